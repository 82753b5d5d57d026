// SPDX-License-Identifier: Apache-2.0
#include "models/store/ownership_store.h"
#include "tests/authority/device_key.h"
#include "tests/authority/verify.h"
#include "tests/authority/world.h"
#include "tests/support/registry.h"

#include <atomic>
#include <set>
#include <thread>

using namespace bailiwick;
using fleet::EntityKind;
using tests::DeviceKey;
using tests::World;

#define VERIFY_REFUSED(expected, expectedCode)                                                     \
    do {                                                                                           \
        const auto &answered = (expected);                                                         \
        QVERIFY2(!answered.has_value(), "it was not refused");                                     \
        QCOMPARE(QString::fromStdString(answered.error().error.code),                              \
                 QStringLiteral(expectedCode));                                                    \
    } while (false)
#define VERIFY_DONE(expected)                                                                      \
    do {                                                                                           \
        const auto &done = (expected);                                                             \
        QVERIFY2(done.has_value(), done.has_value() ? "" : done.error().error.toString().c_str()); \
    } while (false)

namespace {

constexpr const char *homeText = R"x(
{"type":"person","externalId":"pia","name":"Pia Torres","email":"pia@home.example"}
{"type":"person","externalId":"sam","name":"Sam Vega","email":"sam@home.example"}
{"type":"person","externalId":"zoe","name":"Zoe Haas","email":"zoe@home.example"}
{"type":"role","externalId":"user","organization":"nordquell","name":"User","ownership":true,"actions":["device:configure","device:view"]}
{"type":"ownership","device":"device-111","primary":"pia","secondaries":["sam"]}
)x";

// The world with people at home and no brake on claims unless a test asks for one.
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
    authority::ClaimService &claims() { return authority().claims(); }
    void load(const std::string &lines)
    {
        const auto loaded = claims().load(nullptr, lines);
        if (!loaded)
            qFatal("%s", loaded.error().toString().c_str());
    }
    std::vector<store::StoredClaimSecret> secrets(const std::string &device)
    {
        auto transaction = context().store().begin();
        return *store::ownershipOf(**transaction).claimSecrets(device);
    }
    // Past every brake.
    void wait() { advance(fleet::Time{3600} * 1000); }
};

std::string codeLine(const std::string &device, const std::string &code)
{
    return R"({"externalId":")" + device + R"(","code":")" + code + "\"}\n";
}

std::string keyLine(const std::string &device, const DeviceKey &key)
{
    std::string pem = key.pem();
    for (std::size_t at = 0; (at = pem.find('\n', at)) != std::string::npos; at += 2)
        pem.replace(at, 1, "\\n");
    return R"({"externalId":")" + device + R"(","publicKey":")" + pem + "\"}\n";
}

} // namespace

class ClaimsTest : public QObject
{
    Q_OBJECT
private slots:
    void aCodeMakesThePrimaryUser();
    void theFormerUsersAreOutAtOnce();
    void whatIsWrongIsAnsweredAlike();
    void fiveWrongTriesBurnTheSecret();
    void parallelGuessesAreCountedFirst();
    void aSignedChallenge();
    void aChallengeIsOfOnePersonAndDeviceAndTime();
    void aConfirmedChallenge();
    void loadingIsTheManufacturersAlone();
    void loadingIsWholeOrNothing();
    void nothingReadsASecretBack();
    void triesAreBraked();
    void theLogOfOnesOwnOrganizationTellsNothing();
    void aStrangerBurnsNoKey();
    void fiveWrongProofsEndEveryChallenge();
    void aStrangerKeepsNoDeviceFromConfirming();
    void whoGaveADeviceAwayCannotProveItBack();
};

