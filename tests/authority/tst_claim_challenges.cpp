// SPDX-License-Identifier: Apache-2.0
#include "tests/authority/claim_home.h"
#include "tests/authority/verify.h"
#include "tests/support/registry.h"

using namespace bailiwick;
using fleet::EntityKind;
using tests::ClaimHome;
using tests::codeLine;
using tests::DeviceKey;
using tests::keyLine;

class ClaimChallengesTest : public QObject
{
    Q_OBJECT
private slots:
    void aSignedChallenge();
    void aChallengeIsOfOnePersonAndDeviceAndTime();
    void aConfirmedChallenge();
    void aStrangerBurnsNoKey();
    void fiveWrongProofsEndEveryChallenge();
    void aStrangerKeepsNoDeviceFromConfirming();
    void whoGaveADeviceAwayCannotProveItBack();
};

void ClaimChallengesTest::aSignedChallenge()
{
    ClaimHome home;
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

void ClaimChallengesTest::aChallengeIsOfOnePersonAndDeviceAndTime()
{
    ClaimHome home;
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

void ClaimChallengesTest::aConfirmedChallenge()
{
    ClaimHome home;
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

void ClaimChallengesTest::aStrangerBurnsNoKey()
{
    ClaimHome home;
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
void ClaimChallengesTest::fiveWrongProofsEndEveryChallenge()
{
    ClaimHome home;
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

void ClaimChallengesTest::aStrangerKeepsNoDeviceFromConfirming()
{
    ClaimHome home;
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
void ClaimChallengesTest::whoGaveADeviceAwayCannotProveItBack()
{
    ClaimHome home;
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

BAILIWICK_TEST(ClaimChallengesTest)
#include "tst_claim_challenges.moc"
