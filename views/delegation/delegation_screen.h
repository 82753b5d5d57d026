// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/draft/draft.h"
#include "models/items/delegation_tree_model.h"
#include "views/delegation/delegation_details.h"

#include <QPointer>
#include <QWidget>

class QPushButton;
class QStackedWidget;
class QTreeView;

namespace bailiwick::widgets {
class ActionRegistry;
class Dialogs;
class HeaderLabel;
class KeyValuePanel;
class MessageBar;
} // namespace bailiwick::widgets

namespace bailiwick::delegation {

class DelegationWizard;

/// The Delegations screen: who has authority over what, as a tree of what was passed on; details of
/// the current one; delegate, edit, cut off, restore. Everything becomes a step of the draft. GUI
/// thread.
///
///     auto *screen = new delegation::DelegationScreen(draft, viewer, dialogs, window);
///     screen->addActions(registry);
class DelegationScreen : public QWidget
{
    Q_OBJECT
public:
    /// `draft` and `dialogs` must outlive it. `viewer`: the signed-in principal.
    DelegationScreen(draft::Draft &draft, const fleet::PrincipalRef &viewer,
                     widgets::Dialogs &dialogs, QWidget *parent = nullptr);
    ~DelegationScreen() override;

    void setViewer(const fleet::PrincipalRef &viewer) { m_viewer = viewer; }
    /// "delegation.create", "delegation.edit", "delegation.cut", "delegation.restore".
    void addActions(widgets::ActionRegistry &registry);
    void showDelegation(fleet::Id delegation);
    fleet::Id current() const;
    QTreeView &tree() { return *m_tree; }

    /// Opens the wizard for a new delegation over the places; answers it (null: no base yet).
    DelegationWizard *delegate(const std::vector<fleet::Scope> &places = {});
    DelegationWizard *editCurrent();
    /// Asks, then adds the step.
    void cutCurrent();
    void restoreCurrent();

Q_SIGNALS:
    /// The current delegation changed; null: none. Sets Restriction::DelegationSelected.
    void currentChanged(const bailiwick::fleet::Id &delegation);

private:
    DelegationWizard *open(fleet::Id edited, const std::vector<fleet::Scope> &places);
    void update();
    const fleet::Delegation *currentDelegation() const;

    draft::Draft &m_draft;
    fleet::PrincipalRef m_viewer;
    widgets::Dialogs &m_dialogs;
    items::DelegationTreeModel m_model;
    DelegationDetails m_details;
    QPointer<DelegationWizard> m_wizard;
    widgets::HeaderLabel *m_header;
    widgets::MessageBar *m_messages;
    QStackedWidget *m_stack;
    QTreeView *m_tree;
    widgets::KeyValuePanel *m_panel;
    QPushButton *m_delegate;
    QPushButton *m_edit;
    QPushButton *m_cut;
    QPushButton *m_restore;
};

} // namespace bailiwick::delegation
