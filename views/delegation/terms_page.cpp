// SPDX-License-Identifier: Apache-2.0
#include "views/delegation/terms_page.h"

#include "views/widgets/date_field.h"

#include <QFormLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QSpinBox>

namespace bailiwick::delegation {

namespace {
constexpr int mostPasses = 5;
} // namespace

TermsPage::TermsPage(WizardContext &context, QWidget *parent)
    : WizardPage(context, tr("Validity and reason"),
                 tr("How long does it hold, and why? The reason stands in the audit log."), parent)
    , m_from(new widgets::DateField(tr("Begins later, on"), this))
    , m_until(new widgets::DateField(tr("Ends on"), this))
    , m_passes(new QSpinBox(this))
    , m_reason(new QPlainTextEdit(this))
{
    auto *form = new QFormLayout(this);
    form->setContentsMargins(0, 0, 0, 0);
    form->setVerticalSpacing(12);
    form->setLabelAlignment(Qt::AlignRight);
    form->addRow(tr("Begins:"), m_from);
    form->addRow(tr("Ends:"), m_until);
    m_passes->setRange(0, mostPasses);
    m_passes->setSpecialValueText(tr("May not be passed on"));
    m_passes->setSuffix(tr(" time(s)"));
    m_passes->setMinimumWidth(200);
    m_passes->setAccessibleName(tr("How often it may be passed on"));
    m_passes->setToolTip(tr("How often the company may hand it on to another one"));
    form->addRow(tr("&Passing on:"), m_passes);
    m_reason->setTabChangesFocus(true);
    m_reason->setAccessibleName(tr("Reason"));
    m_reason->setPlaceholderText(tr("For example: maintenance contract 2026-118"));
    // Of a fixed height: a row that could grow would stand away from the next.
    m_reason->setFixedHeight(6 * fontMetrics().lineSpacing());
    m_reason->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    form->addRow(tr("&Reason:"), m_reason);
    auto *hint = new QLabel(tr("Cutting it off later works at once and deletes nothing."), this);
    hint->setForegroundRole(QPalette::PlaceholderText);
    form->addRow(QString(), hint);

    for (widgets::DateField *field : {m_from, m_until})
        connect(field, &widgets::DateField::changed, this, &TermsPage::entered);
    connect(m_passes, &QSpinBox::valueChanged, this, &TermsPage::entered);
    connect(m_reason, &QPlainTextEdit::textChanged, this, &TermsPage::entered);
}

void TermsPage::enter()
{
    m_entering = true;
    const fleet::Delegation &delegation = plan().delegation;
    const fleet::Validity &validity = delegation.validity;
    m_from->setTime(validity.from == fleet::beginningOfTime ? std::nullopt
                                                            : std::optional(validity.from));
    m_until->setTime(validity.until == fleet::endOfTime ? std::nullopt
                                                        : std::optional(validity.until));
    m_passes->setValue(delegation.passes);
    if (m_reason->toPlainText() != QString::fromStdString(delegation.reason))
        m_reason->setPlainText(QString::fromStdString(delegation.reason));
    // Passed on: at most one time less than what is above.
    if (const fleet::Delegation *above =
            context().draft.state().delegations().find(delegation.parent))
        m_passes->setMaximum(std::max(0, above->passes - 1));
    m_entering = false;
    m_reason->setFocus();
}

void TermsPage::entered()
{
    if (m_entering)
        return;
    fleet::Delegation &delegation = plan().delegation;
    delegation.validity.from = m_from->time().value_or(fleet::beginningOfTime);
    delegation.validity.until = m_until->time().value_or(fleet::endOfTime);
    delegation.passes = m_passes->value();
    delegation.reason = m_reason->toPlainText().trimmed().toStdString();
    Q_EMIT changed();
}

QString TermsPage::problem() const
{
    const fleet::Delegation &delegation = plan().delegation;
    if (delegation.validity.isEmpty())
        return tr("It ends before it begins. Choose a later end.");
    if (delegation.validity.until <= fleet::currentTime())
        return tr("It would have ended already. Choose a day after today.");
    return delegation.reason.empty() ? tr("Say why: the reason stands in the audit log.")
                                     : QString();
}

} // namespace bailiwick::delegation
