// SPDX-License-Identifier: Apache-2.0
#include "models/access/throughout.h"

#include "models/access/condition_text.h"
#include "models/access/link_parts.h"
#include "models/access/principal_store.h"
#include "models/cedar/partial.h"
#include "models/fleet/policy_text.h"

#include <algorithm>

namespace bailiwick::access {

namespace {

// What is asked, and the tables it is asked of.
class Throughout
{
public:
    Throughout(const Snapshot &snapshot, PrincipalNumber principal, ActionIndex action,
               Position node, const IntervalSet &leftOut, const Context &context)
        : m_snapshot(snapshot)
        , m_tables(snapshot.tables())
        , m_principal(principal)
        , m_action(action)
        , m_subtree(snapshot.tree().subtree(node))
        , m_asked(IntervalSet(m_subtree).subtracted(leftOut))
        , m_context(context)
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
        return role.actions.test(m_action) && link.validity.contains(m_context.now) &&
               covers((*m_tables.scopes)[link.scope]) &&
               isHeld(link.delegation, holder.organization) && holdsAlways(role);
    }
    bool gives(const CompiledPolicy &policy) const
    {
        return policy.actions.test(m_action) && !policy.atScopeOnly &&
               policy.validity.contains(m_context.now) &&
               (policy.scope == noNumber || covers((*m_tables.scopes)[policy.scope])) &&
               isHeld(policy.delegation, policy.organization) &&
               (policy.condition.isEverywhere() || truthOf(conditionOf(policy)) == Answer::Always);
    }
    // The organization may hand it out there: by its own right, or by a delegation to it.
    bool isHeld(std::uint32_t delegation, std::uint32_t organization) const
    {
        if (delegation == noNumber)
            return covers((*m_tables.organizations)[organization].own);
        const CompiledDelegation &row = (*m_tables.delegations)[delegation];
        return row.live && row.to == organization && row.holding.ceiling.test(m_action) &&
               !row.holding.narrowed.contains(m_action) &&
               row.holding.validity.contains(m_context.now) &&
               row.holding.region.containsAll(m_asked);
    }

    // All of it, whatever is left out: a subtree that has the node has all below it.
    bool covers(Interval place) const
    {
        return place.low <= m_subtree.low && m_subtree.high <= place.high;
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
            return piece.validity.contains(m_context.now) && piece.where.containsAll(m_asked);
        });
    }

    // Whatever the device is: can the policy forbid it?
    bool mayForbid(const CompiledPolicy &policy, const PrincipalEntry &entry) const
    {
        if (!policy.binds(entry.organization) || !policy.actions.test(m_action) ||
            !policy.validity.contains(m_context.now))
            return false;
        IntervalSet where = m_asked;
        if (policy.scope != noNumber)
            where = where.intersected(placesOf((*m_tables.scopes)[policy.scope]));
        if (policy.delegation != noNumber) {
            const CompiledDelegation &row = (*m_tables.delegations)[policy.delegation];
            if (!row.live || row.to != policy.organization || !row.holding.ceiling.test(m_action) ||
                !row.holding.validity.contains(m_context.now))
                return false;
            where = where.intersected(row.holding.region);
        }
        if (policy.atScopeOnly && policy.scope != noNumber) {
            // What is below it is not meant; what is no device is not asked about.
            const Position at = (*m_tables.scopes)[policy.scope].interval.low;
            if (!where.contains(at) || !m_snapshot.tree().devices().contains(at))
                return false;
        }
        if (where.isEmpty())
            return false;
        return policy.condition.isEverywhere() || truthOf(conditionOf(policy)) != Answer::Never;
    }
    IntervalSet placesOf(const CompiledScope &scope) const
    {
        if (!scope.group)
            return IntervalSet(scope.interval);
        IntervalSet places;
        for (const CompiledGroup::Piece &piece : scope.group->pieces) {
            if (piece.validity.contains(m_context.now))
                places = places.united(piece.where);
        }
        return places;
    }

    bool holdsAlways(const CompiledRole &role) const
    {
        if (role.condition.isEverywhere())
            return true;
        const fleet::Role *row = m_snapshot.state().roles().find(role.id);
        return row && !role.direct && truthOf(row->condition) == Answer::Always;
    }
    // The text that the policy was compiled from; one that says nothing where it is not at hand (in
    // a projection).
    std::string conditionOf(const CompiledPolicy &policy) const
    {
        const fleet::Policy *row = m_snapshot.state().policies().find(policy.id);
        const auto parsed = row ? fleet::parsedPolicy(row->text)
                                : fleet::failure("not-found", "There is no such policy");
        return parsed ? access::conditionOf(*parsed) : "resource has unknown";
    }

    enum class Answer { Always, Never, Depends };

    // For a device of which nothing is known but that it is one.
    Answer truthOf(const std::string &condition) const
    {
        const auto compiled = compiledCondition(condition, ConditionScope::Anything);
        if (!compiled)
            return Answer::Depends;
        const PrincipalStore store(m_tables, m_principal);
        cedar::PartialRequest request;
        request.principal = cedar::PartialEntity::known(store.principal());
        request.resource = cedar::PartialEntity::unknown(
            std::string(fleet::cedarType(fleet::ResourceKind::Device)));
        request.context = cedarContext(m_context);
        cedar::PartialEntities entities(store);
        entities.complete = false; // nodes are not in the store
        const auto residual =
            cedar::partiallyEvaluateCondition(compiled->expression, request, entities);
        if (!residual)
            return Answer::Depends;
        if (residual->isTrue())
            return Answer::Always;
        // What errs does not hold.
        return residual->isFalse() || residual->isError() ? Answer::Never : Answer::Depends;
    }

    const Snapshot &m_snapshot;
    const AccessTables &m_tables;
    const PrincipalNumber m_principal;
    const ActionIndex m_action;
    const Interval m_subtree;  // the node with all below
    const IntervalSet m_asked; // without what is left out
    const Context &m_context;
};

} // namespace

bool allowsThroughout(const Snapshot &snapshot, PrincipalNumber principal, ActionIndex action,
                      Position node, const IntervalSet &leftOut, const Context &context)
{
    return Throughout(snapshot, principal, action, node, leftOut, context).answer();
}

} // namespace bailiwick::access
