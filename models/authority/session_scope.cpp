// SPDX-License-Identifier: Apache-2.0
#include "models/authority/session_scope.h"

#include "models/access/projection.h"
#include "models/access/questions.h"
#include "models/authority/node_cover.h"

namespace bailiwick::authority {

namespace {

template<typename T>
std::vector<fleet::Id> idsOf(const fleet::Table<T> &table)
{
    std::vector<fleet::Id> ids;
    ids.reserve(table.size());
    for (const T &row : table)
        ids.push_back(row.id);
    return ids;
}

// A policy is its organization's own business: for those of its people who may edit policies or
// give roles.
std::vector<fleet::Id> visiblePolicies(const access::Snapshot &snapshot, const Caller &caller,
                                       fleet::Time at)
{
    const fleet::Table<fleet::Policy> &policies = snapshot.state().policies();
    if (access::seesAll(snapshot, caller.principal(), caller.context(at)))
        return idsOf(policies);
    const auto holds = [&](std::string_view action) {
        return !access::visible(snapshot, caller.principal(), action, caller.context(at)).isEmpty();
    };
    std::vector<fleet::Id> ids;
    if (caller.organization.isNull() ||
        !(holds(fleet::actions::policyEdit) || holds(fleet::actions::roleAssign)))
        return ids;
    for (const fleet::Policy &policy : policies) {
        if (policy.organization == caller.organization)
            ids.push_back(policy.id);
    }
    return ids;
}

void coverPeople(const access::Snapshot &snapshot, const Caller &caller, fleet::Time at,
                 store::SessionScope &scope)
{
    const fleet::State part = access::project(snapshot, caller.principal(), caller.context(at));
    scope.organizations = idsOf(part.organizations());
    scope.persons = idsOf(part.persons());
    scope.memberships = idsOf(part.memberships());
    scope.teams = idsOf(part.teams());
    scope.roles = idsOf(part.roles());
    scope.delegations = idsOf(part.delegations());
    scope.assignments = idsOf(part.assignments());
    scope.applications = idsOf(part.applications());
    scope.gateways = idsOf(part.gateways());
    scope.policies = visiblePolicies(snapshot, caller, at);
    scope.audit = auditVisibility(snapshot, caller, fleet::actions::auditView, at);
}

// Those whom attributes of nodes may name.
void coverNamed(const access::Snapshot &snapshot, const Caller &caller, fleet::Time at,
                store::SessionScope &scope)
{
    access::SeenPeople seen = access::seenPeople(snapshot, caller.principal(), caller.context(at));
    scope.memberships = std::move(seen.memberships);
    scope.teams = std::move(seen.teams);
    scope.persons = std::move(seen.persons);
    scope.applications = std::move(seen.applications);
    scope.gateways = std::move(seen.gateways);
}

} // namespace

store::SessionScope sessionScope(const access::Snapshot &snapshot, const Caller &caller,
                                 fleet::Time at, bool people, std::size_t mostListed)
{
    store::SessionScope scope;
    scope.revision = snapshot.state().revision;
    scope.validUntil = access::nextBoundary(snapshot, caller.principal(), at);
    const access::IntervalSet nodes = access::visible(
        snapshot, caller.principal(), fleet::actions::deviceView, caller.context(at));
    const access::Interval all = snapshot.tree().all();
    scope.everything = access::seesAll(snapshot, caller.principal(), caller.context(at)) &&
                       !nodes.isEmpty() && nodes.containsAll(access::IntervalSet(all));
    if (scope.everything && people)
        scope.audit = auditVisibility(snapshot, caller, fleet::actions::auditView, at);
    if (scope.everything)
        return scope;
    coverNodes(snapshot.tree(), nodes, mostListed, scope);
    if (people)
        coverPeople(snapshot, caller, at, scope);
    else
        coverNamed(snapshot, caller, at, scope);
    return scope;
}

} // namespace bailiwick::authority
