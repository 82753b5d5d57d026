// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/items/fleet_tree_model.h"

#include <QWidget>

class QLabel;
class QStackedWidget;
class QTreeView;

namespace bailiwick::preview {

/// One side of the view-as pane: a title with the number of devices, and the places, or a sentence
/// that there are none.
class SeenTree : public QWidget
{
    Q_OBJECT
public:
    /// The model must outlive it.
    SeenTree(items::FleetTreeModel &model, const QString &name, QWidget *parent);

    /// Shows what is in the set; a null snapshot shows nothing.
    void showVisible(const access::SnapshotPtr &snapshot, const access::IntervalSet &visible);

Q_SIGNALS:
    void placeChosen(const bailiwick::fleet::Id &resource);

private:
    items::FleetTreeModel &m_model;
    QString m_name;
    QLabel *m_title;
    QStackedWidget *m_stack;
    QTreeView *m_tree;
};

} // namespace bailiwick::preview
