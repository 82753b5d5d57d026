// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/items/people_model.h"
#include "models/items/standpoint.h"

#include <QWidget>

class QComboBox;
class QPushButton;
class QTableView;

namespace bailiwick::widgets {
class ActionRegistry;
class Dialogs;
class EmptyState;
class FilterLine;
class HeaderLabel;
class MessageBar;
} // namespace bailiwick::widgets

namespace bailiwick::views {

/// The People screen: everybody the viewer may see, with organization, teams, roles and state; from
/// here one looks at the fleet as a person sees it, or at their roles; disables them, or lets them
/// leave with all that falls with it, as a step of the draft. GUI thread.
class PeopleView : public QWidget
{
    Q_OBJECT
public:
    explicit PeopleView(QWidget *parent = nullptr);
    ~PeopleView() override;

    /// The draft outlives the view or is set to null first.
    void setDraft(draft::Draft *draft);
    /// On whose behalf people are disabled and leave; `dialogs` must outlive the view.
    void setAuthor(const fleet::PrincipalRef &author, widgets::Dialogs &dialogs);
    /// "people.disable", "people.leave".
    void addActions(widgets::ActionRegistry &registry);
    /// Disables the current person, or enables them again; says why not.
    void toggleDisabled();
    /// Asks, saying what falls with it, then lets the current person leave; says why not.
    void leave();
    widgets::MessageBar &messages() { return *m_messages; }
    /// The people of an earlier state, or those of the draft.
    void setStandpoint(const items::Standpoint &standpoint);
    void reveal(fleet::Id membership);
    void focusFilter();
    std::optional<fleet::PrincipalRef> current() const;
    items::PeopleModel &model() { return m_model; }

Q_SIGNALS:
    /// "See the fleet as this person".
    void showFleetAs(const bailiwick::fleet::PrincipalRef &principal);
    void shown(); ///< something was begun from elsewhere: bring the screen to the front

private:
    void setUpTable();
    void show(draft::Draft *shown);
    void updateOrganizations();
    void updateCount();
    void updateButtons();
    // What stands against an act on the current person; empty: nothing.
    QString problem(bool leaving) const;

    items::PeopleModel m_model;
    QPointer<draft::Draft> m_draft;
    draft::Draft m_earlier; // without steps, over the earlier state looked at
    QPointer<draft::Draft> m_shown;
    widgets::HeaderLabel *m_header;
    widgets::FilterLine *m_filter;
    QComboBox *m_organizations;
    QPushButton *m_seeAs;
    QPushButton *m_disable;
    QPushButton *m_leave;
    widgets::MessageBar *m_messages;
    fleet::PrincipalRef m_author;
    widgets::Dialogs *m_dialogs = nullptr;
    QTableView *m_table;
    widgets::EmptyState *m_empty;
};

} // namespace bailiwick::views
