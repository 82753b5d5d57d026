// SPDX-License-Identifier: Apache-2.0
#include "models/access/throughout.h"

#include "models/access/link_parts.h"
#include "models/access/principal_store.h"
#include "models/fleet/policy_text.h"

#include <algorithm>

namespace bailiwick::access {

namespace {

// What is asked, and the tables it is asked of.
class Throughout
{
public:
    Throughout(const Snapshot &snapshot, PrincipalNumber principal, ActionIndex action,
               Position node, fleet::Time now)
        : m_snapshot(snapshot)
        , m_tables(snapshot.tables())
        , m_principal(principal)
        , m_action(action)
        , m_below(snapshot.tree().subtree(node))
        , m_now(now)
    {
    }

    bool answer() const
    {
        const PrincipalEntry &entry = m_tables.principals[m_principal];
        if (!entry.exists || entry.disabled)
            return false;
        return isGiven(entry) && std::ranges::none_of(*m_tables.forbids, [&](const auto &policy) {
                   return mayForbid(policy, entry);
               });
    }

private:
    bool isGiven(const PrincipalEntry &entry) const
    {
        bool given = false;
        forEachEffectiveLink(m_tables, entry, [&](const PrincipalEntry &holder, const Link &link) {
            given = given || gives(link, holder);
        });
        if (given || entry.organization == noNumber ||
            !(*m_tables.organizations)[entry.organization].isActive())
            return given;
        return std::ranges::any_of(*m_tables.permits, [&](const CompiledPolicy &policy) {
            return policy.binds(entry.organization) && gives(policy);
        });
    }

    bool gives(const Link &link, const PrincipalEntry &holder) const
    {
        const CompiledRole &role = (*m_tables.roles)[link.role];
        return role.actions.test(m_action) && role.condition.isEverywhere() &&
               link.validity.contains(m_now) && covers((*m_tables.scopes)[link.scope]) &&
               isHeld(link.delegation, holder.organization);
    }
    bool gives(const CompiledPolicy &policy) const
    {
        return policy.actions.test(m_action) && policy.condition.isEverywhere() &&
               !policy.atScopeOnly && policy.validity.contains(m_now) &&
               (policy.scope == noNumber || covers((*m_tables.scopes)[policy.scope])) &&
               isHeld(policy.delegation, policy.organization);
    }
    // The organization may hand it out there: by its own right, or by a delegation to it.
    bool isHeld(std::uint32_t delegation, std::uint32_t organization) const
    {
        if (delegation == noNumber)
            return covers((*m_tables.organizations)[organization].own);
        const CompiledDelegation &row = (*m_tables.delegations)[delegation];
        return row.live && row.to == organization && row.holding.ceiling.test(m_action) &&
               !row.holding.narrowed.contains(m_action) && row.holding.validity.contains(m_now) &&
               row.holding.region.containsAll(IntervalSet(m_below));
    }

    bool covers(Interval place) const
    {
        return place.low <= m_below.low && m_below.high <= place.high;
    }
    bool covers(const CompiledScope &scope) const
    {
        // A gateway acts on its own device as such, not on what may be put below it; whole parts of
        // a fleet are not what it is for, whatever its group holds.
        if (scope.scope.kind == ScopeKey::Kind::Gateway)
            return false;
        if (!scope.group)
            return covers(scope.interval);
        return std::ranges::any_of(scope.group->pieces, [&](const CompiledGroup::Piece &piece) {
            return piece.validity.contains(m_now) && piece.where.containsAll(IntervalSet(m_below));
        });
    }

    // Whatever the resource below is: can the policy forbid it?
    bool mayForbid(const CompiledPolicy &policy, const PrincipalEntry &entry) const
    {
        if (!policy.binds(entry.organization) || !policy.actions.test(m_action) ||
            !policy.validity.contains(m_now))
            return false;
        const IntervalSet below(m_below);
        if (policy.scope != noNumber && !(*m_tables.scopes)[policy.scope].overlaps(below))
            return false;
        if (policy.delegation != noNumber) {
            const CompiledDelegation &row = (*m_tables.delegations)[policy.delegation];
            if (!row.live || row.to != policy.organization || !row.holding.ceiling.test(m_action) ||
                !row.holding.validity.contains(m_now) || !row.holding.region.overlaps(below))
                return false;
        }
        return isMeant(policy);
    }
    // By the policy's own `principal == …`, `principal in …`, `principal is …`.
    bool isMeant(const CompiledPolicy &policy) const
    {
        const fleet::Policy *row = m_snapshot.state().policies().find(policy.id);
        if (!row)
            return true;
        const auto parsed = fleet::parsedPolicy(row->text);
        if (!parsed)
            return true;
        using Form = cedar::ScopeConstraint::Form;
        const cedar::ScopeConstraint &whom = parsed->principal;
        const PrincipalStore store(m_tables, m_principal);
        const cedar::EntityUid self = store.principal();
        if ((whom.form == Form::Is || whom.form == Form::IsIn) && whom.entityType != self.type())
            return false;
        if (whom.form == Form::Any || whom.form == Form::Is || whom.entity == self)
            return true;
        return whom.form != Form::Equal && store.hasAncestor(store.find(self), whom.entity);
    }

    const Snapshot &m_snapshot;
    const AccessTables &m_tables;
    const PrincipalNumber m_principal;
    const ActionIndex m_action;
    const Interval m_below; // the node with all below
    const fleet::Time m_now;
};

} // namespace

bool allowsThroughout(const Snapshot &snapshot, PrincipalNumber principal, ActionIndex action,
                      Position node, const Context &context)
{
    return Throughout(snapshot, principal, action, node, context.now).answer();
}

} // namespace bailiwick::access
