// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/draft/draft.h"
#include "models/fleet/delegation_state.h"
#include "models/items/roles.h"

#include <QAbstractItemModel>
#include <QPointer>

#include <map>

namespace bailiwick::items {

using fleet::DelegationState;
QString stateWord(DelegationState state);
QString stateText(DelegationState state);
Tone toneOf(DelegationState state);

// The delegations of the draft's state as a tree: what was passed on stands below what it was
// passed on under. Removed ones are not shown; new and changed ones have PendingRole.
// Columns: To, From, Region, Ceiling, Validity, Passes, State, Reason.
// Roles: DisplayRole, ToolTipRole (whole region or ceiling, a line each), IdRole, StateRole,
// StateTextRole, ToneRole, PendingRole, IconRole, TimeRole (Validity: until).
class DelegationTreeModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Column {
        ToColumn,
        FromColumn,
        RegionColumn,
        CeilingColumn,
        ValidityColumn,
        PassesColumn,
        StateColumn,
        ReasonColumn,
        ColumnCount
    };

    explicit DelegationTreeModel(QObject *parent = nullptr);

    void setDraft(draft::Draft *draft);
    // 0 (default): now, whenever rows are made.
    void setTime(fleet::Time at);
    QModelIndex indexOf(fleet::Id delegation, int column = ToColumn) const;
    fleet::Id idAt(const QModelIndex &index) const;
    const fleet::Delegation *delegationAt(const QModelIndex &index) const;

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &index) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Node
    {
        fleet::Id id;
        int parent = -1; // in m_nodes
        int row = 0;
        std::vector<int> children;
    };
    void refresh();
    const Node *nodeAt(const QModelIndex &index) const;
    QString text(const fleet::Delegation &delegation, DelegationState state, int column) const;
    QString toolTip(const fleet::Delegation &delegation, int column) const;

    QPointer<draft::Draft> m_draft;
    fleet::State m_state;
    fleet::Time m_at = 0;
    std::vector<Node> m_nodes;
    std::vector<int> m_roots;
};

} // namespace bailiwick::items
