// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/items/role_grid_model.h"
#include "models/items/role_model_shelf.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QLabel;
class QListView;
class QPlainTextEdit;
class QPushButton;
class QTabWidget;

namespace bailiwick::widgets {
class FrozenColumnTableView;
class Dialogs;
class ProgressStrip;
} // namespace bailiwick::widgets

namespace bailiwick::roles {

/// The role models that the program brings, and those opened from files: what each is, its roles as
/// a grid, its tables, what holding them against the engine found, and what bringing it in would
/// add to this fleet. Accepting puts that into the draft as one step; a model whose own tables are
/// wrong is not accepted. GUI thread.
class RoleModelDialog : public QDialog
{
    Q_OBJECT
public:
    /// The draft and the dialogs must outlive it; the draft has a base.
    RoleModelDialog(draft::Draft &draft, widgets::Dialogs &dialogs, QWidget *parent = nullptr);
    ~RoleModelDialog() override;

    enum Tab { RolesTab, TablesTab, CheckTab, PlanTab };
    items::RoleModelShelf &shelf() { return m_shelf; }
    QListView &list() { return *m_list; }
    QTabWidget &tabs() { return *m_tabs; }
    QCheckBox &replace() { return *m_replace; }
    void choose(int row);
    /// Asks for a file and opens it.
    void openFile();
    /// What stands on the tab of that name.
    QString checkText() const;
    QString planText() const;
    /// Adds the step; false: there is nothing to do, or it cannot be.
    bool take();

Q_SIGNALS:
    /// It is in the draft; one sentence on what.
    void taken(const QString &summary);

private:
    QWidget *makeLeft();
    QWidget *makeRoles();
    QWidget *makeTables();
    void show(int row);
    void showTable(int table);
    void showPlan();
    void showProblem(const fleet::Error &error);

    draft::Draft &m_draft;
    widgets::Dialogs &m_dialogs;
    items::RoleModelShelf m_shelf;
    items::LoadedModelPtr m_shown;
    draft::Draft m_sample; // without steps, over the model's sample fleet
    items::RoleGridModel m_grid;
    items::ModelTableModel m_tableModel;
    std::optional<items::ModelPlan> m_plan;
    QListView *m_list;
    QLabel *m_counts;
    QLabel *m_description;
    QTabWidget *m_tabs;
    widgets::FrozenColumnTableView *m_roles;
    QComboBox *m_tables;
    widgets::FrozenColumnTableView *m_table;
    QPlainTextEdit *m_check;
    QPlainTextEdit *m_changes;
    QCheckBox *m_replace;
    QPushButton *m_open;
    QPushButton *m_take;
    widgets::ProgressStrip *m_progress;
};

} // namespace bailiwick::roles
