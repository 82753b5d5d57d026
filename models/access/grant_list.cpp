// SPDX-License-Identifier: Apache-2.0
// Grants and void links, for those who want to see them one by one.
#include "models/access/link_parts.h"
#include "models/access/snapshot.h"

namespace bailiwick::access {

namespace {

class VoidReasons
{
public:
    VoidReasons(const Snapshot &snapshot, const PrincipalEntry &entry)
        : m_tables(snapshot.tables())
        , m_entry(entry)
    {
    }

    std::optional<VoidLink> of(const Link &link) const
    {
        const auto because = [&](VoidReason reason, fleet::Id delegation = {}) {
            return VoidLink{link.assignment, (*m_tables.roles)[link.role].id, reason, delegation};
        };
        if (m_entry.organization == noNumber || !m_entry.exists)
            return because(VoidReason::MissingReference);
        const CompiledOrganization &organization = (*m_tables.organizations)[m_entry.organization];
        if (organization.id.isNull())
            return because(VoidReason::MissingReference);
        if (organization.blocked)
            return because(VoidReason::OrganizationBlocked, organization.id);
        if (m_entry.disabled)
            return because(VoidReason::MembershipDisabled);
        const CompiledRole &role = (*m_tables.roles)[link.role];
        if (role.id.isNull())
            return because(VoidReason::MissingReference);
        if (link.delegation == noNumber)
            return reachReason(link, VoidReason::OutsideOrganization, {});
        const CompiledDelegation &delegation = (*m_tables.delegations)[link.delegation];
        if (delegation.id.isNull())
            return because(VoidReason::MissingReference);
        if (delegation.to != m_entry.organization)
            return because(VoidReason::ForeignDelegation, delegation.id);
        if (!delegation.live)
            return because(VoidReason::DelegationCut, delegation.obstacle);
        if ((role.actions & delegation.holding.ceiling).none())
            return because(VoidReason::BeyondCeiling, delegation.id);
        return reachReason(link, VoidReason::OutsideRegion, delegation.id);
    }

private:
    // Nothing of the scope is inside, or the role's condition holds nowhere in what is.
    std::optional<VoidLink> reachReason(const Link &link, VoidReason outside,
                                        fleet::Id delegation) const
    {
        const CompiledRole &role = (*m_tables.roles)[link.role];
        const IntervalSet held =
            link.delegation == noNumber
                ? IntervalSet((*m_tables.organizations)[m_entry.organization].own)
                : (*m_tables.delegations)[link.delegation].holding.region;
        const CompiledScope &scope = (*m_tables.scopes)[link.scope];
        std::vector<IntervalSet> pieces;
        if (scope.group) {
            for (const CompiledGroup::Piece &piece : scope.group->pieces)
                pieces.push_back(piece.where.intersected(held));
        } else {
            pieces.push_back(IntervalSet(scope.interval).intersected(held));
        }
        std::erase_if(pieces, [](const IntervalSet &piece) { return piece.isEmpty(); });
        if (pieces.empty())
            return VoidLink{link.assignment, role.id, outside, delegation};
        const bool holds = std::ranges::any_of(pieces, [&](const IntervalSet &piece) {
            return role.condition.open || role.condition.isEverywhere() ||
                   !Part{piece, {role.condition.sure}}.isEmpty();
        });
        if (!holds)
            return VoidLink{link.assignment, role.id, VoidReason::ConditionNotMet, {}};
        return std::nullopt;
    }

    const AccessTables &m_tables;
    const PrincipalEntry &m_entry;
};

IntervalSet setOf(const Part &part)
{
    return unionOf(std::span(&part, 1));
}

} // namespace

std::vector<Grant> Snapshot::grants(const fleet::PrincipalRef &principal) const
{
    std::vector<Grant> grants;
    const auto number = m_tables.principalNumbers.find(principal);
    if (!number)
        return grants;
    const PrincipalEntry &entry = m_tables.principals[*number];
    forEachPart(
        m_tables, *number, nullptr, [](const PartSource &source) { return !source.forbids; },
        [&](const PartSource &source, const LinkPart &part) {
            Grant grant;
            grant.actions = part.actions;
            grant.validity = part.validity;
            grant.where = setOf(part.part);
            if (grant.where.isEmpty())
                return;
            if (source.policy) {
                grant.policy = source.policy->id;
            } else if (source.link) {
                const CompiledRole &role = (*m_tables.roles)[source.link->role];
                if (isMachine(principal.kind))
                    grant.machine = source.link->assignment;
                else
                    grant.assignment = source.link->assignment;
                if (!role.direct)
                    grant.role = role.id;
                if (source.link->delegation != noNumber)
                    grant.delegation = (*m_tables.delegations)[source.link->delegation].id;
                if (source.holder != &entry)
                    grant.viaTeam = source.holder->principal.id;
            } else {
                grant.role = (*m_tables.roles)[source.ownershipRole].id;
            }
            grants.push_back(std::move(grant));
        });
    return grants;
}

std::vector<VoidLink> Snapshot::voidLinks(const fleet::PrincipalRef &principal) const
{
    std::vector<VoidLink> links;
    const auto number = m_tables.principalNumbers.find(principal);
    if (!number)
        return links;
    const auto collect = [&](const PrincipalEntry &entry) {
        const VoidReasons reasons(*this, entry);
        for (const Link &link : entry.links) {
            if (const auto found = reasons.of(link))
                links.push_back(*found);
        }
    };
    const PrincipalEntry &entry = m_tables.principals[*number];
    collect(entry);
    if (entry.exists && !entry.disabled) {
        for (const PrincipalNumber team : entry.teams)
            collect(m_tables.principals[team]);
    }
    return links;
}

} // namespace bailiwick::access
