// SPDX-License-Identifier: Apache-2.0
#include "models/items/role_grid_model.h"

#include "models/items/labels.h"
#include "models/items/role_history.h"

#include <algorithm>

namespace bailiwick::items {

namespace {

bool holds(const fleet::Role &role, const fleet::ActionName &action)
{
    return std::binary_search(role.actions.begin(), role.actions.end(), action);
}

} // namespace

RoleGridModel::RoleGridModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

RoleGridModel::~RoleGridModel() = default;

void RoleGridModel::setDraft(draft::Draft *draft, const fleet::PrincipalRef &author)
{
    if (m_draft)
        m_draft->disconnect(this);
    m_draft = draft;
    m_author = author;
    m_rights.reset();
    if (m_draft)
        connect(m_draft, &draft::Draft::changed, this, &RoleGridModel::refresh);
    refresh();
}

void RoleGridModel::setReadOnly(bool readOnly)
{
    if (std::exchange(m_readOnly, readOnly) != readOnly && !m_rows.empty() && !m_columns.empty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

void RoleGridModel::setOrganization(fleet::Id organization)
{
    m_organization = organization;
    refresh();
}

void RoleGridModel::setRoleFilter(const QString &text)
{
    m_roleFilter = text.simplified();
    refresh();
}

void RoleGridModel::setActionFilter(const QString &text)
{
    m_actionFilter = text.simplified();
    refresh();
}

void RoleGridModel::setOnlyDiffering(bool only)
{
    m_onlyDiffering = only;
    refresh();
}

void RoleGridModel::setCollapsed(int row, bool collapsed)
{
    if (row < 0 || row >= rowCount() || kindAt(row) != RowKind::Area)
        return;
    const std::string &name = m_areas[m_rows[static_cast<std::size_t>(row)].area].name;
    if (collapsed)
        m_collapsed.insert(name);
    else
        m_collapsed.erase(name);
    refresh();
}

bool RoleGridModel::isCollapsed(int row) const
{
    const Row &shown = m_rows.at(static_cast<std::size_t>(row));
    return shown.kind == RowKind::Area && m_collapsed.contains(m_areas[shown.area].name);
}

void RoleGridModel::setAllCollapsed(bool collapsed)
{
    m_collapsed.clear();
    if (collapsed) {
        for (const ActionArea &area : m_areas)
            m_collapsed.insert(area.name);
    }
    refresh();
}

void RoleGridModel::setCompared(const Compared &left, const Compared &right,
                                const fleet::Table<fleet::Action> &catalogue)
{
    m_compared = Comparison{{left, right}, catalogue};
    refresh();
}

void RoleGridModel::setCompared(fleet::Id role, const fleet::Role &other, const QString &title)
{
    fleet::Role one;
    one.id = role;
    setCompared({one, {}, false, false}, {other, title, !title.isEmpty(), false});
}

void RoleGridModel::endComparison()
{
    if (std::exchange(m_compared, std::nullopt))
        refresh();
}

RoleGridModel::Column RoleGridModel::columnOf(const draft::Draft &draft, const fleet::Role &role)
{
    Column column;
    column.role = role;
    column.title = QString::fromStdString(role.name);
    const fleet::Role *before = draft.base()->state().roles().find(role.id);
    column.isNew = !before;
    if (before && *before != role)
        column.before = *before;
    return column;
}

// A role that is not in the fleet any more stands as it was given, until the comparison ends.
std::vector<RoleGridModel::Column> RoleGridModel::comparedColumns(const draft::Draft &draft,
                                                                  const Comparison &two)
{
    std::vector<Column> columns;
    for (const Compared &compared : two.columns) {
        const fleet::Role *live =
            compared.fixed ? nullptr : draft.state().roles().find(compared.role.id);
        Column column;
        if (live) {
            column = columnOf(draft, *live);
        } else {
            column.role = compared.role;
            column.title = QString::fromStdString(compared.role.name);
            column.fixed = true;
            column.absent = compared.absent;
        }
        if (!compared.title.isEmpty())
            column.title = compared.title;
        columns.push_back(std::move(column));
    }
    return columns;
}

std::vector<RoleGridModel::Column> RoleGridModel::columnsOf(const draft::Draft &draft) const
{
    if (m_compared)
        return comparedColumns(draft, *m_compared);
    const fleet::State &state = draft.state();
    std::vector<Column> columns;
    const fleet::Organization *manufacturer = state.manufacturer();
    for (const fleet::Role &role : state.roles()) {
        if (!m_organization.isNull() && role.organization != m_organization)
            continue;
        if (QString::fromStdString(role.name).contains(m_roleFilter, Qt::CaseInsensitive))
            columns.push_back(columnOf(draft, role));
    }
    const auto group = [&](const Column &column) {
        return manufacturer && column.role.organization == manufacturer->id
                   ? QString()
                   : labels::organization(state, column.role.organization);
    };
    std::sort(columns.begin(), columns.end(), [&](const Column &a, const Column &b) {
        if (a.role.organization != b.role.organization) {
            const int order = group(a).compare(group(b), Qt::CaseInsensitive);
            if (order != 0)
                return order < 0;
        }
        const int order = a.title.compare(b.title, Qt::CaseInsensitive);
        return order != 0 ? order < 0 : a.role.id < b.role.id;
    });
    return columns;
}

bool RoleGridModel::passes(const fleet::Action &action) const
{
    if (m_actionFilter.isEmpty())
        return true;
    for (const QString &text :
         {labels::action(action.name), QString::fromStdString(action.name),
          QString::fromStdString(action.description), areaLabel(fleet::areaOf(action.name))}) {
        if (text.contains(m_actionFilter, Qt::CaseInsensitive))
            return true;
    }
    return false;
}

bool RoleGridModel::differs(const Row &row, const std::vector<Column> &columns) const
{
    const auto same = [&](const Column &a, const Column &b) {
        switch (row.kind) {
        case RowKind::Condition:
            return a.role.condition == b.role.condition;
        case RowKind::Ownership:
            return a.role.ownership == b.role.ownership;
        case RowKind::Area:
            return std::all_of(m_areas[row.area].actions.begin(), m_areas[row.area].actions.end(),
                               [&](const fleet::Action &action) {
                                   return holds(a.role, action.name) == holds(b.role, action.name);
                               });
        case RowKind::Action:
            return holds(a.role, action(row).name) == holds(b.role, action(row).name);
        }
        return true;
    };
    return std::any_of(columns.begin(), columns.end(),
                       [&](const Column &column) { return !same(columns.front(), column); });
}

std::vector<RoleGridModel::Row> RoleGridModel::rowsOf(const std::vector<Column> &columns) const
{
    std::vector<Row> rows;
    const auto shown = [&](const Row &row) { return !m_onlyDiffering || differs(row, columns); };
    if (m_actionFilter.isEmpty()) {
        for (const RowKind kind : {RowKind::Condition, RowKind::Ownership}) {
            if (const Row row{kind, 0, 0}; shown(row))
                rows.push_back(row);
        }
    }
    for (std::size_t area = 0; area < m_areas.size(); ++area) {
        std::vector<Row> actions;
        for (std::size_t i = 0; i < m_areas[area].actions.size(); ++i) {
            const Row row{RowKind::Action, area, i};
            if (passes(m_areas[area].actions[i]) && shown(row))
                actions.push_back(row);
        }
        if (actions.empty())
            continue;
        rows.push_back({RowKind::Area, area, 0});
        // Who looks for an action finds it, in a collapsed area, too.
        if (!m_collapsed.contains(m_areas[area].name) || !m_actionFilter.isEmpty())
            rows.insert(rows.end(), actions.begin(), actions.end());
    }
    return rows;
}

void RoleGridModel::refresh()
{
    std::vector<Column> columns;
    bool sameAreas = true;
    if (m_draft && m_draft->base()) {
        const fleet::State &state = m_draft->state();
        const auto catalogue =
            m_compared ? actionsOf(m_compared->catalogue, state.actions()) : state.actions();
        if (!m_catalogue.shares(catalogue)) {
            auto areas = areasOf(catalogue);
            sameAreas = areas == m_areas;
            m_catalogue = catalogue;
            m_areas = std::move(areas);
        }
        if (!m_rights || m_rights->base() != m_draft->base())
            m_rights =
                std::make_unique<RoleRights>(m_draft->base(), m_author, fleet::currentTime());
        m_rights->setState(state);
        columns = columnsOf(*m_draft);
    } else {
        m_areas.clear();
        m_catalogue = {};
        m_rights.reset();
    }
    std::vector<Row> rows = rowsOf(columns);
    const bool sameColumns = std::equal(columns.begin(), columns.end(), m_columns.begin(),
                                        m_columns.end(), [](const Column &a, const Column &b) {
                                            return a.role.id == b.role.id && a.fixed == b.fixed;
                                        });
    if (sameAreas && sameColumns && rows == m_rows) {
        m_columns = std::move(columns);
        if (!m_rows.empty() && !m_columns.empty()) {
            emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
            emit headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
        }
        return;
    }
    beginResetModel();
    m_columns = std::move(columns);
    m_rows = std::move(rows);
    endResetModel();
}

RoleGridModel::RowKind RoleGridModel::kindAt(int row) const
{
    return m_rows.at(static_cast<std::size_t>(row)).kind;
}

const fleet::Action &RoleGridModel::actionAt(int row) const
{
    return action(m_rows.at(static_cast<std::size_t>(row)));
}

int RoleGridModel::rowOf(const fleet::ActionName &name) const
{
    for (int row = 0; row < rowCount(); ++row) {
        if (kindAt(row) == RowKind::Action && actionAt(row).name == name)
            return row;
    }
    return -1;
}

const fleet::Role &RoleGridModel::roleAt(int column) const
{
    return m_columns.at(static_cast<std::size_t>(column)).role;
}

int RoleGridModel::columnOf(fleet::Id role) const
{
    const auto found = std::find_if(m_columns.begin(), m_columns.end(), [&](const Column &column) {
        return column.role.id == role && !column.fixed;
    });
    return found == m_columns.end() ? -1 : static_cast<int>(found - m_columns.begin());
}

QString RoleGridModel::keyAt(int row) const
{
    const Row &shown = m_rows.at(static_cast<std::size_t>(row));
    switch (shown.kind) {
    case RowKind::Condition:
        return QStringLiteral("condition");
    case RowKind::Ownership:
        return QStringLiteral("ownership");
    case RowKind::Area:
        return QStringLiteral("area ") + QString::fromStdString(m_areas[shown.area].name);
    case RowKind::Action:
        break;
    }
    return QStringLiteral("action ") + QString::fromStdString(action(shown).name);
}

int RoleGridModel::rowOfKey(const QString &key) const
{
    for (int row = 0; row < rowCount(); ++row) {
        if (keyAt(row) == key)
            return row;
    }
    return -1;
}

int RoleGridModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int RoleGridModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
}

} // namespace bailiwick::items
