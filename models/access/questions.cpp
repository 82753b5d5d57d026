// SPDX-License-Identifier: Apache-2.0
#include "models/access/questions.h"

#include "models/access/link_parts.h"

#include <algorithm>

namespace bailiwick::access {

using fleet::PrincipalRef;
using fleet::Time;

bool decide(const Snapshot &snapshot, const PrincipalRef &principal, ActionIndex action,
            Position resource, const Context &context)
{
    const auto number = snapshot.number(principal);
    return number && decide(snapshot, *number, action, resource, context);
}

bool decide(const Snapshot &snapshot, const PrincipalRef &principal, std::string_view action,
            fleet::Id resource, const Context &context)
{
    const auto index = snapshot.action(action);
    const auto position = snapshot.tree().position(resource);
    return index && position && decide(snapshot, principal, *index, *position, context);
}

IntervalSet visible(const Snapshot &snapshot, const PrincipalRef &principal, ActionIndex action,
                    const Context &context)
{
    const auto number = snapshot.number(principal);
    return number ? positionsOf(reachAt(snapshot.tables(), *number, action, context))
                  : IntervalSet();
}

IntervalSet visible(const Snapshot &snapshot, const PrincipalRef &principal,
                    std::string_view action, const Context &context)
{
    const auto index = snapshot.action(action);
    return index ? visible(snapshot, principal, *index, context) : IntervalSet();
}

std::uint64_t visibleDevices(const Snapshot &snapshot, PrincipalNumber principal,
                             ActionIndex action, const Context &context)
{
    return deviceCount(snapshot.tree(), reachAt(snapshot.tables(), principal, action, context));
}

bool holdsAnywhere(const Snapshot &snapshot, const PrincipalRef &principal, ActionIndex action,
                   const Context &context)
{
    const auto number = snapshot.number(principal);
    return number && !isEmpty(reachAt(snapshot.tables(), *number, action, context));
}

IntervalSet reachable(const Snapshot &snapshot, const PrincipalRef &principal,
                      const Context &context)
{
    const auto number = snapshot.number(principal);
    if (!number)
        return {};
    PartsAt parts = partsAt(snapshot.tables(), *number, context);
    if (parts.forbids.empty()) {
        Reach all;
        for (LinkPart &part : parts.gives)
            all.parts.push_back(std::move(part.part));
        return positionsOf(all);
    }
    IntervalSet result;
    for (ActionIndex action = 0; action < snapshot.actionCount(); ++action)
        result = result.united(positionsOf(reachFor(parts, action)));
    return result;
}

ActionSet actionsOn(const Snapshot &snapshot, const PrincipalRef &principal, Position resource,
                    const Context &context)
{
    ActionSet result;
    const auto number = snapshot.number(principal);
    if (!number)
        return result;
    const PartsAt parts = partsAt(snapshot.tables(), *number, context);
    for (const LinkPart &part : parts.gives) {
        if (part.part.contains(resource))
            result |= part.actions;
    }
    for (const LinkPart &part : parts.forbids) {
        if (part.part.contains(resource))
            result &= ~part.actions;
    }
    return result;
}

ActionSet actionsHeld(const Snapshot &snapshot, const PrincipalRef &principal,
                      const Context &context)
{
    ActionSet result;
    const auto number = snapshot.number(principal);
    if (!number)
        return result;
    const PartsAt parts = partsAt(snapshot.tables(), *number, context);
    for (ActionIndex action = 0; action < snapshot.actionCount(); ++action) {
        if (!isEmpty(reachFor(parts, action)))
            result.set(action);
    }
    return result;
}

WillMay visibleWillMay(const Snapshot &snapshot, const PrincipalRef &principal, ActionIndex action,
                       Time now)
{
    const auto contexts = circumstances({&snapshot}, now);
    WillMay result;
    result.will = result.may = visible(snapshot, principal, action, contexts.front());
    for (std::size_t i = 1; i < contexts.size(); ++i) {
        const IntervalSet where = visible(snapshot, principal, action, contexts[i]);
        result.will = result.will.intersected(where);
        result.may = result.may.united(where);
    }
    return result;
}

std::vector<Time> boundaries(const Snapshot &snapshot, const PrincipalRef &principal, Time at)
{
    std::vector<Time> moments;
    const auto number = snapshot.number(principal);
    if (!number)
        return moments;
    const auto isAhead = [at](Time moment) { return moment > at && moment != fleet::endOfTime; };
    const auto add = [&](Time moment) {
        if (isAhead(moment))
            moments.push_back(moment);
    };
    OpenCondition::Readings readings;
    snapshot.conditions().addReadings(readings);
    std::ranges::for_each(readings.moments, add);
    forEachPart(
        snapshot.tables(), *number, nullptr, [](const PartSource &) { return true; },
        [&](const PartSource &, const LinkPart &part) {
            const fleet::Validity &validity = part.validity;
            if ((!isAhead(validity.from) && !isAhead(validity.until)) || part.part.isEmpty())
                return;
            add(validity.from);
            add(validity.until);
        });
    std::ranges::sort(moments);
    moments.erase(std::unique(moments.begin(), moments.end()), moments.end());
    return moments;
}

Time nextBoundary(const Snapshot &snapshot, const PrincipalRef &principal, Time at)
{
    const auto moments = boundaries(snapshot, principal, at);
    return moments.empty() ? fleet::endOfTime : moments.front();
}

namespace {

// Everyone with a link on the resource, on something above it, or on a group it belongs to; their
// teams' members; its owners. All who may do anything on it are among them.
class Candidates
{
public:
    Candidates(const Snapshot &snapshot, Position resource, const Context &context)
        : m_snapshot(snapshot)
        , m_tables(snapshot.tables())
    {
        for (std::optional<Position> node = resource; node; node = snapshot.tree().parent(*node)) {
            const ScopeKey scope(ScopeKey::Kind::Resource, snapshot.tree().id(*node));
            if (const auto number = m_tables.scopeNumbers.find(scope))
                addHolders(*number);
        }
        for (const std::uint32_t number : *m_tables.groupScopes) {
            if ((*m_tables.scopes)[number].contains(resource, context.now))
                addHolders(number);
        }
        addOwners(snapshot.tree().id(resource));
        addPermitted();
    }

