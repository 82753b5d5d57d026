// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/audit/verify.h"
#include "models/fleet/error.h"

#include <QIODevice>
#include <QStringList>

namespace bailiwick::desktop {

/// The rows of an audit export (JSON Lines) as CSV; answers how many. Constant memory, any thread.
/// Errors: "bad-export" (names the line), "write-failed".
fleet::Expected<std::uint64_t> csvFromExport(QIODevice &lines, QIODevice &csv);

/// Checkpoints that this desktop saved of a server's log after verifying it: what is verified later
/// must extend them, whoever re-signs it. One file a server, newest last. One thread.
class SavedCheckpoints
{
public:
    SavedCheckpoints(const QString &dataFolder, const QString &server);

    std::vector<std::string> read() const;
    /// Keeps the newest `kept`. Error "write-failed".
    fleet::Expected<void> add(const QString &checkpoint);
    static constexpr int kept = 20;

private:
    QString m_path;
};

} // namespace bailiwick::desktop
