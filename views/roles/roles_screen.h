// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/items/role_grid_model.h"
#include "models/items/standpoint.h"
#include "views/roles/role_revisions_bar.h"

#include <QPointer>
#include <QWidget>

#include <functional>
#include <map>

class QCheckBox;
class QComboBox;
class QLabel;
class QPushButton;
class QShortcut;
class QStackedWidget;

namespace bailiwick::widgets {
class ActionRegistry;
class Dialogs;
class EmptyState;
class FilterLine;
class FrozenColumnTableView;
class HeaderLabel;
class MessageBar;
} // namespace bailiwick::widgets

namespace bailiwick::roles {

class RoleBetweenPane;
class RoleDetails;
class RoleModelDialog;

/// The Roles screen: actions × roles as a grid that is edited cell by cell, beside it the current
/// role with description, condition and holders, and what another role has that it has not, or it
/// itself at two moments of its history. New roles are derived from any there is. Every edit is one
/// step of the draft, so that the preview shows what everybody gains and loses by it. GUI thread.
class RolesScreen : public QWidget
{
    Q_OBJECT
public:
    /// `viewer`: the signed-in principal; derived roles belong to their organization. The draft and
    /// the dialogs must outlive it.
    RolesScreen(draft::Draft &draft, const fleet::PrincipalRef &viewer, widgets::Dialogs &dialogs,
                QWidget *parent = nullptr);
    ~RolesScreen() override;

    /// Other than now the roles stand as they were, and nothing can be changed.
    void setStandpoint(const items::Standpoint &standpoint);
    /// Whether there is a history for this person, and whether it can be asked for now.
    enum class History { Hidden, Unreachable, Offered };
    void setHistory(History history);
    /// "roles.derive", "roles.new", "roles.duplicate", "roles.delete", "roles.models",
    /// "roles.revisions".
    void addActions(widgets::ActionRegistry &registry);
    /// Makes it the current one; filters that hide it are dropped.
    void showRole(fleet::Id role);
    fleet::Id current() const;

    /// Asks for a name, then adds a role of the viewer's organization with the current one's
    /// actions, as far as the viewer may hand them out, and compares the two.
    void derive();
    /// The same without actions.
    void addEmpty();
    /// A second one like it, at once.
    void duplicate(fleet::Id role);
    /// Asks, then deletes it; a role that somebody holds is not: says who.
    void remove(fleet::Id role);
    /// Opens the dialog of the role models.
    void openModels();
    /// Compares the current role at two moments: asks for the earlier one (earlierRequested), and
    /// begins with setRevision(); the other one is the draft.
    void compareRevisions();
    /// What was asked for by earlierRequested() is there.
    void setRevision(RoleRevisionsBar::Side side, const remote::EarlierState &state);
    void endRevisions();
    /// Puts into the draft what is not in all of the chosen cells, or takes it out when all have
    /// it.
    void toggle(const QModelIndexList &cells);

    items::RoleGridModel &model() { return m_model; }
    widgets::FrozenColumnTableView &table() { return *m_table; }
    RoleModelDialog *models(); // null: not open
    RoleDetails &details() { return *m_details; }
    RoleRevisionsBar &revisions() { return *m_revisions; }
    RoleBetweenPane &between() { return *m_between; }
    widgets::MessageBar &messages() { return *m_messages; }
    QComboBox &organizations() { return *m_organizations; }

Q_SIGNALS:
    /// Show where the role is held.
    void holdersRequested(const bailiwick::fleet::Id &role);
    /// Let somebody choose an earlier state and load it; `role`: whose, for the question.
    void earlierRequested(bailiwick::roles::RoleRevisionsBar::Side side, const QString &role);
    void shown(); ///< something was begun from elsewhere: bring the screen to the front

private:
    draft::Draft &shownDraft() { return m_standpoint.earlier ? m_earlier : m_draft; }
    fleet::Id organization() const;
    QWidget *makeControls();
    QWidget *makeLegend();
    QWidget *makeGrid();
    void connectGrid();
    void connectRevisions();
    void requestEarlier(RoleRevisionsBar::Side side);
    void showRevisions();
    void follow();
    void draftChanged();
    void fillOrganizations();
    void keepPlace();
    void restorePlace();
    void makeCurrent(const QModelIndex &cell);
    void fitColumns();
    void headingClicked(int row);
    void detailsOf(const QModelIndex &cell);
    void describe();
    void showDetails();
    void update();
    void compare(const std::optional<fleet::Role> &other, const QString &title);
    void addRole(const fleet::Role &role, fleet::Id origin);
    void askName(const QString &title, const QString &text, const QString &initial,
                 const std::function<void(const QString &)> &then);

    draft::Draft &m_draft;
    draft::Draft m_earlier; // without steps, over the earlier state looked at
    items::Standpoint m_standpoint;
    fleet::PrincipalRef m_viewer;
    widgets::Dialogs &m_dialogs;
    items::RoleGridModel m_model;
    std::pair<QString, fleet::Id> m_place; // row and role of the current cell
    fleet::Id m_comparedRole;              // the one beside the grid while comparing
    QStringList m_named;                   // organizations in the box
    widgets::HeaderLabel *m_header;
    widgets::MessageBar *m_messages;
    widgets::FilterLine *m_actionFilter;
    widgets::FilterLine *m_roleFilter;
    QComboBox *m_organizations;
    QCheckBox *m_differing;
    QPushButton *m_fold;
    QPushButton *m_derive;
    QPushButton *m_models;
    QStackedWidget *m_stack;
    widgets::EmptyState *m_empty;
    widgets::FrozenColumnTableView *m_table;
    QLabel *m_where;
    QLabel *m_what;
    History m_history = History::Hidden;
    RoleRevisionsBar *m_revisions;
    QStackedWidget *m_side; // details of one role, or what differs between two moments
    RoleDetails *m_details;
    RoleBetweenPane *m_between;
    QShortcut *m_escape = nullptr;
    QPointer<RoleModelDialog> m_modelDialog;
};

} // namespace bailiwick::roles
