// SPDX-License-Identifier: Apache-2.0
#include "tests/system/desk/story_play.h"

#include "models/items/labels.h"
#include "tests/system/desk/access_driver.h"
#include "tests/system/desk/delegation_driver.h"
#include "tests/system/desk/draft_driver.h"
#include "tests/system/desk/find.h"
#include "tests/system/desk/fleet_driver.h"
#include "tests/system/desk/sign_in_driver.h"
#include "tests/system/desk/step.h"
#include "tests/system/support/sample_folder.h"
#include "views/delegation/delegation_wizard.h"
#include "views/preview/preview_screen.h"
#include "views/widgets/command_palette.h"
#include "views/widgets/difference_pane.h"

#include <QElapsedTimer>
#include <QTest>

namespace bailiwick::tests {

using fleet::Put;

StoryPlay::StoryPlay(RealServer &server, widgets::Theme &theme, Visit visit)
    : m_server(server)
    , m_theme(theme)
    , m_visit(std::move(visit))
    , m_api(server.clientOptions(), SampleFolder::account("role-manufacturer-admin"))
    , m_plot(m_api.state())
    , m_nora(server, theme, Desk::Trust::Asked)
    , m_clara(server, theme, Desk::Trust::Given)
    , m_matteo(server, theme, Desk::Trust::Given)
    , m_ines(server, theme, Desk::Trust::Given)
{
}

bool StoryPlay::manufacturerSignsIn()
{
    SignInDriver person(m_nora);
    m_nora.start();
    STEP(person.isAskedAboutTheCertificate());
    visit(m_nora, "certificate");
    STEP(person.trustTheCertificate());
    STEP(person.isOfferedAccounts());
    visit(m_nora, "sign-in");
    authority::OfferedAccount account = SampleFolder::account("role-manufacturer-admin");
    const std::string password = std::exchange(account.password, "guessed wrong");
    STEP(person.isRefused(account));
    visit(m_nora, "sign-in-refused");
    account.password = password;
    STEP(person.signIn(account));
    return true;
}

bool StoryPlay::manufacturerBrowses()
{
    FleetDriver person(m_nora);
    STEP(m_nora.goTo(QStringLiteral("fleet")));
    STEP(person.unfold(4) > 40);
    STEP(person.reveal(m_plot.site.id));
    visit(m_nora, "fleet");
    STEP(person.filter(QStringLiteral("Terra 25")));
    STEP(person.matches() > 0);
    STEP(person.takeTheFirst());
    visit(m_nora, "fleet-filtered");
    STEP(person.filter({}));
    STEP(m_nora.goTo(QStringLiteral("people")));
    visit(m_nora, "people");

    QTest::keyClick(&m_nora.window(), Qt::Key_K, Qt::ControlModifier);
    auto *palette = m_nora.window().findChild<widgets::CommandPalette *>();
    STEP(eventually("the palette", [&] { return palette->isVisible(); }));
    QTest::keyClicks(palette->window()->focusWidget(), QStringLiteral("deleg"));
    QTest::qWait(300);
    visit(m_nora, "palette");
    QTest::keyClick(palette->window()->focusWidget(), Qt::Key_Escape);
    STEP(eventually("no palette", [&] { return !palette->isVisible(); }));

    QTest::keyClick(&m_nora.window(), Qt::Key_F1);
    QDialog *shortcuts = openDialog(m_nora.window());
    STEP(shortcuts);
    m_visit(*shortcuts, QStringLiteral("shortcuts"));
    QTest::keyClick(shortcuts, Qt::Key_Escape);
    return visitsTeamsAndOrganizations();
}

bool StoryPlay::manufacturerDelegates()
{
    DelegationDriver person(m_nora);
    STEP(m_nora.goTo(QStringLiteral("delegations")));
    visit(m_nora, "delegations");
    STEP(person.delegate());
    const auto page = [&](const char *name) {
        m_visit(*person.wizard(), QString::fromLatin1(name));
    };
    STEP(person.chooseCompany(m_plot));
    page("wizard-company");
    STEP(person.next() && person.choosePlaces(m_plot));
    page("wizard-places");
    STEP(person.next() && person.chooseCeiling(m_plot));
    page("wizard-ceiling");
    STEP(person.next() && person.chooseAdministrators(m_plot));
    page("wizard-administrators");
    STEP(person.next() && person.giveReason(QStringLiteral("Maintenance contract 2026-118")));
    page("wizard-terms");
    QElapsedTimer clock;
    clock.start();
    STEP(person.next() && person.seesThePreview());
    m_figures.clickToPreview = clock.elapsed();
    page("wizard-preview");
    STEP(person.next());
    STEP(eventually("the step", [&] { return !m_nora.workspace()->draft().isEmpty(); }));
    visit(m_nora, "delegation-pending");
    return true;
}

// A second admin commits while the first one's draft is open: 409, what moved, a new preview.
bool StoryPlay::previewTellsWhatMoved()
{
    DraftDriver person(m_nora);
    STEP(person.preview().has_value());
    m_figures.previewComputed = person.screen().contract()->took.count() / 1000;
    person.showChanges(true);
    visit(m_nora, "preview");
    person.showChanges(false);
    fleet::State whole = m_api.state();
    STEP(!whole.delegations().rows().empty());
    fleet::Delegation other = whole.delegations().at(whole.delegations().size() - 1);
    other.reason += " (renewed)";
    const ApiAnswer seen = m_api.preview({Put{other}}, whole.revision);
    const std::int64_t before = m_nora.revision();
    // The question for the reason is open while the other one commits; no event is handled until
    // it is answered.
    STEP(person.commit(QStringLiteral("Contract signed"), [&] {
        m_visit(*openDialog(m_nora.window()), QStringLiteral("commit-reason"));
        const ApiAnswer done =
            m_api.commit({Put{other}}, whole.revision, seen, "Renewed for a year");
        if (done.status != 201)
            qWarning("%s", done.text.c_str());
    }));
    STEP(person.isToldWhatMoved());
    STEP(eventually("the newer fleet", [&] { return m_nora.revision() > before; }));
    visit(m_nora, "preview-moved");
    return true;
}

bool StoryPlay::delegationIsCommitted()
{
    DraftDriver person(m_nora);
    STEP(person.preview().has_value());
    STEP(person.commit(QStringLiteral("Contract signed")));
    STEP(person.isCommitted());
    STEP(m_nora.goTo(QStringLiteral("delegations")));
    visit(m_nora, "delegation-committed");
    return true;
}

bool StoryPlay::companyAdminSignsIn()
{
    m_matteo.start();
    SignInDriver person(m_matteo);
    STEP(person.isOfferedAccounts());
    STEP(person.signIn(SampleFolder::account("role-installer-admin")));
    FleetDriver fleet(m_matteo);
    STEP(m_matteo.goTo(QStringLiteral("fleet")));
    STEP(fleet.reveal(m_plot.site.id));
    STEP(fleet.shows(m_plot.customer.id));
    STEP(!fleet.shows(m_plot.elsewhere.id));
    visit(m_matteo, "company-fleet");
    return true;
}

bool StoryPlay::companyAdminGivesARole()
{
    AccessDriver person(m_matteo);
    STEP(m_matteo.goTo(QStringLiteral("access")));
    // Beyond the ceiling: the screen refuses and names what is missing.
    STEP(person.choose(m_plot, m_plot.manufacturerAdmin));
    STEP(person.isRefused(items::labels::action("analytics:view")));
    visit(m_matteo, "access-refused");
    STEP(person.choose(m_plot, m_plot.installer));
    visit(m_matteo, "access-roles");
    STEP(person.grantUntil(m_plot.until));
    visit(m_matteo, "access-pending");
    DraftDriver draft(m_matteo);
    STEP(draft.preview().has_value());
    visit(m_matteo, "access-preview");
    STEP(draft.commit(QStringLiteral("Yearly service")) && draft.isCommitted());
    STEP(m_matteo.goTo(QStringLiteral("access")));
    visit(m_matteo, "access-granted");
    STEP(person.showPlaces(m_plot));
    visit(m_matteo, "access-places");
    m_lena.emplace(m_server.clientOptions(), SampleFolder::account("role-installer"));
    STEP(m_lena->devices() == m_plot.siteDevices);
    return true;
}

bool StoryPlay::companyIsCutOff()
{
    DelegationDriver person(m_nora);
    STEP(m_nora.goTo(QStringLiteral("delegations")));
    STEP(eventually("the role", [&] { return m_nora.revision() == m_matteo.revision(); }));
    STEP(person.cutOff(m_plot,
                       [&] { m_visit(*openDialog(m_nora.window()), QStringLiteral("cut-off")); }));
    DraftDriver draft(m_nora);
    STEP(draft.preview().has_value());
    visit(m_nora, "cut-off-preview");
    QElapsedTimer clock;
    STEP(draft.commit(QStringLiteral("Contract ended"), [&] { clock.start(); }));
    STEP(eventually("the technician is refused",
                    [&] { return m_lena->get("/v1/devices?limit=1").status == 403; }));
    m_figures.commitToRefusal = clock.elapsed();
    SignInDriver company(m_matteo);
    STEP(company.isToldThatAccessEnded());
    m_figures.commitToNotice = clock.elapsed();
    visit(m_matteo, "access-ended");
    STEP(draft.isCommitted());
    return true;
}

bool StoryPlay::restoringBringsItBack()
{
    DelegationDriver person(m_nora);
    STEP(m_nora.goTo(QStringLiteral("delegations")));
    visit(m_nora, "delegations-cut");
    STEP(person.restore(m_plot));
    DraftDriver draft(m_nora);
    STEP(draft.preview().has_value());
    STEP(draft.commit(QStringLiteral("Contract renewed")) && draft.isCommitted());
    SignInDriver company(m_matteo);
    STEP(company.goBack());
    STEP(company.signIn(SampleFolder::account("role-installer-admin")));
    FleetDriver fleet(m_matteo);
    STEP(m_matteo.goTo(QStringLiteral("fleet")));
    STEP(fleet.reveal(m_plot.site.id));
    STEP(m_lena->devices() == m_plot.siteDevices);
    return true;
}

bool StoryPlay::serverGoesAndComesBack()
{
    m_server.stop();
    STEP(eventually("offline", [&] {
        return m_matteo.connection()->replica().state() == remote::Replica::State::Offline;
    }));
    visit(m_matteo, "offline");
    STEP(m_matteo.connection()->replica().snapshot());
    m_server.start();
    STEP(eventually("online again", [&] { return m_matteo.isOnline() && m_nora.isOnline(); }));
    return true;
}

} // namespace bailiwick::tests
