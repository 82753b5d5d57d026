// SPDX-License-Identifier: Apache-2.0
#include "models/access/explain.h"

#include "models/access/link_parts.h"
#include "models/access/principal_store.h"

#include <algorithm>
#include <tuple>

namespace bailiwick::access {

using fleet::Assignment;
using fleet::PrincipalRef;

namespace {

struct Candidate
{
    Path path;
    Obstacle obstacle = Obstacle::None;
    fleet::Id obstacleId;
};

// How near a miss is: higher is nearer.
int nearness(Obstacle obstacle)
{
    switch (obstacle) {
    case Obstacle::Expired:
    case Obstacle::NotYetValid:
        return 9;
    case Obstacle::DelegationCut:
        return 8;
    case Obstacle::OrganizationBlocked:
    case Obstacle::MembershipDisabled:
    case Obstacle::MachineDisabled:
        return 7;
    case Obstacle::BeyondCeiling:
        return 6;
    case Obstacle::ConditionNotMet:
        return 5;
    case Obstacle::OutsideRegion:
    case Obstacle::KeywordMissing:
        return 4;
    case Obstacle::OutsideOrganization:
        return 3;
    case Obstacle::ActionNotInRole:
        return 2;
    default:
        return 0;
    }
}

class Explainer
{
public:
    Explainer(const Snapshot &snapshot, PrincipalNumber number, ActionIndex action,
              Position resource, const Context &context)
        : m_snapshot(snapshot)
        , m_tables(snapshot.tables())
        , m_principal(snapshot.tables().principals[number].principal)
        , m_action(action)
        , m_resource(resource)
        , m_context(context)
        , m_number(number)
        , m_store(snapshot.tables(), m_number)
    {
    }

    Explanation explain()
    {
        const PrincipalEntry &own = m_tables.principals[m_number];
        consider(own, {});
        for (const PrincipalNumber team : own.teams)
            consider(m_tables.principals[team], m_tables.principals[team].principal.id);
        considerOwnership(own);
        considerPermits(own);
        Explanation explanation = best();
        if (explanation.allowed)
            applyForbids(own, explanation);
        return explanation;
    }

private:
    void consider(const PrincipalEntry &holder, fleet::Id viaTeam)
    {
        for (const Link &link : holder.links) {
            Candidate candidate;
            candidate.path.role = (*m_tables.roles)[link.role].id;
            candidate.path.viaTeam = viaTeam;
            candidate.path.delegations = chain(delegationOf(link));
            candidate.path.validity = link.validity;
            const bool stands = fleet::isMachine(holder.principal.kind)
                                    ? standOnMachine(holder.principal, link, candidate)
                                    : standOnAssignment(link, candidate.path);
            if (!stands)
                continue;
            if (candidate.obstacle == Obstacle::None)
                judge(holder, link, candidate);
            m_candidates.push_back(std::move(candidate));
        }
    }

    bool covers(const fleet::Scope &scope) const
    {
        return m_snapshot.positions(scope).contains(m_resource);
    }

    // False: it is about other places.
    bool standOnAssignment(const Link &link, Path &path) const
    {
        const Assignment &assignment = *m_snapshot.state().assignments().find(link.assignment);
        path.assignment = assignment.id;
        path.role = assignment.role;
        path.scope = assignment.scope;
        return covers(assignment.scope);
    }

    bool standOnMachine(const PrincipalRef &machine, const Link &link, Candidate &candidate) const
    {
        const fleet::State &state = m_snapshot.state();
        candidate.path.machine = machine;
        if ((*m_tables.roles)[link.role].direct)
            candidate.path.role = {};
        if (const fleet::Gateway *gateway = state.gateways().find(machine.id)) {
            const bool itself = m_snapshot.tree().id(m_resource) == gateway->device;
            candidate.path.scope = itself
                                       ? fleet::Scope{fleet::ScopeKind::Resource, gateway->device}
                                       : fleet::Scope{fleet::ScopeKind::Group, gateway->group};
            return itself || covers(candidate.path.scope);
        }
        const fleet::Application *application = state.applications().find(machine.id);
        if (!application)
            return false;
        const auto space = std::ranges::find_if(
            application->spaces, [&](const fleet::Scope &scope) { return covers(scope); });
        if (space == application->spaces.end())
            return false;
        candidate.path.scope = *space;
        const bool keyword = application->anyKeyword ||
                             std::ranges::any_of(application->keywords, [&](fleet::Id id) {
                                 return covers({fleet::ScopeKind::Group, id});
                             });
        if (!keyword)
            candidate.obstacle = (*m_tables.roles)[link.role].actions.test(m_action)
                                     ? Obstacle::KeywordMissing
                                     : Obstacle::ActionNotInRole;
        return true;
    }

