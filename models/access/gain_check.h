// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/access/escalation.h"
#include "models/access/tree_mapping.h"
#include "models/access/where_differs.h"

namespace bailiwick::access {

// The second half of the escalation check: everything that anyone gains, at any moment from `now`
// on, must be grantable by the author. A gain is judged
//  - for people and teams: what they may do after and might not before;
//  - for organizations: what they hold (and so may hand out) after and did not before.
// Not a gain: a new node that stands under one the principal already reached (inherited; gated by
// the right to create there).
class GainCheck
{
public:
    GainCheck(const Snapshot &before, const Snapshot &after, const fleet::PrincipalRef &author,
              const Context &context, std::vector<Violation> &violations, std::size_t limit);

    void checkPrincipals();
    void checkOrganizations();

private:
    void checkPrincipal(const fleet::PrincipalRef &principal);
    // False: refused, or there are enough violations.
    bool checkPrincipalIn(const fleet::PrincipalRef &principal, fleet::Id organization,
                          const Context &context);
    void checkOrganizationAt(fleet::Id organization, fleet::Time at);
    // Where the author may hand out anything at all.
    IntervalSet authorsReach() const;
    // Where they may hand the action to applications and gateways.
    IntervalSet reachForKeys(ActionIndex action, fleet::Time at) const;
    IntervalSet withoutInherited(const IntervalSet &gained, const IntervalSet &before) const;
    std::vector<fleet::Time> moments(const fleet::PrincipalRef &principal) const;
    void refuse(const fleet::PrincipalRef &principal, const std::string &who, ActionIndex action,
                Position resource, fleet::Time at, std::string path);
    bool isFull() const { return m_violations.size() >= m_limit; }

    const Snapshot &m_before;
    const Snapshot &m_after;
    fleet::PrincipalRef m_author;
    Context m_context; // the author's
    fleet::Time m_now;
    std::vector<Violation> &m_violations;
    std::size_t m_limit;
    TreeMapping m_forward;
    WhereDiffers m_where;
    IntervalSet m_reach;    // in the before tree
    IntervalSet m_keyReach; // where the author may make keys
};

} // namespace bailiwick::access
