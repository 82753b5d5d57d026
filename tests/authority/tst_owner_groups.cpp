// SPDX-License-Identifier: Apache-2.0
#include "models/authority/owner_groups.h"
#include "models/authority/ownership_change.h"
#include "models/identity/offer_token.h"
#include "models/store/ownership_store.h"
#include "tests/authority/verify.h"
#include "tests/authority/world.h"
#include "tests/support/registry.h"

#include <QTemporaryDir>

#include <algorithm>
#include <random>
#include <set>

using namespace bailiwick;
using fleet::Id;
using fleet::Ownership;
using store::OfferKind;
using store::OwnerGroup;
using tests::World;

namespace {

constexpr const char *homeText = R"x(
{"type":"person","externalId":"pia","name":"Pia Torres","email":"pia@home.example"}
{"type":"person","externalId":"sam","name":"Sam Vega","email":"sam@home.example"}
{"type":"person","externalId":"zoe","name":"Zoe Haas","email":"zoe@home.example"}
{"type":"role","externalId":"user","organization":"nordquell","name":"User","ownership":true,"actions":["device:configure","device:view"]}
{"type":"ownership","device":"device-111","primary":"pia"}
{"type":"ownership","device":"device-112","primary":"pia","secondaries":["sam"]}
{"type":"ownership","device":"device-121","primary":"pia"}
{"type":"ownership","device":"device-211","primary":"zoe"}
)x";
using Names = std::vector<std::string>;

class Home : public World
{
public:
    Home()
        : World(World::importText() + homeText, *fleet::parseTime("2026-11-22T08:00:00Z"))
    {
    }
    authority::Caller person(const std::string &name)
    {
        return *caller(signIn(name + "@home.example", ""));
    }
    authority::OwnerGroups &groups() { return authority().ownerGroups(); }
    Id group(const std::string &name, const std::vector<const char *> &devices)
    {
        const auto made = groups().make(person("pia"), name);
        if (!made)
            qFatal("%s", made.error().toString().c_str());
        for (const char *device : devices) {
            if (const auto put = groups().addDevice(person("pia"), made->id, node(device)); !put)
                qFatal("%s", put.error().toString().c_str());
        }
        return made->id;
    }
    store::Offer offer(Id group, const std::string &email)
    {
        const auto made =
            authority().offers().make(person("pia"), {OfferKind::Share, {}, email, group});
        if (!made)
            qFatal("%s", made.error().error.toString().c_str());
        return made->offer;
    }
    void share(Id group, const std::string &name)
    {
        const store::Offer made = offer(group, name + "@home.example");
        if (const auto done = authority().offers().accept(person(name), {made.id, {}}); !done)
            qFatal("%s", done.error().toString().c_str());
    }
    Names of(const std::string &name) { return devices(person(name)); }
};

} // namespace

class OwnerGroupsTest : public QObject
{
    Q_OBJECT
private slots:
    void sharedAsOne();
    void newDevicesComeAlongAndLeavingEndsIt();
    void whatIsSharedByItselfStays();
    void inTwoGroups();
    void whoLosesTheDeviceLosesTheGroup();
    void whoIsTakenOffStaysOff();
    void whatIsReadKeepsNoWriterWaiting();
    void onlyTheOwner();
    void offersOfGroups();
    void refusesWhatIsMalformed();
    void againstADescription();
};

void OwnerGroupsTest::sharedAsOne()
{
    Home home;
    const Id kitchen = home.group("Kitchen", {"device-111", "device-121"});
    QVERIFY(home.of("zoe") == Names{"device-211"});
    const store::Offer offer = home.offer(kitchen, "zoe@home.example");
    QVERIFY(home.of("zoe") == Names{"device-211"}); // nothing until she accepts
    const auto received = home.authority().offers().list(home.person("zoe"));
    VERIFY_OK(received);
    QCOMPARE(received->received.size(), std::size_t(1));
    QCOMPARE(received->groups.at(kitchen), std::string("Kitchen"));
    const auto revision = home.authority().offers().accept(home.person("zoe"), {offer.id, {}});
    VERIFY_OK(revision);
    QVERIFY(home.of("zoe") == (Names{"device-111", "device-121", "device-211"}));
    QCOMPARE(home.state().revision, *revision); // one commit for all of them
    VERIFY_CODE(home.authority().offers().accept(home.person("zoe"), {offer.id, {}}),
                "offer-closed");
    const auto listed = home.groups().list(home.person("zoe"));
    VERIFY_OK(listed);
    QVERIFY(listed->own.empty());
    QCOMPARE(listed->shared.size(), std::size_t(1));
    QCOMPARE(listed->shared.front().users, std::vector<Id>{home.person("zoe").person});
    store::AuditFilter filter;
    filter.action = "device:share";
    QCOMPARE(home.log(filter).size(), std::size_t(1));
    home.reopen();
    QCOMPARE(home.groups().list(home.person("pia"))->own.front().devices.size(), std::size_t(2));
}

