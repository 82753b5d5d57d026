// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/draft/draft.h"
#include "models/fleet/relationship.h"
#include "models/items/roles.h"

#include <QAbstractTableModel>
#include <QPointer>

namespace bailiwick::items {

QString stateWord(fleet::RelationshipState state); // "active", "handed-over"
QString stateText(fleet::RelationshipState state);
Tone toneOf(fleet::RelationshipState state);
// One sentence: what holds now, since when, until when, who takes over.
QString relationshipText(const fleet::State &state, const fleet::Relationship &relationship,
                         fleet::Time at);

// Who works for whom: the relationships of the draft's state, those of the viewer's organization
// first, then by company. Columns: Company, From, State, Ends, Successor, Places, People.
// Roles: DisplayRole, ToolTipRole, IdRole (the company), StateRole, StateTextRole, ToneRole,
// PendingRole (differs from the base), IconRole, TimeRole (Ends), SortRole.
class CompanyModel : public QAbstractTableModel
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

    void setDraft(draft::Draft *draft);
    void setViewer(const fleet::PrincipalRef &viewer);
    void setFilterText(const QString &text); // company, whom it works for, who takes over
    // 0 (default): now, whenever rows are made.
    void setTime(fleet::Time at);

    const fleet::Relationship &relationshipAt(int row) const
    {
        return m_rows.at(static_cast<std::size_t>(row)).relationship;
    }
    int rowOf(fleet::Id from, fleet::Id to) const; // -1: none

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Row
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
        bool operator==(const Row &) const = default;
    };
    void refresh();
    std::vector<Row> rowsOf(const draft::Draft &draft) const;
    QString text(const Row &row, int column) const;

    QPointer<draft::Draft> m_draft;
    fleet::PrincipalRef m_viewer;
    QString m_filterText;
    fleet::Time m_at = 0;
    std::vector<Row> m_rows;
};

} // namespace bailiwick::items
