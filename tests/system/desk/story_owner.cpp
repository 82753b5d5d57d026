// SPDX-License-Identifier: Apache-2.0
// An end user at a desktop: what is theirs and nothing else, shared with somebody who has more than
// one hat on.
#include "models/items/ownership_rights.h"
#include "tests/system/desk/find.h"
#include "tests/system/desk/sign_in_driver.h"
#include "tests/system/desk/step.h"
#include "tests/system/desk/story_play.h"
#include "tests/system/support/sample_folder.h"
#include "views/draft_bar/draft_bar.h"
#include "views/ownership/owner_groups_dialog.h"
#include "views/ownership/ownership_screen.h"
#include "views/ownership/under_way_pane.h"

#include <QLineEdit>
#include <QTest>
#include <QTreeWidget>

#include <algorithm>

namespace bailiwick::tests {

namespace {

bool seesDevicesOf(Desk &desk, const fleet::Id &owner)
{
    const fleet::State &state = desk.workspace()->draft().base()->state();
    bool any = false;
    for (const fleet::Resource &node : state.resources()) {
        if (node.kind != fleet::ResourceKind::Device)
            continue;
        const fleet::Ownership *ownership = state.ownerships().find(node.id);
        if (!ownership || ownership->primary != owner)
            return false;
        any = true;
    }
    return any;
}

} // namespace

bool StoryPlay::ownerSharesADevice()
{
    SignInDriver person(m_clara);
    m_clara.start();
    STEP(person.signIn(SampleFolder::account("role-end-user")));
    const fleet::Id clara = m_clara.workspace()->viewer().id;
    STEP(m_clara.workspace()->viewer().kind == fleet::PrincipalKind::Person);
    STEP(seesDevicesOf(m_clara, clara));
    STEP(m_clara.goTo(QStringLiteral("fleet")));
    // Nothing of an end user's is a draft.
    STEP(!m_clara.workspace()->actions().action(QStringLiteral("draft.commit")));
    STEP(!m_clara.window().findChild<draft_bar::DraftBar *>()->isVisible());
    visit(m_clara, "owner-fleet");
    STEP(m_clara.goTo(QStringLiteral("ownership")));
    auto &screen = m_clara.page<ownership::OwnershipScreen>("ownership");
    STEP(screen.devices().rowCount() > 0);
    const fleet::Id device = screen.devices().deviceAt(0);
    screen.reveal(device);
    visit(m_clara, "owner-devices");

    STEP(press(screen, QStringLiteral("Share…")));
    QDialog *question = openDialog(m_clara.window());
    STEP(question);
    const authority::OfferedAccount nora = SampleFolder::account("role-manufacturer-admin");
    STEP(type(question->findChild<QLineEdit *>(), QString::fromStdString(nora.email)));
    m_visit(*question, QStringLiteral("owner-shares"));
    STEP(press(*question, QStringLiteral("Offer it")));
    STEP(eventually("the offer", [&] { return screen.forViewer().model().rowCount() == 1; }));
    visit(m_clara, "owner-offered");

    // Whom it is offered to has it once they say so.
    STEP(m_nora.goTo(QStringLiteral("ownership")));
    QTest::keyClick(&m_nora.window(), Qt::Key_F5);
    auto &offered = m_nora.page<ownership::OwnershipScreen>("ownership");
    STEP(eventually("the offer to answer",
                    [&] { return offered.forViewer().model().rowCount() == 1; }));
    STEP(press(offered.forViewer(), QStringLiteral("Accept…")));
    question = openDialog(m_nora.window());
    STEP(question && press(*question, QStringLiteral("Accept")));
    const fleet::Id guest =
        items::personOf(m_nora.workspace()->draft().base()->state(), m_nora.workspace()->viewer());
    const auto shares = [&] {
        const fleet::State &state = m_clara.workspace()->draft().base()->state();
        const fleet::Ownership *ownership = state.ownerships().find(device);
        return ownership && std::ranges::binary_search(ownership->secondaries, guest);
    };
    STEP(eventually("the second user", shares));
    STEP(eventually("the offer's end", [&] {
        return screen.forViewer().model().rowAt(0).state == QStringLiteral("accepted");
    }));
    visit(m_clara, "owner-shared");
    return true;
}

// Whoever has a device besides their work says at sign-in as what they come.
bool StoryPlay::guestSignsInAsThemselves()
{
    Desk home(m_server, m_theme, Desk::Trust::Given);
    home.start();
    SignInDriver person(home);
    authority::OfferedAccount nora = SampleFolder::account("role-manufacturer-admin");
    nora.organization.clear();
    STEP(person.isAskedAsWhat(nora));
    visit(home, "sign-in-choice");
    STEP(person.chooseOneself());
    STEP(eventually("the fleet", [&] { return home.workspace() && home.isOnline(); }));
    STEP(seesDevicesOf(home, m_clara.workspace()->viewer().id));
    STEP(home.goTo(QStringLiteral("ownership")));
    visit(home, "guest-devices");
    return true;
}

bool StoryPlay::ownerTakesItBack()
{
    auto &screen = m_clara.page<ownership::OwnershipScreen>("ownership");
    ownership::OwnerGroupsDialog *groups = screen.showGroups();
    STEP(groups);
    groups->addGroup();
    QDialog *question = openDialog(*groups);
    STEP(question && type(question->findChild<QLineEdit *>(), QStringLiteral("Living room")));
    STEP(press(*question, QStringLiteral("Make it")));
    STEP(eventually("the group", [&] { return groups->tree().topLevelItemCount() > 0; }));
    m_visit(*groups, QStringLiteral("owner-groups"));
    STEP(press(*groups, QStringLiteral("Close")));

    const fleet::Id device = screen.devices().deviceAt(0);
    const auto users = [&] {
        const fleet::Ownership *ownership =
            m_clara.workspace()->draft().base()->state().ownerships().find(device);
        return ownership ? ownership->secondaries : std::vector<fleet::Id>{};
    };
    const std::vector<fleet::Id> before = users();
    STEP(!before.empty());
    const fleet::Id guest =
        items::personOf(m_nora.workspace()->draft().base()->state(), m_nora.workspace()->viewer());
    screen.withdraw(guest);
    question = openDialog(m_clara.window());
    STEP(question && press(*question, QStringLiteral("Take off")));
    STEP(eventually("one user less", [&] { return users().size() + 1 == before.size(); }));
    visit(m_clara, "owner-took-back");

    // The program goes and comes back, as whom it was.
    m_clara.start();
    STEP(eventually("the fleet", [&] { return m_clara.workspace() && m_clara.isOnline(); }));
    STEP(m_clara.workspace()->viewer().kind == fleet::PrincipalKind::Person);
    return true;
}

} // namespace bailiwick::tests
