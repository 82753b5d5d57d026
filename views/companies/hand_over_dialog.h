// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/draft/draft.h"
#include "models/draft/relationship_edit.h"
#include "models/items/company_choice_model.h"
#include "models/items/member_choice_model.h"

#include <QDialog>
#include <QSortFilterProxyModel>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QTreeView;

namespace bailiwick::widgets {
class DateField;
class FilterLine;
} // namespace bailiwick::widgets

namespace bailiwick::companies {

/// Hands what one company works on to another: which one, when, who administers it there, and why.
/// Accepting adds one step to the draft: the old delegations end at the moment at which the new
/// ones begin. GUI thread.
class HandOverDialog : public QDialog
{
    Q_OBJECT
public:
    /// The draft must outlive it.
    HandOverDialog(draft::Draft &draft, fleet::Relationship relationship,
                   QWidget *parent = nullptr);
    ~HandOverDialog() override;

    QTreeView &companies() { return *m_companyList; }
    QTreeView &people() { return *m_peopleList; }
    widgets::DateField &date() { return *m_date; }
    QLineEdit &reason() { return *m_reason; }
    /// Why it cannot be accepted; empty: it can.
    QString problem() const;
    void accept() override;

private:
    QWidget *makeCompanies();
    QWidget *makePeople();
    fleet::Id company() const;
    draft::HandOver plan() const;
    void fillRoles();
    void companyChosen();
    void update();

    draft::Draft &m_draft;
    fleet::Relationship m_relationship;
    items::CompanyChoiceModel m_companies;
    QSortFilterProxyModel m_filtered;
    items::MemberChoiceModel m_people;
    widgets::FilterLine *m_filter;
    QTreeView *m_companyList;
    QTreeView *m_peopleList;
    QComboBox *m_role;
    widgets::DateField *m_date;
    QLineEdit *m_reason;
    QLabel *m_problem;
    QPushButton *m_add;
};

} // namespace bailiwick::companies
