// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/access_workload.h"

namespace bailiwick::bench {

using namespace fleet;

ChangeSet AccessWorkload::commit(std::size_t count) const
{
    ChangeSet changes;
    const auto &assignments = m_state.assignments();
    const auto &memberships = m_state.memberships();
    const auto &resources = m_state.resources();
    for (std::size_t i = 0; i < count; ++i) {
        const std::size_t step = (i + 1) * 7919;
        const Assignment &some = assignments.at(step % assignments.size());
        switch (i % 5) {
        case 0: {
            Assignment made = some;
            made.id = makeId(now, i, i * 977);
            made.principal = {PrincipalKind::Membership,
                              memberships.at(step % memberships.size()).id};
            changes.push_back(Put{made});
            break;
        }
        case 1: {
            Assignment ended = some;
            ended.validity.until = now + 1000;
            changes.push_back(Put{ended});
            break;
        }
        case 2:
            changes.push_back(Remove{EntityKind::Assignment, some.id});
            break;
        case 3: {
            Resource edited = resources.at((step * 131) % resources.size());
            edited.attributes["level"] = std::int64_t{9};
            changes.push_back(Put{edited});
            break;
        }
        default: {
            Membership disabled = memberships.at(step % memberships.size());
            disabled.disabled = !disabled.disabled;
            changes.push_back(Put{disabled});
        }
        }
    }
    return changes;
}

ChangeSet AccessWorkload::conditionEdit() const
{
    Role role = *m_state.roles().find(conditionalRole);
    role.condition = "resource has level && resource.level > 5";
    return {Put{role}};
}

ChangeSet AccessWorkload::delegationCut() const
{
    Delegation delegation = *m_state.delegations().find(bigDelegation);
    delegation.cut = true;
    return {Put{delegation}};
}

ChangeSet AccessWorkload::siteMove() const
{
    Resource site = *m_state.resources().find(bigSite);
    site.parent = otherCustomer;
    return {Put{site}};
}

void AccessWorkload::makePolicies()
{
    std::vector<Policy> rows;
    const auto forbid = [&](std::string text) {
        Policy row;
        row.id = newId();
        row.organization = m_manufacturer;
        row.name = "forbid";
        row.text = "forbid (" + text + ";";
        rows.push_back(std::move(row));
    };
    forbid("principal, action == Action::\"firmware:push\", resource is Device) when "
           "{ resource has level && resource.level > 8 }");
    forbid("principal, action in [Action::\"device:delete\", Action::\"fleet:edit\"], "
           "resource in Customer::\"" +
           otherCustomer.toString() + "\")");
    forbid("principal in Organization::\"" + m_partners.back().toString() +
           "\", action == Action::\"device:configure\", resource) unless "
           "{ context.secondFactor || resource.model == \"TX-3\" }");
    m_state.setTable(Table<Policy>(std::move(rows)));
}

} // namespace bailiwick::bench
