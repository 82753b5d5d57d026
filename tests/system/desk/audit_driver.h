// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/system/desk/desk.h"

namespace bailiwick::views {
class AuditView;
}

namespace bailiwick::tests {

// A person at the Audit screen.
class AuditDriver
{
public:
    explicit AuditDriver(Desk &desk)
        : m_desk(desk)
    {
    }

    // Types what was done and chooses the outcome ("" any, "allowed", "denied"); true once there
    // are entries of just that.
    bool filter(const QString &action, const QString &outcome);
    int rows();
    // Opens the first entry to what it did.
    bool openTheFirst();
    bool openedHasDetail();
    // "CSV for spreadsheets…" to the file; true once it is written.
    bool exportTo(const QString &file, const QString &format);
    // Verifies the log; the sentence shown then.
    QString verify();

private:
    views::AuditView &view();

    Desk &m_desk;
};

} // namespace bailiwick::tests
