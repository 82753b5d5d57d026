// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/draft/draft.h"
#include "models/items/fleet_tree_model.h"
#include "models/items/matrix_model.h"
#include "models/items/standpoint.h"

#include <QWidget>

class QButtonGroup;
class QComboBox;
class QLabel;
class QStackedWidget;

namespace bailiwick::widgets {
class ActionRegistry;
class FilteredTree;
class FilterLine;
class HeaderLabel;
} // namespace bailiwick::widgets

namespace bailiwick::matrix {

class MatrixPane;

/// The Access screen. Left the fleet, right who has which role there: people × roles for the chosen
/// place, or people × places (it and what is directly below) for a chosen role. Follows the draft
/// and its base by itself. GUI thread.
///
///     auto *access = new matrix::AccessScreen(draft, viewer, window);
///     access->addActions(registry);
///     access->showNode(id);          // from the locator or another screen
class AccessScreen : public QWidget
{
    Q_OBJECT
public:
    enum class Matrix { Roles, Places };

    /// `viewer`: the signed-in principal, on whose behalf is granted. The draft must outlive it.
    AccessScreen(draft::Draft &draft, const fleet::PrincipalRef &viewer, QWidget *parent = nullptr);
    ~AccessScreen() override;

    void setViewer(const fleet::PrincipalRef &viewer);
    /// Other than now the matrices show what was or will be, and nothing can be toggled.
    void setStandpoint(const items::Standpoint &standpoint);
    /// Adds "access.roles", "access.places", "access.grant", "access.take-away" and
    /// "access.filter" to menu, palette and shortcut list.
    void addActions(widgets::ActionRegistry &registry);
    void showNode(fleet::Id node);
    /// Switches to people × places for the role.
    void showRole(fleet::Id role);
    /// Makes the person's row the current one (its organization is chosen, the filter dropped).
    void showPrincipal(const fleet::PrincipalRef &principal);
    void setMatrix(Matrix matrix);
    Matrix shownMatrix() const;
    fleet::Id node() const;
    MatrixPane &pane(Matrix matrix);

Q_SIGNALS:
    /// The chosen place; null: none.
    void nodeChanged(const bailiwick::fleet::Id &node);

private:
    draft::Draft &shown() { return m_standpoint.earlier ? m_earlier : m_draft; }
    void showDraft();
    void baseChanged();
    static fleet::Id chosen(const QComboBox &box);
    void fillOrganizations();
    void fillRoles();
    void nodeChosen(const fleet::Id &node);
    void updateHeader();
    void updateFilterNote();
    QWidget *makeControls();
    QWidget *makeLegend();
    items::MatrixModel &model();

    draft::Draft &m_draft;
    draft::Draft m_earlier; // without steps, over the earlier state looked at
    items::Standpoint m_standpoint;
    fleet::PrincipalRef m_viewer;
    access::SnapshotPtr m_base;
    fleet::Id m_node;
    items::FleetTreeModel m_places;
    items::AssignmentMatrixModel m_roleColumns;
    items::RoleMatrixModel m_placeColumns;
    widgets::FilteredTree *m_tree;
    widgets::HeaderLabel *m_header;
    widgets::FilterLine *m_filter;
    QButtonGroup *m_switch;
    QComboBox *m_organization;
    QComboBox *m_role;
    QStackedWidget *m_stack;
    MatrixPane *m_rolePane;
    MatrixPane *m_placePane;
};

} // namespace bailiwick::matrix
