// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/items/draft_table_model.h"
#include "models/items/roles.h"

namespace bailiwick::items {

struct TeamRow
{
    fleet::Id team;
    QString name;
    QString organization;
    QStringList members; // by name
    QStringList roles;   // assigned to the team
    bool pending = false;
    const fleet::Id &key() const { return team; }
    bool operator==(const TeamRow &) const = default;
};

// The teams of the draft's state, by organization, then name.
// Columns: Name, Organization, Members, Roles. Roles: DisplayRole, ToolTipRole, IdRole, IconRole,
// PendingRole.
class TeamModel : public DraftRows<TeamRow>
{
    Q_OBJECT

public:
    enum Column { NameColumn, OrganizationColumn, MembersColumn, RolesColumn, ColumnCount };

    explicit TeamModel(QObject *parent = nullptr);

    void setFilterText(const QString &text); // name, organization, members
    fleet::Id teamAt(int row) const { return at(row).team; }
    int rowOf(fleet::Id team) const { return DraftRows::rowOf(team); } // -1: none

    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<TeamRow> rowsOf(const draft::Draft &draft) const override;

    QString m_filterText;
};

} // namespace bailiwick::items
