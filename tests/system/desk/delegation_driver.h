// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/system/desk/desk.h"
#include "tests/system/support/plot.h"

namespace bailiwick::delegation {
class DelegationScreen;
class DelegationWizard;
} // namespace bailiwick::delegation

namespace bailiwick::tests {

// A person at the Delegations screen and in its wizard.
class DelegationDriver
{
public:
    explicit DelegationDriver(Desk &desk)
        : m_desk(desk)
    {
    }

    // Opens the wizard.
    bool delegate();
    delegation::DelegationWizard *wizard();
    // Fills in one page after the other as the plot wants it; each stays on its page.
    bool chooseCompany(const Plot &plot);
    bool choosePlaces(const Plot &plot);
    bool chooseCeiling(const Plot &plot);
    bool chooseAdministrators(const Plot &plot);
    bool giveReason(const QString &reason);
    bool seesThePreview();
    bool next();

    // Cuts off (or restores) every delegation to the company, into the draft. `asked`: called with
    // the first question open.
    bool cutOff(const Plot &plot, const std::function<void()> &asked);
    bool restore(const Plot &plot);

private:
    delegation::DelegationScreen &screen();
    std::vector<fleet::Id> delegationsTo(const Plot &plot, bool cut);

    Desk &m_desk;
};

} // namespace bailiwick::tests