void ClaimsTest::aCodeMakesThePrimaryUser()
{
    Home home;
    home.load(codeLine("device-112", "7KQ2-M9XD"));
    const authority::Caller zoe = home.person("zoe");
    QVERIFY(home.devices(zoe).empty());
    const auto claimed = home.claims().claim(zoe, {"device-112", " 7kq2 m9xd", {}, {}});
    VERIFY_DONE(claimed);
    QCOMPARE(claimed->device, home.node("device-112"));
    QCOMPARE(claimed->revision, home.state().revision);
    QCOMPARE(home.devices(zoe), std::vector<std::string>{"device-112"});
    const fleet::Ownership *ownership = home.state().ownerships().find(claimed->device);
    QCOMPARE(ownership->primary, zoe.person);
    QVERIFY(ownership->secondaries.empty());

    store::AuditFilter filter;
    filter.action = "device:claim";
    const auto events = home.log(filter);
    QCOMPARE(events.size(), std::size_t(1));
    QCOMPARE(events.front().actor.kind, std::string("person"));
    QCOMPARE(events.front().actor.id, zoe.person.toString());
    QCOMPARE(events.front().revision, claimed->revision);
    QCOMPARE(home.context().store().findRevision(claimed->revision)->author, zoe.person.toString());
    // Once.
    VERIFY_REFUSED(home.claims().claim(home.person("sam"), {"device-112", "7KQ2M9XD", {}, {}}),
                   "claim-refused");
    QCOMPARE(home.secrets("device-112").front().state, store::ClaimState::Used);
}

void ClaimsTest::theFormerUsersAreOutAtOnce()
{
    Home home;
    home.load(codeLine("device-111", "7KQ2-M9XD"));
    const authority::Caller pia = home.person("pia");
    const authority::Caller sam = home.person("sam");
    const authority::Caller zoe = home.person("zoe");
    QCOMPARE(home.devices(sam).size(), std::size_t(1));
    VERIFY_DONE(home.claims().claim(zoe, {"device-111", "7KQ2-M9XD", {}, {}}));
    QVERIFY(home.devices(pia).empty());
    QVERIFY(home.devices(sam).empty());
    QCOMPARE(home.devices(zoe).size(), std::size_t(1));
    VERIFY_CODE(home.authority().devices().device(pia, home.node("device-111")), "not-found");
    // What the former user had set tells of their home; what the device is stays.
    const fleet::Resource &device = *home.state().resources().find(home.node("device-111"));
    QVERIFY(!device.attributes.contains("config_setpoint"));
    QVERIFY(device.attributes.contains("serial"));
}

void ClaimsTest::whatIsWrongIsAnsweredAlike()
{
    Home home;
    home.load(codeLine("device-112", "7KQ2-M9XD"));
    const authority::Caller zoe = home.person("zoe");
    const std::vector<authority::ClaimRequest> wrong{
        {"device-112", "AAAA-AAAA", {}, {}}, // another code
        {"device-112", "x", {}, {}},         // no code at all
        {"device-112", std::string(2000, 'A'), {}, {}},
        {"device-121", "7KQ2-M9XD", {}, {}}, // a device without a secret
        {"site-11", "7KQ2-M9XD", {}, {}},    // no device
        {"device-999", "7KQ2-M9XD", {}, {}}, // nothing
        {"device-112", {}, "bwc_forged", "AAAA"},
        {"device-999", {}, "bwc_forged", "AAAA"},
        {"device-112", {}, "bwc_forged", {}},
        {"device-999", {}, "bwc_forged", {}}};
    std::set<std::string> answers;
    for (const authority::ClaimRequest &request : wrong) {
        home.wait();
        const auto refused = home.claims().claim(zoe, request);
        QVERIFY(!refused.has_value());
        answers.insert(refused.error().error.toString());
        QVERIFY(refused.error().error.details.empty());
    }
    QCOMPARE(answers.size(), std::size_t(1));
    for (const authority::ClaimRequest &request :
         {authority::ClaimRequest{"device-112", {}, {}, {}},
          authority::ClaimRequest{"", "7KQ2-M9XD", {}, {}},
          authority::ClaimRequest{"device-112", "7KQ2-M9XD", "bwc_x", {}},
          authority::ClaimRequest{"device-112", {}, {}, "AAAA"},
          authority::ClaimRequest{std::string(201, 'd'), "7KQ2-M9XD", {}, {}}}) {
        home.wait();
        VERIFY_REFUSED(home.claims().claim(zoe, request), "invalid-entity");
    }
    QVERIFY(home.devices(zoe).empty());
}

