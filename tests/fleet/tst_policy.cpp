// SPDX-License-Identifier: Apache-2.0
#include "models/fleet/policy_check.h"
#include "models/fleet/policy_text.h"
#include "tests/access/small_fleet.h"
#include "tests/support/registry.h"

#include <QTest>

using namespace bailiwick::fleet;
using bailiwick::tests::SmallFleet;

namespace {

Policy makersPolicy(std::string text)
{
    Policy policy;
    policy.id = SmallFleet::id("policy");
    policy.externalId = "policy-1";
    policy.organization = SmallFleet::id("maker");
    policy.name = "Calm";
    policy.text = std::move(text);
    return policy;
}

std::string uid(std::string_view type, std::string_view name)
{
    return std::string(type) + "::\"" + SmallFleet::id(name).toString() + "\"";
}

// What is wrong with the fleet and this policy; empty: nothing.
std::string faultsOf(const Policy &policy)
{
    const auto result = applyChecked(SmallFleet().state, {Put{policy}});
    if (result)
        return {};
    std::string text;
    for (const ErrorDetail &detail : result.error().details) {
        if (detail.where != "policy " + policy.id.toString())
            return "wrong place " + detail.where;
        text += detail.message + '\n';
    }
    return text;
}

const std::string forbid = R"(forbid (principal, action == Action::"device:configure", resource);)";

} // namespace

class TestPolicy : public QObject
{
    Q_OBJECT

private slots:
    void whatMayStandInOne_data()
    {
        QTest::addColumn<QString>("text");
        const auto row = [](const char *name, const std::string &text) {
            QTest::newRow(name) << QString::fromStdString(text);
        };
        row("forbid", forbid);
        row("forbid of every action", "forbid (principal, action, resource is Device);");
        row("permit", "// why\npermit (principal in " + uid("Team", "crew") +
                          ", action in [Action::\"device:view\"], resource in " +
                          uid("Site", "s1") + ");");
        row("every type",
            "forbid (principal, action == Action::\"device:view\", resource) when { principal in " +
                uid("Organization", "alpine") + " || principal == " + uid("Membership", "tom") +
                " || principal == " + uid("Person", "person olga") + " || resource in [" +
                uid("Manufacturer", "root") + ", " + uid("Customer", "c1") + ", " +
                uid("Site", "s1") + ", " + uid("Space", "z2") + ", " + uid("Device", "d1") +
                "] };");
    }
    void whatMayStandInOne()
    {
        QFETCH(QString, text);
        QCOMPARE(faultsOf(makersPolicy(text.toStdString())), std::string());
    }