void OwnerGroupsTest::newDevicesComeAlongAndLeavingEndsIt()
{
    Home home;
    const authority::Caller pia = home.person("pia");
    const Id kitchen = home.group("Kitchen", {"device-111"});
    home.share(kitchen, "zoe");
    VERIFY_OK(home.groups().addDevice(pia, kitchen, home.node("device-121")));
    QVERIFY(home.of("zoe") == (Names{"device-111", "device-121", "device-211"}));
    VERIFY_OK(home.groups().removeDevice(pia, kitchen, home.node("device-111")));
    QVERIFY(home.of("zoe") == (Names{"device-121", "device-211"}));
    VERIFY_OK(home.groups().removeUser(home.person("zoe"), kitchen, home.person("zoe").person));
    QVERIFY(home.of("zoe") == Names{"device-211"});
    home.share(kitchen, "zoe");
    VERIFY_OK(home.groups().remove(pia, kitchen));
    QVERIFY(home.of("zoe") == Names{"device-211"});
    QVERIFY(home.groups().list(pia)->own.empty());
}

void OwnerGroupsTest::whatIsSharedByItselfStays()
{
    Home home;
    const authority::Caller pia = home.person("pia");
    const Id den = home.group("Den", {"device-112", "device-111"});
    home.share(den, "sam"); // has device-112 already
    QVERIFY(home.of("sam") == (Names{"device-111", "device-112"}));
    // By a group it is ended by the group.
    VERIFY_CODE(
        home.authority().offers().withdraw(pia, home.node("device-111"), home.person("sam").person),
        "invalid-change");
    // Shared by itself, too: asked, and kept when the group is gone.
    const auto made = home.authority().offers().make(
        pia, {OfferKind::Share, home.node("device-111"), "sam@home.example", {}});
    QVERIFY(made.has_value());
    VERIFY_OK(home.authority().offers().accept(home.person("sam"), {made->offer.id, {}}));
    VERIFY_OK(home.groups().removeUser(pia, den, home.person("sam").person));
    QVERIFY(home.of("sam") == (Names{"device-111", "device-112"}));
    VERIFY_OK(home.authority().offers().withdraw(pia, home.node("device-111"),
                                                 home.person("sam").person));
    QVERIFY(home.of("sam") == Names{"device-112"});
}

void OwnerGroupsTest::inTwoGroups()
{
    Home home;
    const authority::Caller pia = home.person("pia");
    const Id room = home.group("Room", {"device-111"});
    const Id house = home.group("House", {"device-111", "device-121"});
    home.share(room, "zoe");
    home.share(house, "zoe");
    VERIFY_OK(home.groups().remove(pia, house));
    QVERIFY(home.of("zoe") == (Names{"device-111", "device-211"}));
    VERIFY_OK(home.groups().removeDevice(pia, room, home.node("device-111")));
    QVERIFY(home.of("zoe") == Names{"device-211"});
}

void OwnerGroupsTest::whoLosesTheDeviceLosesTheGroup()
{
    Home home;
    const Id room = home.group("Room", {"device-111", "device-121"});
    home.share(room, "zoe");
    const store::Offer open = home.offer(room, "sam@home.example");
    // Given to somebody else by the manufacturer: in no group of the former owner any more.
    const auto ada = *home.caller(home.signIn("ada"));
    VERIFY_OK(home.commit(
        ada, {fleet::Put{Ownership{home.node("device-111"), home.person("sam").person, {}}}}));
    QVERIFY(home.of("zoe") == (Names{"device-121", "device-211"}));
    const auto own = home.groups().list(home.person("pia"))->own;
    QCOMPARE(own.front().devices, std::vector<Id>{home.node("device-121")});
    // And back: not by itself in the group again.
    VERIFY_OK(home.commit(
        ada, {fleet::Put{Ownership{home.node("device-111"), home.person("pia").person, {}}}}));
    QVERIFY(home.of("zoe") == (Names{"device-121", "device-211"}));
    VERIFY_OK(home.authority().offers().accept(home.person("sam"), {open.id, {}}));
    QVERIFY(home.of("sam") == (Names{"device-112", "device-121"}));
    // With the group its offers.
    const store::Offer late = home.offer(room, "new@home.example");
    VERIFY_OK(home.groups().remove(home.person("pia"), room));
    QVERIFY(home.authority().offers().list(home.person("pia"))->made.size() <= 1);
    VERIFY_CODE(home.authority().offers().cancel(home.person("pia"), late.id), "offer-closed");
}

