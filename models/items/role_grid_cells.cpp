// SPDX-License-Identifier: Apache-2.0
// What the cells and headings of the grid of roles say, and what checking them does.
#include "models/draft/role_edit.h"
#include "models/items/labels.h"
#include "models/items/role_grid_model.h"

#include <QFont>

#include <algorithm>
#include <map>

namespace bailiwick::items {

namespace {

bool holds(const fleet::Role &role, const fleet::ActionName &action)
{
    return std::binary_search(role.actions.begin(), role.actions.end(), action);
}

QString absentText()
{
    return RoleGridModel::tr("The role is not there at this moment.");
}

QString stateWord(Qt::CheckState state)
{
    switch (state) {
    case Qt::Checked:
        return QStringLiteral("held");
    case Qt::PartiallyChecked:
        return QStringLiteral("some");
    case Qt::Unchecked:
        break;
    }
    return QStringLiteral("none");
}

} // namespace

Qt::CheckState RoleGridModel::held(const Row &row, const fleet::Role &role) const
{
    switch (row.kind) {
    case RowKind::Condition:
        return role.condition.empty() ? Qt::Unchecked : Qt::Checked;
    case RowKind::Ownership:
        return role.ownership ? Qt::Checked : Qt::Unchecked;
    case RowKind::Action:
        return holds(role, action(row).name) ? Qt::Checked : Qt::Unchecked;
    case RowKind::Area:
        break;
    }
    const auto &actions = m_areas[row.area].actions;
    const auto count = std::count_if(actions.begin(), actions.end(), [&](const fleet::Action &one) {
        return holds(role, one.name);
    });
    if (count == 0)
        return Qt::Unchecked;
    return count == static_cast<std::ptrdiff_t>(actions.size()) ? Qt::Checked
                                                                : Qt::PartiallyChecked;
}

QString RoleGridModel::counted(const Row &row, const fleet::Role &role) const
{
    const auto &actions = m_areas[row.area].actions;
    const auto count = std::count_if(actions.begin(), actions.end(), [&](const fleet::Action &one) {
        return holds(role, one.name);
    });
    return tr("%1 of %2", "how many actions of an area")
        .arg(labels::count(static_cast<std::uint64_t>(count)), labels::count(actions.size()));
}

bool RoleGridModel::isPending(const Row &row, const Column &column) const
{
    if (column.fixed || (!column.isNew && !column.before))
        return false;
    const fleet::Role before = column.before.value_or(fleet::Role());
    switch (row.kind) {
    case RowKind::Condition:
        return before.condition != column.role.condition;
    case RowKind::Ownership:
        return before.ownership != column.role.ownership;
    case RowKind::Action:
        return held(row, before) != held(row, column.role);
    case RowKind::Area:
        break;
    }
    const auto &actions = m_areas[row.area].actions;
    return std::any_of(actions.begin(), actions.end(), [&](const fleet::Action &one) {
        return holds(before, one.name) != holds(column.role, one.name);
    });
}

// Why the cell cannot become that; empty: it can.
QString RoleGridModel::problem(const Row &row, const Column &column, bool toHeld) const
{
    if (m_readOnly)
        return tr("You look at another moment; nothing can be changed in it.");
    if (column.absent)
        return absentText();
    if (column.fixed)
        return tr("This is the role at another moment.");
    if (!m_rights)
        return tr("The fleet is not loaded yet.");
    const fleet::Role &role = column.role;
    if (row.kind == RowKind::Ownership)
        return m_rights->ownershipProblem(role);
    if (row.kind == RowKind::Condition || !toHeld)
        return m_rights->roleProblem(role);
    if (row.kind == RowKind::Action) {
        // What the base has may be put back: nobody gains by it.
        if (column.before && holds(*column.before, action(row).name))
            return m_rights->roleProblem(role);
        return m_rights->actionProblem(role, action(row).name);
    }
    QString first = tr("Actions that change access itself are put into a role one by one.");
    for (const fleet::Action &one : m_areas[row.area].actions) {
        if (one.meta || holds(role, one.name))
            continue;
        first = m_rights->actionProblem(role, one.name);
        if (first.isEmpty())
            return {};
    }
    return first;
}

// Of what a click would do.
QString RoleGridModel::shownProblem(const Row &row, const Column &column) const
{
    return problem(row, column, held(row, column.role) != Qt::Checked);
}

QString RoleGridModel::display(const Row &row, const Column &column) const
{
    if (column.absent)
        return {};
    switch (row.kind) {
    case RowKind::Condition:
        return QString::fromStdString(column.role.condition);
    case RowKind::Area:
        return counted(row, column.role);
    case RowKind::Ownership:
        return column.role.ownership ? tr("Yes") : QString();
    case RowKind::Action:
        break;
    }
    return holds(column.role, action(row).name) ? tr("May") : QString();
}

QString RoleGridModel::toolTip(const Row &row, const Column &column) const
{
    if (column.absent)
        return absentText();
    QStringList lines;
    switch (row.kind) {
    case RowKind::Condition:
        lines << (column.role.condition.empty()
                      ? tr("Holds wherever the role is given.")
                      : tr("Only where %1").arg(QString::fromStdString(column.role.condition)));
        break;
    case RowKind::Ownership:
        lines << (column.role.ownership ? tr("Comes with owning or sharing a device.")
                                        : tr("Given by assignments."));
        break;
    case RowKind::Area:
        lines << tr("%1 actions", "how many of an area").arg(counted(row, column.role));
        break;
    case RowKind::Action:
        lines << (holds(column.role, action(row).name) ? tr("Part of the role.")
                                                       : tr("Not part of the role."));
        break;
    }
    if (isPending(row, column))
        lines << tr("Changed by your draft, not yet committed.");
    lines << shownProblem(row, column);
    lines.removeAll(QString());
    return lines.join(u'\n');
}

QVariant RoleGridModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &line = row(index);
    const Column &shown = column(index);
    switch (role) {
    case Qt::DisplayRole:
        return display(line, shown);
    case Qt::ToolTipRole:
        return toolTip(line, shown);
    case Qt::AccessibleTextRole: {
        QStringList words = toolTip(line, shown).split(u'\n');
        words.prepend(QStringLiteral("%1, %2").arg(shown.title, rowTitle(line)));
        return words.join(QStringLiteral(". "));
    }
    case Qt::CheckStateRole:
        return line.kind == RowKind::Condition ? QVariant()
                                               : QVariant(static_cast<int>(held(line, shown.role)));
    case StateRole: {
        const Qt::CheckState state = held(line, shown.role);
        const bool locked = state == Qt::Unchecked && line.kind != RowKind::Condition &&
                            problem(line, shown, false).isEmpty() &&
                            !problem(line, shown, true).isEmpty();
        return locked ? QStringLiteral("locked") : stateWord(state);
    }
    case PendingRole:
        return isPending(line, shown);
    case ProblemRole:
        return shownProblem(line, shown);
    case DiffersRole:
        return isComparing() && differs(line, m_columns);
    case IdRole:
        return idText(shown.role.id);
    default:
        return {};
    }
}

