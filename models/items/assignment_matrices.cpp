// SPDX-License-Identifier: Apache-2.0
#include "models/items/labels.h"
#include "models/items/matrix_model.h"

#include <algorithm>

namespace bailiwick::items {

void AssignmentMatrixModel::setNode(fleet::Id resource)
{
    m_node = resource;
    refresh();
}

std::vector<MatrixModel::ColumnKey>
AssignmentMatrixModel::columnsOf(const fleet::State &state) const
{
    if (m_node.isNull())
        return {};
    std::vector<const fleet::Role *> roles;
    for (const fleet::Role &role : state.roles()) {
        if (!role.ownership)
            roles.push_back(&role);
    }
    std::sort(roles.begin(), roles.end(), [](const fleet::Role *a, const fleet::Role *b) {
        return std::tie(a->name, a->id) < std::tie(b->name, b->id);
    });
    std::vector<ColumnKey> columns;
    columns.reserve(roles.size());
    for (const fleet::Role *role : roles)
        columns.push_back({role->id, m_node});
    return columns;
}

QString AssignmentMatrixModel::columnText(const fleet::State &state, const ColumnKey &column) const
{
    const fleet::Role *role = state.roles().find(column.role);
    return role ? QString::fromStdString(role->name) : QString();
}

QString AssignmentMatrixModel::columnToolTip(const fleet::State &state,
                                             const ColumnKey &column) const
{
    const fleet::Role *role = state.roles().find(column.role);
    if (!role)
        return {};
    QStringList lines{QString::fromStdString(role->description)};
    for (const fleet::ActionName &action : role->actions)
        lines << labels::action(action);
    lines.removeAll(QString());
    return lines.join(QLatin1Char('\n'));
}

void RoleMatrixModel::setRole(fleet::Id role)
{
    m_role = role;
    refresh();
}

void RoleMatrixModel::setNode(fleet::Id resource)
{
    m_node = resource;
    m_resources.clear();
    refresh();
}

void RoleMatrixModel::setResources(std::vector<fleet::Id> resources)
{
    m_node = {};
    m_resources = std::move(resources);
    refresh();
}

std::vector<MatrixModel::ColumnKey> RoleMatrixModel::columnsOf(const fleet::State &state) const
{
    if (m_role.isNull())
        return {};
    std::vector<fleet::Id> resources = m_resources;
    if (!m_node.isNull() && currentDraft() && currentDraft()->base()) {
        const access::Tree &tree = currentDraft()->base()->tree();
        if (const auto position = tree.position(m_node)) {
            resources.push_back(m_node);
            for (const access::Position child : tree.children(*position)) {
                if (resources.size() >= maximumColumns)
                    break;
                resources.push_back(tree.id(child));
            }
        }
    }
    std::vector<ColumnKey> columns;
    for (const fleet::Id resource : resources) {
        if (state.resources().find(resource))
            columns.push_back({m_role, resource});
    }
    return columns;
}

QString RoleMatrixModel::columnText(const fleet::State &state, const ColumnKey &column) const
{
    return labels::scope(state, {fleet::ScopeKind::Resource, column.resource});
}

QString RoleMatrixModel::columnToolTip(const fleet::State &, const ColumnKey &column) const
{
    const access::Tree &tree = currentDraft()->base()->tree();
    const auto position = tree.position(column.resource);
    return position ? QString::fromStdString(tree.path(*position)) : QString();
}

} // namespace bailiwick::items