void ClaimsTest::fiveWrongTriesBurnTheSecret()
{
    Home home;
    home.load(codeLine("device-112", "7KQ2-M9XD") + codeLine("device-121", "7KQ2-M9XD"));
    const authority::Caller zoe = home.person("zoe");
    for (int i = 0; i < 4; ++i)
        VERIFY_REFUSED(home.claims().claim(zoe, {"device-121", "AAAA-AAAA", {}, {}}),
                       "claim-refused");
    // The fifth may be right, ...
    VERIFY_DONE(home.claims().claim(zoe, {"device-121", "7KQ2-M9XD", {}, {}}));
    home.wait();
    for (int i = 0; i < 5; ++i)
        VERIFY_REFUSED(home.claims().claim(zoe, {"device-112", "AAAA-AAAA", {}, {}}),
                       "claim-refused");
    QCOMPARE(home.secrets("device-112").front().state, store::ClaimState::Burnt);
    // ... after five wrong ones nothing is.
    VERIFY_REFUSED(home.claims().claim(zoe, {"device-112", "7KQ2-M9XD", {}, {}}), "claim-refused");
    store::AuditFilter filter;
    filter.action = "device:claim";
    filter.outcome = audit::Outcome::Denied;
    filter.resource = home.node("device-112").toString();
    QCOMPARE(home.log(filter).size(), std::size_t(6));
    // Until a new one is loaded; the burnt one may be loaded again, too.
    home.wait();
    home.load(codeLine("device-112", "NEWC-0DE9"));
    VERIFY_REFUSED(home.claims().claim(zoe, {"device-112", "7KQ2-M9XD", {}, {}}), "claim-refused");
    VERIFY_DONE(home.claims().claim(zoe, {"device-112", "NEWC-0DE9", {}, {}}));
}

// Many at once get no more guesses than one after the other.
void ClaimsTest::parallelGuessesAreCountedFirst()
{
    Home home;
    home.load(codeLine("device-112", "7KQ2-M9XD"));
    std::vector<authority::Caller> people{home.person("zoe"), home.person("sam"),
                                          home.person("pia")};
    for (std::size_t i = 0; i < people.size(); ++i)
        people[i].origin.address = "10.0.0." + std::to_string(i);
    std::vector<std::thread> threads;
    std::atomic<int> right{0};
    for (const authority::Caller &caller : people) {
        threads.emplace_back([&] {
            for (int i = 0; i < 4; ++i) {
                if (home.claims().claim(caller,
                                        {"device-112", "AAAA-AAA" + std::to_string(i), {}, {}}))
                    ++right;
            }
        });
    }
    for (std::thread &thread : threads)
        thread.join();
    QCOMPARE(right.load(), 0);
    const auto secret = home.secrets("device-112").front();
    QCOMPARE(secret.state, store::ClaimState::Burnt);
    QCOMPARE(secret.tries, 5);
}

