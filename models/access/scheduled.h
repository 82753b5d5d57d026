// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/access/difference.h"

namespace bailiwick::access {

// Finds the begins and ends to come of what principals have in the state after that were not there
// before. Immutable.
class ScheduleComparison
{
public:
    explicit ScheduleComparison(const Difference &difference);

    // `before`, `after`: numbers of a principal; `zone`: where something of its access may differ,
    // in the tree after. O(links), and more only for those that begin or end.
    std::vector<Scheduled> of(std::optional<PrincipalNumber> before,
                              std::optional<PrincipalNumber> after, const IntervalSet &zone) const;

private:
    // What may begin or end by itself in a state.
    struct Ahead
    {
        Ahead(const AccessTables &tables, fleet::Time at);

        bool policies = false;
        bool forbids = false;
        bool beneath = false; // delegations, memberships of groups
    };

    bool isQuiet(const PrincipalEntry &entry) const;

    const Difference &m_difference;
    Ahead m_before;
    Ahead m_after;
};

} // namespace bailiwick::access
