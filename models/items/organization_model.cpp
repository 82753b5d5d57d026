// SPDX-License-Identifier: Apache-2.0
#include "models/items/organization_model.h"

#include "models/items/labels.h"

#include <map>
#include <tuple>

namespace bailiwick::items {

OrganizationModel::OrganizationModel(QObject *parent)
    : DraftRows(ColumnCount, parent)
{
}

void OrganizationModel::setFilterText(const QString &text)
{
    m_filterText = text.trimmed();
    refresh();
}

std::vector<OrganizationRow> OrganizationModel::rowsOf(const draft::Draft &draft) const
{
    const fleet::State &state = draft.state();
    std::map<fleet::Id, std::size_t> people;
    for (const fleet::Membership &membership : state.memberships())
        ++people[membership.organization];
    std::map<fleet::Id, std::size_t> teams;
    for (const fleet::Team &team : state.teams())
        ++teams[team.organization];
    std::vector<OrganizationRow> rows;
    for (const fleet::Organization &organization : state.organizations()) {
        OrganizationRow row;
        row.organization = organization.id;
        row.kind = organization.kind;
        row.name = QString::fromStdString(organization.name);
        if (!(row.name + u'\n' + labels::of(row.kind)).contains(m_filterText, Qt::CaseInsensitive))
            continue;
        row.people = people[organization.id];
        row.teams = teams[organization.id];
        if (const fleet::Resource *node = state.resources().find(organization.resource))
            row.owns = QString::fromStdString(node->name);
        row.blocked = organization.blocked;
        row.pending = draft.touches(fleet::EntityKind::Organization, organization.id);
        rows.push_back(std::move(row));
    }
    std::ranges::sort(rows, {}, [](const OrganizationRow &row) {
        return std::tuple(row.kind, row.name.toCaseFolded(), row.organization);
    });
    return rows;
}

QVariant OrganizationModel::text(const OrganizationRow &row, int column) const
{
    switch (column) {
    case NameColumn:
        return row.name;
    case KindColumn:
        return labels::of(row.kind);
    case PeopleColumn:
        return labels::count(row.people);
    case TeamsColumn:
        return labels::count(row.teams);
    case OwnsColumn:
        return row.owns;
    case StateColumn:
        return row.blocked ? tr("Blocked") : tr("Active");
    default:
        return {};
    }
}

QVariant OrganizationModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const OrganizationRow &row = at(index.row());
    switch (role) {
    case IdRole:
        return idText(row.organization);
    case IconRole:
        return index.column() == NameColumn ? QVariant(labels::iconOf(row.kind)) : QVariant();
    case StateRole:
        return row.blocked ? QStringLiteral("blocked") : QStringLiteral("active");
    case StateTextRole:
        return text(row, StateColumn);
    case ToneRole:
        return static_cast<int>(row.blocked ? Tone::Bad : Tone::Good);
    case PendingRole:
        return row.pending;
    case Qt::TextAlignmentRole:
        return index.column() == PeopleColumn || index.column() == TeamsColumn
                   ? QVariant(Qt::AlignRight | Qt::AlignVCenter)
                   : QVariant();
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return text(row, index.column());
    default:
        return {};
    }
}

QVariant OrganizationModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && (section == PeopleColumn || section == TeamsColumn))
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case NameColumn:
        return tr("Organization");
    case KindColumn:
        return tr("Kind");
    case PeopleColumn:
        return tr("People");
    case TeamsColumn:
        return tr("Teams");
    case OwnsColumn:
        return tr("Owns");
    case StateColumn:
        return tr("State");
    default:
        return {};
    }
}

} // namespace bailiwick::items
