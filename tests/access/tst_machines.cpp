// SPDX-License-Identifier: Apache-2.0
#include "models/access/escalation.h"
#include "models/access/explain.h"
#include "models/access/projection.h"
#include "models/access/questions.h"
#include "models/access/unused.h"
#include "tests/access/machine_fleet.h"
#include "tests/support/registry.h"

#include <QTest>

using namespace bailiwick;
using namespace bailiwick::access;
using namespace bailiwick::fleet;
using namespace bailiwick::tests;

namespace {

constexpr auto id = &SmallFleet::id;
const PrincipalRef feed = MachineFleet::application("feed");
const PrincipalRef hub = MachineFleet::gateway("hub");

template<typename T, typename F>
Put edited(const MachineFleet &fleet, std::string_view name, F &&f)
{
    T row = fleet.get<T>(name);
    f(row);
    return Put{row};
}

// The devices on which the principal may do it, by name.
std::string reaches(const State &state, const PrincipalRef &principal, std::string_view action,
                    Time at = SmallFleet::now)
{
    const auto snapshot = Snapshot::build(state).value();
    std::string names;
    for (const char *device : {"d1", "d2", "d3", "d4", "d5", "d6"}) {
        if (decide(*snapshot, principal, action, id(device), at))
            names += (names.empty() ? "" : " ") + std::string(device);
    }
    return names;
}

std::string reaches(const MachineFleet &fleet, const Change &change, const PrincipalRef &principal,
                    std::string_view action = actions::deviceView)
{
    return reaches(fleet.state.applied({change}), principal, action);
}

// The code of the first violation; empty: fine.
std::string refusal(const MachineFleet &fleet, const ChangeSet &changes, std::string_view author)
{
    const auto before = fleet.snapshot();
    const auto applied = applyChecked(fleet.state, changes);
    if (!applied)
        return "rules: " + applied.error().details.front().message;
    const auto after = Snapshot::build(*applied, before).value();
    const auto found =
        escalations(before, after, changes, SmallFleet::member(author), SmallFleet::now);
    return found.empty() ? std::string() : found.front().code;
}

Application made(std::string_view author, std::vector<std::string> spaces,
                 std::vector<std::string> names)
{
    Application application;
    application.id = id("made");
    application.organization = id("alpine");
    application.name = "made";
    application.creator = id(author);
    application.delegation = id("d-alpine");
    application.spaces = MachineFleet::nodes(std::move(spaces));
    application.actions = std::move(names);
    std::sort(application.actions.begin(), application.actions.end());
    application.anyKeyword = true;
    return application;
}

} // namespace

class TestMachines : public QObject
{
    Q_OBJECT

private slots:
    void spacesAndKeywordsBothCount()
    {
        const MachineFleet fleet;
        QVERIFY(brokenRules(fleet.state).empty());
        QCOMPARE(reaches(fleet.state, feed, "device:view"), "d1 d3");
        QCOMPARE(reaches(fleet.state, feed, "device:configure"), "d1 d3");
        QCOMPARE(reaches(fleet.state, feed, "device:delete"), "");
        const auto put = [&](auto &&f) { return edited<Application>(fleet, "feed", f); };
        QCOMPARE(reaches(fleet, put([](auto &a) { a.spaces = MachineFleet::nodes({"s1"}); }), feed),
                 "d1");
        QCOMPARE(reaches(fleet, put([](auto &a) {
                             a.keywords = {id("blue"), id("red")};
                             std::sort(a.keywords.begin(), a.keywords.end());
                         }),
                         feed),
                 "d1 d2 d3");
        QCOMPARE(reaches(fleet, put([](auto &a) {
                             a.anyKeyword = true;
                             a.keywords.clear();
                         }),
                         feed),
                 "d1 d2 d3");
        // A space beyond what the delegation covers adds nothing.
        QCOMPARE(reaches(fleet, put([](auto &a) {
                             a.anyKeyword = true;
                             a.keywords.clear();
                             a.spaces = MachineFleet::nodes({"root"});
                         }),
                         feed),
                 "d1 d2 d3");
    }

    void nothingMeansAll()
    {
        const MachineFleet fleet;
        const auto put = [&](auto &&f) { return edited<Application>(fleet, "feed", f); };
        QCOMPARE(reaches(fleet, put([](auto &a) { a.keywords.clear(); }), feed), "");
        QCOMPARE(reaches(fleet, put([](auto &a) { a.spaces.clear(); }), feed), "");
        QCOMPARE(reaches(fleet, put([](auto &a) { a.roles.clear(); }), feed), "");
        QCOMPARE(reaches(fleet, put([](auto &a) { a.delegation = {}; }), feed), "");
        QCOMPARE(reaches(fleet, put([](auto &a) { a.disabled = true; }), feed), "");
    }

