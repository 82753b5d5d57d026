// SPDX-License-Identifier: Apache-2.0
#include "models/items/company_model.h"

#include "models/items/labels.h"

#include <algorithm>
#include <map>
#include <set>

namespace bailiwick::items {

using fleet::RelationshipState;

QString stateWord(RelationshipState state)
{
    switch (state) {
    case RelationshipState::Scheduled:
        return QStringLiteral("scheduled");
    case RelationshipState::Active:
        return QStringLiteral("active");
    case RelationshipState::Ending:
        return QStringLiteral("ending");
    case RelationshipState::Suspended:
        return QStringLiteral("suspended");
    case RelationshipState::Ended:
        return QStringLiteral("ended");
    case RelationshipState::HandedOver:
        return QStringLiteral("handed-over");
    }
    return {};
}

QString stateText(RelationshipState state)
{
    switch (state) {
    case RelationshipState::Scheduled:
        return CompanyModel::tr("Scheduled");
    case RelationshipState::Active:
        return CompanyModel::tr("Active");
    case RelationshipState::Ending:
        return CompanyModel::tr("Ending");
    case RelationshipState::Suspended:
        return CompanyModel::tr("Suspended");
    case RelationshipState::Ended:
        return CompanyModel::tr("Ended");
    case RelationshipState::HandedOver:
        return CompanyModel::tr("Handed over");
    }
    return {};
}

Tone toneOf(RelationshipState state)
{
    switch (state) {
    case RelationshipState::Active:
        return Tone::Good;
    case RelationshipState::Scheduled:
    case RelationshipState::Ending:
        return Tone::Warning;
    case RelationshipState::Suspended:
        return Tone::Bad;
    case RelationshipState::Ended:
    case RelationshipState::HandedOver:
        return Tone::Muted;
    }
    return Tone::Neutral;
}

QString relationshipText(const fleet::State &state, const fleet::Relationship &relationship,
                         fleet::Time at)
{
    const QString company = labels::organization(state, relationship.to);
    const QString end = labels::time(relationship.until);
    const QString next = labels::organization(state, relationship.successor);
    const bool handsOver = !relationship.successor.isNull();
    switch (relationship.state) {
    case RelationshipState::Scheduled:
        return CompanyModel::tr("Nothing has begun yet.");
    case RelationshipState::Active:
        return relationship.until == fleet::endOfTime
                   ? CompanyModel::tr("%1 works with what was delegated to it, without an end.")
                         .arg(company)
                   : CompanyModel::tr("%1 works until %2.").arg(company, end);
    case RelationshipState::Ending:
        return handsOver ? CompanyModel::tr("%1 works until %2; then %3 takes over.")
                               .arg(company, end, next)
                         : CompanyModel::tr("%1 works until %2.").arg(company, end);
    case RelationshipState::Suspended: {
        const fleet::Organization *organization = state.organizations().find(relationship.to);
        if (organization && organization->blocked)
            return CompanyModel::tr("%1 is blocked as a whole: its people reach nothing, whoever "
                                    "delegated it.")
                .arg(company);
        return relationship.until > at && relationship.until != fleet::endOfTime
                   ? CompanyModel::tr("Cut off until somebody resumes it; it would end on %1.")
                         .arg(end)
                   : CompanyModel::tr("Cut off until somebody resumes it; nothing is deleted.");
    }
    case RelationshipState::Ended:
        return CompanyModel::tr("Over since %1.").arg(end);
    case RelationshipState::HandedOver:
        return CompanyModel::tr("Over since %1, when %2 took over.").arg(end, next);
    }
    return {};
}

CompanyModel::CompanyModel(QObject *parent)
    : DraftRows(ColumnCount, parent)
{
}

void CompanyModel::setViewer(const fleet::PrincipalRef &viewer)
{
    m_viewer = viewer;
    refresh();
}

void CompanyModel::setFilterText(const QString &text)
{
    m_filterText = text.simplified();
    refresh();
}

void CompanyModel::setTime(fleet::Time at)
{
    m_at = at;
    refresh();
}

std::vector<CompanyModel::Row> CompanyModel::rowsOf(const draft::Draft &draft) const
{
    const fleet::State &state = draft.state();
    const fleet::Id own = state.organizationOf(m_viewer);
    std::map<fleet::Id, std::size_t> people;
    for (const fleet::Membership &membership : state.memberships()) {
        if (!membership.disabled)
            ++people[membership.organization];
    }
    std::vector<Row> rows;
    for (fleet::Relationship &one :
         fleet::relationships(state, m_at != 0 ? m_at : fleet::currentTime())) {
        Row row;
        row.company = labels::organization(state, one.to);
        row.from = labels::organization(state, one.from);
        row.successor = labels::organization(state, one.successor);
        const QString all = row.company + u'\n' + row.from + u'\n' + row.successor;
        if (!m_filterText.isEmpty() && !all.contains(m_filterText, Qt::CaseInsensitive))
            continue;
        std::set<fleet::Scope> places;
        for (const fleet::Id id : one.delegations) {
            const fleet::Delegation &delegation = *state.delegations().find(id);
            places.insert(delegation.region.begin(), delegation.region.end());
            row.pending = row.pending || draft.touches(fleet::EntityKind::Delegation, id);
        }
        row.pending = row.pending || draft.touches(fleet::EntityKind::Organization, one.to);
        row.places = labels::scopes(state, {places.begin(), places.end()});
        QStringList lines;
        for (const fleet::Scope &place : places)
            lines << labels::scope(state, place);
        row.allPlaces = lines.join(u'\n');
        row.people = people[one.to];
        if (const fleet::Organization *company = state.organizations().find(one.to))
            row.kind = company->kind;
        row.relationship = std::move(one);
        rows.push_back(std::move(row));
    }
    std::sort(rows.begin(), rows.end(), [&](const Row &a, const Row &b) {
        const bool aOwn = a.relationship.from == own;
        const bool bOwn = b.relationship.from == own;
        if (aOwn != bOwn)
            return aOwn;
        const int names = a.company.compare(b.company, Qt::CaseInsensitive);
        if (names != 0)
            return names < 0;
        return std::tie(a.relationship.to, a.relationship.from) <
               std::tie(b.relationship.to, b.relationship.from);
    });
    return rows;
}

int CompanyModel::rowOf(fleet::Id from, fleet::Id to) const
{
    return DraftRows::rowOf({from, to});
}

QString CompanyModel::text(const Row &row, int column) const
{
    switch (column) {
    case CompanyColumn:
        return row.company;
    case FromColumn:
        return row.from;
    case StateColumn:
        return stateText(row.relationship.state);
    case EndsColumn:
        return labels::date(row.relationship.until);
    case SuccessorColumn:
        return row.relationship.successor.isNull() ? QString() : row.successor;
    case PlacesColumn:
        return row.places;
    case PeopleColumn:
        return labels::count(row.people);
    default:
        return {};
    }
}

QVariant CompanyModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return text(row, index.column());
    case Qt::ToolTipRole:
        return index.column() == PlacesColumn ? row.allPlaces : text(row, index.column());
    case Qt::TextAlignmentRole:
        return index.column() == PeopleColumn
                   ? QVariant::fromValue(Qt::Alignment(Qt::AlignRight | Qt::AlignVCenter))
                   : QVariant();
    case IdRole:
        return idText(row.relationship.to);
    case IconRole:
        return index.column() == CompanyColumn ? QVariant(labels::iconOf(row.kind)) : QVariant();
    case StateRole:
        return stateWord(row.relationship.state);
    case StateTextRole:
        return stateText(row.relationship.state);
    case ToneRole:
        return static_cast<int>(toneOf(row.relationship.state));
    case PendingRole:
        return row.pending;
    case TimeRole:
        return index.column() == EndsColumn && row.relationship.until != fleet::endOfTime
                   ? QVariant(qint64(row.relationship.until))
                   : QVariant();
    default:
        return {};
    }
}

QVariant CompanyModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && section == PeopleColumn)
        return QVariant::fromValue(Qt::Alignment(Qt::AlignRight | Qt::AlignVCenter));
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case CompanyColumn:
        return tr("Company");
    case FromColumn:
        return tr("Works for");
    case StateColumn:
        return tr("State");
    case EndsColumn:
        return tr("Ends");
    case SuccessorColumn:
        return tr("Taken over by");
    case PlacesColumn:
        return tr("Places");
    case PeopleColumn:
        return tr("People");
    default:
        return {};
    }
}

} // namespace bailiwick::items