void ClaimsTest::aSignedChallenge()
{
    Home home;
    const DeviceKey key;
    home.load(keyLine("device-112", key));
    const authority::Caller zoe = home.person("zoe");
    const auto issued = home.claims().challenge(zoe, "device-112");
    VERIFY_DONE(issued);
    const std::string signature =
        key.sign(identity::challengeMessage("device-112", issued->challenge));
    // Of another key, of another message.
    VERIFY_REFUSED(home.claims().claim(zoe, {"device-112",
                                             {},
                                             issued->challenge,
                                             DeviceKey().sign(identity::challengeMessage(
                                                 "device-112", issued->challenge))}),
                   "claim-refused");
    VERIFY_REFUSED(
        home.claims().claim(zoe, {"device-112", {}, issued->challenge, key.sign("hello")}),
        "claim-refused");
    QCOMPARE(home.secrets("device-112").front().tries, 2);
    VERIFY_DONE(home.claims().claim(zoe, {"device-112", {}, issued->challenge, signature}));
    QCOMPARE(home.devices(zoe), std::vector<std::string>{"device-112"});
    QCOMPARE(home.secrets("device-112").front().tries, 0);
    // A challenge works once.
    VERIFY_REFUSED(home.claims().claim(zoe, {"device-112", {}, issued->challenge, signature}),
                   "claim-refused");
    // The device can be claimed again, by who has it before them then.
    home.advance(10'000);
    const authority::Caller sam = home.person("sam");
    const auto again = home.claims().challenge(sam, "device-112");
    VERIFY_DONE(again);
    VERIFY_DONE(home.claims().claim(
        sam, {"device-112",
              {},
              again->challenge,
              key.sign(identity::challengeMessage("device-112", again->challenge))}));
    QVERIFY(home.devices(zoe).empty());
}

void ClaimsTest::aChallengeIsOfOnePersonAndDeviceAndTime()
{
    Home home;
    const DeviceKey key;
    home.load(keyLine("device-112", key) + keyLine("device-121", key));
    const authority::Caller zoe = home.person("zoe");
    const authority::Caller sam = home.person("sam");
    const auto sign = [&](const std::string &device, const std::string &challenge) {
        return key.sign(identity::challengeMessage(device, challenge));
    };
    const std::string challenge = home.claims().challenge(zoe, "device-112")->challenge;
    VERIFY_REFUSED(
        home.claims().claim(sam, {"device-112", {}, challenge, sign("device-112", challenge)}),
        "claim-refused");
    VERIFY_REFUSED(
        home.claims().claim(zoe, {"device-121", {}, challenge, sign("device-121", challenge)}),
        "claim-refused");
    home.advance(fleet::Time{5} * 60 * 1000);
    VERIFY_REFUSED(
        home.claims().claim(zoe, {"device-112", {}, challenge, sign("device-112", challenge)}),
        "claim-refused");
    // None of these was a guess at the key.
    QCOMPARE(home.secrets("device-112").front().tries, 0);
    // One is issued for what does not exist, too.
    const auto nothing = home.claims().challenge(zoe, "device-999");
    VERIFY_DONE(nothing);
    QCOMPARE(nothing->challenge.size(), challenge.size());
    VERIFY_REFUSED(
        home.claims().claim(
            zoe, {"device-999", {}, nothing->challenge, sign("device-999", nothing->challenge)}),
        "claim-refused");
    // Up to its end it works.
    const std::string last = home.claims().challenge(zoe, "device-112")->challenge;
    home.advance(fleet::Time{5} * 60 * 1000 - 1);
    VERIFY_DONE(home.claims().claim(zoe, {"device-112", {}, last, sign("device-112", last)}));
}

void ClaimsTest::aConfirmedChallenge()
{
    Home home;
    const std::string credential = "q7d-0f3kLm2PzX81vRtY5w";
    const authority::Origin device{"r", "10.0.0.7"};
    home.load(R"({"externalId":"device-112","credential":")" + credential + "\"}\n");
    const authority::Caller zoe = home.person("zoe");
    const std::string challenge = home.claims().challenge(zoe, "device-112")->challenge;
    const std::string other = home.claims().challenge(zoe, "device-999")->challenge;
    VERIFY_REFUSED(home.claims().claim(zoe, {"device-112", {}, challenge, {}}), "claim-pending");
    VERIFY_REFUSED(home.claims().claim(zoe, {"device-999", {}, other, {}}), "claim-pending");
    VERIFY_REFUSED(home.claims().confirm({"device-112", challenge, credential + "x", {}}, device),
                   "claim-refused");
    VERIFY_REFUSED(home.claims().confirm({"device-999", other, credential, {}}, device),
                   "claim-refused");
    VERIFY_REFUSED(home.claims().confirm({"device-112", challenge, {}, {}}, device),
                   "invalid-entity");
    QCOMPARE(home.secrets("device-112").front().tries, 1);
    VERIFY_DONE(home.claims().confirm({"device-112", challenge, credential, {}}, device));
    QCOMPARE(home.secrets("device-112").front().tries, 0);
    // For whom it was issued, not for others.
    VERIFY_REFUSED(home.claims().claim(home.person("sam"), {"device-112", {}, challenge, {}}),
                   "claim-refused");
    VERIFY_DONE(home.claims().claim(zoe, {"device-112", {}, challenge, {}}));
    QCOMPARE(home.devices(zoe), std::vector<std::string>{"device-112"});
    VERIFY_REFUSED(home.claims().claim(zoe, {"device-112", {}, challenge, {}}), "claim-pending");
    // Confirmed too late.
    home.wait();
    const std::string late = home.claims().challenge(zoe, "device-112")->challenge;
    VERIFY_DONE(home.claims().confirm({"device-112", late, credential, {}}, device));
    home.advance(fleet::Time{5} * 60 * 1000);
    VERIFY_REFUSED(home.claims().claim(zoe, {"device-112", {}, late, {}}), "claim-refused");
    store::AuditFilter filter;
    filter.action = "device:confirm";
    const auto events = home.log(filter);
    QCOMPARE(events.size(), std::size_t(4));
    QCOMPARE(events.front().actor.kind, std::string("device"));
}

