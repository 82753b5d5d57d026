// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/items/role_grid_model.h"
#include "models/items/standpoint.h"

#include <QPointer>
#include <QWidget>

#include <functional>
#include <map>

class QCheckBox;
class QComboBox;
class QLabel;
class QPushButton;
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

class RoleDetails;
class RoleModelDialog;

/// The Roles screen: actions × roles as a grid that is edited cell by cell, beside it the current
/// role with description, condition and holders, and what another role has that it has not. New
/// roles are derived from any there is. Every edit is one step of the draft, so that the preview
/// shows what everybody gains and loses by it. GUI thread.
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
    /// "roles.derive", "roles.new", "roles.duplicate", "roles.delete", "roles.models".
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
    /// Puts into the draft what is not in all of the chosen cells, or takes it out when all have
    /// it.
    void toggle(const QModelIndexList &cells);

    items::RoleGridModel &model() { return m_model; }
    widgets::FrozenColumnTableView &table() { return *m_table; }
    RoleModelDialog *models(); // null: not open
    RoleDetails &details() { return *m_details; }
    widgets::MessageBar &messages() { return *m_messages; }
    QComboBox &organizations() { return *m_organizations; }

Q_SIGNALS:
    /// Show where the role is held.
    void holdersRequested(const bailiwick::fleet::Id &role);
    void shown(); ///< something was begun from elsewhere: bring the screen to the front

private:
    draft::Draft &shownDraft() { return m_standpoint.earlier ? m_earlier : m_draft; }
    fleet::Id organization() const;
    QWidget *makeControls();
    QWidget *makeLegend();
    QWidget *makeGrid();
    void connectGrid();
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
    RoleDetails *m_details;
    QPointer<RoleModelDialog> m_modelDialog;
};

} // namespace bailiwick::roles
