// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/items/fleet_tree_model.h"

#include <QWidget>

class QTreeView;

namespace bailiwick::widgets {

class FilterLine;

/// A filter line over a tree of places. While one types, the model filters on its worker thread and
/// the first matches are opened; clearing keeps what is selected in sight. By keyboard: Down goes
/// from the line into the tree, Ctrl+F back. GUI thread.
class FilteredTree : public QWidget
{
    Q_OBJECT
public:
    /// `name`: for screen readers ("Places"). The model must outlive the widget.
    FilteredTree(items::FleetTreeModel &model, const QString &name, QWidget *parent = nullptr);

    QTreeView &tree() { return *m_tree; }
    FilterLine &filter() { return *m_filter; }
    /// The columns shown besides the name.
    void setColumns(const QList<int> &columns);
    /// Opens the ancestors and makes the node current; from the event loop.
    void reveal(fleet::Id id);
    fleet::Id current() const;
    /// Opens the outermost nodes when they are few.
    void expandRoots();

Q_SIGNALS:
    /// The current node; null: none.
    void currentChanged(const bailiwick::fleet::Id &id);

private:
    void filterDone(quint64 matches);

    items::FleetTreeModel &m_model;
    FilterLine *m_filter;
    QTreeView *m_tree;
};

} // namespace bailiwick::widgets