bool RoleGridModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole)
        return false;
    return setHeld({index}, value.toInt() == Qt::Checked) > 0;
}

Qt::ItemFlags RoleGridModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (index.isValid() && row(index).kind != RowKind::Condition &&
        shownProblem(row(index), column(index)).isEmpty())
        flags |= Qt::ItemIsUserCheckable;
    return flags;
}

bool RoleGridModel::change(fleet::Role &role, const Row &row, const Column &column, bool held) const
{
    const auto set = [&](const fleet::Action &one) {
        const auto at = std::lower_bound(role.actions.begin(), role.actions.end(), one.name);
        const bool there = at != role.actions.end() && *at == one.name;
        if (there == held)
            return false;
        if (held)
            role.actions.insert(at, one.name);
        else
            role.actions.erase(at);
        return true;
    };
    const auto may = [&](const Row &one) { return problem(one, column, held).isEmpty(); };
    switch (row.kind) {
    case RowKind::Condition:
        return false;
    case RowKind::Ownership:
        if (role.ownership == held || !may(row))
            return false;
        role.ownership = held;
        return true;
    case RowKind::Action:
        return may(row) && set(action(row));
    case RowKind::Area:
        break;
    }
    bool changed = false;
    const auto &actions = m_areas[row.area].actions;
    for (std::size_t i = 0; i < actions.size(); ++i) {
        // A whole area never means the right to change access, but may take it away.
        if ((held && actions[i].meta) || !may({RowKind::Action, row.area, i}))
            continue;
        changed = set(actions[i]) || changed;
    }
    return changed;
}

