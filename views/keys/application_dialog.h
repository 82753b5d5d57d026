// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/draft/draft.h"
#include "models/items/scope_tree_model.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace bailiwick::widgets {
class DateField;
class FilteredTree;
} // namespace bailiwick::widgets

namespace bailiwick::keys {

/// An application: its name, where it acts (places, and keywords among them), what it may do
/// (roles, actions), until when. Nothing stands for "all" by being left out. Accepting hands it
/// over; it becomes a step of the draft. GUI thread.
class ApplicationDialog : public QDialog
{
    Q_OBJECT
public:
    /// The draft must outlive it and have a base. Without `known` a new one by the author.
    ApplicationDialog(draft::Draft &draft, const fleet::PrincipalRef &author,
                      const fleet::Application *known, QWidget *parent = nullptr);
    ~ApplicationDialog() override;

    fleet::Application application() const;
    /// Why it cannot be taken as it is; empty: it can.
    QString problem() const;

    QLineEdit &name() { return *m_name; }
    items::ScopeTreeModel &places() { return m_placesModel; }
    QListWidget &keywords() { return *m_keywords; }
    QCheckBox &anyKeyword() { return *m_anyKeyword; }
    QListWidget &roles() { return *m_roles; }
    QListWidget &actions() { return *m_actions; }

private:
    QWidget *makeTop();
    QWidget *makeWhere();
    QWidget *makeWhat();
    void fill(const fleet::Application &application);
    void update();

    draft::Draft &m_draft;
    fleet::Application m_application;
    items::ScopeTreeModel m_placesModel;
    QLineEdit *m_name;
    QComboBox *m_delegation;
    widgets::FilteredTree *m_places;
    QCheckBox *m_anyKeyword;
    QListWidget *m_keywords;
    QListWidget *m_roles;
    QListWidget *m_actions;
    widgets::DateField *m_until;
    QLabel *m_problem;
    QPushButton *m_accept = nullptr;
};

} // namespace bailiwick::keys
