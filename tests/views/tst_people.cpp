// SPDX-License-Identifier: Apache-2.0
// People who are disabled, and people who leave.
#include "commit_takes.h"
#include "models/items/member_rights.h"
#include "tests/access/small_fleet.h"
#include "tests/support/accessibility_sweep.h"
#include "tests/support/registry.h"
#include "tests/support/scripted_dialogs.h"
#include "views/people/people_view.h"
#include "views/widgets/message_bar.h"

#include <QTest>

using namespace bailiwick;
using tests::SmallFleet;

namespace {

// tom is in the team, and attributes of two nodes name him.
fleet::State stateWithTies()
{
    const SmallFleet fleet;
    auto crew = fleet.get<fleet::Team>("crew");
    crew.members = {SmallFleet::id("tia"), SmallFleet::id("tom")};
    std::sort(crew.members.begin(), crew.members.end());
    auto site = fleet.get<fleet::Resource>("s1");
    site.attributes["contact"] = SmallFleet::member("tom");
    auto device = fleet.get<fleet::Resource>("d1");
    device.attributes["readers"] = fleet::principalSet(
        fleet::PrincipalKind::Membership, {SmallFleet::id("tom"), SmallFleet::id("tia")});
    auto other = fleet.get<fleet::Resource>("d2");
    other.attributes["readers"] =
        fleet::principalSet(fleet::PrincipalKind::Membership, {SmallFleet::id("tom")});
    return fleet.state.applied(
        {fleet::Put{crew}, fleet::Put{site}, fleet::Put{device}, fleet::Put{other}});
}

} // namespace

class PeopleTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    // Whoever leaves: no rule breaks, nothing names them, and nobody gains.
    void leavingTakesAllTiesAlong()
    {
        const fleet::State state = stateWithTies();
        const access::SnapshotPtr before = *access::Snapshot::build(state);
        for (const fleet::Membership &membership : state.memberships()) {
            const draft::Edit edit = draft::leaveOrganization(state, membership.id);
            const auto after = fleet::applyChecked(state, edit.changes);
            QVERIFY2(after.has_value(), qPrintable(edit.text));
            QVERIFY(!after->memberships().find(membership.id));
            QVERIFY(fleet::linksOf(*after, membership.id) == fleet::MembershipLinks());
            QVERIFY(after->persons().find(membership.person));
            const access::Difference difference = access::difference(
                before, *access::Snapshot::build(*after, before), SmallFleet::now);
            for (const access::PrincipalDifference &one : difference.principals) {
                for (const access::ActionDifference &action : one.actions)
                    QVERIFY(action.gained.isEmpty());
            }
        }
        const auto links = fleet::linksOf(state, SmallFleet::id("tom"));
        QCOMPARE(links.assignments.size(), std::size_t{1});
        QCOMPARE(links.teams.size(), std::size_t{1});
        QCOMPARE(links.nodes.size(), std::size_t{3});
        const fleet::State after =
            state.applied(draft::leaveOrganization(state, SmallFleet::id("tom")).changes);
        QVERIFY(!after.resources().find(SmallFleet::id("s1"))->attributes.contains("contact"));
        QVERIFY(after.resources().find(SmallFleet::id("d1"))->attributes.at("readers") ==
                fleet::principalSet(fleet::PrincipalKind::Membership, {SmallFleet::id("tia")}));
        QVERIFY(after.resources().find(SmallFleet::id("d2"))->attributes.at("readers") ==
                fleet::textSet({}));
    }

    // What the screen lets an author do, the commit takes.
    void whatIsLetTheCommitTakes()
    {
        const fleet::State state = stateWithTies();
        const access::SnapshotPtr base = *access::Snapshot::build(state);
        int let = 0;
        int refused = 0;
        for (const char *who : {"mia", "max", "ina", "tom", "bo", "carl"}) {
            const fleet::PrincipalRef author = SmallFleet::member(who);
            const auto taken = [&](const draft::Edit &edit) {
                return tests::commitTakes(base, edit, author);
            };
            for (const fleet::Membership &membership : state.memberships()) {
                const bool mayDisable =
                    items::disableProblem(*base, state, author, membership.id, SmallFleet::now)
                        .isEmpty();
                const bool mayLeave =
                    items::leaveProblem(*base, state, author, membership.id,
                                        fleet::linksOf(state, membership.id), SmallFleet::now)
                        .isEmpty();
                if (mayDisable)
                    QVERIFY2(taken(draft::disableMembership(state, membership.id, true)), who);
                if (mayLeave)
                    QVERIFY2(taken(draft::leaveOrganization(state, membership.id)), who);
                (mayLeave ? let : refused) += 1;
            }
        }
        QVERIFY(let > 3);
        QVERIFY(refused > 3);
    }

    void byTheScreen()
    {
        draft::Draft draft;
        draft.setBase(*access::Snapshot::build(stateWithTies()), true);
        tests::ScriptedDialogs dialogs;
        views::PeopleView view;
        view.setDraft(&draft);
        view.setAuthor(SmallFleet::member("ina"), dialogs);
        view.resize(1200, 700);
        static_cast<QWidget &>(view).show(); // not that of a draft
        QCOMPARE(tests::accessibilityProblems(view), QStringList());
        view.reveal(SmallFleet::id("tom"));
        view.toggleDisabled();
        QVERIFY(draft.state().memberships().find(SmallFleet::id("tom"))->disabled);
        view.toggleDisabled();
        QVERIFY(draft.isEmpty());
        dialogs.answers = {false, true};
        view.leave();
        QTRY_COMPARE(dialogs.answers.size(), std::size_t{1});
        QVERIFY(dialogs.asked.front().contains(QStringLiteral("1 place")));
        QVERIFY(draft.isEmpty());
        view.leave();
        QTRY_VERIFY(!draft.isEmpty());
        QCOMPARE(view.model().rowOf(SmallFleet::id("tom")), -1);
        draft.undoStack().undo();
        // Not of her company; herself.
        view.reveal(SmallFleet::id("bo"));
        view.toggleDisabled();
        QVERIFY(view.messages().message().text.contains(QStringLiteral("boreal")));
        view.reveal(SmallFleet::id("ina"));
        view.leave();
        QVERIFY(view.messages().message().text.contains(QStringLiteral("yourself")));
        QVERIFY(draft.isEmpty());
    }
};

BAILIWICK_TEST(PeopleTest)
#include "tst_people.moc"