    fleet::Id delegationOf(const Link &link) const
    {
        return link.delegation == noNumber ? fleet::Id()
                                           : (*m_tables.delegations)[link.delegation].id;
    }

    std::vector<fleet::Id> chain(fleet::Id nearest) const
    {
        std::vector<fleet::Id> ids;
        const auto &delegations = m_snapshot.state().delegations();
        const fleet::Delegation *delegation = delegations.find(nearest);
        while (delegation && ids.size() < 16) {
            ids.push_back(delegation->id);
            delegation = delegations.find(delegation->parent);
        }
        return ids;
    }

    // What the link reaches is the truth; where it does not reach, the void link says why.
    void judge(const PrincipalEntry &holder, const Link &link, Candidate &candidate) const
    {
        const CompiledRole &role = (*m_tables.roles)[link.role];
        if (!role.id.isNull() && !role.actions.test(m_action)) {
            candidate.obstacle = Obstacle::ActionNotInRole;
            return;
        }
        std::optional<fleet::Validity> nearest;
        for (const LinkPart &part : effectiveParts(holder, link)) {
            if (!part.actions.test(m_action) || !part.part.contains(m_resource))
                continue;
            nearest = part.validity;
            if (part.validity.contains(m_context.now))
                break;
        }
        if (nearest) {
            candidate.path.validity = *nearest;
            const fleet::Time now = m_context.now;
            candidate.obstacle = nearest->contains(now) ? Obstacle::None
                                 : now < nearest->from  ? Obstacle::NotYetValid
                                                        : Obstacle::Expired;
            return;
        }
        findObstacle(link, role, candidate);
    }

    std::vector<LinkPart> effectiveParts(const PrincipalEntry &holder, const Link &link) const
    {
        if (isDisabled() || holder.organization == noNumber ||
            !(*m_tables.organizations)[holder.organization].isActive())
            return {};
        return partsOf(m_tables, link, holder.organization, {m_store, &m_context});
    }

    void findObstacle(const Link &link, const CompiledRole &role, Candidate &candidate) const
    {
        if (const auto found = voidLinkOf(link.assignment, role.id)) {
            candidate.obstacleId = found->delegation;
            candidate.obstacle = fromVoid(found->reason);
            return;
        }
        candidate.obstacleId = delegationOf(link);
        const Holding *holding = m_snapshot.holding(candidate.obstacleId);
        if (isDisabled())
            candidate.obstacle = disabled();
        else if (holding && !holding->region.contains(m_resource))
            candidate.obstacle = Obstacle::OutsideRegion;
        else if (holding && !holding->regionFor(m_action).contains(m_resource))
            candidate.obstacle = Obstacle::BeyondCeiling;
        else if (!role.id.isNull() && !role.condition.holds(m_resource, m_store, m_context))
            candidate.obstacle = Obstacle::ConditionNotMet;
        else if (holding && link.validity.intersected(holding->validity).isEmpty())
            candidate.obstacle = Obstacle::Expired;
        else
            candidate.obstacle = Obstacle::OutsideOrganization;
    }

    bool isDisabled() const { return m_tables.principals[m_number].disabled; }
    Obstacle disabled() const
    {
        return fleet::isMachine(m_principal.kind) ? Obstacle::MachineDisabled
                                                  : Obstacle::MembershipDisabled;
    }

    std::optional<VoidLink> voidLinkOf(fleet::Id assignment, fleet::Id role) const
    {
        const auto links = m_snapshot.voidLinks(m_principal);
        const auto it = std::ranges::find_if(links, [&](const VoidLink &link) {
            return link.assignment == assignment && link.role == role;
        });
        return it == links.end() ? std::nullopt : std::optional(*it);
    }

