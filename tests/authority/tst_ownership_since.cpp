// SPDX-License-Identifier: Apache-2.0
#include "models/authority/decisions.h"
#include "models/authority/importer.h"
#include "tests/authority/verify.h"
#include "tests/authority/world.h"
#include "tests/support/registry.h"

#include <sstream>

using namespace bailiwick;
using fleet::Ownership;
using fleet::Put;
using tests::World;

namespace {

constexpr const char *homeText = R"x(
{"type":"person","externalId":"pia","name":"Pia Torres","email":"pia@home.example"}
{"type":"person","externalId":"sam","name":"Sam Vega","email":"sam@home.example"}
{"type":"person","externalId":"zoe","name":"Zoe Haas","email":"zoe@home.example"}
{"type":"role","externalId":"user","organization":"nordquell","name":"User","ownership":true,"actions":["device:view"]}
{"type":"ownership","device":"device-111","primary":"pia"}
{"type":"ownership","device":"device-112","primary":"pia","secondaries":["sam"]}
)x";
constexpr fleet::Time hour = 3'600'000;

struct Home : World
{
    Home()
        : World(importText() + homeText, *fleet::parseTime("2026-11-22T08:00:00Z"))
    {
    }
    fleet::Id person(const char *name) { return id(fleet::EntityKind::Person, name); }
    fleet::Expected<std::int64_t> give(const char *device, const char *name,
                                       std::vector<fleet::Id> others = {})
    {
        return commit(*caller(signIn("ada")),
                      {Put{Ownership{node(device), person(name), std::move(others)}}});
    }
    // As a person is told it by each of the three answers; -1: they differ.
    fleet::Time told(const std::string &name, const char *device)
    {
        const auto user = *caller(signIn(name + "@home.example", ""));
        const auto one = authority().devices().device(user, node(device));
        const auto page = authority().devices().page(user, {});
        const auto decision =
            authority::decideFor(context(), authority().trail(), user, "device:view", node(device));
        if (!one || !page || !decision || one->dataFrom != decision->dataFrom)
            return -1;
        for (const authority::Device &listed : page->devices) {
            if (listed.resource.id == node(device))
                return listed.dataFrom == one->dataFrom ? one->dataFrom : -1;
        }
        return -1;
    }
};

} // namespace

// The moment from which a device is its users' to see.
class OwnershipSinceTest : public QObject
{
    Q_OBJECT
private slots:
    void aNewPrimaryUserIsCutOffFromBefore();
    void staysWithThePrimaryUser();
    void whoeverChangesIt();
};

void OwnershipSinceTest::aNewPrimaryUserIsCutOffFromBefore()
{
    Home home;
    QCOMPARE(home.told("pia", "device-111"), fleet::Time{0}); // new with its owner
    home.advance(hour);
    const fleet::Time then = home.now();
    VERIFY_OK(home.give("device-111", "zoe", {home.person("sam")}));
    home.advance(hour);
    // All who have it are told, and nobody else.
    QCOMPARE(home.told("zoe", "device-111"), then);
    QCOMPARE(home.told("sam", "device-111"), then);
    QCOMPARE(home.told("sam", "device-112"), fleet::Time{0});
    const auto ada = *home.caller(home.signIn("ada"));
    QCOMPARE(home.authority().devices().device(ada, home.node("device-111"))->dataFrom,
             fleet::Time{0});
    const auto zoe = *home.caller(home.signIn("zoe@home.example", ""));
    const auto denied = authority::decideFor(home.context(), home.authority().trail(), zoe,
                                             "device:delete", home.node("device-111"));
    VERIFY_OK(denied);
    QVERIFY(!denied->allowed);
    QCOMPARE(denied->dataFrom, fleet::Time{0});
    home.reopen();
    QCOMPARE(home.told("zoe", "device-111"), then);
}

void OwnershipSinceTest::staysWithThePrimaryUser()
{
    Home home;
    home.advance(hour);
    VERIFY_OK(home.give("device-111", "zoe"));
    const fleet::Time then = home.now();
    home.advance(hour);
    VERIFY_OK(home.give("device-111", "zoe", {home.person("sam")}));
    QCOMPARE(home.told("zoe", "device-111"), then);
    QCOMPARE(home.told("sam", "device-111"), then);
    // Taken away and given back: the first owner has no claim to what was between.
    VERIFY_OK(home.commit(*home.caller(home.signIn("ada")),
                          {fleet::Remove{fleet::EntityKind::Ownership, home.node("device-111")}}));
    home.advance(hour);
    VERIFY_OK(home.give("device-111", "pia"));
    QCOMPARE(home.told("pia", "device-111"), home.now());
}

void OwnershipSinceTest::whoeverChangesIt()
{
    Home home;
    home.advance(hour);
    for (const char *device : {"device-112", "device-121"}) { // pia's, nobody's
        std::istringstream input("{\"format\":\"bailiwick-import\",\"version\":1}\n"
                                 "{\"type\":\"ownership\",\"primary\":\"zoe\",\"device\":\"" +
                                 std::string(device) + "\"}\n");
        VERIFY_OK(authority::importFleet(home.context(), home.authority().commits(), input, "f"));
        QCOMPARE(home.told("zoe", device), home.now());
    }
}

BAILIWICK_TEST(OwnershipSinceTest)
#include "tst_ownership_since.moc"
