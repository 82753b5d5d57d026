// SPDX-License-Identifier: Apache-2.0
#include "models/fleet/relationship.h"

#include "models/fleet/delegation_state.h"

#include <algorithm>
#include <map>

namespace bailiwick::fleet {

namespace {

using Delegations = std::vector<const Delegation *>;

bool covers(const std::vector<Scope> &outer, const std::vector<Scope> &inner)
{
    return std::includes(outer.begin(), outer.end(), inner.begin(), inner.end());
}

// Who takes over everything that ends at `until`.
Id successorOf(const Delegations &own, const Delegations &given, Time until)
{
    Id successor;
    for (const Delegation *ending : own) {
        if (ending->validity.until != until)
            continue;
        const auto next = std::find_if(given.begin(), given.end(), [&](const Delegation *one) {
            return one->to != ending->to && one->validity.from == until &&
                   covers(one->region, ending->region);
        });
        if (next == given.end())
            return {};
        if (!successor.isNull() && successor != (*next)->to)
            return {};
        successor = (*next)->to;
    }
    return successor;
}

// What of it counts at the moment.
struct Count
{
    std::size_t effective = 0;
    std::size_t scheduled = 0;
    std::size_t cut = 0;
};

Count countOf(const State &state, const Delegations &own, Time at)
{
    Count count;
    for (const Delegation *one : own) {
        const Validity validity = effectiveValidity(state, *one);
        if (validity.until <= at || validity.isEmpty())
            continue;
        if (isCut(state, *one)) {
            ++count.cut;
            continue;
        }
        ++(validity.from > at ? count.scheduled : count.effective);
    }
    return count;
}

RelationshipState stateOf(const Count &count, bool blocked, bool takenOver, bool endsSoon)
{
    if (count.effective > 0) {
        if (blocked)
            return RelationshipState::Suspended;
        return takenOver || endsSoon ? RelationshipState::Ending : RelationshipState::Active;
    }
    if (count.cut > 0)
        return RelationshipState::Suspended;
    if (count.scheduled > 0)
        return RelationshipState::Scheduled;
    return takenOver ? RelationshipState::HandedOver : RelationshipState::Ended;
}

// `given`: everything that `own`'s organization delegates to anybody.
Relationship made(const State &state, const Delegations &own, const Delegations &given, Time at)
{
    Relationship found;
    found.from = own.front()->from;
    found.to = own.front()->to;
    found.until = beginningOfTime;
    for (const Delegation *one : own) {
        found.delegations.push_back(one->id);
        found.until = std::max(found.until, effectiveValidity(state, *one).until);
    }
    std::sort(found.delegations.begin(), found.delegations.end());
    if (found.until != endOfTime)
        found.successor = successorOf(own, given, found.until);
    const Organization *company = state.organizations().find(found.to);
    found.state =
        stateOf(countOf(state, own, at), company && company->blocked, !found.successor.isNull(),
                found.until != endOfTime && found.until - at <= soonOver);
    return found;
}

} // namespace

std::optional<Relationship> relationship(const State &state, Id from, Id to, Time at)
{
    Delegations given;
    Delegations own;
    for (const Delegation &one : state.delegations()) {
        if (one.from != from)
            continue;
        given.push_back(&one);
        if (one.to == to)
            own.push_back(&one);
    }
    if (own.empty())
        return std::nullopt;
    return made(state, own, given, at);
}

std::vector<Relationship> relationships(const State &state, Time at)
{
    std::map<Id, std::map<Id, Delegations>> by; // from → to →
    std::map<Id, Delegations> given;
    for (const Delegation &one : state.delegations()) {
        by[one.from][one.to].push_back(&one);
        given[one.from].push_back(&one);
    }
    std::vector<Relationship> all;
    for (const auto &[from, companies] : by) {
        for (const auto &[to, own] : companies)
            all.push_back(made(state, own, given[from], at));
    }
    return all;
}

} // namespace bailiwick::fleet
