// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/items/company_choice_model.h"
#include "views/delegation/wizard_page.h"

#include <QSortFilterProxyModel>

class QComboBox;
class QTreeView;

namespace bailiwick::widgets {
class FilterLine;
} // namespace bailiwick::widgets

namespace bailiwick::delegation {

/// To which organization, and (for who holds by delegation) on from which.
class CompanyPage : public WizardPage
{
    Q_OBJECT
public:
    CompanyPage(WizardContext &context, QWidget *parent);

    void enter() override;
    QString problem() const override;

private:
    void fill();
    void chosen();

    items::CompanyChoiceModel m_companies;
    QSortFilterProxyModel m_filtered;
    widgets::FilterLine *m_filter;
    QTreeView *m_list;
    QWidget *m_titleRow;
    QComboBox *m_title;
};

} // namespace bailiwick::delegation