    Obstacle fromVoid(VoidReason reason) const
    {
        switch (reason) {
        case VoidReason::DelegationCut:
            return Obstacle::DelegationCut;
        case VoidReason::OrganizationBlocked:
            return Obstacle::OrganizationBlocked;
        case VoidReason::MembershipDisabled:
            return disabled();
        case VoidReason::OutsideRegion:
            return Obstacle::OutsideRegion;
        case VoidReason::BeyondCeiling:
            return Obstacle::BeyondCeiling;
        case VoidReason::ConditionNotMet:
            return Obstacle::ConditionNotMet;
        case VoidReason::ForeignDelegation:
        case VoidReason::OutsideOrganization:
        case VoidReason::MissingReference:
            return Obstacle::OutsideOrganization;
        }
        return Obstacle::Unknown;
    }

    void considerOwnership(const PrincipalEntry &own)
    {
        for (const std::uint32_t role : *m_tables.ownershipRoles) {
            for (const LinkPart &part : ownedParts(m_tables, own, role, {m_store, &m_context})) {
                if (!part.actions.test(m_action) || !part.part.contains(m_resource))
                    continue;
                Candidate candidate;
                candidate.path.role = (*m_tables.roles)[role].id;
                candidate.path.scope = {fleet::ScopeKind::Resource,
                                        m_snapshot.tree().id(m_resource)};
                m_candidates.push_back(std::move(candidate));
            }
        }
    }

    void considerPermits(const PrincipalEntry &own)
    {
        if (own.organization == noNumber || !own.exists || own.disabled ||
            !(*m_tables.organizations)[own.organization].isActive())
            return;
        for (const CompiledPolicy &policy : *m_tables.permits) {
            if (!policy.binds(own.organization) ||
                !m_tables.applies(policy, m_action, m_resource, m_store, m_context))
                continue;
            Candidate candidate;
            candidate.path.policy = policy.id;
            candidate.path.validity = policy.validity;
            m_candidates.push_back(std::move(candidate));
        }
    }

    void applyForbids(const PrincipalEntry &own, Explanation &explanation) const
    {
        for (const CompiledPolicy &policy : *m_tables.forbids) {
            if (!policy.binds(own.organization) ||
                !m_tables.applies(policy, m_action, m_resource, m_store, m_context))
                continue;
            explanation.allowed = false;
            explanation.obstacle = Obstacle::Forbidden;
            explanation.obstacleId = policy.id;
            explanation.paths.resize(1);
            return;
        }
    }

    Explanation best()
    {
        Explanation explanation;
        explanation.obstacle = Obstacle::NoRoleHere;
        const Candidate *nearest = nullptr;
        for (const Candidate &candidate : m_candidates) {
            if (candidate.obstacle == Obstacle::None) {
                explanation.allowed = true;
                explanation.paths.push_back(candidate.path);
            } else if (!nearest || nearness(candidate.obstacle) > nearness(nearest->obstacle)) {
                nearest = &candidate;
            }
        }
        if (explanation.allowed) {
            explanation.obstacle = Obstacle::None;
        } else if (nearest) {
            explanation.obstacle = nearest->obstacle;
            explanation.obstacleId = nearest->obstacleId;
            explanation.paths = {nearest->path};
        }
        return explanation;
    }

    const Snapshot &m_snapshot;
    const AccessTables &m_tables;
    PrincipalRef m_principal;
    ActionIndex m_action;
    Position m_resource;
    const Context &m_context;
    PrincipalNumber m_number;
    PrincipalStore m_store;
    std::vector<Candidate> m_candidates;
};

} // namespace

Explanation explain(const Snapshot &snapshot, const PrincipalRef &principal,
                    std::string_view action, fleet::Id resource, const Context &context)
{
    const auto index = snapshot.action(action);
    const auto position = snapshot.tree().position(resource);
    const auto number = snapshot.number(principal);
    const auto &principals = snapshot.principals();
    if (!index || !position || !number ||
        !std::binary_search(principals.begin(), principals.end(), principal)) {
        Explanation unknown;
        unknown.obstacle = Obstacle::Unknown;
        return unknown;
    }
    return Explainer(snapshot, *number, *index, *position, context).explain();
}

} // namespace bailiwick::access
