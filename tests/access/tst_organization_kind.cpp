// SPDX-License-Identifier: Apache-2.0
// `principal in OrganizationKind::"partner"`: what a role model's guardrails are made of.
#include "models/access/condition_check.h"
#include "models/access/escalation.h"
#include "models/access/explain.h"
#include "models/access/forbidden_grants.h"
#include "models/access/questions.h"
#include "models/fleet/policy_text.h"
#include "tests/access/small_fleet.h"
#include "tests/support/registry.h"

#include <QTest>

using namespace bailiwick;
using namespace bailiwick::access;
using namespace bailiwick::fleet;
using bailiwick::tests::SmallFleet;

namespace {

Id id(std::string_view name)
{
    return SmallFleet::id(name);
}

Policy guardrail(const std::string &kind, const std::string &actions)
{
    Policy policy;
    policy.id = id("guardrail");
    policy.organization = id("maker");
    policy.name = "No company configures";
    policy.text = "forbid (principal in OrganizationKind::\"" + kind + "\", action in [" + actions +
                  "], resource);";
    return policy;
}

SnapshotPtr built(const State &state, const SnapshotPtr &previous = nullptr)
{
    return Snapshot::build(state, previous).value();
}

bool may(const Snapshot &snapshot, const char *who, const char *action, const char *node)
{
    return decide(snapshot, SmallFleet::member(who), action, id(node), SmallFleet::now);
}

} // namespace

class TestOrganizationKind : public QObject
{
    Q_OBJECT

private slots:
    // Members and teams are in it by way of their organization; who has none, in none.
    void bindsEverybodyOfTheKind()
    {
        const SmallFleet fleet;
        const SnapshotPtr before = fleet.snapshot();
        const SnapshotPtr after =
            built(fleet.state.applied({Put{guardrail("partner", "Action::\"device:configure\"")}}),
                  before);
        for (const auto &[who, node] : {std::pair{"ina", "d1"}, {"tom", "d1"}, {"bo", "d4"}}) {
            QVERIFY(may(*before, who, "device:configure", node));
            QVERIFY(!may(*after, who, "device:configure", node));
            QVERIFY(may(*after, who, "device:view", node));
        }
        QVERIFY(may(*after, "mia", "device:configure", "d1"));
        const PrincipalRef olga{PrincipalKind::Person, (*fleet.state.ownerships().begin()).primary};
        const auto had =
            actionsOn(*before, olga, *before->tree().position(id("d5")), SmallFleet::now);
        QVERIFY(had.any());
        QVERIFY(actionsOn(*after, olga, *after->tree().position(id("d5")), SmallFleet::now) == had);

        const Explanation why = explain(*after, SmallFleet::member("tom"), "device:configure",
                                        id("d1"), SmallFleet::now);
        QCOMPARE(why.obstacle, Obstacle::Forbidden);
        QCOMPARE(why.obstacleId, id("guardrail"));
    }

    // The difference names everybody whom it takes something from, and nobody else.
    void isPartOfTheDifference()
    {
        const SmallFleet fleet;
        const SnapshotPtr before = fleet.snapshot();
        const SnapshotPtr after =
            built(fleet.state.applied({Put{guardrail("partner", "Action::\"device:configure\"")}}),
                  before);
        std::set<PrincipalRef> losing;
        const Difference found = difference(before, after, SmallFleet::now);
        for (const PrincipalDifference &principal : found.principals) {
            for (const ActionDifference &action : principal.actions) {
                QVERIFY(action.gained.isEmpty());
                QCOMPARE(found.actions[action.action], std::string("device:configure"));
                losing.insert(principal.principal);
            }
        }
        QVERIFY(losing ==
                (std::set<PrincipalRef>{SmallFleet::member("ina"), SmallFleet::member("tom"),
                                        SmallFleet::member("bo")}));
    }

    // What kind an organization is of may change, and a snapshot built on the one before says so.
    void followsTheKind()
    {
        SmallFleet fleet;
        Organization alpine = fleet.get<Organization>("alpine");
        fleet.state =
            fleet.state.applied({Put{guardrail("customer", "Action::\"device:configure\"")}});
        const SnapshotPtr before = fleet.snapshot();
        QVERIFY(may(*before, "tom", "device:configure", "d1"));
        alpine.kind = OrganizationKind::Customer;
        const SnapshotPtr after = built(fleet.state.applied({Put{alpine}}), before);
        QVERIFY(!may(*after, "tom", "device:configure", "d1"));
        const Difference found = difference(before, after, SmallFleet::now);
        QVERIFY(std::ranges::any_of(found.principals, [](const PrincipalDifference &principal) {
            return principal.principal == SmallFleet::member("tom");
        }));
    }

    // To take a guardrail away is to give what it forbids.
    void itsRemovalIsAGain()
    {
        SmallFleet fleet;
        fleet.state =
            fleet.state.applied({Put{guardrail("partner", "Action::\"device:configure\"")}});
        const ChangeSet removal{Remove{EntityKind::Policy, id("guardrail")}};
        const SnapshotPtr before = fleet.snapshot();
        const SnapshotPtr after = built(fleet.state.applied(removal), before);
        QVERIFY(!escalations(before, after, removal, SmallFleet::member("ina"), SmallFleet::now)
                     .empty());
        QVERIFY(escalations(before, after, removal, SmallFleet::member("mia"), SmallFleet::now)
                    .empty());
    }

    void onlyKindsThatThereAre()
    {
        SmallFleet fleet;
        const auto problems = [&](const std::string &kind) {
            const auto text = guardrail(kind, "Action::\"device:configure\"").text;
            return validatePolicy(parsedPolicy(text).value(), cedarSchema(fleet.state), text);
        };
        QVERIFY(problems("partner").empty());
        QVERIFY(!problems("parner").empty());
        const Policy wrong = guardrail("parner", "Action::\"device:configure\"");
        const auto checked = applyChecked(fleet.state, {Put{wrong}});
        QVERIFY(!checked);
        QVERIFY(checked.error().details.front().message.find(
                    "there are manufacturer, partner and customer") != std::string::npos);
    }

    // The preview's part of it: what an assignment says and does not give.
    void whatAnAssignmentDoesNotGiveIsTold()
    {
        SmallFleet fleet;
        fleet.state =
            fleet.state.applied({Put{guardrail("partner", "Action::\"device:configure\"")}});
        const ChangeSet changes{
            Put{SmallFleet::assignment("a-new", "tia", "installer", "s1", "d-alpine")},
            Put{SmallFleet::assignment("a-max-2", "max", "installer", "s1")}};
        const SnapshotPtr after = built(fleet.state.applied(changes));
        const auto told = forbiddenGrants(*after, changes, SmallFleet::now);
        const std::vector<ForbiddenGrant> expected{{SmallFleet::member("tia"),
                                                    {ScopeKind::Resource, id("s1")},
                                                    "device:configure",
                                                    id("guardrail")}};
        QVERIFY(told == expected);
        QVERIFY(may(*after, "tia", "device:view", "d1"));
        QVERIFY(!may(*after, "tia", "device:configure", "d1"));
        QVERIFY(
            forbiddenGrants(*built(SmallFleet().state.applied(changes)), changes, SmallFleet::now)
                .empty());
    }
};

BAILIWICK_TEST(TestOrganizationKind)
#include "tst_organization_kind.moc"
