// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/items/attribute_model.h"
#include "models/items/reach_model.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QSplitter;
class QTableView;

namespace bailiwick::widgets {
class HeaderLabel;
class KeyValuePanel;
class ProgressStrip;
} // namespace bailiwick::widgets

namespace bailiwick::views {

/// What is known of one node: its name and path, its attributes, and who can reach it with which
/// actions and why. GUI thread; the reach is computed on a worker thread.
class NodeDetails : public QWidget
{
    Q_OBJECT
public:
    explicit NodeDetails(QWidget *parent = nullptr);

    /// `at`: the moment that "can reach" holds for. A null id empties it.
    void setNode(const access::SnapshotPtr &snapshot, fleet::Id id, fleet::Time at);
    /// What the draft changes of the attributes, over the snapshot shown; null: nothing.
    void setDraft(const fleet::State *draft);
    /// Offers to edit the attributes, or says why not (one sentence).
    void setEditable(bool editable, const QString &why);
    fleet::Id node() const { return m_node; }
    items::ReachModel &reach() { return m_reach; }
    QSplitter &splitter() { return *m_splitter; }

Q_SIGNALS:
    void editRequested();
    /// Return or a double click on a person who can reach the node.
    void personChosen(const bailiwick::fleet::PrincipalRef &principal);

private:
    void setUpReach();
    void reachChanged();
    void describeReach();

    access::SnapshotPtr m_snapshot;
    fleet::Id m_node;
    items::AttributeModel m_attributes;
    items::ReachModel m_reach;
    widgets::HeaderLabel *m_header;
    QPushButton *m_edit;
    widgets::KeyValuePanel *m_panel;
    widgets::HeaderLabel *m_reachHeader;
    widgets::ProgressStrip *m_progress;
    QTableView *m_table;
    QLabel *m_why;
    QSplitter *m_splitter;
};

} // namespace bailiwick::views