    void validityCounts()
    {
        const MachineFleet fleet;
        const Time end = SmallFleet::now + SmallFleet::day;
        const State state = fleet.state.applied(
            {edited<Application>(fleet, "feed", [&](auto &a) { a.validity.until = end; })});
        QCOMPARE(reaches(state, feed, "device:view", end - 1), "d1 d3");
        QCOMPARE(reaches(state, feed, "device:view", end), "");
    }

    // What it stands under limits it at every moment, and giving it back restores it.
    void fallsWithItsDelegation()
    {
        const MachineFleet fleet;
        const auto put = [&](auto &&f) { return edited<Delegation>(fleet, "d-alpine", f); };
        QCOMPARE(reaches(fleet, put([](auto &d) { d.cut = true; }), feed), "");
        QCOMPARE(reaches(fleet, put([](auto &d) { d.region = MachineFleet::nodes({"s2"}); }), feed),
                 "d3");
        QCOMPARE(reaches(fleet, put([](auto &d) {
                             std::erase_if(d.ceiling, [](const CeilingRule &rule) {
                                 return rule.action == actions::deviceConfigure;
                             });
                         }),
                         feed, actions::deviceConfigure),
                 "");
        QCOMPARE(reaches(fleet, put([](auto &d) { d.validity.until = SmallFleet::now; }), feed),
                 "");
        const State cut = fleet.state.applied({put([](auto &d) { d.cut = true; })});
        QCOMPARE(reaches(cut.applied({put([](auto &) {})}), feed, "device:view"), "d1 d3");
    }

    void gatewaysActForThemselvesAndTheirGroup()
    {
        const MachineFleet fleet;
        QCOMPARE(reaches(fleet.state, hub, "device:configure"), "d1 d2");
        const auto put = [&](auto &&f) { return edited<Gateway>(fleet, "hub", f); };
        QCOMPARE(reaches(fleet, put([](auto &g) { g.group = {}; }), hub), "d1");
        QCOMPARE(reaches(fleet, put([](auto &g) { g.roles.clear(); }), hub), "");
        // Not what stands below the device.
        Resource below = fleet.get<Resource>("d3");
        below.parent = id("d1");
        QCOMPARE(reaches(fleet, Put{below}, hub), "d1 d2");
        // Only what its organization owns.
        QCOMPARE(reaches(fleet, put([](auto &g) {
                             g.organization = id("customer1");
                             g.group = {};
                         }),
                         hub),
                 "d1");
        QCOMPARE(reaches(fleet, put([](auto &g) {
                             g.organization = id("alpine");
                             g.group = {};
                         }),
                         hub),
                 "");
    }

    void whoMayMakeThem_data()
    {
        QTest::addColumn<QString>("author");
        QTest::addColumn<int>("which");
        QTest::addColumn<QString>("code");
        QTest::newRow("a manager within the delegation") << "ina" << 0 << "";
        QTest::newRow("beyond the ceiling") << "ina" << 1 << "beyond-ceiling";
        QTest::newRow("beyond the region") << "ina" << 2 << "missing-action";
        QTest::newRow("no apikey:create") << "tom" << 0 << "missing-action";
        QTest::newRow("keys only: what one holds") << "kim" << 3 << "";
        QTest::newRow("keys only: more than one holds") << "kim" << 0 << "not-grantable";
        QTest::newRow("keys only: elsewhere") << "kim" << 4 << "missing-action";
        QTest::newRow("another's name") << "ina" << 5 << "creator-differs";
        QTest::newRow("another organization's") << "bo" << 0 << "not-yours";
        QTest::newRow("under nothing") << "ina" << 6 << "no-delegation";
        QTest::newRow("under another organization's") << "ina" << 7 << "not-yours";
        QTest::newRow("the manufacturer for a company") << "mia" << 8 << "";
        QTest::newRow("unknown action")
            << "ina" << 9 << "rules: the action \"device:fly\" is not in the catalogue";
        QTest::newRow("another organization's keyword") << "ina" << 10 << "rules: the keyword";
        QTest::newRow("over-long name")
            << "ina" << 11 << "rules: has a name of more than 200 bytes";
        QTest::newRow("both any keyword and some") << "ina" << 12 << "rules: names keywords and";
    }