    void whatMayNot_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("fault");
        const auto row = [](const char *name, const std::string &text, const std::string &fault) {
            QTest::newRow(name) << QString::fromStdString(text) << QString::fromStdString(fault);
        };
        row("nothing", "", "line 1, column 1: found ");
        row("syntax", "forbid (principal, action, resource)\nwhen { resource. };",
            "line 2, column 18: found `}`, expected ");
        row("two", forbid + "\n" + forbid, "line 2, column 1: found `forbid`");
        row("template", "forbid (principal == ?principal, action, resource);",
            "line 1, column 1: is a template: it has a slot such as ?principal");
        row("permit of every action", "permit (principal, action, resource);",
            "line 1, column 1: a permit names its actions");
        row("unknown action",
            "forbid (principal, action in [Action::\"device:view\",\n"
            "    Action::\"device:fly\"], resource);",
            "line 2, column 5: the action \"device:fly\" is not in the catalogue");
        row("action of another name space",
            "forbid (principal, action == X::Action::\"device:view\", resource);",
            "line 1, column 30: an action is written Action::\"device:view\"");
        row("unknown entity", "forbid (principal in Team::\"t-1\", action, resource);",
            "line 1, column 22: names Team::\"t-1\", which does not exist");
        row("of another type", "forbid (principal, action, resource == " + uid("Site", "d1") + ");",
            "line 1, column 40: names " + uid("Site", "d1") + ", which does not exist");
        row("unknown in a condition",
            "forbid (principal, action, resource)\nunless { true && principal in [" +
                uid("Team", "crew") + ",\n  Group::\"x\"] };",
            "line 3, column 3: names Group::\"x\", which does not exist");
        row("no type of the fleet", "forbid (principal, action, resource in Folder::\"1\");",
            "line 1, column 40: names Folder::\"1\", which does not exist");
    }
    void whatMayNot()
    {
        QFETCH(QString, text);
        QFETCH(QString, fault);
        const std::string faults = faultsOf(makersPolicy(text.toStdString()));
        QVERIFY2(faults.starts_with(fault.toStdString()), faults.c_str());
        QCOMPARE(std::count(faults.begin(), faults.end(), '\n'), 1);
    }

    void everyFaultIsTold()
    {
        const auto faults = policyFaults(
            SmallFleet().state, "permit (principal == ?principal, action, resource in Site::\"x\")"
                                " when { principal in Team::\"y\" };");
        QCOMPARE(faults.size(), std::size_t{4});
        QCOMPARE(faults[3].where.column, 85U);
    }

    void whatItRefersToExists()
    {
        Policy policy = makersPolicy(forbid);
        policy.name.clear();
        QCOMPARE(faultsOf(policy), std::string("has no name\n"));
        policy = makersPolicy(forbid);
        policy.organization = {};
        QCOMPARE(faultsOf(policy), std::string("the organization is missing\n"));
        const Id none{9, 9};
        policy.organization = none;
        QCOMPARE(faultsOf(policy), "the organization " + none.toString() + " does not exist\n");
        policy = makersPolicy(forbid);
        policy.delegation = none;
        QCOMPARE(faultsOf(policy), "the delegation " + none.toString() + " does not exist\n");
        policy.delegation = SmallFleet::id("d-alpine");
        QCOMPARE(faultsOf(policy), std::string());
        policy = makersPolicy(forbid);
        policy.validity = {7, 7};
        QCOMPARE(faultsOf(policy), std::string("ends before it begins\n"));
    }

    // Removing what a policy names would leave it with a name that means nothing.
    void whatItNamesStays()
    {
        const Policy policy =
            makersPolicy("forbid (principal in " + uid("Team", "crew") + ", action, resource);");
        const auto state = applyChecked(SmallFleet().state, {Put{policy}});
        QVERIFY(state);
        const auto removed =
            applyChecked(*state, {Remove{EntityKind::Team, SmallFleet::id("crew")}});
        QVERIFY(!removed);
        QCOMPARE(removed.error().details[0].where, "policy " + policy.id.toString());
        QVERIFY(applyChecked(*state, {Remove{EntityKind::Team, SmallFleet::id("crew")},
                                      Remove{EntityKind::Policy, policy.id}}));
    }

    // Comments, blanks and quotes around the ids do not matter.
    void otherIdsInTheSameText()
    {
        const std::string text = "// Team::\"no\"\n"
                                 "forbid (principal in Team :: // \"a comment\"\n"
                                 "  \"t\\\"1\", action == Action::\"a:b\", resource)\n"
                                 "when { resource in [Site::\"s\", Site::\"s\"] && \"Site\" == "
                                 "\"s\" };";
        const auto policy = parsedPolicy(text);
        QVERIFY2(policy, policy ? "" : policy.error().message.c_str());
        std::string seen;
        const std::string renamed = withIds(text, *policy, [&](const NamedEntity &named) {
            seen += named.uid.text() + ' ';
            return named.uid.type() == "Site" ? std::string("new \"s\"")
                                              : std::string(named.uid.id());
        });
        QCOMPARE(seen, std::string("Team::\"t\\\"1\" Action::\"a:b\" Site::\"s\" Site::\"s\" "));
        QCOMPARE(renamed,
                 std::string("// Team::\"no\"\n"
                             "forbid (principal in Team :: // \"a comment\"\n"
                             "  \"t\\\"1\", action == Action::\"a:b\", resource)\n"
                             "when { resource in [Site::\"new \\\"s\\\"\", Site::\"new \\\"s\\\"\"]"
                             " && \"Site\" == \"s\" };"));
        const auto same = withIds(
            text, *policy, [](const NamedEntity &named) { return std::string(named.uid.id()); });
        QCOMPARE(same, text);
    }
};

BAILIWICK_TEST(TestPolicy)
#include "tst_policy.moc"
