// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/items/draft_table_model.h"
#include "models/items/roles.h"

namespace bailiwick::items {

struct OrganizationRow
{
    fleet::Id organization;
    fleet::OrganizationKind kind = fleet::OrganizationKind::Partner;
    QString name;
    std::size_t people = 0;
    std::size_t teams = 0;
    QString owns; // the name of its node
    bool blocked = false;
    bool pending = false;
    const fleet::Id &key() const { return organization; }
    bool operator==(const OrganizationRow &) const = default;
};

// The organizations of the draft's state: the manufacturer, installer companies, customers; each
// kind by name. Columns: Name, Kind, People, Teams, Owns, State. Roles: DisplayRole, ToolTipRole,
// IdRole, IconRole, StateRole ("active", "blocked"), StateTextRole, ToneRole, PendingRole,
// TextAlignmentRole.
class OrganizationModel : public DraftRows<OrganizationRow>
{
    Q_OBJECT

public:
    enum Column {
        NameColumn,
        KindColumn,
        PeopleColumn,
        TeamsColumn,
        OwnsColumn,
        StateColumn,
        ColumnCount
    };

    explicit OrganizationModel(QObject *parent = nullptr);

    void setFilterText(const QString &text); // name, kind
    fleet::Id organizationAt(int row) const { return at(row).organization; }
    int rowOf(fleet::Id organization) const { return DraftRows::rowOf(organization); } // -1: none

    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<OrganizationRow> rowsOf(const draft::Draft &draft) const override;
    QVariant text(const OrganizationRow &row, int column) const;

    QString m_filterText;
};

} // namespace bailiwick::items
