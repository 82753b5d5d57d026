// SPDX-License-Identifier: Apache-2.0
#include "tests/authority/verify.h"
#include "tests/authority/world.h"
#include "tests/support/registry.h"

#include <map>

using namespace bailiwick;
using fleet::Put;
using tests::World;
using Names = std::vector<std::string>;

namespace {

constexpr fleet::Time day = 24 * 3600 * 1000LL;

} // namespace

class StoryTest : public QObject
{
    Q_OBJECT

private slots:
    // The main job from the delegation to the restored access, with the log of every step.
    void delegateWorkCutRestore();
};

void StoryTest::delegateWorkCutRestore()
{
    World world;
    const auto ada = world.caller(world.signIn("ada"));
    VERIFY_OK(ada);
    const std::string inesToken = world.signIn("ines");
    QVERIFY(world.caller(inesToken)->accessEnded); // nothing was delegated yet

    // The manufacturer delegates one customer and makes ines the installer's admin.
    fleet::Delegation delegation = world.delegation("alpine", {"customer-1"});
    const auto given = world.commit(
        *ada,
        {Put{delegation},
         Put{world.assignment("ines", "installer-admin", "customer-1", delegation.id)}},
        "service contract");
    VERIFY_OK(given);

    const auto ines = world.caller(inesToken);
    VERIFY_OK(ines);
    QVERIFY(!ines->accessEnded);
    QCOMPARE(world.devices(*ines), (Names{"device-111", "device-112", "device-121"}));

    // She gives tom a role for one site for ten days; beyond the ceiling she cannot.
    fleet::Assignment tomsRole = world.assignment("tom", "installer", "site-11", delegation.id);
    tomsRole.validity.until = world.now() + 10 * day;
    const auto assigned = world.commit(*ines, {Put{tomsRole}}, "maintenance");
    VERIFY_OK(assigned);
    const auto beyond = world.commit(
        *ines, {Put{world.assignment("tom", "remover", "site-11", delegation.id)}}, "delete");
    QVERIFY(!beyond);
    QCOMPARE(beyond.error().code, std::string("escalation"));
    QVERIFY(!beyond.error().details.empty());
    const auto outside = world.commit(
        *ines, {Put{world.assignment("tom", "installer", "site-21", delegation.id)}}, "more");
    QVERIFY(!outside);

    // tom sees exactly the site, may configure and not delete.
    const std::string tomToken = world.signIn("tom");
    const auto tom = world.caller(tomToken);
    VERIFY_OK(tom);
    QCOMPARE(world.devices(*tom), (Names{"device-111", "device-112"}));
    authority::DeviceService &devices = world.authority().devices();
    const auto configured =
        devices.configure(*tom, world.node("device-111"), {{"config_setpoint", std::int64_t{19}}});
    VERIFY_OK(configured);
    QCOMPARE(std::get<std::int64_t>(devices.device(*tom, world.node("device-111"))
                                        ->resource.attributes.at("config_setpoint")),
             std::int64_t{19});
    QCOMPARE(devices.remove(*tom, world.node("device-111")).error().code, std::string("forbidden"));
    QCOMPARE(devices.remove(*tom, world.node("device-211")).error().code, std::string("not-found"));
    const auto rows = world.authority().query(tomToken, "SELECT id FROM device ORDER BY name");
    VERIFY_OK(rows);
    QCOMPARE(rows->rows.size(), std::size_t{2});

    // Cut off: the next request is refused, nothing is deleted, restoring brings all back.
    fleet::Delegation cut = *world.state().delegations().find(delegation.id);
    cut.cut = true;
    VERIFY_OK(world.commit(*ada, {Put{cut}}, "contract ended"));
    QVERIFY(world.caller(tomToken)->accessEnded);
    QCOMPARE(devices.page(*world.caller(tomToken), {}).error().code, std::string("access-ended"));
    QCOMPARE(world.commit(*world.caller(inesToken), {Put{tomsRole}}).error().code,
             std::string("access-ended"));
    QVERIFY(world.state().assignments().find(tomsRole.id));
    cut.cut = false;
    VERIFY_OK(world.commit(*ada, {Put{cut}}, "contract renewed"));
    QCOMPARE(world.devices(*world.caller(tomToken)), (Names{"device-111", "device-112"}));

    // By time alone tom's role ends.
    world.advance(11 * day);
    const auto later = world.caller(world.signIn("tom"));
    VERIFY_OK(later);
    QVERIFY(world.devices(*later).empty());

    // Every step is in the log, refusals included, and the log holds.
    const auto actions = [&](audit::Outcome outcome) {
        std::map<std::string, int> counted;
        store::AuditFilter filter;
        filter.outcome = outcome;
        for (const audit::Event &event : world.log(filter))
            ++counted[event.action];
        return counted;
    };
    auto allowed = actions(audit::Outcome::Allowed);
    QCOMPARE(allowed["fleet:import"], 1);
    QCOMPARE(allowed["access:commit"], 1); // delegation and assignment together
    QCOMPARE(allowed["delegation:create"], 1);
    QCOMPARE(allowed["delegation:cut"], 1);
    QCOMPARE(allowed["delegation:restore"], 1);
    QCOMPARE(allowed["role:assign"], 2);
    QCOMPARE(allowed["device:configure"], 1);
    QCOMPARE(allowed["db:query"], 1);
    QVERIFY(allowed["device:view"] >= 4);
    auto denied = actions(audit::Outcome::Denied);
    QCOMPARE(denied["role:assign"], 3); // beyond the ceiling, outside the region, after the cut
    QCOMPARE(denied["device:delete"], 2);
    store::AuditFilter cutting;
    cutting.action = "delegation:cut";
    const auto events = world.log(cutting);
    QCOMPARE(events.front().reason.text, std::string("contract ended"));
    QVERIFY(events.front().detail.text.find("\"lostDevices\":2") != std::string::npos);
    QVERIFY(events.front().detail.text.find("Tom Huber") != std::string::npos);

    VERIFY_OK(world.authority().trail().checkpoint());
    audit::Trust trust;
    trust.key = world.context().auditKey().verifier();
    const auto report = world.authority().audit().verify(trust);
    VERIFY_OK(report);
    QVERIFY2(report->ok(), report->summary().c_str());
}

BAILIWICK_TEST(StoryTest)
#include "tst_story.moc"
