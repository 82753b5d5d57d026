// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/draft/draft.h"
#include "models/items/roles.h"

#include <QAbstractTableModel>
#include <QPointer>

namespace bailiwick::items {

// Memberships of the draft's state, ordered by organization, then name.
// Columns: Name, Organization, Title, Email, Teams, Roles (assigned, directly or by team), State.
// Roles: DisplayRole, ToolTipRole, IdRole (membership), PrincipalRole, IconRole, StateRole
// ("active", "disabled", "blocked"), StateTextRole, ToneRole, PendingRole.
class PeopleModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column {
        NameColumn,
        OrganizationColumn,
        TitleColumn,
        EmailColumn,
        TeamsColumn,
        RolesColumn,
        StateColumn,
        ColumnCount
    };

    explicit PeopleModel(QObject *parent = nullptr);

    void setDraft(draft::Draft *draft);
    void setOrganization(fleet::Id organization); // null: all
    void setFilterText(const QString &text);      // name, e-mail, title, organization
    fleet::PrincipalRef principalAt(int row) const;
    int rowOf(fleet::Id membership) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Row
    {
        fleet::Id membership;
        QString name;
        QString organization;
        QString title;
        QString email;
        QStringList teams;
        QStringList roles;
        bool disabled = false;
        bool blocked = false;
        bool pending = false;
        bool operator==(const Row &) const = default;
    };
    void refresh();
    std::vector<Row> rowsOf(const draft::Draft &draft) const;
    static QString stateWord(const Row &row);
    static QString stateText(const Row &row);

    QPointer<draft::Draft> m_draft;
    fleet::Id m_organization;
    QString m_filterText;
    std::vector<Row> m_rows;
};

} // namespace bailiwick::items
