// SPDX-License-Identifier: Apache-2.0
#include "models/items/people_model.h"

#include "models/items/labels.h"

#include <algorithm>
#include <map>
#include <set>

namespace bailiwick::items {

PeopleModel::PeopleModel(QObject *parent)
    : DraftRows(ColumnCount, parent)
{
}

void PeopleModel::setOrganization(fleet::Id organization)
{
    m_organization = organization;
    refresh();
}

void PeopleModel::setFilterText(const QString &text)
{
    m_filterText = text.simplified();
    refresh();
}

std::vector<PeopleModel::Row> PeopleModel::rowsOf(const draft::Draft &draft) const
{
    const fleet::State &state = draft.state();
    std::map<fleet::Id, std::vector<const fleet::Team *>> teams; // membership →
    for (const fleet::Team &team : state.teams()) {
        for (const fleet::Id member : team.members)
            teams[member].push_back(&team);
    }
    std::map<fleet::PrincipalRef, std::set<QString>> roles;
    for (const fleet::Assignment &assignment : state.assignments()) {
        if (const fleet::Role *role = state.roles().find(assignment.role))
            roles[assignment.principal].insert(QString::fromStdString(role->name));
    }
    std::vector<Row> rows;
    for (const fleet::Membership &membership : state.memberships()) {
        if (!m_organization.isNull() && membership.organization != m_organization)
            continue;
        const fleet::PrincipalRef principal{fleet::PrincipalKind::Membership, membership.id};
        const fleet::Person *person = state.persons().find(membership.person);
        const fleet::Organization *organization =
            state.organizations().find(membership.organization);
        Row row;
        row.membership = membership.id;
        row.name = labels::person(state, principal);
        row.organization = labels::organization(state, membership.organization);
        row.title = QString::fromStdString(membership.title);
        row.email = person ? QString::fromStdString(person->email) : QString();
        const bool found = m_filterText.isEmpty() ||
                           (row.name + QLatin1Char('\n') + row.organization + QLatin1Char('\n') +
                            row.title + QLatin1Char('\n') + row.email)
                               .contains(m_filterText, Qt::CaseInsensitive);
        if (!found)
            continue;
        std::set<QString> held = roles[principal];
        for (const fleet::Team *team : teams[membership.id]) {
            row.teams << QString::fromStdString(team->name);
            held.merge(std::set<QString>(roles[{fleet::PrincipalKind::Team, team->id}]));
        }
        row.roles = QStringList(held.begin(), held.end());
        row.disabled = membership.disabled;
        row.blocked = organization && organization->blocked;
        row.pending = draft.touches(fleet::EntityKind::Membership, membership.id);
        rows.push_back(std::move(row));
    }
    std::sort(rows.begin(), rows.end(), [](const Row &a, const Row &b) {
        const int organizations = a.organization.compare(b.organization, Qt::CaseInsensitive);
        if (organizations != 0)
            return organizations < 0;
        const int names = a.name.compare(b.name, Qt::CaseInsensitive);
        return names != 0 ? names < 0 : a.membership < b.membership;
    });
    return rows;
}

fleet::PrincipalRef PeopleModel::principalAt(int row) const
{
    return {fleet::PrincipalKind::Membership, at(row).membership};
}

int PeopleModel::rowOf(fleet::Id membership) const
{
    return DraftRows::rowOf(membership);
}

QString PeopleModel::stateWord(const Row &row)
{
    if (row.blocked)
        return QStringLiteral("blocked");
    return row.disabled ? QStringLiteral("disabled") : QStringLiteral("active");
}

QString PeopleModel::stateText(const Row &row)
{
    if (row.blocked)
        return tr("Organization blocked");
    return row.disabled ? tr("Disabled") : tr("Active");
}

QVariant PeopleModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = at(index.row());
    const bool bad = row.blocked || row.disabled;
    switch (role) {
    case IdRole:
        return idText(row.membership);
    case PrincipalRole:
        return principalText(principalAt(index.row()));
    case IconRole:
        return index.column() == NameColumn ? QVariant(QStringLiteral("person")) : QVariant();
    case StateRole:
        return stateWord(row);
    case StateTextRole:
        return stateText(row);
    case ToneRole:
        return static_cast<int>(bad ? Tone::Bad : Tone::Good);
    case PendingRole:
        return row.pending;
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        break;
    default:
        return {};
    }
    switch (index.column()) {
    case NameColumn:
        return row.name;
    case OrganizationColumn:
        return row.organization;
    case TitleColumn:
        return row.title;
    case EmailColumn:
        return row.email;
    case TeamsColumn:
        return row.teams.join(tr(", ", "between names"));
    case RolesColumn:
        return row.roles.join(tr(", ", "between names"));
    case StateColumn:
        return stateText(row);
    default:
        return {};
    }
}

QVariant PeopleModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case NameColumn:
        return tr("Name");
    case OrganizationColumn:
        return tr("Organization");
    case TitleColumn:
        return tr("Title");
    case EmailColumn:
        return tr("E-mail");
    case TeamsColumn:
        return tr("Teams");
    case RolesColumn:
        return tr("Roles");
    case StateColumn:
        return tr("State");
    default:
        return {};
    }
}

} // namespace bailiwick::items
