// SPDX-License-Identifier: Apache-2.0
#include "models/items/ceiling_grid_model.h"

#include "models/items/labels.h"

#include <algorithm>

namespace bailiwick::items {

namespace {

// The condition that the parent delegation's own ceiling puts on an action; empty: none.
QString conditionIn(const fleet::Delegation *parent, const fleet::ActionName &action)
{
    if (!parent)
        return {};
    for (const fleet::CeilingRule &rule : parent->ceiling) {
        if (rule.action == action)
            return QString::fromStdString(rule.condition);
    }
    return {};
}

} // namespace

CeilingGridModel::CeilingGridModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void CeilingGridModel::setContext(const access::SnapshotPtr &snapshot,
                                  const fleet::PrincipalRef &author, fleet::Id grantee,
                                  const std::vector<fleet::Scope> &region,
                                  fleet::Id parentDelegation, fleet::Time at)
{
    beginResetModel();
    m_rows.clear();
    m_roles.clear();
    if (snapshot) {
        const fleet::State &state = snapshot->state();
        access::IntervalSet wanted;
        for (const fleet::Scope &scope : region)
            wanted = wanted.united(snapshot->positions(scope));
        const fleet::Delegation *parent = state.delegations().find(parentDelegation);
        for (const fleet::Action &action : state.actions()) {
            Row row{action.name, QString::fromStdString(action.description), action.meta,
                    false,       conditionIn(parent, action.name),           {}};
            const auto number = snapshot->action(action.name);
            const access::IntervalSet may =
                number ? access::grantable(*snapshot, author, grantee, *number, at)
                       : access::IntervalSet();
            const access::IntervalSet lacking = wanted.subtracted(may);
            if (wanted.isEmpty()) {
                row.problem = tr("Choose places first.");
            } else if (may.isEmpty()) {
                row.problem = tr("You may not hand out this action anywhere.");
            } else if (row.condition.isEmpty() ? lacking.isEmpty()
                                               : !wanted.intersected(may).isEmpty()) {
                row.enabled = true;
            } else {
                const access::Position first = lacking.intervals().front().low;
                row.problem =
                    tr("You may not hand out this action at %1 (%2 of the chosen devices).")
                        .arg(QString::fromStdString(snapshot->tree().resource(first).name),
                             labels::count(snapshot->tree().deviceCount(lacking)));
            }
            m_rows.push_back(std::move(row));
        }
        std::sort(m_rows.begin(), m_rows.end(),
                  [](const Row &a, const Row &b) { return a.action < b.action; });
        for (const fleet::Role &role : state.roles()) {
            if (!role.ownership)
                m_roles.push_back(role);
        }
        std::sort(m_roles.begin(), m_roles.end(), [](const fleet::Role &a, const fleet::Role &b) {
            return std::tie(a.name, a.id) < std::tie(b.name, b.id);
        });
    }
    const auto before = m_chosen;
    std::erase_if(m_chosen, [this](const fleet::ActionName &action) {
        return std::none_of(m_rows.begin(), m_rows.end(),
                            [&](const Row &row) { return row.enabled && row.action == action; });
    });
    endResetModel();
    if (m_chosen != before)
        emit ceilingChanged();
}

std::vector<fleet::CeilingRule> CeilingGridModel::ceiling() const
{
    std::vector<fleet::CeilingRule> rules;
    for (const Row &row : m_rows) {
        if (m_chosen.contains(row.action))
            rules.push_back({row.action, row.condition.toStdString()});
    }
    return rules; // rows are sorted by action
}

void CeilingGridModel::setCeiling(const std::vector<fleet::CeilingRule> &ceiling)
{
    std::set<fleet::ActionName> chosen;
    for (const Row &row : m_rows) {
        const bool named = std::any_of(ceiling.begin(), ceiling.end(),
                                       [&](const auto &rule) { return rule.action == row.action; });
        if (row.enabled && named)
            chosen.insert(row.action);
    }
    if (chosen == m_chosen)
        return;
    m_chosen = std::move(chosen);
    if (!m_rows.empty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    emit ceilingChanged();
}

bool CeilingGridModel::inRole(int row, int column) const
{
    const std::vector<fleet::ActionName> &actions =
        m_roles[static_cast<std::size_t>(column - FirstRoleColumn)].actions;
    return std::binary_search(actions.begin(), actions.end(), actionAt(row));
}

void CeilingGridModel::choose(int row, bool chosen)
{
    const fleet::ActionName &action = actionAt(row);
    if (chosen ? !m_chosen.insert(action).second : m_chosen.erase(action) == 0)
        return;
    emit dataChanged(index(row, 0), index(row, columnCount() - 1));
    if (!m_roles.empty())
        emit headerDataChanged(Qt::Horizontal, FirstRoleColumn, columnCount() - 1);
    emit ceilingChanged();
}

void CeilingGridModel::setRoleChosen(int column, bool chosen)
{
    if (column < FirstRoleColumn || column >= columnCount())
        return;
    for (int row = 0; row < rowCount(); ++row) {
        if (m_rows[static_cast<std::size_t>(row)].enabled && inRole(row, column))
            choose(row, chosen);
    }
}

Qt::CheckState CeilingGridModel::roleChosen(int column) const
{
    int held = 0;
    int chosen = 0;
    for (int row = 0; column >= FirstRoleColumn && row < rowCount(); ++row) {
        if (!inRole(row, column))
            continue;
        ++held;
        chosen += m_chosen.contains(actionAt(row)) ? 1 : 0;
    }
    if (chosen == 0)
        return Qt::Unchecked;
    return chosen == held ? Qt::Checked : Qt::PartiallyChecked;
}

fleet::Id CeilingGridModel::roleAt(int column) const
{
    const bool role = column >= FirstRoleColumn && column < columnCount();
    return role ? m_roles[static_cast<std::size_t>(column - FirstRoleColumn)].id : fleet::Id{};
}

int CeilingGridModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int CeilingGridModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : FirstRoleColumn + static_cast<int>(m_roles.size());
}

QString CeilingGridModel::problemOf(int row, int column) const
{
    const Row &line = m_rows[static_cast<std::size_t>(row)];
    if (column >= FirstRoleColumn && !inRole(row, column)) {
        const fleet::Role &role = m_roles[static_cast<std::size_t>(column - FirstRoleColumn)];
        return tr("The role %1 does not hold this action.").arg(QString::fromStdString(role.name));
    }
    if (!line.problem.isEmpty() || line.condition.isEmpty())
        return line.problem;
    return tr("Only where %1").arg(line.condition);
}

QVariant CeilingGridModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows[static_cast<std::size_t>(index.row())];
    const bool isRole = index.column() >= FirstRoleColumn;
    const bool held = !isRole || inRole(index.row(), index.column());
    switch (role) {
    case Qt::DisplayRole:
        if (index.column() == ActionColumn)
            return labels::action(row.action);
        if (!held)
            return QString();
        if (!row.enabled)
            return tr("Not grantable");
        return m_chosen.contains(row.action) ? tr("May grant") : QString();
    case Qt::ToolTipRole: {
        QStringList lines{QString::fromStdString(row.action), row.description,
                          problemOf(index.row(), index.column())};
        lines.removeAll(QString());
        return lines.join(QLatin1Char('\n'));
    }
    case Qt::CheckStateRole:
        if (index.column() == ActionColumn || !held)
            return {};
        return static_cast<int>(m_chosen.contains(row.action) ? Qt::Checked : Qt::Unchecked);
    case ProblemRole:
        return index.column() == ActionColumn ? row.problem
                                              : problemOf(index.row(), index.column());
    case StateRole:
        if (!held)
            return QStringLiteral("none");
        if (!row.enabled)
            return QStringLiteral("missing");
        return row.condition.isEmpty() ? QStringLiteral("grantable") : QStringLiteral("narrowed");
    case IdRole:
        return idText(roleAt(index.column()));
    default:
        return {};
    }
}

