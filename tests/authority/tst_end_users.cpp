// SPDX-License-Identifier: Apache-2.0
#include "models/authority/decisions.h"
#include "models/authority/session_scope.h"
#include "tests/authority/verify.h"
#include "tests/authority/world.h"
#include "tests/support/registry.h"

using namespace bailiwick;
using fleet::EntityKind;
using fleet::Put;
using fleet::Remove;
using tests::World;

namespace {

// Two people at home: Pia owns device-111 and shares it with Sam and Tea; Zoe owns nothing.
constexpr const char *homeText = R"x(
{"type":"person","externalId":"pia","name":"Pia Torres","email":"pia@home.example"}
{"type":"person","externalId":"sam","name":"Sam Vega","email":"sam@home.example"}
{"type":"person","externalId":"tea","name":"Tea Vega","email":"tea@home.example"}
{"type":"person","externalId":"zoe","name":"Zoe Haas","email":"zoe@home.example"}
{"type":"role","externalId":"user","organization":"nordquell","name":"User","ownership":true,"actions":["device:configure","device:view"]}
{"type":"ownership","device":"device-111","primary":"pia","secondaries":["sam","tea"]}
)x";

const fleet::Time start = *fleet::parseTime("2026-11-22T08:00:00Z");

} // namespace

// People without organization: sessions, what they see, and how they are in the log.
class EndUsersTest : public QObject
{
    Q_OBJECT
private slots:
    void anEndUserSignsInWithoutAnOrganization();
    void seesTheOwnDevicesAndNothingElse();
    void sqlShowsNoOtherPerson();
    void configuresTheOwnDevice();
    void aPersonWhoIsRemovedIsOut();
    void aMemberIsAnotherPrincipal();
};

void EndUsersTest::anEndUserSignsInWithoutAnOrganization()
{
    World world(World::importText() + homeText, start);
    authority::SignIn &signIn = world.authority().signIn();
    const auto opened =
        signIn.signIn({"PIA@home.example", World::password, "", "phone"}, {"r1", "127.0.0.1"});
    QVERIFY(opened.has_value());
    QVERIFY(opened->membership.isNull());
    QVERIFY(opened->organization.id.isNull());
    QCOMPARE(opened->person.name, std::string("Pia Torres"));
    const auto caller = world.caller(opened->tokens.access);
    VERIFY_OK(caller);
    QVERIFY(caller->membership.isNull() && caller->organization.isNull());
    QVERIFY(caller->principal() == (fleet::PrincipalRef{fleet::PrincipalKind::Person,
                                                        world.id(EntityKind::Person, "pia")}));
    QVERIFY(!caller->accessEnded);

    const auto refreshed = signIn.refresh(opened->tokens.refresh, {"r2", "127.0.0.1"});
    VERIFY_OK(refreshed);
    QVERIFY(refreshed->membership.isNull());
    QVERIFY(!world.caller(opened->tokens.access));
    VERIFY_OK(world.caller(refreshed->tokens.access));

    for (const auto &[email, password, organization] :
         {std::tuple{"pia@home.example", "wrong password indeed", ""},
          std::tuple{"nobody@home.example", World::password, ""},
          std::tuple{"", World::password, ""},
          std::tuple{"pia@home.example", World::password, "Nordquell"}}) {
        const auto refused =
            signIn.signIn({email, password, organization, "phone", false}, {"r3", "127.0.0.1"});
        QVERIFY(!refused.has_value());
        QCOMPARE(refused.error().error.code, std::string("sign-in-failed"));
    }
    store::AuditFilter filter;
    filter.action = "session:open";
    filter.actor = world.id(EntityKind::Person, "pia").toString();
    const auto events = world.log(filter);
    QCOMPARE(events.size(), std::size_t(2)); // the first, and the wrong password
    QCOMPARE(events.back().actor.kind, std::string("person"));
    QVERIFY(events.back().actor.organization.empty());
    QVERIFY(events.back().organizations.empty());
}

void EndUsersTest::seesTheOwnDevicesAndNothingElse()
{
    World world(World::importText() + homeText, start);
    for (const auto &[name, devices] :
         std::vector<std::pair<std::string, std::vector<std::string>>>{
             {"pia", {"device-111"}}, {"sam", {"device-111"}}, {"zoe", {}}}) {
        const auto caller = world.caller(world.signIn(name + "@home.example", ""));
        VERIFY_OK(caller);
        QCOMPARE(world.devices(*caller), devices);
        const auto page = world.authority().audit().page(*caller, {});
        VERIFY_OK(page);
        QVERIFY(page->rows.empty());
        VERIFY_CODE(world.authority().audit().beginExport(*caller, {}), "forbidden");
    }
}

