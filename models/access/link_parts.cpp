// SPDX-License-Identifier: Apache-2.0
#include "models/access/link_parts.h"

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
    void add(const ActionSet &actions, const fleet::Validity &validity, const IntervalSet &region,
             const BitmapPtr &condition, const Masks &masks)
    {
        if (actions.none() || validity.isEmpty() || region.isEmpty())
            return;
        LinkPart part{actions, validity, {region, masks}};
        if (condition)
            part.part.masks.push_back(condition);
        m_parts.push_back(std::move(part));
    }
    std::vector<LinkPart> take() { return std::move(m_parts); }

private:
    std::vector<LinkPart> m_parts;
};

void addUnderDelegation(PartList &parts, const Link &link, const CompiledRole &role,
                        const Holding &holding, const Piece &piece)
{
    const ActionSet actions = role.actions & holding.ceiling;
    const fleet::Validity validity =
        link.validity.intersected(piece.validity).intersected(holding.validity);
    if (actions.none() || validity.isEmpty())
        return;
    const IntervalSet region = piece.where.intersected(holding.region);
    ActionSet plain = actions;
    for (const auto &[action, masks] : holding.narrowed) {
        plain.reset(action);
        if (actions.test(action))
            parts.add(ActionSet().set(action), validity, region, role.condition, masks);
    }
    parts.add(plain, validity, region, role.condition, {});
}

} // namespace

std::vector<LinkPart> partsOf(const AccessTables &tables, const Link &link,
                              std::uint32_t organization)
{
    const CompiledRole &role = (*tables.roles)[link.role];
    const CompiledDelegation *delegation =
        link.delegation == noNumber ? nullptr : &(*tables.delegations)[link.delegation];
    if (delegation && (!delegation->live || delegation->to != organization))
        return {};
    PartList parts;
    for (const Piece &piece : piecesOf((*tables.scopes)[link.scope])) {
        if (delegation) {
            addUnderDelegation(parts, link, role, delegation->holding, piece);
            continue;
        }
        const IntervalSet own((*tables.organizations)[organization].own);
        parts.add(role.actions, link.validity.intersected(piece.validity),
                  piece.where.intersected(own), role.condition, {});
    }
    return parts.take();
}

std::vector<LinkPart> ownedParts(const AccessTables &tables, const PrincipalEntry &entry,
                                 std::uint32_t role)
{
    PartList parts;
    const CompiledRole &compiled = (*tables.roles)[role];
    parts.add(compiled.actions, {}, entry.owned, compiled.condition, {});
    return parts.take();
}

std::vector<LinkPart> ownedParts(const AccessTables &tables, const PrincipalEntry &entry)
{
    std::vector<LinkPart> result;
    if (entry.owned.isEmpty())
        return result;
    for (const std::uint32_t role : *tables.ownershipRoles)
        std::ranges::move(ownedParts(tables, entry, role), std::back_inserter(result));
    return result;
}

std::vector<LinkPart> partsAt(const AccessTables &tables, PrincipalNumber principal, fleet::Time at)
{
    const PrincipalEntry &entry = tables.principals[principal];
    std::vector<LinkPart> result = ownedParts(tables, entry);
    forEachEffectiveLink(tables, entry, [&](const PrincipalEntry &holder, const Link &link) {
        if (!link.validity.contains(at))
            return;
        for (LinkPart &part : partsOf(tables, link, holder.organization)) {
            if (part.validity.contains(at))
                result.push_back(std::move(part));
        }
    });
    return result;
}

std::vector<Part> partsAt(const AccessTables &tables, PrincipalNumber principal, ActionIndex action,
                          fleet::Time at)
{
    const PrincipalEntry &entry = tables.principals[principal];
    std::vector<Part> result;
    const auto take = [&](std::vector<LinkPart> parts) {
        for (LinkPart &part : parts) {
            if (part.actions.test(action) && part.validity.contains(at))
                result.push_back(std::move(part.part));
        }
    };
    take(ownedParts(tables, entry));
    forEachEffectiveLink(tables, entry, [&](const PrincipalEntry &holder, const Link &link) {
        if (link.validity.contains(at) && (*tables.roles)[link.role].actions.test(action))
            take(partsOf(tables, link, holder.organization));
    });
    return result;
}

} // namespace bailiwick::access
