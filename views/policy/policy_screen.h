// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/draft/draft.h"
#include "models/items/policy_model.h"

#include <QTimer>
#include <QWidget>

#include <functional>

class QPushButton;
class QStackedWidget;
class QTableView;

namespace bailiwick::widgets {
class ActionRegistry;
class Dialogs;
class HeaderLabel;
class MessageBar;
} // namespace bailiwick::widgets

namespace bailiwick::policy {

class PolicyForm;

/// The Policies screen: what roles cannot say, written in the Cedar language; the list, and the
/// current one to edit. Taking it over adds a step to the draft; what is entered and not taken over
/// is never given up unasked, and is kept beside the draft's steps meanwhile: a crash does not lose
/// it. GUI thread.
class PolicyScreen : public QWidget
{
    Q_OBJECT
public:
    /// `draft` and `dialogs` must outlive it. `viewer`: the signed-in principal; new policies
    /// belong to their organization.
    PolicyScreen(draft::Draft &draft, const fleet::PrincipalRef &viewer, widgets::Dialogs &dialogs,
                 QWidget *parent = nullptr);
    ~PolicyScreen() override;

    /// "policy.add".
    void addActions(widgets::ActionRegistry &registry);
    /// Opens it in the editor, when it is among those one sees.
    void showPolicy(fleet::Id policy);
    fleet::Id current() const { return m_shown; } // null: none, or a new one

    void add();
    /// Adds what is entered to the draft. False when something is wrong with it (the bar says
    /// what).
    bool take();
    /// Asks, then adds the step.
    void removeCurrent();

    /// What is entered is with the draft now, instead of when one pauses.
    void keepEntered();

    QTableView &table() { return *m_table; }
    PolicyForm &form() { return *m_form; }
    widgets::MessageBar &messages() { return *m_messages; }

Q_SIGNALS:
    void shown(); ///< something was begun from elsewhere: bring the screen to the front

private:
    QWidget *makeEditor();
    void setUpTable();
    void leave(const std::function<void()> &then);
    void open(fleet::Id policy);
    void select(fleet::Id policy);
    void showNew();
    void showUnfinished();
    void draftChanged();
    void update();
    bool isEditing() const { return m_new || !m_shown.isNull(); }
    fleet::Policy freshPolicy() const;

    draft::Draft &m_draft;
    fleet::PrincipalRef m_viewer;
    widgets::Dialogs &m_dialogs;
    items::PolicyModel m_model;
    fleet::Id m_shown;
    QTimer m_keep;       // pauses in typing
    bool m_kept = false; // the draft's unfinished policy is what is entered here
    bool m_new = false;  // the editor holds one that is not in the draft yet
    widgets::HeaderLabel *m_header;
    widgets::MessageBar *m_messages;
    QStackedWidget *m_stack;
    QTableView *m_table;
    QStackedWidget *m_side; // the editor, or that nothing is selected
    PolicyForm *m_form;
    QPushButton *m_add;
    QPushButton *m_remove;
    QPushButton *m_take;
    QPushButton *m_revert;
};

} // namespace bailiwick::policy