void EndUsersTest::sqlShowsNoOtherPerson()
{
    World world(World::importText() + homeText, start);
    const auto count = [&](const std::string &token, const std::string &sql) {
        const auto rows = world.authority().query(token, sql);
        if (!rows)
            qFatal("%s", rows.error().toString().c_str());
        return std::get<std::int64_t>(rows->rows.front().front());
    };
    const std::string sam = world.signIn("sam@home.example", "");
    QCOMPARE(count(sam, "SELECT count(*) FROM device"), 1);
    // The primary user and oneself; Tea, with whom it is shared as well, is nobody's business.
    QCOMPARE(count(sam, "SELECT count(*) FROM person"), 2);
    QCOMPARE(count(sam, "SELECT count(*) FROM person WHERE name LIKE 'Tea%'"), 0);
    QCOMPARE(count(sam, "SELECT count(*) FROM membership"), 0);
    QCOMPARE(count(sam, "SELECT count(*) FROM assignment"), 0);
    QCOMPARE(count(sam, "SELECT count(*) FROM audit_event"), 0);
    const std::string pia = world.signIn("pia@home.example", "");
    QCOMPARE(count(pia, "SELECT count(*) FROM person"), 3);
    const std::string zoe = world.signIn("zoe@home.example", "");
    QCOMPARE(count(zoe, "SELECT count(*) FROM resource"), 0);
    QCOMPARE(count(zoe, "SELECT count(*) FROM person"), 1);
}

void EndUsersTest::configuresTheOwnDevice()
{
    World world(World::importText() + homeText, start);
    const auto sam = world.caller(world.signIn("sam@home.example", ""));
    const fleet::Id device = world.node("device-111");
    VERIFY_OK(world.authority().devices().configure(*sam, device,
                                                    {{"config_setpoint", std::int64_t{23}}}));
    VERIFY_CODE(world.authority().devices().configure(*sam, world.node("device-112"),
                                                      {{"config_setpoint", std::int64_t{5}}}),
                "not-found");
    VERIFY_CODE(world.authority().devices().remove(*sam, device), "forbidden");
    const auto revision = world.context().store().findRevision(world.state().revision);
    VERIFY_OK(revision);
    QCOMPARE(revision->author, world.id(EntityKind::Person, "sam").toString());
    // Nobody hands themselves more than they have.
    fleet::Ownership ownership = *world.state().ownerships().find(device);
    ownership.primary = sam->person;
    ownership.secondaries.clear();
    VERIFY_CODE(world.commit(*sam, {Put{ownership}}), "escalation");
}

void EndUsersTest::aPersonWhoIsRemovedIsOut()
{
    World world(World::importText() + homeText, start);
    const std::string zoe = world.signIn("zoe@home.example", "");
    VERIFY_OK(world.caller(zoe));
    const auto gone = world.authority().commits().commitSystem(
        [&](const fleet::State &) -> fleet::Expected<authority::SystemCommit> {
            return authority::SystemCommit{
                {Remove{EntityKind::Person, world.id(EntityKind::Person, "zoe")}},
                "person:remove",
                "asked to be forgotten",
                {},
                {}};
        });
    VERIFY_OK(gone);
    VERIFY_CODE(world.caller(zoe), "session-ended");
}

// The same person in an organization and at home: two sessions, two principals.
void EndUsersTest::aMemberIsAnotherPrincipal()
{
    World world(World::importText() + homeText +
                    R"({"type":"ownership","device":"device-211","primary":"p-tom"})" + "\n",
                start);
    const auto home = world.caller(world.signIn("tom@alpine.example", ""));
    VERIFY_OK(home);
    QCOMPARE(world.devices(*home), std::vector<std::string>{"device-211"});
    const auto work = world.caller(world.signIn("tom"));
    VERIFY_OK(work);
    QVERIFY(work->accessEnded); // Alpine Heat holds nothing yet
    QCOMPARE(work->person, home->person);
    const auto decided = authority::decideFor(world.context(), world.authority().trail(), *home,
                                              "device:view", world.node("device-211"));
    VERIFY_OK(decided);
    QVERIFY(decided->allowed);
}

BAILIWICK_TEST(EndUsersTest)
#include "tst_end_users.moc"
