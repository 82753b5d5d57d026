// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QStringList>
#include <QUrl>

#include <optional>

namespace bailiwick::desktop {

/// How a server on this machine says where it is and which certificate it has:
///   {"format":"bailiwick-connect","version":1,"url","fingerprint"}
struct ConnectFile
{
    QUrl url;
    QByteArray pin; ///< 32 raw bytes

    bool operator==(const ConnectFile &) const = default;
};

/// nullopt: not such a file, a newer version, or not https.
std::optional<ConnectFile> connectFileFrom(const QByteArray &json);
/// The first folder's connect.json that can be read.
std::optional<ConnectFile> findConnectFile(const QStringList &folders);

} // namespace bailiwick::desktop
