// SPDX-License-Identifier: Apache-2.0
// The manufacturer's admin looks after the companies that work for them.
#include "models/fleet/time.h"
#include "tests/system/desk/draft_driver.h"
#include "tests/system/desk/find.h"
#include "tests/system/desk/step.h"
#include "tests/system/desk/story_play.h"
#include "views/companies/companies_screen.h"
#include "views/companies/end_dialog.h"
#include "views/companies/hand_over_dialog.h"
#include "views/widgets/date_field.h"

#include <QLineEdit>
#include <QTreeView>

namespace bailiwick::tests {

namespace {
constexpr fleet::Time day = 86'400'000;

// The first that works without an end; null: none does.
fleet::Id atWork(const items::CompanyModel &model)
{
    for (int row = 0; row < model.rowCount(); ++row) {
        if (model.relationshipAt(row).state == fleet::RelationshipState::Active)
            return model.relationshipAt(row).to;
    }
    return {};
}
} // namespace

// One company ends on a day, another is suspended, a third hands over; all previewed, then taken
// back.
bool StoryPlay::manufacturerMindsCompanies()
{
    STEP(m_nora.goTo(QStringLiteral("companies")));
    auto &screen = m_nora.page<companies::CompaniesScreen>("companies");
    draft::Draft &pending = m_nora.workspace()->draft();
    const fleet::Id company = atWork(screen.model());
    screen.reveal(company);
    STEP(screen.current() && screen.current()->to == company);
    visit(m_nora, "companies");

    companies::EndDialog *end = screen.end();
    STEP(end);
    end->date().setTime(fleet::currentTime() + 30 * day);
    m_visit(*end, QStringLiteral("company-end"));
    STEP(press(*end, QStringLiteral("Add to draft")));
    STEP(eventually("the end", [&] { return !pending.isEmpty(); }));
    visit(m_nora, "company-ending");
    DraftDriver draft(m_nora);
    STEP(draft.preview().has_value());
    visit(m_nora, "company-ending-preview");
    pending.clear();

    STEP(m_nora.goTo(QStringLiteral("companies")));
    screen.reveal(company);
    companies::HandOverDialog *over = screen.handOver();
    STEP(over);
    STEP(over->companies().model()->rowCount() > 0);
    over->companies().setCurrentIndex(over->companies().model()->index(0, 0));
    STEP(type(&over->reason(), QStringLiteral("Maintenance contract 2027-004")));
    over->date().setTime(fleet::currentTime() + 60 * day);
    if (over->people().model()->rowCount() > 0) {
        over->people().setCurrentIndex(over->people().model()->index(0, 0));
        over->people().model()->setData(over->people().currentIndex(), Qt::Checked,
                                        Qt::CheckStateRole);
    }
    m_visit(*over, QStringLiteral("company-hand-over"));
    STEP(press(*over, QStringLiteral("Add to draft")));
    STEP(eventually("the hand-over", [&] { return !pending.isEmpty(); }));
    visit(m_nora, "company-handed-over");
    STEP(draft.preview().has_value());
    visit(m_nora, "company-handed-over-preview");
    pending.clear();

    STEP(m_nora.goTo(QStringLiteral("companies")));
    screen.reveal(company);
    screen.toggleSuspended();
    QDialog *question = openDialog(m_nora.window());
    STEP(question);
    m_visit(*question, QStringLiteral("company-suspend"));
    STEP(press(*question, QStringLiteral("Suspend")));
    STEP(eventually("the suspension", [&] { return !pending.isEmpty(); }));
    visit(m_nora, "company-suspended");
    pending.clear();
    return true;
}

} // namespace bailiwick::tests
