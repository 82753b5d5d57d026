// SPDX-License-Identifier: Apache-2.0
#include "models/items/invitation_model.h"

#include "models/items/invitation_text.h"
#include "models/items/labels.h"

#include <algorithm>

namespace bailiwick::items {

namespace {

int urgency(const QString &state)
{
    if (state == QStringLiteral("void"))
        return 0;
    return state == QStringLiteral("pending") ? 1 : 2;
}

Tone toneOf(const QString &state)
{
    if (state == QStringLiteral("void"))
        return Tone::Bad;
    if (state == QStringLiteral("pending"))
        return Tone::Warning;
    return state == QStringLiteral("accepted") ? Tone::Good : Tone::Muted;
}

} // namespace

InvitationModel::InvitationModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void InvitationModel::setInvitations(std::vector<remote::InvitationSummary> invitations,
                                     const fleet::State &state)
{
    std::vector<Row> rows;
    rows.reserve(invitations.size());
    for (remote::InvitationSummary &invitation : invitations) {
        Row row;
        row.teams = invitedTeams(state, invitation);
        row.roles = invitedRoles(state, invitation);
        row.why = whyVoidText(state, invitation);
        row.invitation = std::move(invitation);
        rows.push_back(std::move(row));
    }
    if (rows == m_all)
        return;
    m_all = std::move(rows);
    refresh();
}

void InvitationModel::setFilterText(const QString &text)
{
    m_filterText = text.simplified();
    refresh();
}

void InvitationModel::sort(int column, Qt::SortOrder order)
{
    m_sortColumn = column;
    m_sortOrder = order;
    refresh();
}

int InvitationModel::rowOf(const QString &id) const
{
    const auto found = std::ranges::find_if(
        m_rows, [&](std::size_t row) { return m_all[row].invitation.id == id; });
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

std::size_t InvitationModel::count(const QString &state) const
{
    return static_cast<std::size_t>(std::ranges::count_if(
        m_all, [&](const Row &row) { return row.invitation.state == state; }));
}

bool InvitationModel::isShown(const Row &row) const
{
    if (m_filterText.isEmpty())
        return true;
    for (const int column :
         {EmailColumn, TitleColumn, TeamsColumn, RolesColumn, ByColumn, StateColumn}) {
        if (text(row, column).contains(m_filterText, Qt::CaseInsensitive))
            return true;
    }
    return false;
}

bool InvitationModel::comesBefore(const Row &a, const Row &b) const
{
    const remote::InvitationSummary &first = a.invitation;
    const remote::InvitationSummary &second = b.invitation;
    if (m_sortColumn < 0) {
        const int urgent = urgency(first.state) - urgency(second.state);
        return urgent != 0 ? urgent < 0 : first.made > second.made;
    }
    const auto precedes = [this](const Row &one, const Row &other) {
        if (m_sortColumn == MadeColumn)
            return one.invitation.made < other.invitation.made;
        if (m_sortColumn == UntilColumn)
            return one.invitation.until < other.invitation.until;
        return text(one, m_sortColumn).compare(text(other, m_sortColumn), Qt::CaseInsensitive) < 0;
    };
    return m_sortOrder == Qt::AscendingOrder ? precedes(a, b) : precedes(b, a);
}

void InvitationModel::refresh()
{
    beginResetModel();
    m_rows.clear();
    for (std::size_t row = 0; row < m_all.size(); ++row) {
        if (isShown(m_all[row]))
            m_rows.push_back(row);
    }
    std::ranges::stable_sort(
        m_rows, [this](std::size_t a, std::size_t b) { return comesBefore(m_all[a], m_all[b]); });
    endResetModel();
}

int InvitationModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int InvitationModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(ColumnCount);
}

QString InvitationModel::text(const Row &row, int column)
{
    const remote::InvitationSummary &invitation = row.invitation;
    switch (column) {
    case EmailColumn:
        return invitation.email;
    case TitleColumn:
        return QString::fromStdString(invitation.brings.title);
    case TeamsColumn:
        return row.teams.join(tr(", ", "between names"));
    case RolesColumn:
        return row.roles.join(tr(", ", "between names"));
    case ByColumn:
        return invitation.by.name;
    case MadeColumn:
        return labels::time(invitation.made);
    case UntilColumn:
        return labels::time(invitation.until);
    case StateColumn:
        return invitationStateText(invitation.state);
    default:
        return {};
    }
}

QVariant InvitationModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = at(index.row());
    const remote::InvitationSummary &invitation = row.invitation;
    switch (role) {
    case IdRole:
        return invitation.id;
    case IconRole:
        return index.column() == EmailColumn ? QVariant(QStringLiteral("person")) : QVariant();
    case StateRole:
        return invitation.state;
    case StateTextRole:
        return invitationStateText(invitation.state);
    case ToneRole:
        return static_cast<int>(toneOf(invitation.state));
    case ProblemRole:
        return row.why;
    case TimeRole:
        if (index.column() == MadeColumn)
            return static_cast<qint64>(invitation.made);
        return index.column() == UntilColumn ? QVariant(static_cast<qint64>(invitation.until))
                                             : QVariant();
    case Qt::ToolTipRole:
        if (index.column() == RolesColumn)
            return row.roles.join(u'\n');
        if (index.column() == StateColumn && !row.why.isEmpty())
            return row.why;
        return text(row, index.column());
    case Qt::DisplayRole:
        return text(row, index.column());
    default:
        return {};
    }
}

QVariant InvitationModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case EmailColumn:
        return tr("E-mail");
    case TitleColumn:
        return tr("Title");
    case TeamsColumn:
        return tr("Teams");
    case RolesColumn:
        return tr("Roles");
    case ByColumn:
        return tr("Invited by");
    case MadeColumn:
        return tr("Invited");
    case UntilColumn:
        return tr("Until");
    case StateColumn:
        return tr("State");
    default:
        return {};
    }
}

} // namespace bailiwick::items