    void whoMayMakeThem()
    {
        QFETCH(QString, author);
        QFETCH(int, which);
        QFETCH(QString, code);
        const std::string name = author.toStdString();
        const std::vector<std::string> usual{"device:configure", "device:view"};
        Application application = made(name, {"s1"}, usual);
        switch (which) {
        case 1:
            application.actions = {"device:delete"};
            break;
        case 2:
            application.spaces = MachineFleet::nodes({"s1", "s4"});
            break;
        case 3:
            application.actions = {"device:view"};
            break;
        case 4:
            application.spaces = MachineFleet::nodes({"s2"});
            break;
        case 5:
            application.creator = id("tom");
            break;
        case 6:
            application.delegation = {};
            break;
        case 7:
            application.delegation = id("d-boreal");
            break;
        case 9:
            application.actions = {"device:fly"};
            break;
        case 10:
            application.anyKeyword = false;
            application.keywords = {id("theirs")};
            break;
        case 11:
            application.name = std::string(201, 'x');
            break;
        case 12:
            application.keywords = {id("blue")};
            break;
        default:
            break;
        }
        const std::string found = refusal(MachineFleet(), {Put{application}}, name);
        if (code.startsWith("rules"))
            QVERIFY2(found.starts_with(code.toStdString()), found.c_str());
        else
            QCOMPARE(QString::fromStdString(found), code);
    }

    // A key outlives nothing that its maker stands on: a maker whose own access ends hands nothing
    // on beyond that, unless they may grant it.
    void whatOneHoldsEndsWithIt()
    {
        MachineFleet fleet;
        Assignment ending = fleet.get<Assignment>("a-kim");
        ending.validity.until = SmallFleet::now + SmallFleet::day;
        fleet.state = fleet.state.applied({Put{ending}});
        Application application = made("kim", {"s1"}, {"device:view"});
        QCOMPARE(refusal(fleet, {Put{application}}, "kim"), "not-grantable");
        application.validity.until = ending.validity.until;
        QCOMPARE(refusal(fleet, {Put{application}}, "kim"), "");
    }

    // Its maker acts by one delegation and would have it stand under another.
    void standsUnderWhatItsMakerActsBy()
    {
        MachineFleet fleet;
        Delegation second = fleet.get<Delegation>("d-alpine");
        second.id = id("d-second");
        fleet.state = fleet.state.applied({Put{second}});
        Application application = made("ina", {"s1"}, {"device:view"});
        application.delegation = second.id;
        QCOMPARE(refusal(fleet, {Put{application}}, "ina"), "not-your-delegation");
    }

    void whoeverManagesMayEndThem()
    {
        MachineFleet fleet;
        const auto put = [&](auto &&f) { return edited<Application>(fleet, "feed", f); };
        // kim's keys are those of s1; feed reaches s2, too.
        QCOMPARE(refusal(fleet, {put([](auto &a) { a.disabled = true; })}, "kim"), "");
        QCOMPARE(refusal(fleet, {Remove{EntityKind::Application, id("feed")}}, "kim"), "");
        QCOMPARE(refusal(fleet, {put([](auto &a) { a.name = "other"; })}, "kim"), "missing-action");
        QCOMPARE(refusal(fleet, {put([](auto &a) { a.disabled = true; })}, "bo"), "not-yours");
        QCOMPARE(refusal(fleet, {put([](auto &a) { a.disabled = true; })}, "tom"),
                 "missing-action");
        QCOMPARE(
            refusal(fleet, {edited<Gateway>(fleet, "hub", [](auto &g) { g.group = {}; })}, "ina"),
            "not-yours");
        QCOMPARE(
            refusal(fleet, {edited<Gateway>(fleet, "hub", [](auto &g) { g.group = {}; })}, "mia"),
            "");
    }

    // A role that it holds gains an action: that is a gain of the application.
    void roleEditsCount()
    {
        MachineFleet fleet;
        Role own{id("own"), {}, id("alpine"), "own", {}, {"device:view"}, {}, false};
        Role define = fleet.get<Role>("installer-admin");
        define.actions.emplace_back(actions::roleDefine);
        std::sort(define.actions.begin(), define.actions.end());
        Delegation wide = fleet.get<Delegation>("d-alpine");
        wide.ceiling.push_back({"role:define", {}});
        wide.ceiling.push_back({"device:delete", {}});
        std::sort(wide.ceiling.begin(), wide.ceiling.end());
        fleet.state = fleet.state.applied(
            {Put{own}, Put{define}, Put{wide},
             edited<Application>(fleet, "feed", [](auto &a) { a.roles = {id("own")}; })});
        own.actions = {"device:delete", "device:view"};
        QCOMPARE(refusal(fleet, {Put{own}}, "ina"), "");
        std::erase_if(wide.ceiling,
                      [](const CeilingRule &rule) { return rule.action == "device:delete"; });
        fleet.state = fleet.state.applied({Put{wide}});
        QCOMPARE(reaches(fleet.state.applied({Put{own}}), feed, "device:delete"), "");
    }

