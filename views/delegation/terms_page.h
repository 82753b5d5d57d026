// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "views/delegation/wizard_page.h"

class QPlainTextEdit;
class QSpinBox;

namespace bailiwick::widgets {
class DateField;
} // namespace bailiwick::widgets

namespace bailiwick::delegation {

/// From when until when, whether it may be passed on, and why.
class TermsPage : public WizardPage
{
    Q_OBJECT
public:
    TermsPage(WizardContext &context, QWidget *parent);

    void enter() override;
    QString problem() const override;
    QPlainTextEdit &reason() { return *m_reason; }
    widgets::DateField &until() { return *m_until; }

private:
    void entered();

    widgets::DateField *m_from;
    widgets::DateField *m_until;
    QSpinBox *m_passes;
    QPlainTextEdit *m_reason;
    bool m_entering = false;
};

} // namespace bailiwick::delegation
