// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/system/desk/desk.h"
#include "views/as_of/as_of_dialog.h"

namespace bailiwick::tests {

// A person who looks at the fleet of another moment.
class MomentDriver
{
public:
    explicit MomentDriver(Desk &desk)
        : m_desk(desk)
    {
    }

    // Ctrl+T; true once the list of revisions is there.
    bool open();
    QDialog *dialog();
    // Filters the list by the reason and takes the first; of any dialog that asks for a moment.
    static bool choose(as_of::AsOfDialog &dialog, const QString &reason);
    bool choose(const QString &reason)
    {
        return choose(*m_desk.workspace()->asOf().dialog(), reason);
    }
    bool choose(fleet::Time moment);
    // Presses Show; true once the banner says of when the fleet is.
    bool show();
    // The button of the banner.
    bool backToNow();

private:
    Desk &m_desk;
};

} // namespace bailiwick::tests
