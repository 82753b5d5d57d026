// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/items/ceiling_grid_model.h"
#include "views/delegation/wizard_page.h"

class QComboBox;
class QLabel;
class QTableView;

namespace bailiwick::delegation {

/// The most the company may grant: actions, by hand or all of a role's. What may not be granted is
/// locked and says what is missing.
class CeilingPage : public WizardPage
{
    Q_OBJECT
public:
    CeilingPage(WizardContext &context, QWidget *parent);

    void enter() override;
    QString problem() const override;
    items::CeilingGridModel &model() { return m_model; }
    QTableView &grid() { return *m_grid; }

private:
    void fillRoles();
    void describe();
    void setRole(bool chosen);

    items::CeilingGridModel m_model;
    QComboBox *m_role;
    QTableView *m_grid;
    QLabel *m_what;
    QLabel *m_count;
    bool m_entering = false;
};

} // namespace bailiwick::delegation
