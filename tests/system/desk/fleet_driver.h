// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/system/desk/desk.h"

namespace bailiwick::tests {

// A person at the Fleet screen.
class FleetDriver
{
public:
    explicit FleetDriver(Desk &desk)
        : m_desk(desk)
    {
    }

    // Opens and closes nodes with the arrow keys: answers how many rows the tree came to show.
    int unfold(int steps);
    // Types into the filter; true once something is found. Empty: everything again.
    bool filter(const QString &text);
    std::uint64_t matches();
    // Takes the first match with Down and waits for who can reach it.
    bool takeTheFirst();
    // Shows a node as a link on another screen does.
    bool reveal(fleet::Id node);
    bool shows(fleet::Id node);
    int reachedBy();
    // Is the principal among those who can reach the chosen node?
    bool isReachedBy(const fleet::PrincipalRef &principal);

private:
    bool detailsAreThere();

    Desk &m_desk;
};

} // namespace bailiwick::tests
