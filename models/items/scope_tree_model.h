// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/fleet/grants.h"
#include "models/items/fleet_tree_model.h"

#include <set>

namespace bailiwick::items {

// The fleet tree with check boxes, for the wizard's region. Checking a node stands for all below
// it, now and later; unchecking one below a checked node replaces that one by its other children.
// All children checked is *not* their parent checked: the parent would take in what is created
// later.
//
// Roles as FleetTreeModel, and CheckStateRole (Name column; partial: something below is checked),
// ProblemRole (why a node cannot be checked).
class ScopeTreeModel : public FleetTreeModel
{
    Q_OBJECT

public:
    explicit ScopeTreeModel(QObject *parent = nullptr);

    // Nodes that may be chosen (nullopt: all below the manufacturer). A manufacturer's root may
    // not: nobody outside gets the whole fleet.
    void setAllowed(std::optional<access::IntervalSet> allowed);

    // The root may be chosen, too: for the manufacturer's own.
    void setWholeAllowed(bool allowed) { m_wholeAllowed = allowed; }

    // No scope inside another, sorted.
    std::vector<fleet::Scope> scopes() const;
    void setScopes(const std::vector<fleet::Scope> &scopes);
    // Devices inside the scopes.
    std::uint64_t deviceCount() const;

    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

signals:
    void scopesChanged();

protected:
    void snapshotReplaced() override;

private:
    Qt::CheckState checkState(access::Position position) const;
    QString problem(access::Position position) const;
    void setChecked(access::Position position, bool checked);
    void checksChanged();

    std::optional<access::IntervalSet> m_allowed;
    bool m_wholeAllowed = false;
    std::set<access::Position> m_checked; // none inside another
    std::vector<fleet::Id> m_checkedIds;  // the same, over snapshots
};

} // namespace bailiwick::items