void ClaimsTest::loadingIsTheManufacturersAlone()
{
    Home home;
    const std::string line = codeLine("device-112", "7KQ2-M9XD");
    for (const authority::Caller &caller :
         {home.person("zoe"), *home.caller(home.signIn("ines")), *home.caller(home.signIn("cora")),
          *home.caller(home.signIn("otto"))})
        VERIFY_CODE(home.claims().load(&caller, line), "forbidden");
    QVERIFY(home.secrets("device-112").empty());
    const auto ada = home.caller(home.signIn("ada"));
    const auto loaded = home.claims().load(&*ada, line);
    VERIFY_OK(loaded);
    QCOMPARE(*loaded, std::size_t(1));
    store::AuditFilter filter;
    filter.action = "claim:load";
    const auto events = home.log(filter);
    QCOMPARE(events.size(), std::size_t(5));
    QCOMPARE(events.front().outcome, audit::Outcome::Allowed);
    QCOMPARE(events.front().count, std::int64_t{1});
}

void ClaimsTest::loadingIsWholeOrNothing()
{
    Home home;
    const auto refused = home.claims().load(
        nullptr, codeLine("device-112", "7KQ2-M9XD") + "\n" + codeLine("device-999", "7KQ2-M9XD") +
                     codeLine("device-121", "short") + "not json\n" +
                     R"({"externalId":"device-121"})"
                     "\n" +
                     R"({"externalId":"device-121","code":"7KQ2-M9XD","colour":"red"})"
                     "\n" +
                     codeLine("device-112", "7KQ2-M9XE") + codeLine("site-11", "7KQ2-M9XD") +
                     R"({"externalId":"device-211","publicKey":"none"})"
                     "\n");
    VERIFY_CODE(refused, "invalid-claim-secrets");
    QStringList lines;
    for (const fleet::ErrorDetail &detail : refused.error().details)
        lines << QString::fromStdString(detail.where);
    lines.sort();
    QCOMPARE(lines, (QStringList{"line 10", "line 3", "line 4", "line 5", "line 6", "line 7",
                                 "line 8", "line 9"}));
    for (const fleet::ErrorDetail &detail : refused.error().details)
        QVERIFY2(detail.message.find("7KQ2") == std::string::npos, detail.message.c_str());
    QVERIFY(home.secrets("device-112").empty());
    VERIFY_CODE(home.claims().load(nullptr, ""), "invalid-claim-secrets");
    VERIFY_CODE(home.claims().load(nullptr, std::string(20'000, '[')), "invalid-claim-secrets");
}

void ClaimsTest::nothingReadsASecretBack()
{
    Home home;
    home.load(codeLine("device-112", "7KQ2-M9XD"));
    const std::string ada = home.signIn("ada");
    for (const char *table : {"claim_secret", "claim_confirmation", "offer"}) {
        for (const char *schema : {"", "main.", "bailiwick."})
            QVERIFY(!home.authority().query(ada, std::string("SELECT * FROM ") + schema + table));
    }
    QCOMPARE(home.secrets("device-112").front().secret.size(), std::size_t(32));
    QVERIFY(home.secrets("device-112").front().secret.find("7KQ2") == std::string::npos);
    for (const audit::Event &event : home.log())
        QVERIFY(event.reason.text.find("7KQ2") == std::string::npos &&
                event.detail.text.find("7KQ2") == std::string::npos);
}

void ClaimsTest::triesAreBraked()
{
    Home home;
    const authority::Caller zoe = home.person("zoe");
    int refused = 0;
    for (int i = 0; i < 30; ++i) {
        const auto answer = home.claims().claim(zoe, {"device-112", "7KQ2-M9XD", {}, {}});
        if (answer.error().error.code == "too-many-requests") {
            ++refused;
            QVERIFY(answer.error().waitMs > 0);
        }
    }
    QCOMPARE(refused, 20);
    VERIFY_REFUSED(home.claims().challenge(zoe, "device-112"), "too-many-requests");
    // Somebody else at another address is not kept out; an address is, whoever it is.
    authority::Caller sam = home.person("sam");
    sam.origin.address = "10.0.0.9";
    VERIFY_REFUSED(home.claims().claim(sam, {"device-112", "7KQ2-M9XD", {}, {}}), "claim-refused");
    int braked = 0;
    for (int i = 0; i < 100; ++i) {
        authority::Caller other = sam;
        other.person = home.newId();
        braked += home.claims().challenge(other, "device-112") ? 0 : 1;
    }
    QCOMPARE(braked, 41); // 60 at once, one was used
    home.advance(60'000);
    VERIFY_DONE(home.claims().challenge(zoe, "device-112"));
}

// Members read the log of their organization.
void ClaimsTest::theLogOfOnesOwnOrganizationTellsNothing()
{
    Home home;
    const DeviceKey key;
    home.load(codeLine("device-112", "7KQ2-M9XD") + keyLine("device-112", key));
    const authority::Caller ines = *home.caller(home.signIn("ines"));
    store::AuditVisibility own;
    own.organizations.push_back(ines.organization.toString());
    // What was added to the log for her to see, and how many rows were added at all.
    const auto told = [&](const authority::ClaimRequest &request) {
        home.wait();
        store::AuditPageRequest wanted;
        const std::size_t all = home.log().size();
        const std::size_t before = home.context().store().audit().page(wanted, own)->rows.size();
        const auto refused = home.claims().claim(ines, request);
        if (refused || refused.error().error.code != "claim-refused")
            qFatal("it was not refused");
        auto rows = home.context().store().audit().page(wanted, own)->rows;
        rows.resize(rows.size() - before);
        std::string text = std::to_string(home.log().size() - all);
        for (const audit::StoredRow &row : rows) {
            const audit::Event &event = row.event;
            text += "; " + event.action + ' ' + event.resource.type + ' ' + event.resource.id +
                    ' ' + event.reason.text + ' ' + std::to_string(event.count) + ' ' +
                    std::string(audit::name(event.outcome));
        }
        return text;
    };
    const std::string byCode = told({"device-999", "AAAA-AAAA", {}, {}});
    for (int i = 0; i < 6; ++i) // burnt by the end
        QCOMPARE(told({"device-112", "AAAA-AAAA", {}, {}}), byCode);
    const auto signedFor = [&](const char *device) -> authority::ClaimRequest {
        return {device, {}, home.claims().challenge(ines, device)->challenge, "AAAA"};
    };
    QCOMPARE(told(signedFor("device-112")), told(signedFor("device-999")));
    QCOMPARE(told({"device-112", {}, "bwc_forged", {}}), told({"device-999", {}, "bwc_x", {}}));
    // The manufacturer's people see which device it was, and by whom.
    store::AuditFilter filter;
    filter.resource = home.node("device-112").toString();
    filter.action = "device:claim";
    QCOMPARE(home.log(filter).size(), std::size_t(8));
    QCOMPARE(home.log(filter).front().actor.id, ines.membership.toString());
}

// Keys and credentials are not guessed, and without a challenge of this installation nothing is
// even looked at.
void ClaimsTest::aStrangerBurnsNoKey()
{
    Home home;
    const DeviceKey key;
    const std::string credential = "q7d-0f3kLm2PzX81vRtY5w";
    home.load(keyLine("device-112", key) + R"({"externalId":"device-112","credential":")" +
              credential + "\"}\n");
    const std::string foreign =
        home.claims().challenge(home.person("sam"), "device-121")->challenge;
    for (int i = 0; i < 20; ++i) {
        const authority::Origin stranger{"r", "10.6.6." + std::to_string(i)};
        home.wait();
        VERIFY_REFUSED(
            home.claims().confirm({"device-112", "bwc_made-up", "x" + credential, {}}, stranger),
            "claim-refused");
        VERIFY_REFUSED(home.claims().confirm({"device-112", foreign, {}, "AAAA"}, stranger),
                       "claim-refused");
        // Right, but for nobody.
        VERIFY_REFUSED(
            home.claims().confirm({"device-112", "bwc_made-up", credential, {}}, stranger),
            "claim-refused");
    }
    for (const store::StoredClaimSecret &secret : home.secrets("device-112")) {
        QCOMPARE(secret.state, store::ClaimState::Open);
        QCOMPARE(secret.tries, 0);
    }
    const authority::Caller zoe = home.person("zoe");
    const std::string challenge = home.claims().challenge(zoe, "device-112")->challenge;
    VERIFY_DONE(
        home.claims().confirm({"device-112", challenge, credential, {}}, {"r", "10.0.0.7"}));
    VERIFY_DONE(home.claims().claim(zoe, {"device-112", {}, challenge, {}}));
}

// What is burnt is what was tried: a challenge. A device's key stays good for new ones.
void ClaimsTest::fiveWrongProofsEndEveryChallenge()
{
    Home home;
    const DeviceKey key;
    home.load(keyLine("device-112", key));
    const authority::Caller zoe = home.person("zoe");
    const auto sign = [&](const std::string &challenge) {
        return key.sign(identity::challengeMessage("device-112", challenge));
    };
    const std::string tried = home.claims().challenge(zoe, "device-112")->challenge;
    for (int i = 0; i < 5; ++i)
        VERIFY_REFUSED(home.claims().claim(zoe, {"device-112", {}, tried, "AAAA"}),
                       "claim-refused");
    VERIFY_REFUSED(home.claims().claim(zoe, {"device-112", {}, tried, sign(tried)}),
                   "claim-refused");
    // Nor does an ended one count any more.
    QCOMPARE(home.secrets("device-112").front().tries, 0);
    home.wait();
    const std::string next = home.claims().challenge(zoe, "device-112")->challenge;
    VERIFY_DONE(home.claims().claim(zoe, {"device-112", {}, next, sign(next)}));
}

void ClaimsTest::aStrangerKeepsNoDeviceFromConfirming()
{
    Home home;
    const std::string credential = "q7d-0f3kLm2PzX81vRtY5w";
    home.load(R"({"externalId":"device-112","credential":")" + credential + "\"}\n");
    const authority::Caller zoe = home.person("zoe");
    const std::string challenge = home.claims().challenge(zoe, "device-112")->challenge;
    int braked = 0;
    for (int i = 0; i < 30; ++i) {
        const auto answer =
            home.claims().confirm({"device-112", "bwc_made-up", credential, {}}, {"r", "10.6.6.6"});
        braked += answer.error().error.code == "too-many-requests" ? 1 : 0;
    }
    QCOMPARE(braked, 20);
    VERIFY_DONE(
        home.claims().confirm({"device-112", challenge, credential, {}}, {"r", "10.0.0.7"}));
}

// A code that was photographed, a challenge that the device signed before it was handed over.
void ClaimsTest::whoGaveADeviceAwayCannotProveItBack()
{
    Home home;
    const DeviceKey key;
    const std::string credential = "q7d-0f3kLm2PzX81vRtY5w";
    home.load(codeLine("device-111", "7KQ2-M9XD") + keyLine("device-111", key) +
              R"({"externalId":"device-111","credential":")" + credential + "\"}\n");
    const authority::Caller pia = home.person("pia");
    const std::string challenge = home.claims().challenge(pia, "device-111")->challenge;
    const std::string signature = key.sign(identity::challengeMessage("device-111", challenge));
    VERIFY_DONE(
        home.claims().confirm({"device-111", challenge, credential, {}}, {"r", "10.0.0.7"}));
    const auto offer = home.authority().offers().make(
        pia, {store::OfferKind::Transfer, home.node("device-111"), "zoe@home.example"});
    VERIFY_DONE(offer);
    const authority::Caller zoe = home.person("zoe");
    VERIFY_OK(home.authority().offers().accept(zoe, {offer->offer.id, {}}));
    VERIFY_REFUSED(home.claims().claim(pia, {"device-111", "7KQ2-M9XD", {}, {}}), "claim-refused");
    VERIFY_REFUSED(home.claims().claim(pia, {"device-111", {}, challenge, signature}),
                   "claim-refused");
    VERIFY_REFUSED(home.claims().claim(pia, {"device-111", {}, challenge, {}}), "claim-pending");
    QCOMPARE(home.devices(zoe), std::vector<std::string>{"device-111"});
    // Who stands before it proves it as ever.
    home.wait();
    const authority::Caller sam = home.person("sam");
    const std::string fresh = home.claims().challenge(sam, "device-111")->challenge;
    VERIFY_DONE(home.claims().claim(
        sam, {"device-111", {}, fresh, key.sign(identity::challengeMessage("device-111", fresh))}));
}

BAILIWICK_TEST(ClaimsTest)
#include "tst_claims.moc"
