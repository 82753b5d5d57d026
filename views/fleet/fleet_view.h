// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/draft/draft.h"
#include "models/items/fleet_tree_model.h"
#include "models/items/standpoint.h"

#include <QWidget>

class QSplitter;
class QStackedWidget;

namespace bailiwick::widgets {
class ActionRegistry;
class EmptyState;
class FilteredTree;
class MessageBar;
} // namespace bailiwick::widgets

namespace bailiwick::views {

class NodeDetails;

/// The Fleet screen: the tree with its filter, and what is known of the selected node. Can show the
/// fleet as somebody else sees it. GUI thread.
class FleetView : public QWidget
{
    Q_OBJECT
public:
    explicit FleetView(QWidget *parent = nullptr);
    ~FleetView() override;

    /// Null: being loaded. Selection and open nodes stay over a newer snapshot.
    void setSnapshot(const access::SnapshotPtr &snapshot);
    /// Attributes are edited in it, on behalf of the viewer; it outlives the view or is set to null
    /// first.
    void setDraft(draft::Draft *draft, const fleet::PrincipalRef &viewer);
    /// Opens the dialog for the attributes of the current node, where they may be edited.
    void editAttributes();
    /// Adds "fleet.attributes" to menu, palette and shortcut list.
    void addActions(widgets::ActionRegistry &registry);
    /// Why there is nothing, while the snapshot is null.
    void setWaitingText(const QString &title, const QString &text);
    /// From where in time the fleet, who can reach what and "view as" are looked at. A newer
    /// snapshot does not replace an earlier one that is looked at.
    void setStandpoint(const items::Standpoint &standpoint);
    /// Only what this principal reaches at that moment, with a bar that says so and leads back;
    /// nullopt: everything that the viewer sees.
    void showAs(const std::optional<fleet::PrincipalRef> &principal);

    fleet::Id current() const;
    /// Opens and selects a node, from the event loop.
    void reveal(fleet::Id id);
    void focusFilter();

    items::FleetTreeModel &model() { return m_model; }
    NodeDetails &details() { return *m_details; }
    QByteArray saveLayout() const;
    void restoreLayout(const QByteArray &layout);

Q_SIGNALS:
    void currentChanged(const bailiwick::fleet::Id &id);
    /// Whether the viewer may edit attributes of the current node.
    void editableChanged(bool editable);
    void personChosen(const bailiwick::fleet::PrincipalRef &principal);

private:
    void setUpTree();
    void showCurrent(const fleet::Id &id);
    void show();
    void applyVisible();
    void showDraft();
    void updateEditable();

    items::FleetTreeModel m_model;
    access::SnapshotPtr m_newest;
    QPointer<draft::Draft> m_draft;
    fleet::PrincipalRef m_viewer;
    bool m_editable = false;
    items::Standpoint m_standpoint;
    std::optional<fleet::PrincipalRef> m_as;
    widgets::MessageBar *m_banner;
    widgets::FilteredTree *m_tree;
    NodeDetails *m_details;
    QSplitter *m_splitter;
    widgets::EmptyState *m_empty;
    QStackedWidget *m_stack;
};

} // namespace bailiwick::views
