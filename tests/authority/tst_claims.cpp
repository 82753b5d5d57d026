// SPDX-License-Identifier: Apache-2.0
#include "tests/authority/claim_home.h"
#include "tests/authority/verify.h"
#include "tests/support/registry.h"

#include <atomic>
#include <set>
#include <thread>

using namespace bailiwick;
using fleet::EntityKind;
using tests::ClaimHome;
using tests::codeLine;
using tests::DeviceKey;
using tests::keyLine;

class ClaimsTest : public QObject
{
    Q_OBJECT
private slots:
    void aCodeMakesThePrimaryUser();
    void theFormerUsersAreOutAtOnce();
    void whatIsWrongIsAnsweredAlike();
    void fiveWrongTriesBurnTheSecret();
    void parallelGuessesAreCountedFirst();
    void loadingIsTheManufacturersAlone();
    void loadingIsWholeOrNothing();
    void nothingReadsASecretBack();
    void triesAreBraked();
    void theLogOfOnesOwnOrganizationTellsNothing();
};

void ClaimsTest::aCodeMakesThePrimaryUser()
{
    ClaimHome home;
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
    ClaimHome home;
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
    ClaimHome home;
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
    ClaimHome home;
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
    ClaimHome home;
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

void ClaimsTest::loadingIsTheManufacturersAlone()
{
    ClaimHome home;
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
    ClaimHome home;
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
    ClaimHome home;
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
    ClaimHome home;
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
    ClaimHome home;
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

BAILIWICK_TEST(ClaimsTest)
#include "tst_claims.moc"