    void sayWhy()
    {
        const MachineFleet fleet;
        const auto why = [](const State &state, const PrincipalRef &who, const char *device,
                            const char *action = "device:view") {
            const auto snapshot = Snapshot::build(state).value();
            return sentences(*snapshot,
                             explain(*snapshot, who, action, id(device), SmallFleet::now))
                .front();
        };
        QCOMPARE(why(fleet.state, feed, "d1"),
                 "Allowed by role viewer of the application feed (alpine) at s1, under the "
                 "delegation from maker to alpine.");
        QCOMPARE(why(fleet.state, feed, "d1", "device:configure"),
                 "Allowed by the actions of the application feed (alpine) at s1, under the "
                 "delegation from maker to alpine.");
        QCOMPARE(why(fleet.state, feed, "d2"),
                 "Denied: would be allowed by role viewer of the application feed (alpine) at s1, "
                 "but this resource has none of the application's keywords.");
        QCOMPARE(why(fleet.state, feed, "d5"), "Denied: no role covers this resource.");
        QCOMPARE(why(fleet.state, hub, "d1"),
                 "Allowed by role installer of the gateway d1 (maker) at d1.");
        QCOMPARE(why(fleet.state, hub, "d2"),
                 "Allowed by role installer of the gateway d1 (maker) at near.");
        const State disabled = fleet.state.applied(
            {edited<Application>(fleet, "feed", [](auto &a) { a.disabled = true; })});
        QCOMPARE(why(disabled, feed, "d1"),
                 "Denied: would be allowed by role viewer of the application feed (alpine) at s1, "
                 "but the application or gateway is disabled.");
    }

    // Only managers of its organization and it itself see an application; without who made it where
    // they do not see them.
    void whoSeesThem()
    {
        const MachineFleet fleet;
        const auto snapshot = fleet.snapshot();
        const auto seen = [&](const PrincipalRef &viewer) {
            return project(*snapshot, viewer, SmallFleet::now);
        };
        for (const char *manager : {"ina", "kim"})
            QVERIFY(seen(SmallFleet::member(manager)).applications().find(id("feed")));
        for (const char *other : {"tom", "bo", "max", "carl"})
            QVERIFY(seen(SmallFleet::member(other)).applications().empty());
        QVERIFY(seen(SmallFleet::member("ina")).applications().find(id("feed"))->creator ==
                id("ina"));
        const State own = seen(feed);
        QVERIFY(own.applications().find(id("feed")) && own.memberships().empty());
        QVERIFY(own.applications().find(id("feed"))->creator.isNull());
        // s1 and s2 are out of its sight: it sees the devices with its keyword.
        QCOMPARE(own.applications().find(id("feed"))->spaces, MachineFleet::nodes({"d1", "d3"}));
        QCOMPARE(seen(hub).gateways().size(), std::size_t{1});
    }

    void unusedTellsOfThem()
    {
        const MachineFleet fleet;
        const auto snapshot = fleet.snapshot();
        const Usage used{feed, "device:view", id("d1"), SmallFleet::now};
        const auto uses = assignmentUses(*snapshot, {&used, 1}, SmallFleet::now - SmallFleet::day,
                                         SmallFleet::now + 1);
        const auto of = std::ranges::find(uses, id("feed"), &AssignmentUse::assignment);
        QVERIFY(of != uses.end());
        QCOMPARE(of->used, std::vector<ActionName>{"device:view"});
        QCOMPARE(of->unused, std::vector<ActionName>{"device:configure"});
    }

    void whoCanNamesThem()
    {
        const MachineFleet fleet;
        const auto snapshot = fleet.snapshot();
        std::vector<PrincipalRef> found;
        whoCan(*snapshot, *snapshot->action("device:configure"),
               *snapshot->tree().position(id("d1")), SmallFleet::now,
               [&](const PrincipalRef &principal) {
                   found.push_back(principal);
                   return true;
               });
        QVERIFY(std::ranges::find(found, feed) != found.end());
        QVERIFY(std::ranges::find(found, hub) != found.end());
    }
};

BAILIWICK_TEST(TestMachines)
#include "tst_machines.moc"
