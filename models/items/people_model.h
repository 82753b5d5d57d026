// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/items/draft_table_model.h"
#include "models/items/roles.h"

namespace bailiwick::items {

struct PersonRow
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
    const fleet::Id &key() const { return membership; }
    bool operator==(const PersonRow &) const = default;
};

// Memberships of the draft's state, ordered by organization, then name.
// Columns: Name, Organization, Title, Email, Teams, Roles (assigned, directly or by team), State.
// Roles: DisplayRole, ToolTipRole, IdRole (membership), PrincipalRole, IconRole, StateRole
// ("active", "disabled", "blocked"), StateTextRole, ToneRole, PendingRole.
class PeopleModel : public DraftRows<PersonRow>
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

    void setOrganization(fleet::Id organization); // null: all
    void setFilterText(const QString &text);      // name, e-mail, title, organization
    fleet::PrincipalRef principalAt(int row) const;
    int rowOf(fleet::Id membership) const;

    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    using Row = PersonRow;
    std::vector<Row> rowsOf(const draft::Draft &draft) const override;
    static QString stateWord(const Row &row);
    static QString stateText(const Row &row);

    fleet::Id m_organization;
    QString m_filterText;
};

} // namespace bailiwick::items
