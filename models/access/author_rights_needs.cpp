// SPDX-License-Identifier: Apache-2.0
// What AuthorRights asks of the author: the small questions behind its judgements.
#include "models/access/author_rights.h"
#include "models/access/questions.h"

namespace bailiwick::access {

bool AuthorRights::holdsAt(std::string_view action, fleet::Id resource) const
{
    return decide(m_before, m_author, action, resource, m_context);
}

bool AuthorRights::holdsOn(std::string_view action, const IntervalSet &where) const
{
    return visible(m_before, m_author, action, m_context).containsAll(where);
}

bool AuthorRights::holdsAnywhere(std::string_view action) const
{
    return !visible(m_before, m_author, action, m_context).isEmpty();
}

bool AuthorRights::ofManufacturer() const
{
    const fleet::Organization *manufacturer = m_before.state().manufacturer();
    return manufacturer && manufacturer->id == m_organization;
}

fleet::Id AuthorRights::manufacturerNode() const
{
    const fleet::Organization *manufacturer = m_before.state().manufacturer();
    return manufacturer ? manufacturer->resource : fleet::Id{};
}

fleet::Id AuthorRights::existing(fleet::Id resource) const
{
    const auto &after = m_after.state().resources();
    fleet::Id id = resource;
    while (!id.isNull() && !m_before.state().resources().find(id)) {
        const fleet::Resource *node = after.find(id);
        id = node ? node->parent : fleet::Id{};
    }
    return id;
}

fleet::Id AuthorRights::customerOf(const Snapshot &snapshot, fleet::Id resource) const
{
    const Tree &tree = snapshot.tree();
    const auto start = tree.position(resource);
    if (!start)
        return {};
    Position position = *start;
    for (;;) {
        const fleet::Resource &node = tree.resource(position);
        if (node.kind == fleet::ResourceKind::Customer)
            return node.id;
        const auto parent = tree.parent(position);
        if (!parent)
            return {};
        position = *parent;
    }
}

void AuthorRights::needAt(std::string_view action, fleet::Id resource)
{
    if (!holdsAt(action, resource))
        refuse("missing-action", "You may not do this here: it needs " + std::string(action),
               action, resource, "Ask for a role with " + std::string(action) + " here.");
}

void AuthorRights::needOn(std::string_view action, const fleet::Scope &scope)
{
    // A scope that exists only after the change is judged where it stands in the tree.
    fleet::Scope place = scope;
    if (scope.kind == fleet::ScopeKind::Resource)
        place.id = existing(scope.id);
    const IntervalSet where = m_before.positions(place);
    const bool empty = where.isEmpty();
    if (empty ? !holdsAnywhere(action) : !holdsOn(action, where))
        refuse("missing-action", "You may not do this here: it needs " + std::string(action),
               action, scope.id, "Ask for a role with " + std::string(action) + " here.");
}

void AuthorRights::needOwn(std::string_view action, fleet::Id organization)
{
    if (ofManufacturer() && organization != m_organization)
        return needAt(fleet::actions::installerManage, manufacturerNode());
    if (organization != m_organization)
        return refuse("not-yours", "This belongs to another organization", action, {},
                      "Change only what belongs to your organization.");
    if (!holdsAnywhere(action))
        refuse("missing-action", "You may not do this: it needs " + std::string(action), action, {},
               "Ask for a role with " + std::string(action) + ".");
}

void AuthorRights::refuse(std::string code, std::string message, std::string_view action,
                          fleet::Id resource, std::string remedy)
{
    Violation violation;
    violation.code = std::move(code);
    violation.message = std::move(message);
    violation.action = std::string(action);
    violation.resource = resource;
    violation.path = m_path;
    violation.remedy = std::move(remedy);
    m_violations.push_back(std::move(violation));
}

} // namespace bailiwick::access
