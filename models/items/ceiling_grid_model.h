// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/access/escalation.h"
#include "models/items/roles.h"

#include <QAbstractTableModel>

#include <set>

namespace bailiwick::items {

// The wizard's grid: which actions a delegation may grant at most. One row an action (by area),
// a column for the action itself, one for the choice, then one a role. A cell of a role that holds
// the action shows and toggles the action's choice; a cell of a role without it is empty. Only what
// the author may grant in the whole region is enabled; every other cell says what is missing.
//
// Columns: Action, Chosen, then roles. Roles: DisplayRole, CheckStateRole, ToolTipRole,
// ProblemRole (why disabled; or which condition narrows it), StateRole ("grantable", "narrowed",
// "missing", "none": not part of the role), IdRole (of the column's role).
class CeilingGridModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { ActionColumn, ChosenColumn, FirstRoleColumn };

    explicit CeilingGridModel(QObject *parent = nullptr);

    // Who delegates what to whom, under which delegation (null: the author's own organization's
    // property). Choices that can no longer be made are dropped.
    void setContext(const access::SnapshotPtr &snapshot, const fleet::PrincipalRef &author,
                    fleet::Id grantee, const std::vector<fleet::Scope> &region,
                    fleet::Id parentDelegation, fleet::Time at);

    // Sorted by action; narrowed actions carry their condition.
    std::vector<fleet::CeilingRule> ceiling() const;
    void setCeiling(const std::vector<fleet::CeilingRule> &ceiling);
    // All actions of the column's role that may be chosen (or none of them).
    void setRoleChosen(int column, bool chosen);
    Qt::CheckState roleChosen(int column) const;
    fleet::Id roleAt(int column) const; // null for the first two columns
    const fleet::ActionName &actionAt(int row) const { return m_rows.at(std::size_t(row)).action; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

signals:
    void ceilingChanged();

private:
    struct Row
    {
        fleet::ActionName action;
        QString description;
        bool meta = false;
        bool enabled = false;
        QString condition; // of the author's own ceiling
        QString problem;
    };
    bool inRole(int row, int column) const;
    void choose(int row, bool chosen);
    QString problemOf(int row, int column) const;

    std::vector<Row> m_rows;
    std::vector<fleet::Role> m_roles;
    std::set<fleet::ActionName> m_chosen;
};

} // namespace bailiwick::items