// By somebody who is not the owner, without the group: the group's next change does not undo it.
void OwnerGroupsTest::whoIsTakenOffStaysOff()
{
    Home home;
    const Id room = home.group("Room", {"device-111", "device-121"});
    home.share(room, "zoe");
    home.share(room, "sam");
    const auto ada = *home.caller(home.signIn("ada"));
    VERIFY_OK(home.commit(ada, {fleet::Put{Ownership{home.node("device-111"),
                                                     home.person("pia").person,
                                                     {home.person("sam").person}}}}));
    QVERIFY(home.of("zoe") == (Names{"device-121", "device-211"}));
    VERIFY_OK(home.groups().rename(home.person("pia"), room, "Bedroom"));
    VERIFY_OK(home.groups().addDevice(home.person("pia"), room, home.node("device-112")));
    QVERIFY(home.of("zoe") == (Names{"device-112", "device-121", "device-211"}));
    // Who else had it by the group has it by themselves now, and the owner may take them off.
    QVERIFY(home.of("sam") == (Names{"device-111", "device-112", "device-121"}));
    VERIFY_OK(home.authority().offers().withdraw(home.person("pia"), home.node("device-111"),
                                                 home.person("sam").person));
    QVERIFY(home.of("sam") == (Names{"device-112", "device-121"}));
}

void OwnerGroupsTest::whatIsReadKeepsNoWriterWaiting()
{
    Home home;
    const Id room = home.group("Room", {"device-111"});
    const store::Offer offer = home.offer(room, "sam@home.example");
    const authority::Caller pia = home.person("pia");
    const authority::Caller ada = *home.caller(home.signIn("ada"));
    const Id device = home.node("device-111");
    const authority::Caller sam = home.person("sam");
    const auto writing = home.authority().context().store().begin();
    VERIFY_OK(writing);
    VERIFY_OK(home.groups().list(pia));
    const auto listed = home.authority().offers().list(sam);
    VERIFY_OK(listed);
    QCOMPARE(listed->received.size(), std::size_t(1));
    QCOMPARE(listed->groups.at(offer.group), std::string("Room"));
    VERIFY_OK(authority::dataFrom(home.authority().context(), pia, {&device, 1}));
    VERIFY_OK(home.authority().releases().of(&ada, device));
    VERIFY_OK(home.authority().releases().against(pia));
    const auto token = identity::newOfferToken(home.authority().context().settings().random);
    QVERIFY(token.has_value());
    VERIFY_REFUSED(home.authority().releases().object(*token, {"r", "10.0.0.4"}), "release-closed");
}

void OwnerGroupsTest::onlyTheOwner()
{
    Home home;
    const Id room = home.group("Room", {"device-111"});
    home.share(room, "zoe");
    const authority::Caller zoe = home.person("zoe");
    const authority::Caller pia = home.person("pia");
    VERIFY_CODE(home.groups().rename(zoe, room, "Mine"), "not-found");
    VERIFY_CODE(home.groups().remove(zoe, room), "not-found");
    VERIFY_CODE(home.groups().addDevice(zoe, room, home.node("device-211")), "not-found");
    VERIFY_CODE(home.groups().removeDevice(zoe, room, home.node("device-111")), "not-found");
    VERIFY_CODE(home.groups().removeUser(home.person("sam"), room, zoe.person), "not-found");
    VERIFY_CODE(home.groups().addDevice(pia, room, home.node("device-211")), "not-found");
    VERIFY_CODE(home.groups().addDevice(pia, home.newId(), home.node("device-111")), "not-found");
    const auto offered =
        home.authority().offers().make(zoe, {OfferKind::Share, {}, "new@home.example", room});
    QVERIFY(!offered);
    QCOMPARE(offered.error().error.code, std::string("not-found"));
    QVERIFY(home.of("zoe") == (Names{"device-111", "device-211"}));
}

