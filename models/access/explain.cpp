// SPDX-License-Identifier: Apache-2.0
#include "models/access/explain.h"

#include "models/access/link_parts.h"
#include "models/access/principal_store.h"

#include <algorithm>
#include <tuple>

namespace bailiwick::access {

using fleet::Assignment;
using fleet::PrincipalKind;
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
        return 7;
    case Obstacle::BeyondCeiling:
        return 6;
    case Obstacle::ConditionNotMet:
        return 5;
    case Obstacle::OutsideRegion:
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
        const auto &tables = m_snapshot.tables();
        const PrincipalEntry &own = tables.principals[m_number];
        consider(own, {});
        for (const PrincipalNumber team : own.teams)
            consider(tables.principals[team], tables.principals[team].principal.id);
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
            const Assignment &assignment = *m_snapshot.state().assignments().find(link.assignment);
            if (!m_snapshot.positions(assignment.scope).contains(m_resource))
                continue;
            Candidate candidate;
            candidate.path = {assignment.id,      {},      assignment.role,
                              assignment.scope,   viaTeam, chain(assignment),
                              assignment.validity};
            judge(holder, link, assignment, candidate);
            m_candidates.push_back(std::move(candidate));
        }
    }

    std::vector<fleet::Id> chain(const Assignment &assignment) const
    {
        std::vector<fleet::Id> ids;
        const auto &delegations = m_snapshot.state().delegations();
        const fleet::Delegation *delegation = delegations.find(assignment.delegation);
        while (delegation && ids.size() < 16) {
            ids.push_back(delegation->id);
            delegation = delegations.find(delegation->parent);
        }
        return ids;
    }

    // What the link reaches is the truth; where it does not reach, the void link says why.
    void judge(const PrincipalEntry &holder, const Link &link, const Assignment &assignment,
               Candidate &candidate) const
    {
        const fleet::Role *role = m_snapshot.state().roles().find(assignment.role);
        if (role && !m_snapshot.actionSet(role->actions).test(m_action)) {
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
        findObstacle(assignment, role, candidate);
    }

    std::vector<LinkPart> effectiveParts(const PrincipalEntry &holder, const Link &link) const
    {
        const auto &tables = m_snapshot.tables();
        if (isDisabled() || holder.organization == noNumber ||
            !(*tables.organizations)[holder.organization].isActive())
            return {};
        return partsOf(tables, link, holder.organization, {m_store, &m_context});
    }

    void findObstacle(const Assignment &assignment, const fleet::Role *role,
                      Candidate &candidate) const
    {
        if (const auto link = voidLinkOf(assignment.id)) {
            candidate.obstacleId = link->delegation;
            candidate.obstacle = fromVoid(link->reason);
            return;
        }
        const Holding *holding = m_snapshot.holding(assignment.delegation);
        candidate.obstacleId = assignment.delegation;
        if (isDisabled())
            candidate.obstacle = Obstacle::MembershipDisabled;
        else if (holding && !holding->region.contains(m_resource))
            candidate.obstacle = Obstacle::OutsideRegion;
        else if (holding && !holding->regionFor(m_action).contains(m_resource))
            candidate.obstacle = Obstacle::BeyondCeiling;
        else if (role && !m_snapshot.conditions()
                              .truth(role->condition)
                              .holds(m_resource, m_store, m_context))
            candidate.obstacle = Obstacle::ConditionNotMet;
        else if (holding && assignment.validity.intersected(holding->validity).isEmpty())
            candidate.obstacle = Obstacle::Expired;
        else
            candidate.obstacle = Obstacle::OutsideOrganization;
    }

    bool isDisabled() const
    {
        const fleet::Membership *membership =
            m_principal.kind == PrincipalKind::Membership
                ? m_snapshot.state().memberships().find(m_principal.id)
                : nullptr;
        return membership && membership->disabled;
    }

    std::optional<VoidLink> voidLinkOf(fleet::Id assignment) const
    {
        const auto links = m_snapshot.voidLinks(m_principal);
        const auto it = std::ranges::find(links, assignment, &VoidLink::assignment);
        return it == links.end() ? std::nullopt : std::optional(*it);
    }

    static Obstacle fromVoid(VoidReason reason)
    {
        switch (reason) {
        case VoidReason::DelegationCut:
            return Obstacle::DelegationCut;
        case VoidReason::OrganizationBlocked:
            return Obstacle::OrganizationBlocked;
        case VoidReason::MembershipDisabled:
            return Obstacle::MembershipDisabled;
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
        const auto &tables = m_snapshot.tables();
        for (const std::uint32_t role : *tables.ownershipRoles) {
            for (const LinkPart &part : ownedParts(tables, own, role, {m_store, &m_context})) {
                if (!part.actions.test(m_action) || !part.part.contains(m_resource))
                    continue;
                Candidate candidate;
                candidate.path.role = (*tables.roles)[role].id;
                candidate.path.scope = {fleet::ScopeKind::Resource,
                                        m_snapshot.tree().id(m_resource)};
                m_candidates.push_back(std::move(candidate));
            }
        }
    }

    void considerPermits(const PrincipalEntry &own)
    {
        const auto &tables = m_snapshot.tables();
        if (own.organization == noNumber || !own.exists || own.disabled ||
            !(*tables.organizations)[own.organization].isActive())
            return;
        for (const CompiledPolicy &policy : *tables.permits) {
            if (!policy.binds(own.organization) ||
                !tables.applies(policy, m_action, m_resource, m_store, m_context))
                continue;
            Candidate candidate;
            candidate.path.policy = policy.id;
            candidate.path.validity = policy.validity;
            m_candidates.push_back(std::move(candidate));
        }
    }

    void applyForbids(const PrincipalEntry &own, Explanation &explanation) const
    {
        const auto &tables = m_snapshot.tables();
        for (const CompiledPolicy &policy : *tables.forbids) {
            if (!policy.binds(own.organization) ||
                !tables.applies(policy, m_action, m_resource, m_store, m_context))
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
