// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/items/scope_tree_model.h"
#include "views/delegation/wizard_page.h"

class QLabel;

namespace bailiwick::widgets {
class FilteredTree;
} // namespace bailiwick::widgets

namespace bailiwick::delegation {

/// Which places: ticked nodes with all that is below them, now and later. Space ticks.
class PlacesPage : public WizardPage
{
    Q_OBJECT
public:
    PlacesPage(WizardContext &context, QWidget *parent);

    void enter() override;
    QString problem() const override;
    items::ScopeTreeModel &model() { return m_model; }
    widgets::FilteredTree &places() { return *m_places; }

private:
    void scopesChanged();

    items::ScopeTreeModel m_model;
    widgets::FilteredTree *m_places;
    QLabel *m_count;
    bool m_entering = false;
};

} // namespace bailiwick::delegation
