// SPDX-License-Identifier: Apache-2.0
#include "views/delegation/delegation_wizard.h"

#include "views/delegation/administrators_page.h"
#include "views/delegation/ceiling_page.h"
#include "views/delegation/company_page.h"
#include "views/delegation/places_page.h"
#include "views/delegation/review_page.h"
#include "views/delegation/terms_page.h"
#include "views/widgets/header_label.h"
#include "views/widgets/icons.h"
#include "views/widgets/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace bailiwick::delegation {

namespace {

draft::DelegationPlan planFor(const fleet::State &state, fleet::Id edited,
                              const std::vector<fleet::Scope> &places)
{
    if (const fleet::Delegation *delegation = state.delegations().find(edited))
        return draft::planOf(state, *delegation);
    draft::DelegationPlan plan;
    plan.delegation.id = draft::newId();
    plan.delegation.region = places;
    return plan;
}

} // namespace

DelegationWizard::DelegationWizard(draft::Draft &draft, const fleet::PrincipalRef &author,
                                   fleet::Id edited, const std::vector<fleet::Scope> &places,
                                   QWidget *parent)
    : QDialog(parent)
    , m_draft(draft)
    , m_context{draft, author, planFor(draft.state(), edited, places)}
    , m_steps(new QListWidget(this))
    , m_title(new widgets::HeaderLabel(QString(), this))
    , m_explanation(new QLabel(this))
    , m_stack(new QStackedWidget(this))
    , m_problem(new QLabel(this))
    , m_back(new QPushButton(icon(widgets::Icon::ChevronLeft), tr("&Back"), this))
    , m_next(new QPushButton(this))
{
    setWindowTitle(m_context.plan.isNew ? tr("Delegate a part of the fleet")
                                        : tr("Edit a delegation"));
    m_pages = {new CompanyPage(m_context, this), new PlacesPage(m_context, this),
               new CeilingPage(m_context, this), new AdministratorsPage(m_context, this),
               new TermsPage(m_context, this),   new ReviewPage(m_context, this)};
    m_steps->setAccessibleName(tr("Steps"));
    m_steps->setFocusPolicy(Qt::NoFocus);
    m_steps->setProperty("keyboardElsewhere", true); // shows only; Back and Next move
    m_steps->setSelectionMode(QAbstractItemView::NoSelection);
    m_steps->setIconSize({16, 16});
    m_steps->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_steps->setFrameShape(QFrame::NoFrame);
    m_steps->viewport()->setAutoFillBackground(false);
    // The step at hand is bold: each has the room for that.
    QFont bold = font();
    bold.setBold(true);
    int widest = 0;
    for (WizardPage *page : m_pages) {
        widest = std::max(widest, QFontMetrics(bold).horizontalAdvance(page->title()));
        m_stack->addWidget(page);
        auto *step = new QListWidgetItem(page->title(), m_steps);
        step->setSizeHint({0, fontMetrics().height() + 16});
        connect(page, &WizardPage::changed, this, &DelegationWizard::update);
    }
    m_steps->setFixedWidth(std::max(150, widest) + m_steps->iconSize().width() + 24);
    m_explanation->setWordWrap(true);
    m_explanation->setForegroundRole(QPalette::PlaceholderText);
    m_problem->setForegroundRole(QPalette::PlaceholderText);
    m_problem->setTextFormat(Qt::PlainText);
    auto *cancel = new QPushButton(tr("Cancel"), this);
    cancel->setAutoDefault(false);
    m_back->setAutoDefault(false);
    m_next->setDefault(true);

    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_problem, 1);
    for (QPushButton *button : {cancel, m_back, m_next})
        buttons->addWidget(button);
    auto *content = new QVBoxLayout;
    content->setContentsMargins(8, 0, 0, 0);
    content->setSpacing(10);
    content->addWidget(m_title);
    content->addWidget(m_explanation);
    content->addWidget(m_stack, 1);
    auto *upper = new QHBoxLayout;
    upper->addWidget(m_steps);
    upper->addLayout(content, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(14);
    layout->addLayout(upper, 1);
    layout->addLayout(buttons);
    resize(1060, 660);

    connect(m_next, &QPushButton::clicked, this, &DelegationWizard::next);
    connect(m_back, &QPushButton::clicked, this, &DelegationWizard::back);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    showPage(m_context.plan.isNew ? CompanyStep : PlacesStep);
}

DelegationWizard::~DelegationWizard() = default;

DelegationWizard::Page DelegationWizard::current() const
{
    return static_cast<Page>(m_stack->currentIndex());
}

bool DelegationWizard::canGoOn() const
{
    return m_pages.at(static_cast<std::size_t>(m_stack->currentIndex()))->problem().isEmpty();
}

void DelegationWizard::showPage(int page)
{
    m_stack->setCurrentIndex(page);
    WizardPage &shown = *m_pages.at(static_cast<std::size_t>(page));
    m_title->setTitle(shown.title());
    m_title->setSubtitle(tr("Step %1 of %2").arg(page + 1).arg(static_cast<int>(m_pages.size())));
    m_explanation->setText(shown.explanation());
    markSteps();
    const bool last = page == ReviewStep;
    m_next->setText(last ? tr("&Add to draft") : tr("&Next"));
    m_next->setIcon(icon(last ? widgets::Icon::Ok : widgets::Icon::ChevronRight));
    shown.enter();
    update();
}

// Which steps are done, at hand and still to come, in the colours of the palette.
void DelegationWizard::markSteps()
{
    const int page = m_stack->currentIndex();
    QPixmap blank(m_steps->iconSize()); // keeps the texts below each other
    blank.fill(Qt::transparent);
    for (int i = 0; i < m_steps->count(); ++i) {
        QListWidgetItem *step = m_steps->item(i);
        QFont face = m_steps->font();
        face.setBold(i == page);
        step->setFont(face);
        step->setIcon(i < page    ? icon(widgets::Icon::Ok, widgets::Tone::Granted)
                      : i == page ? icon(widgets::Icon::ChevronRight)
                                  : QIcon(blank));
        step->setForeground(
            palette().color(i <= page ? QPalette::Text : QPalette::PlaceholderText));
    }
}

void DelegationWizard::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        markSteps();
}

void DelegationWizard::update()
{
    const QString problem =
        m_pages.at(static_cast<std::size_t>(m_stack->currentIndex()))->problem();
    m_problem->setText(problem);
    m_next->setEnabled(problem.isEmpty());
    // Whom an existing delegation is for is not changed: that would be another one.
    m_back->setEnabled(current() > (m_context.plan.isNew ? CompanyStep : PlacesStep));
}

void DelegationWizard::next()
{
    if (!canGoOn())
        return;
    if (current() == ReviewStep)
        accept();
    else
        showPage(current() + 1);
}

void DelegationWizard::back()
{
    if (m_back->isEnabled())
        showPage(current() - 1);
}

void DelegationWizard::accept()
{
    if (current() != ReviewStep || !canGoOn())
        return;
    m_draft.push(draft::edit(m_draft.state(), m_context.plan));
    QDialog::accept();
    Q_EMIT delegated(m_context.plan.delegation.id);
}

} // namespace bailiwick::delegation