    // In order of principals.
    std::vector<PrincipalNumber> take()
    {
        std::ranges::sort(m_found);
        m_found.erase(std::unique(m_found.begin(), m_found.end()), m_found.end());
        std::ranges::sort(m_found, {}, [&](PrincipalNumber number) {
            return m_tables.principals[number].principal;
        });
        return std::move(m_found);
    }

private:
    void addHolders(std::uint32_t scope)
    {
        for (const PrincipalNumber holder : m_tables.holders[scope]) {
            m_found.push_back(holder);
            const PrincipalRef &principal = m_tables.principals[holder].principal;
            if (principal.kind != fleet::PrincipalKind::Team)
                continue;
            if (const fleet::Team *team = m_snapshot.state().teams().find(principal.id)) {
                for (const fleet::Id member : team->members)
                    add({fleet::PrincipalKind::Membership, member});
            }
        }
    }
    void addOwners(fleet::Id device)
    {
        const fleet::Ownership *ownership = m_snapshot.state().ownerships().find(device);
        if (!ownership)
            return;
        add({fleet::PrincipalKind::Person, ownership->primary});
        for (const fleet::Id secondary : ownership->secondaries)
            add({fleet::PrincipalKind::Person, secondary});
    }
    // Permits say in their own way whom they are for: everybody they bind may be meant.
    void addPermitted()
    {
        if (m_tables.permits->empty())
            return;
        for (PrincipalNumber n = 0; n < m_tables.principals.size(); ++n) {
            const std::uint32_t organization = m_tables.principals[n].organization;
            if (std::ranges::any_of(*m_tables.permits, [&](const CompiledPolicy &policy) {
                    return policy.binds(organization);
                }))
                m_found.push_back(n);
        }
    }
    void add(const PrincipalRef &principal)
    {
        if (const auto number = m_tables.principalNumbers.find(principal))
            m_found.push_back(*number);
    }

    const Snapshot &m_snapshot;
    const AccessTables &m_tables;
    std::vector<PrincipalNumber> m_found;
};

} // namespace

void whoCan(const Snapshot &snapshot, ActionIndex action, Position resource, const Context &context,
            const std::function<bool(const PrincipalRef &)> &f)
{
    for (const PrincipalNumber number : Candidates(snapshot, resource, context).take()) {
        if (decide(snapshot, number, action, resource, context) &&
            !f(snapshot.tables().principals[number].principal))
            return;
    }
}

} // namespace bailiwick::access
