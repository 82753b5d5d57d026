// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/items/roles.h"
#include "models/remote/invitation_answers.h"

#include <QAbstractTableModel>

namespace bailiwick::fleet {
class State;
}

namespace bailiwick::items {

// The invitations that an organization made. Those that are void come first, as somebody has to do
// something about them, then open ones, then those that are over; in each the newest first, unless
// sorted by a column.
// Columns: E-mail, Title, Teams, Roles, By, Made, Until, State.
// Roles: DisplayRole, ToolTipRole (State: why it is void), IdRole, IconRole, StateRole (as
// InvitationSummary::state), StateTextRole, ToneRole, ProblemRole (why it is void), TimeRole (Made,
// Until).
class InvitationModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column {
        EmailColumn,
        TitleColumn,
        TeamsColumn,
        RolesColumn,
        ByColumn,
        MadeColumn,
        UntilColumn,
        StateColumn,
        ColumnCount
    };

    explicit InvitationModel(QObject *parent = nullptr);

    // `state`: what the viewer sees of the fleet, for names.
    void setInvitations(std::vector<remote::InvitationSummary> invitations,
                        const fleet::State &state);
    void setFilterText(const QString &text); // e-mail, title, teams, roles, by whom, state
    const remote::InvitationSummary &invitationAt(int row) const { return at(row).invitation; }
    int rowOf(const QString &id) const; // -1: none is shown
    // Of all, whatever the filter.
    std::size_t total() const { return m_all.size(); }
    std::size_t count(const QString &state) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    // Column -1: as described above.
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

private:
    struct Row
    {
        remote::InvitationSummary invitation;
        QStringList teams;
        QStringList roles;
        QString why;

        bool operator==(const Row &) const = default;
    };

    const Row &at(int row) const { return m_all[m_rows.at(static_cast<std::size_t>(row))]; }
    static QString text(const Row &row, int column);
    bool comesBefore(const Row &a, const Row &b) const;
    bool isShown(const Row &row) const;
    void refresh();

    std::vector<Row> m_all;
    std::vector<std::size_t> m_rows; // of m_all, those shown, in their order
    QString m_filterText;
    int m_sortColumn = -1;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
};

} // namespace bailiwick::items
