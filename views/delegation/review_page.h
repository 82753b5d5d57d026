// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "views/delegation/wizard_page.h"

class QLabel;

namespace bailiwick::widgets {
class DifferencePane;
} // namespace bailiwick::widgets

namespace bailiwick::delegation {

/// The last page: the delegation in words, and what it does to whom, computed by the engine
/// together with what is in the draft already.
class ReviewPage : public WizardPage
{
    Q_OBJECT
public:
    ReviewPage(WizardContext &context, QWidget *parent);

    void enter() override;
    QString problem() const override;
    widgets::DifferencePane &pane() { return *m_pane; }

private:
    QLabel *m_words;
    widgets::DifferencePane *m_pane;
};

} // namespace bailiwick::delegation
