// SPDX-License-Identifier: Apache-2.0
#include "models/access/link_parts.h"

#include "models/access/principal_store.h"

namespace bailiwick::access {

namespace {

struct Piece
{
    IntervalSet where;
    fleet::Validity validity;
};

std::vector<Piece> piecesOf(const CompiledScope &scope)
{
    std::vector<Piece> pieces;
    if (!scope.group) {
        pieces.push_back({IntervalSet(scope.interval), {}});
        return pieces;
    }
    for (const CompiledGroup::Piece &piece : scope.group->pieces)
        pieces.push_back({piece.where, piece.validity});
    return pieces;
}

class PartList
{
public:
    explicit PartList(const Asker &asker)
        : m_asker(asker)
    {
    }

    void add(const ActionSet &actions, const fleet::Validity &validity, const IntervalSet &region,
             const Truth &condition, const Masks &masks)
    {
        if (actions.none() || validity.isEmpty() || region.isEmpty())
            return;
        LinkPart part{actions, validity, {region, masks}};
        if (!condition.isEverywhere())
            part.part.masks.push_back(condition.sure);
        m_parts.push_back(std::move(part));
        if (!condition.open)
            return;
        const auto addPlaces = [&](const Places &places) {
            LinkPart open{actions, validity, {region, masks}};
            if (places.many())
                open.part.masks.push_back(places.many());
            else
                open.part.region = region.intersected(places.few());
            if (!open.part.region.isEmpty())
                m_parts.push_back(std::move(open));
        };
        if (m_asker.context)
            condition.open->forEachHolding(m_asker.principal, *m_asker.context, addPlaces);
        else
            condition.open->forEachPossible(m_asker.principal, addPlaces);
    }
    // With what the delegation above leaves of it.
    void addUnder(const Holding &holding, const ActionSet &wanted, const fleet::Validity &validity,
                  const IntervalSet &where, const Truth &condition)
    {
        const ActionSet actions = wanted & holding.ceiling;
        const fleet::Validity time = validity.intersected(holding.validity);
        if (actions.none() || time.isEmpty())
            return;
        const IntervalSet region = where.intersected(holding.region);
        ActionSet plain = actions;
        for (const auto &[action, masks] : holding.narrowed) {
            plain.reset(action);
            if (actions.test(action))
                add(ActionSet().set(action), time, region, condition, masks);
        }
        add(plain, time, region, condition, {});
    }
    std::vector<LinkPart> take() { return std::move(m_parts); }

private:
    const Asker &m_asker;
    std::vector<LinkPart> m_parts;
};

// Null: there is none that counts.
const Holding *holdingOf(const AccessTables &tables, std::uint32_t delegation,
                         std::uint32_t organization)
{
    const CompiledDelegation &row = (*tables.delegations)[delegation];
    return row.live && row.to == organization ? &row.holding : nullptr;
}

} // namespace

namespace {

struct HeldRole
{
    std::uint32_t role = noNumber;
    std::uint32_t delegation = noNumber;
    std::uint32_t organization = noNumber;
};

void addParts(PartList &parts, const AccessTables &tables, const HeldRole &held,
              const fleet::Validity &validity, const IntervalSet &where)
{
    const CompiledRole &role = (*tables.roles)[held.role];
    if (held.delegation == noNumber)
        return parts.add(role.actions, validity, where, role.condition, {});
    if (const Holding *holding = holdingOf(tables, held.delegation, held.organization))
        parts.addUnder(*holding, role.actions, validity, where, role.condition);
}

} // namespace

std::vector<LinkPart> partsOf(const AccessTables &tables, const Link &link,
                              std::uint32_t organization, const Asker &asker)
{
    const IntervalSet own(link.delegation == noNumber ? (*tables.organizations)[organization].own
                                                      : tables.all);
    PartList parts(asker);
    for (const Piece &piece : piecesOf((*tables.scopes)[link.scope]))
        addParts(parts, tables, {link.role, link.delegation, organization},
                 link.validity.intersected(piece.validity), piece.where.intersected(own));
    return parts.take();
}

std::vector<LinkPart> partsOf(const AccessTables &tables, std::uint32_t role,
                              std::uint32_t delegation, std::uint32_t organization,
                              const Asker &asker)
{
    PartList parts(asker);
    addParts(parts, tables, {role, delegation, organization}, {}, IntervalSet(tables.all));
    return parts.take();
}

namespace {

std::vector<Piece> piecesOf(const AccessTables &tables, const CompiledPolicy &policy)
{
    if (policy.scope == noNumber)
        return {{IntervalSet(tables.all), {}}};
    const CompiledScope &scope = (*tables.scopes)[policy.scope];
    if (!policy.atScopeOnly)
        return piecesOf(scope);
    const Interval all = scope.interval;
    return {{IntervalSet(all.low < all.high ? Interval{all.low, all.low + 1} : Interval()), {}}};
}

} // namespace

std::vector<LinkPart> partsOf(const AccessTables &tables, const CompiledPolicy &policy,
                              const Asker &asker)
{
    const bool delegated = policy.delegation != noNumber;
    const Holding *holding =
        delegated ? holdingOf(tables, policy.delegation, policy.organization) : nullptr;
    if (delegated && !holding)
        return {};
    PartList parts(asker);
    for (const Piece &piece : piecesOf(tables, policy)) {
        const fleet::Validity validity = policy.validity.intersected(piece.validity);
        if (holding) {
            parts.addUnder(*holding, policy.actions, validity, piece.where, policy.condition);
            continue;
        }
        const bool ownOnly = policy.permit && !policy.everybody;
        const IntervalSet own(ownOnly ? (*tables.organizations)[policy.organization].own
                                      : tables.all);
        parts.add(policy.actions, validity, piece.where.intersected(own), policy.condition, {});
    }
    return parts.take();
}

std::vector<LinkPart> ownedParts(const AccessTables &tables, const PrincipalEntry &entry,
                                 std::uint32_t role, const Asker &asker)
{
    PartList parts(asker);
    const CompiledRole &compiled = (*tables.roles)[role];
    parts.add(compiled.actions, {}, entry.owned, compiled.condition, {});
    return parts.take();
}

void forEachPart(const AccessTables &tables, PrincipalNumber principal, const Context *context,
                 const std::function<bool(const PartSource &)> &sources,
                 const std::function<void(const PartSource &, LinkPart)> &f)
{
    const PrincipalEntry &entry = tables.principals[principal];
    const PrincipalStore store(tables, principal);
    const Asker asker{store, context};
    const auto give = [&](const PartSource &source, auto &&parts) {
        if (!sources(source))
            return;
        for (LinkPart &part : parts())
            f(source, std::move(part));
    };
    if (!entry.exists || entry.disabled)
        return;
    if (!entry.owned.isEmpty()) {
        for (const std::uint32_t role : *tables.ownershipRoles)
            give({.ownershipRole = role}, [&] { return ownedParts(tables, entry, role, asker); });
    }
    forEachEffectiveLink(tables, entry, [&](const PrincipalEntry &holder, const Link &link) {
        give({.holder = &holder, .link = &link},
             [&] { return partsOf(tables, link, holder.organization, asker); });
    });
    const bool active =
        entry.organization != noNumber && (*tables.organizations)[entry.organization].isActive();
    const auto givePolicies = [&](const std::vector<CompiledPolicy> &policies, bool forbids) {
        for (const CompiledPolicy &policy : policies) {
            if (policy.binds(entry.organization))
                give({.policy = &policy, .forbids = forbids},
                     [&] { return partsOf(tables, policy, asker); });
        }
    };
    if (active)
        givePolicies(*tables.permits, false);
    givePolicies(*tables.forbids, true);
}

PartsAt partsAt(const AccessTables &tables, PrincipalNumber principal, const Context &context)
{
    PartsAt result;
    forEachPart(
        tables, principal, &context,
        [&](const PartSource &source) {
            return !source.link || source.link->validity.contains(context.now);
        },
        [&](const PartSource &source, LinkPart part) {
            if (part.validity.contains(context.now))
                (source.forbids ? result.forbids : result.gives).push_back(std::move(part));
        });
    return result;
}

Reach reachFor(const PartsAt &parts, ActionIndex action)
{
    Reach reach;
    for (const LinkPart &part : parts.gives) {
        if (part.actions.test(action))
            reach.parts.push_back(part.part);
    }
    for (const LinkPart &part : parts.forbids) {
        if (!reach.parts.empty() && part.actions.test(action))
            reach.without.push_back(part.part);
    }
    return reach;
}

Reach reachAt(const AccessTables &tables, PrincipalNumber principal, ActionIndex action,
              const Context &context)
{
    Reach reach;
    forEachPart(
        tables, principal, &context,
        [&](const PartSource &source) {
            if (source.link)
                return source.link->validity.contains(context.now) &&
                       (*tables.roles)[source.link->role].actions.test(action);
            return source.forbids ? !reach.parts.empty() && source.policy->actions.test(action)
                                  : true;
        },
        [&](const PartSource &source, LinkPart part) {
            if (part.actions.test(action) && part.validity.contains(context.now))
                (source.forbids ? reach.without : reach.parts).push_back(std::move(part.part));
        });
    return reach;
}

} // namespace bailiwick::access
