// SPDX-License-Identifier: Apache-2.0
#include "models/authority/release.h"
#include "tests/authority/mail_world.h"
#include "tests/authority/verify.h"
#include "tests/support/registry.h"

using namespace bailiwick;
using store::ReleaseState;
using tests::MailWorld;
using tests::World;

namespace {

constexpr const char *homeText = R"x(
{"type":"person","externalId":"pia","name":"Pia Torres","email":"pia@home.example"}
{"type":"person","externalId":"sam","name":"Sam Vega","email":"sam@home.example"}
{"type":"person","externalId":"old","name":"Olga Alt"}
{"type":"role","externalId":"user","organization":"nordquell","name":"User","ownership":true,"actions":["device:configure","device:view"]}
{"type":"ownership","device":"device-111","primary":"pia","secondaries":["sam"]}
{"type":"ownership","device":"device-211","primary":"old"}
)x";

class Home : public MailWorld
{
public:
    explicit Home(Mails mails = Mails::Written)
        : MailWorld(World::importText() + homeText, mails)
    {
    }
    authority::Caller ada() { return *caller(signIn("ada")); }
    fleet::Expected<authority::BegunRelease> begin(const authority::Caller *caller,
                                                   const std::string &device = "device-111",
                                                   const std::string &reason = "moved out")
    {
        return authority().releases().begin(caller, {node(device), reason, authority::releaseWait});
    }
    fleet::Expected<std::int64_t> complete(const authority::Caller *caller, fleet::Id id)
    {
        return authority().releases().complete(caller, id);
    }
    ReleaseState stateOf(fleet::Id id, const std::string &device = "device-111")
    {
        const auto releases = authority().releases().of(nullptr, node(device));
        for (const store::Release &release : *releases) {
            if (release.id == id)
                return release.state;
        }
        qFatal("no such release");
    }
    std::vector<std::string> steps()
    {
        std::vector<std::string> actions;
        for (const audit::Event &event : log()) {
            if (event.action.starts_with("device:release"))
                actions.push_back(event.action);
        }
        return {actions.rbegin(), actions.rend()};
    }
};

} // namespace

class ReleasesTest : public QObject
{
    Q_OBJECT
private slots:
    void freesTheDeviceAfterTheWait();
    void theOwnerObjects();
    void objectionsOfStrangersAreBraked();
    void cancelledAndVoid();
    void staysOverWhenTheOwnerComesBack();
    void isTheManufacturersAlone();
    void theOwnerIsToldOrNothingBegins();
};

void ReleasesTest::freesTheDeviceAfterTheWait()
{
    Home home;
    const authority::Caller ada = home.ada();
    const auto begun = home.begin(&ada);
    VERIFY_OK(begun);
    QVERIFY(begun->mailed);
    QCOMPARE(begun->release.due, home.now() + fleet::Time{14} * 24 * 3600 * 1000);
    QVERIFY(home.mail(begun->release.id).first.contains("To: <pia@home.example>"));
    const auto against = home.authority().releases().against(home.person("pia"));
    VERIFY_OK(against);
    QCOMPARE(against->size(), std::size_t(1));
    QVERIFY(home.authority().releases().against(home.person("sam"))->empty());
    VERIFY_CODE(home.begin(&ada), "invalid-change"); // one waits
    VERIFY_CODE(home.complete(&ada, begun->release.id), "release-waiting");
    QCOMPARE(home.devices(home.person("pia")).size(), std::size_t(1)); // still hers
    home.advance(authority::releaseWait - 1);
    const authority::Caller later = home.ada();
    VERIFY_CODE(home.complete(&later, begun->release.id), "release-waiting");
    home.advance(1);
    VERIFY_OK(home.complete(&later, begun->release.id));
    QVERIFY(!home.state().ownerships().find(home.node("device-111")));
    QVERIFY(home.devices(home.person("pia")).empty());
    QVERIFY(home.devices(home.person("sam")).empty());
    QVERIFY(!home.state()
                 .resources()
                 .find(home.node("device-111"))
                 ->attributes.contains("config_setpoint"));
    QCOMPARE(home.stateOf(begun->release.id), ReleaseState::Done);
    VERIFY_CODE(home.complete(&later, begun->release.id), "release-closed");
    VERIFY_CODE(home.begin(&later), "not-found"); // nobody owns it
    QCOMPARE(home.steps(), (std::vector<std::string>{"device:release-begin", "device:release"}));
}

void ReleasesTest::theOwnerObjects()
{
    Home home;
    const authority::Caller ada = home.ada();
    const fleet::Id first = home.begin(&ada)->release.id;
    VERIFY_CODE(home.authority().releases().object(home.person("sam"), first), "release-closed");
    VERIFY_OK(home.authority().releases().object(home.person("pia"), first));
    QCOMPARE(home.stateOf(first), ReleaseState::Objected);
    // By the e-mail, without signing in.
    const fleet::Id second = home.begin(&ada)->release.id;
    const authority::Origin origin{"r", "10.0.0.4"};
    VERIFY_REFUSED(home.authority().releases().object("bwo_x", origin), "release-closed");
    VERIFY_DONE(home.authority().releases().object(home.tokenOf(second), origin));
    VERIFY_REFUSED(home.authority().releases().object(home.tokenOf(second), origin),
                   "release-closed");
    home.advanceDays(15);
    const authority::Caller later = home.ada();
    VERIFY_CODE(home.complete(&later, first), "release-closed");
    VERIFY_CODE(home.complete(&later, second), "release-closed");
    QCOMPARE(home.devices(home.person("pia")).size(), std::size_t(1));
    QCOMPARE(home.steps(),
             (std::vector<std::string>{"device:release-begin", "device:release-object",
                                       "device:release-begin", "device:release-object"}));
}

