// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/items/member_choice_model.h"
#include "views/delegation/wizard_page.h"

class QComboBox;
class QLabel;
class QTreeView;

namespace bailiwick::delegation {

/// Who administers the delegation at the company: ticked people get a role that lets them give
/// roles, on each place, under the new delegation. May be left empty.
class AdministratorsPage : public WizardPage
{
    Q_OBJECT
public:
    AdministratorsPage(WizardContext &context, QWidget *parent);

    void enter() override;
    QString problem() const override;
    QTreeView &people() { return *m_list; }

private:
    void fillRoles();
    void fillPeople();
    void ticked();
    void describe();

    items::MemberChoiceModel m_people;
    std::set<fleet::Id> m_before; // administrators already: they stay
    QComboBox *m_role;
    QTreeView *m_list;
    QLabel *m_note;
    bool m_filling = false;
};

} // namespace bailiwick::delegation
