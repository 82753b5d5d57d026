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

    /// Shows where the principal may do it in the snapshot, at that moment.
    void showVisible(const access::SnapshotPtr &snapshot, const fleet::PrincipalRef &principal,
                     std::string_view action, fleet::Time at);
    void showNothing();

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