// Nobody is signed in there: guesses from one address are few.
void ReleasesTest::objectionsOfStrangersAreBraked()
{
    Home home;
    const authority::Caller ada = home.ada();
    const fleet::Id waiting = home.begin(&ada)->release.id;
    const authority::Origin stranger{"r", "10.0.0.66"};
    const int allowed = static_cast<int>(
        home.authority().context().settings().ownership.objectionAddressRate.burst);
    for (int i = 0; i < allowed; ++i)
        VERIFY_REFUSED(home.authority().releases().object("bwo_x", stranger), "release-closed");
    const auto braked = home.authority().releases().object("bwo_x", stranger);
    VERIFY_REFUSED(braked, "too-many-requests");
    QVERIFY(braked.error().waitMs > 0);
    VERIFY_DONE(home.authority().releases().object(home.tokenOf(waiting), {"r", "10.0.0.4"}));
}

void ReleasesTest::cancelledAndVoid()
{
    Home home;
    const authority::Caller ada = home.ada();
    const fleet::Id first = home.begin(&ada)->release.id;
    VERIFY_OK(home.authority().releases().cancel(&ada, first));
    QCOMPARE(home.stateOf(first), ReleaseState::Cancelled);
    const fleet::Id second = home.begin(&ada)->release.id;
    // Somebody else has the device now: this was about Pia.
    VERIFY_OK(home.authority().claims().load(nullptr,
                                             R"({"externalId":"device-111","code":"7KQ2-M9XD"})"));
    QVERIFY(
        home.authority().claims().claim(home.person("sam"), {"device-111", "7KQ2-M9XD", {}, {}}));
    home.advanceDays(15);
    const authority::Caller later = home.ada();
    VERIFY_CODE(home.complete(&later, second), "release-closed");
    VERIFY_CODE(home.authority().releases().object(home.person("pia"), second), "release-closed");
    QCOMPARE(home.devices(home.person("sam")).size(), std::size_t(1));
    // It does not keep another from being begun.
    VERIFY_OK(home.begin(&later));
    QCOMPARE(home.stateOf(second), ReleaseState::Cancelled);
}

// Pia gave the device away and got it back: she is there, and nobody asked her anew.
void ReleasesTest::staysOverWhenTheOwnerComesBack()
{
    Home home;
    const authority::Caller ada = home.ada();
    const fleet::Id release = home.begin(&ada)->release.id;
    const auto handOver = [&](const char *from, const char *to) {
        const auto offer = home.authority().offers().make(
            home.person(from), {store::OfferKind::Transfer, home.node("device-111"),
                                std::string(to) + "@home.example"});
        return offer && home.authority().offers().accept(home.person(to), {offer->offer.id, {}});
    };
    QVERIFY(handOver("pia", "sam"));
    QVERIFY(handOver("sam", "pia"));
    QCOMPARE(home.stateOf(release), ReleaseState::Cancelled);
    home.advanceDays(15);
    const authority::Caller later = home.ada();
    VERIFY_CODE(home.complete(&later, release), "release-closed");
    QCOMPARE(home.devices(home.person("pia")).size(), std::size_t(1));
}

void ReleasesTest::isTheManufacturersAlone()
{
    Home home;
    const authority::Caller ada = home.ada();
    const fleet::Id waiting = home.begin(&ada)->release.id;
    for (const authority::Caller &caller :
         {home.person("pia"), home.person("sam"), *home.caller(home.signIn("otto")),
          *home.caller(home.signIn("ines")), *home.caller(home.signIn("cora"))}) {
        VERIFY_CODE(home.begin(&caller, "device-211"), "forbidden");
        VERIFY_CODE(home.complete(&caller, waiting), "forbidden");
        VERIFY_CODE(home.authority().releases().cancel(&caller, waiting), "forbidden");
        VERIFY_CODE(home.authority().releases().of(&caller, home.node("device-111")), "forbidden");
    }
    QCOMPARE(home.stateOf(waiting), ReleaseState::Waiting);
}

void ReleasesTest::theOwnerIsToldOrNothingBegins()
{
    Home without(MailWorld::Mails::NoFolder);
    const authority::Caller ada = without.ada();
    VERIFY_CODE(without.begin(&ada), "mail");
    // Who has no address cannot be told; what is done is in the log all the same.
    const auto begun = without.begin(&ada, "device-211");
    VERIFY_OK(begun);
    QVERIFY(!begun->mailed);
    VERIFY_CODE(without.begin(&ada, "device-112"), "not-found");
    Home home;
    const authority::Caller admin = home.ada();
    VERIFY_CODE(home.begin(&admin, "device-111", ""), "invalid-change");
    VERIFY_CODE(home.begin(&admin, "device-111", std::string(1001, 'x')), "invalid-change");
    VERIFY_CODE(
        home.authority().releases().begin(&admin, {home.node("device-111"), "moved out", 1000}),
        "invalid-change");
}

BAILIWICK_TEST(ReleasesTest)
#include "tst_releases.moc"
