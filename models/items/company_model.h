// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/fleet/relationship.h"
#include "models/items/draft_table_model.h"
#include "models/items/roles.h"

namespace bailiwick::items {

QString stateWord(fleet::RelationshipState state); // "active", "handed-over"
QString stateText(fleet::RelationshipState state);
Tone toneOf(fleet::RelationshipState state);
// One sentence: what holds now, since when, until when, who takes over.
QString relationshipText(const fleet::State &state, const fleet::Relationship &relationship,
                         fleet::Time at);

struct CompanyRow
{
    fleet::Relationship relationship;
    QString company;
    QString from;
    QString successor;
    QString places;
    QString allPlaces;
    fleet::OrganizationKind kind = fleet::OrganizationKind::Partner;
    std::size_t people = 0;
    bool pending = false;
    auto key() const { return std::pair(relationship.from, relationship.to); }
    bool operator==(const CompanyRow &) const = default;
};

// Who works for whom: the relationships of the draft's state, those of the viewer's organization
// first, then by company. Columns: Company, From, State, Ends, Successor, Places, People.
// Roles: DisplayRole, ToolTipRole, IdRole (the company), StateRole, StateTextRole, ToneRole,
// PendingRole (differs from the base), IconRole, TimeRole (Ends), SortRole.
class CompanyModel : public DraftRows<CompanyRow>
{
    Q_OBJECT

public:
    enum Column {
        CompanyColumn,
        FromColumn,
        StateColumn,
        EndsColumn,
        SuccessorColumn,
        PlacesColumn,
        PeopleColumn,
        ColumnCount
    };

    explicit CompanyModel(QObject *parent = nullptr);

    void setViewer(const fleet::PrincipalRef &viewer);
    void setFilterText(const QString &text); // company, whom it works for, who takes over
    // 0 (default): now, whenever rows are made.
    void setTime(fleet::Time at);

    const fleet::Relationship &relationshipAt(int row) const { return at(row).relationship; }
    int rowOf(fleet::Id from, fleet::Id to) const; // -1: none

    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    using Row = CompanyRow;
    std::vector<Row> rowsOf(const draft::Draft &draft) const override;
    QString text(const Row &row, int column) const;

    fleet::PrincipalRef m_viewer;
    QString m_filterText;
    fleet::Time m_at = 0;
};

} // namespace bailiwick::items