bool CeilingGridModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || !flags(index).testFlag(Qt::ItemIsUserCheckable))
        return false;
    choose(index.row(), value.toInt() == Qt::Checked);
    return true;
}

Qt::ItemFlags CeilingGridModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    if (index.column() == ActionColumn)
        return Qt::ItemIsSelectable | Qt::ItemIsEnabled;
    const bool held = index.column() < FirstRoleColumn || inRole(index.row(), index.column());
    if (!held || !m_rows[static_cast<std::size_t>(index.row())].enabled)
        return Qt::ItemIsSelectable; // reachable by keyboard, so that its problem can be read
    return Qt::ItemIsSelectable | Qt::ItemIsEnabled | Qt::ItemIsUserCheckable;
}

QVariant CeilingGridModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    if (section >= FirstRoleColumn) {
        const fleet::Role &column = m_roles[static_cast<std::size_t>(section - FirstRoleColumn)];
        if (role == Qt::DisplayRole)
            return QString::fromStdString(column.name);
        return role == Qt::ToolTipRole ? QVariant(QString::fromStdString(column.description))
                                       : QVariant();
    }
    if (role == Qt::TextAlignmentRole && section == ActionColumn)
        return QVariant::fromValue(Qt::Alignment(Qt::AlignLeft | Qt::AlignVCenter));
    if (role != Qt::DisplayRole)
        return {};
    return section == ActionColumn ? tr("Action") : tr("May grant");
}

} // namespace bailiwick::items
