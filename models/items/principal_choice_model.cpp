// SPDX-License-Identifier: Apache-2.0
#include "models/items/principal_choice_model.h"

#include "models/items/labels.h"

#include <algorithm>

namespace bailiwick::items {

PrincipalChoiceModel::PrincipalChoiceModel(fleet::State state, QObject *parent)
    : QAbstractTableModel(parent)
    , m_state(std::move(state))
{
}

void PrincipalChoiceModel::choose(fleet::PrincipalKind kind, const std::vector<fleet::Id> &chosen,
                                  bool single)
{
    m_kind = kind;
    m_chosen = {chosen.begin(), chosen.end()};
    m_single = single;
    refresh();
}

void PrincipalChoiceModel::setFilterText(const QString &text)
{
    m_filterText = text.simplified();
    refresh();
}

std::vector<PrincipalChoiceModel::Row> PrincipalChoiceModel::rowsOfKind() const
{
    std::vector<Row> rows;
    const auto add = [&](fleet::Id id, const QString &organization, const QString &email) {
        const QString name = labels::person(m_state, {m_kind, id});
        const auto has = [this](const QString &text) {
            return text.contains(m_filterText, Qt::CaseInsensitive);
        };
        if (m_filterText.isEmpty() || has(name) || has(organization) || has(email))
            rows.push_back({id, name, organization, email});
    };
    const auto emailOf = [this](fleet::Id person) {
        const fleet::Person *found = m_state.persons().find(person);
        return found ? QString::fromStdString(found->email) : QString();
    };
    if (m_kind == fleet::PrincipalKind::Membership) {
        for (const fleet::Membership &membership : m_state.memberships())
            add(membership.id, labels::organization(m_state, membership.organization),
                emailOf(membership.person));
    } else if (m_kind == fleet::PrincipalKind::Team) {
        for (const fleet::Team &team : m_state.teams())
            add(team.id, labels::organization(m_state, team.organization), {});
    } else {
        std::set<fleet::Id> employed;
        for (const fleet::Membership &membership : m_state.memberships())
            employed.insert(membership.person);
        for (const fleet::Person &person : m_state.persons()) {
            if (!employed.contains(person.id) || m_chosen.contains(person.id))
                add(person.id, {}, QString::fromStdString(person.email));
        }
    }
    return rows;
}

void PrincipalChoiceModel::refresh()
{
    std::vector<Row> rows = rowsOfKind();
    const auto before = [this](const Row &a, const Row &b) {
        const bool first = m_chosen.contains(a.id);
        if (first != m_chosen.contains(b.id))
            return first;
        const int order = a.name.compare(b.name, Qt::CaseInsensitive);
        return order != 0 ? order < 0 : a.id < b.id;
    };
    m_truncated = rows.size() > maximumRows;
    const auto end = m_truncated ? rows.begin() + maximumRows : rows.end();
    std::partial_sort(rows.begin(), end, rows.end(), before);
    rows.erase(end, rows.end());
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

int PrincipalChoiceModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int PrincipalChoiceModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(ColumnCount);
}

QVariant PrincipalChoiceModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows[static_cast<std::size_t>(index.row())];
    const bool name = index.column() == NameColumn;
    switch (role) {
    case Qt::DisplayRole:
        return name ? row.name : row.organization;
    case Qt::ToolTipRole:
        return row.email;
    case Qt::CheckStateRole:
        if (name)
            return static_cast<int>(m_chosen.contains(row.id) ? Qt::Checked : Qt::Unchecked);
        return {};
    case IconRole:
        return name ? labels::iconOf(m_kind) : QVariant();
    case PrincipalRole:
        return principalText({m_kind, row.id});
    default:
        return {};
    }
}

// The order stays while one ticks.
bool PrincipalChoiceModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || !checkIndex(index, CheckIndexOption::IndexIsValid))
        return false;
    const fleet::Id id = m_rows[static_cast<std::size_t>(index.row())].id;
    const bool tick = value.toInt() == Qt::Checked;
    if (m_single && tick)
        m_chosen.clear();
    if (tick)
        m_chosen.insert(id);
    else
        m_chosen.erase(id);
    emit dataChanged(this->index(0, NameColumn), this->index(rowCount() - 1, NameColumn),
                     {Qt::CheckStateRole});
    emit chosenChanged();
    return true;
}

Qt::ItemFlags PrincipalChoiceModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    return index.isValid() && index.column() == NameColumn ? flags | Qt::ItemIsUserCheckable
                                                           : flags;
}

QVariant PrincipalChoiceModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == NameColumn ? tr("Name") : tr("Organization");
}

} // namespace bailiwick::items