int RoleGridModel::setHeld(const QModelIndexList &cells, bool held)
{
    if (!m_draft)
        return 0;
    std::map<int, fleet::Role> roles;
    QModelIndexList changed;
    for (const QModelIndex &cell : cells) {
        if (!checkIndex(cell, CheckIndexOption::IndexIsValid))
            continue;
        const auto role = roles.emplace(cell.column(), column(cell).role).first;
        if (change(role->second, row(cell), column(cell), held))
            changed << cell;
    }
    if (changed.isEmpty())
        return 0;
    std::vector<draft::Edit> edits;
    for (const auto &[number, role] : roles) {
        if (draft::Edit edit = draft::editRole(m_draft->state(), role); !edit.isEmpty())
            edits.push_back(std::move(edit));
    }
    if (edits.empty())
        return 0;
    m_draft->push(draft::combined(stepText(changed, held), edits));
    return static_cast<int>(changed.size());
}

QString RoleGridModel::stepText(const QModelIndexList &changed, bool held) const
{
    const QModelIndex &first = changed.front();
    const QString name = column(first).title;
    const bool one = std::all_of(changed.begin(), changed.end(), [&](const QModelIndex &cell) {
        return cell.column() == first.column();
    });
    const int count = static_cast<int>(changed.size());
    if (!one)
        return held ? tr("Put %n action(s) into roles", nullptr, count)
                    : tr("Take %n action(s) out of roles", nullptr, count);
    if (count > 1)
        return held ? tr("Put %n action(s) into the role “%1”", nullptr, count).arg(name)
                    : tr("Take %n action(s) out of the role “%1”", nullptr, count).arg(name);
    const QString what = rowTitle(row(first));
    if (row(first).kind == RowKind::Ownership)
        return held ? tr("Let the role “%1” come with owning a device").arg(name)
                    : tr("Let the role “%1” be given by assignments").arg(name);
    return held ? tr("Put “%1” into the role “%2”").arg(what, name)
                : tr("Take “%1” out of the role “%2”").arg(what, name);
}

QString RoleGridModel::rowTitle(const Row &row) const
{
    switch (row.kind) {
    case RowKind::Condition:
        return tr("Condition");
    case RowKind::Ownership:
        return tr("Comes with owning a device");
    case RowKind::Area:
        return m_areas[row.area].label;
    case RowKind::Action:
        break;
    }
    return labels::action(action(row).name);
}

QVariant RoleGridModel::rowHeader(const Row &row, int role) const
{
    const bool area = row.kind == RowKind::Area;
    switch (role) {
    case Qt::DisplayRole:
        return rowTitle(row);
    case Qt::ToolTipRole: {
        if (row.kind != RowKind::Action)
            return {};
        QStringList lines{QString::fromStdString(action(row).name),
                          QString::fromStdString(action(row).description)};
        if (action(row).meta)
            lines << tr("Changes access itself.");
        lines.removeAll(QString());
        return lines.join(u'\n');
    }
    case LevelRole:
        return row.kind == RowKind::Action ? 1 : 0;
    case IconRole:
        if (!area)
            return {};
        return m_collapsed.contains(m_areas[row.area].name) && m_actionFilter.isEmpty()
                   ? QStringLiteral("chevron-right")
                   : QStringLiteral("chevron-down");
    case MarkRole:
        return row.kind == RowKind::Action && action(row).meta ? QVariant(QStringLiteral("key"))
                                                               : QVariant();
    case Qt::FontRole: {
        QFont font;
        font.setBold(area);
        return area ? QVariant(font) : QVariant();
    }
    default:
        return {};
    }
}

QVariant RoleGridModel::columnHeader(const Column &column, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return column.title;
    case Qt::ToolTipRole: {
        QStringList lines{column.title};
        if (m_draft)
            lines << labels::organization(m_draft->state(), column.role.organization);
        lines << (column.absent ? absentText() : roleDescription(column.role, m_areas));
        if (column.isNew || column.before)
            lines << tr("Changed by your draft, not yet committed.");
        return lines.join(u'\n');
    }
    case IdRole:
        return idText(column.role.id);
    case PendingRole:
        return column.isNew || column.before.has_value();
    default:
        return {};
    }
}

QVariant RoleGridModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    const bool rows = orientation == Qt::Vertical;
    if (section < 0 || section >= (rows ? rowCount() : columnCount()))
        return {};
    return rows ? rowHeader(m_rows[static_cast<std::size_t>(section)], role)
                : columnHeader(m_columns[static_cast<std::size_t>(section)], role);
}

} // namespace bailiwick::items