void OwnerGroupsTest::offersOfGroups()
{
    Home home;
    const authority::Caller pia = home.person("pia");
    const Id room = home.group("Room", {"device-111"});
    const Id other = home.group("Other", {"device-121"});
    const auto transfer =
        home.authority().offers().make(pia, {OfferKind::Transfer, {}, "zoe@home.example", room});
    QCOMPARE(transfer.error().error.code, std::string("invalid-change"));
    const auto self =
        home.authority().offers().make(pia, {OfferKind::Share, {}, "pia@home.example", room});
    QCOMPARE(self.error().error.code, std::string("invalid-change"));
    // One open offer for each group and address.
    const store::Offer first = home.offer(room, "zoe@home.example");
    const store::Offer elsewhere = home.offer(other, "zoe@home.example");
    const store::Offer second = home.offer(room, "zoe@home.example");
    const authority::Caller zoe = home.person("zoe");
    VERIFY_CODE(home.authority().offers().accept(zoe, {first.id, {}}), "offer-closed");
    VERIFY_CODE(home.authority().offers().accept(home.person("sam"), {second.id, {}}),
                "offer-closed");
    VERIFY_OK(home.authority().offers().decline(zoe, {second.id, {}}));
    home.advance(fleet::Time{7} * 24 * 3600 * 1000);
    VERIFY_CODE(home.authority().offers().accept(home.person("zoe"), {elsewhere.id, {}}),
                "offer-closed");
    QVERIFY(home.of("zoe") == Names{"device-211"});
}

void OwnerGroupsTest::refusesWhatIsMalformed()
{
    Home home;
    const authority::Caller pia = home.person("pia");
    for (const std::string &name :
         {std::string(), std::string(" Room"), std::string("a\nb"), std::string(201, 'n')})
        VERIFY_CODE(home.groups().make(pia, name), "invalid-entity");
    for (int i = 0; i < 50; ++i)
        VERIFY_OK(home.groups().make(pia, "Room " + std::to_string(i)));
    VERIFY_CODE(home.groups().make(pia, "One more"), "invalid-change");
}

// Random groups and direct shares: who has a device is who has it directly or by a group it is in.
void OwnerGroupsTest::againstADescription()
{
    Home home;
    const fleet::State &start = home.state();
    const std::vector<Id> devices{home.node("device-111"), home.node("device-112"),
                                  home.node("device-121")};
    const Id pia = home.person("pia").person;
    std::vector<Id> persons{home.person("sam").person, home.person("zoe").person};
    std::ranges::sort(persons);
    for (std::uint32_t seed = 1; seed <= 300; ++seed) {
        std::mt19937 random(seed);
        const QByteArray told = "seed " + QByteArray::number(seed);
        const auto some = [&](std::vector<Id> all) {
            std::erase_if(all, [&](Id) { return random() % 2 == 0; });
            std::ranges::sort(all);
            return all;
        };
        fleet::ChangeSet changes;
        std::map<Id, std::set<Id>> direct;
        std::map<Id, std::vector<Id>> shares;
        for (const Id device : devices) {
            const std::vector<Id> had = some(persons);
            changes.push_back(fleet::Put{Ownership{device, pia, had}});
            direct[device] = {had.begin(), had.end()};
            shares[device] = {};
        }
        fleet::State state = start.applied(changes);
        for (int round = 0; round < 4; ++round) {
            std::vector<OwnerGroup> groups;
            for (int i = 0; i < 3; ++i)
                groups.push_back({home.newId(), pia, "g", 0, some(devices), some(persons)});
            const auto effect = authority::effectOfGroups(state, pia, groups, shares, 50);
            VERIFY_OK(effect);
            state = state.applied(effect->changes);
            shares = effect->shares;
            for (const Id device : devices) {
                std::set<Id> expected = direct[device];
                for (const OwnerGroup &group : groups) {
                    if (std::ranges::binary_search(group.devices, device))
                        expected.insert(group.users.begin(), group.users.end());
                }
                const Ownership &after = *state.ownerships().find(device);
                QVERIFY2(after.secondaries == std::vector<Id>(expected.begin(), expected.end()),
                         told);
            }
        }
        VERIFY_CODE(authority::effectOfGroups(
                        state, pia,
                        std::vector{OwnerGroup{home.newId(), pia, "g", 0, devices, persons}},
                        shares, 1),
                    "invalid-change");
    }
}

BAILIWICK_TEST(OwnerGroupsTest)
#include "tst_owner_groups.moc"
