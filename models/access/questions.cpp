// SPDX-License-Identifier: Apache-2.0
#include "models/access/questions.h"

#include "models/access/link_parts.h"

#include <algorithm>

namespace bailiwick::access {

using fleet::PrincipalRef;
using fleet::Time;

bool decide(const Snapshot &snapshot, const PrincipalRef &principal, ActionIndex action,
            Position resource, Time at)
{
    const auto number = snapshot.number(principal);
    return number && decide(snapshot, *number, action, resource, at);
}

bool decide(const Snapshot &snapshot, const PrincipalRef &principal, std::string_view action,
            fleet::Id resource, Time at)
{
    const auto index = snapshot.action(action);
    const auto position = snapshot.tree().position(resource);
    return index && position && decide(snapshot, principal, *index, *position, at);
}

IntervalSet visible(const Snapshot &snapshot, const PrincipalRef &principal, ActionIndex action,
                    Time at)
{
    const auto number = snapshot.number(principal);
    return number ? unionOf(partsAt(snapshot.tables(), *number, action, at)) : IntervalSet();
}

IntervalSet visible(const Snapshot &snapshot, const PrincipalRef &principal,
                    std::string_view action, Time at)
{
    const auto index = snapshot.action(action);
    return index ? visible(snapshot, principal, *index, at) : IntervalSet();
}

std::uint64_t visibleDevices(const Snapshot &snapshot, PrincipalNumber principal,
                             ActionIndex action, Time at)
{
    return deviceCount(snapshot.tree(), partsAt(snapshot.tables(), principal, action, at));
}

bool holdsAnywhere(const Snapshot &snapshot, const PrincipalRef &principal, ActionIndex action,
                   Time at)
{
    const auto number = snapshot.number(principal);
    return number && std::ranges::any_of(partsAt(snapshot.tables(), *number, action, at),
                                         [](const Part &part) { return !part.isEmpty(); });
}

IntervalSet reachable(const Snapshot &snapshot, const PrincipalRef &principal, Time at)
{
    const auto number = snapshot.number(principal);
    if (!number)
        return {};
    std::vector<Part> parts;
    for (LinkPart &part : partsAt(snapshot.tables(), *number, at))
        parts.push_back(std::move(part.part));
    return unionOf(parts);
}

ActionSet actionsOn(const Snapshot &snapshot, const PrincipalRef &principal, Position resource,
                    Time at)
{
    ActionSet result;
    const auto number = snapshot.number(principal);
    if (!number)
        return result;
    for (const LinkPart &part : partsAt(snapshot.tables(), *number, at)) {
        if (part.part.contains(resource))
            result |= part.actions;
    }
    return result;
}

Time nextBoundary(const Snapshot &snapshot, const PrincipalRef &principal, Time at)
{
    Time next = fleet::endOfTime;
    const auto number = snapshot.number(principal);
    if (!number)
        return next;
    const AccessTables &tables = snapshot.tables();
    forEachEffectiveLink(
        tables, tables.principals[*number], [&](const PrincipalEntry &holder, const Link &link) {
            for (const LinkPart &part : partsOf(tables, link, holder.organization)) {
                for (const Time boundary : {part.validity.from, part.validity.until}) {
                    if (boundary > at && boundary < next && !part.part.isEmpty())
                        next = boundary;
                }
            }
        });
    return next;
}

namespace {

// Everyone with a link on the resource, on something above it, or on a group it belongs to; their
// teams' members; its owners. All who may do anything on it are among them.
class Candidates
{
public:
    Candidates(const Snapshot &snapshot, Position resource, Time at)
        : m_snapshot(snapshot)
        , m_tables(snapshot.tables())
    {
        for (std::optional<Position> node = resource; node; node = snapshot.tree().parent(*node)) {
            const fleet::Scope scope{fleet::ScopeKind::Resource, snapshot.tree().id(*node)};
            if (const auto number = m_tables.scopeNumbers.find(scope))
                addHolders(*number);
        }
        for (const std::uint32_t number : *m_tables.groupScopes) {
            if ((*m_tables.scopes)[number].contains(resource, at))
                addHolders(number);
        }
        addOwners(snapshot.tree().id(resource));
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

void whoCan(const Snapshot &snapshot, ActionIndex action, Position resource, Time at,
            const std::function<bool(const PrincipalRef &)> &f)
{
    for (const PrincipalNumber number : Candidates(snapshot, resource, at).take()) {
        if (decide(snapshot, number, action, resource, at) &&
            !f(snapshot.tables().principals[number].principal))
            return;
    }
}

} // namespace bailiwick::access
