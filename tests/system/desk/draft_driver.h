// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/system/desk/desk.h"

#include <optional>

namespace bailiwick::preview {
class PreviewScreen;
}

namespace bailiwick::tests {

// A person with pending changes: the draft bar, the Preview screen, the question for the reason.
class DraftDriver
{
public:
    explicit DraftDriver(Desk &desk)
        : m_desk(desk)
    {
    }

    // Presses Preview; true once it is complete. Answers how long that took, in ms.
    std::optional<qint64> preview();
    preview::PreviewScreen &screen();
    // Shows or hides the list of pending changes.
    bool showChanges(bool shown);
    // Presses Commit and types the reason; `asked`: called before it is confirmed. Then the draft
    // is on its way.
    bool commit(const QString &reason, const std::function<void()> &asked = {});
    // True once it is committed and the replica is there.
    bool isCommitted();
    // True once the screen tells that somebody else was quicker, and previewed again.
    bool isToldWhatMoved();

private:
    QWidget &bar();

    Desk &m_desk;
    std::int64_t m_before = 0;
};

} // namespace bailiwick::tests
