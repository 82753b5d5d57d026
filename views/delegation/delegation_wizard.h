// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "views/delegation/wizard_page.h"

#include <QDialog>

#include <vector>

class QLabel;
class QListWidget;
class QPushButton;
class QStackedWidget;

namespace bailiwick::widgets {
class HeaderLabel;
} // namespace bailiwick::widgets

namespace bailiwick::delegation {

/// Company, places, ceiling, administrators, validity and reason, preview. The wizard owns one
/// plan; Back keeps everything, finishing hands one step to the draft, cancelling nothing. Alt+B
/// and Alt+N go back and on; a page that is not complete says what it needs. Opened with open().
/// GUI thread.
class DelegationWizard : public QDialog
{
    Q_OBJECT
public:
    enum Page { CompanyStep, PlacesStep, CeilingStep, AdministratorsStep, TermsStep, ReviewStep };

    /// `edited`: the delegation to change; null id: a new one, over `places` to begin with. The
    /// draft must outlive the wizard and have a base.
    DelegationWizard(draft::Draft &draft, const fleet::PrincipalRef &author, fleet::Id edited = {},
                     const std::vector<fleet::Scope> &places = {}, QWidget *parent = nullptr);
    ~DelegationWizard() override;

    const draft::DelegationPlan &plan() const { return m_context.plan; }
    WizardPage &page(Page page) { return *m_pages.at(std::size_t(page)); }
    Page current() const;
    bool canGoOn() const;

    void next();
    void back();
    void accept() override;

Q_SIGNALS:
    /// Finished: the step is in the draft.
    void delegated(const bailiwick::fleet::Id &delegation);

protected:
    void changeEvent(QEvent *event) override;

private:
    void showPage(int page);
    void markSteps();
    void update();

    draft::Draft &m_draft;
    WizardContext m_context;
    std::vector<WizardPage *> m_pages;
    QListWidget *m_steps;
    widgets::HeaderLabel *m_title;
    QLabel *m_explanation;
    QStackedWidget *m_stack;
    QLabel *m_problem;
    QPushButton *m_back;
    QPushButton *m_next;
};

} // namespace bailiwick::delegation
