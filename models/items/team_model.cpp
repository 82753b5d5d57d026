// SPDX-License-Identifier: Apache-2.0
#include "models/items/team_model.h"

#include "models/items/labels.h"

#include <map>
#include <set>
#include <tuple>

namespace bailiwick::items {

TeamModel::TeamModel(QObject *parent)
    : DraftRows(ColumnCount, parent)
{
}

void TeamModel::setFilterText(const QString &text)
{
    m_filterText = text.trimmed();
    refresh();
}

std::vector<TeamRow> TeamModel::rowsOf(const draft::Draft &draft) const
{
    const fleet::State &state = draft.state();
    std::map<fleet::Id, std::set<QString>> roles; // team →
    for (const fleet::Assignment &assignment : state.assignments()) {
        const fleet::Role *role = state.roles().find(assignment.role);
        if (role && assignment.principal.kind == fleet::PrincipalKind::Team)
            roles[assignment.principal.id].insert(QString::fromStdString(role->name));
    }
    std::vector<TeamRow> rows;
    for (const fleet::Team &team : state.teams()) {
        TeamRow row;
        row.team = team.id;
        row.name = QString::fromStdString(team.name);
        row.organization = labels::organization(state, team.organization);
        for (const fleet::Id member : team.members)
            row.members << labels::person(state, {fleet::PrincipalKind::Membership, member});
        row.members.sort(Qt::CaseInsensitive);
        const QString searched =
            QStringList{row.name, row.organization, row.members.join(u'\n')}.join(u'\n');
        if (!searched.contains(m_filterText, Qt::CaseInsensitive))
            continue;
        const std::set<QString> &held = roles[team.id];
        row.roles = QStringList(held.begin(), held.end());
        row.pending = draft.touches(fleet::EntityKind::Team, team.id);
        rows.push_back(std::move(row));
    }
    std::ranges::sort(rows, {}, [](const TeamRow &row) {
        return std::tuple(row.organization.toCaseFolded(), row.name.toCaseFolded(), row.team);
    });
    return rows;
}

QVariant TeamModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const TeamRow &row = at(index.row());
    switch (role) {
    case IdRole:
        return idText(row.team);
    case IconRole:
        return index.column() == NameColumn ? QVariant(QStringLiteral("team")) : QVariant();
    case PendingRole:
        return row.pending;
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        break;
    default:
        return {};
    }
    const QString separator = role == Qt::ToolTipRole ? QStringLiteral("\n") : tr(", ", "a list");
    switch (index.column()) {
    case NameColumn:
        return row.name;
    case OrganizationColumn:
        return row.organization;
    case MembersColumn:
        return row.members.isEmpty() ? tr("nobody") : row.members.join(separator);
    case RolesColumn:
        return row.roles.isEmpty() ? tr("none") : row.roles.join(separator);
    default:
        return {};
    }
}

QVariant TeamModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case NameColumn:
        return tr("Team");
    case OrganizationColumn:
        return tr("Organization");
    case MembersColumn:
        return tr("Members");
    case RolesColumn:
        return tr("Roles");
    default:
        return {};
    }
}

} // namespace bailiwick::items
