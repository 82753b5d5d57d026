// SPDX-License-Identifier: Apache-2.0
// The calls about ownership: what is asked, and what is made of the answers.
#include "asking_client.h"
#include "models/remote/ownership_json.h"
#include "tests/support/registry.h"

#include <QTest>

using namespace bailiwick;
using namespace bailiwick::remote;

namespace {

const QByteArray offer = "{\"id\":\"o1\",\"kind\":\"share\",\"device\":{\"id\":\"" +
                         tests::memberId + "\",\"name\":\"Boiler\"},\"from\":{\"id\":\"" +
                         tests::memberId +
                         "\",\"name\":\"Pia\"},\"email\":\"z@home.example\",\"state\":\"pending\","
                         "\"made\":\"2026-03-03T08:00:00Z\",\"until\":\"2026-03-10T08:00:00Z\"}";
const QByteArray release = "{\"id\":\"r1\",\"device\":\"" + tests::memberId +
                           "\",\"reason\":\"moved out\",\"state\":\"waiting\","
                           "\"made\":\"2026-03-03T08:00:00Z\",\"due\":\"2026-03-17T08:00:00Z\","
                           "\"changed\":\"2026-03-03T08:00:00Z\",\"mailed\":true}";
const QByteArray group = "{\"id\":\"g1\",\"name\":\"Kitchen\",\"owner\":{\"id\":\"" +
                         tests::memberId +
                         "\",\"name\":\"Pia\"},\"devices\":[],\"users\":[{\"id\":\"" +
                         tests::memberId + "\",\"name\":\"Zoe\"}]}";

} // namespace

class TestOwnershipCalls : public QObject
{
    Q_OBJECT

private:
    tests::Identity m_identity;
    const fleet::Id m_id = *fleet::Id::fromString(tests::memberId.toStdString());

private slots:
    void initTestCase() { m_identity = tests::makeIdentity(); }

    void whatTheManufacturerAsks()
    {
        tests::AskingClient fixture(m_identity);
        QVERIFY(fixture.signIn());
        ApiClient &client = fixture.client;
        std::optional<DeviceOwnership> ownership;
        const QByteArray device = "/v1/devices/" + tests::memberId;
        QCOMPARE(fixture.asked<DeviceOwnership>(
                     "{\"primary\":null,\"secondaries\":[],\"offers\":[{\"id\":\"o\",\"kind\":"
                     "\"transfer\","
                     "\"made\":\"2026-03-03T08:00:00Z\",\"until\":\"2026-03-10T08:00:00Z\"}],"
                     "\"history\":"
                     "[{\"revision\":7,\"time\":\"2026-03-03T08:00:00Z\",\"author\":\"Nora\","
                     "\"primary\":null,\"secondaries\":[]},{\"primary\":{\"id\":\"" +
                         tests::memberId +
                         "\",\"name\":\"Pia\"},\"secondaries\":[]}],\"releaseWaitMs\":5}",
                     [&](auto reply) { client.deviceOwnership(m_id, this, reply); }, ownership),
                 "GET " + device + "/ownership");
        QVERIFY(ownership && ownership->primary.id.isNull() && ownership->since == 0);
        QCOMPARE(ownership->offers.at(0).kind, QStringLiteral("transfer"));
        QCOMPARE(ownership->history.at(0).revision, std::int64_t{7});
        QCOMPARE(ownership->history.at(1).revision, std::int64_t{0});
        QCOMPARE(ownership->history.at(1).primary.name, QStringLiteral("Pia"));
        QCOMPARE(ownership->releaseWait, fleet::Time{5});

        std::optional<ReleaseSummary> begun;
        QCOMPARE(fixture.asked<ReleaseSummary>(
                     release,
                     [&](auto reply) {
                         client.beginRelease(m_id, QStringLiteral("moved out"), this, reply);
                     },
                     begun),
                 "POST " + device + "/releases {\"reason\":\"moved out\"}");
        QVERIFY(begun && begun->mailed && begun->state == QStringLiteral("waiting"));
        std::optional<std::int64_t> number;
        QCOMPARE(fixture.asked<std::int64_t>(
                     "{\"revision\":9}",
                     [&](auto reply) { client.completeRelease(QStringLiteral("r1"), this, reply); },
                     number),
                 QByteArray("POST /v1/releases/r1/completion {}"));
        QCOMPARE(number.value_or(0), std::int64_t{9});
        QCOMPARE(fixture.askedVoid(
                     [&](auto reply) { client.cancelRelease(QStringLiteral("r1"), this, reply); }),
                 QByteArray("DELETE /v1/releases/r1"));
        QCOMPARE(fixture.asked<std::int64_t>(
                     "{\"loaded\":2}",
                     [&](auto reply) { client.loadClaimSecrets("a\nb\n", this, reply); }, number),
                 QByteArray("POST /v1/claim-secrets a\nb\n"));
        QCOMPARE(number.value_or(0), std::int64_t{2});
    }

    void whatOwnersAsk()
    {
        tests::AskingClient fixture(m_identity);
        QVERIFY(fixture.signIn());
        ApiClient &client = fixture.client;
        const QByteArray device = "/v1/devices/" + tests::memberId;
        std::optional<OfferLists> offers;
        QCOMPARE(fixture.asked<OfferLists>(
                     "{\"made\":[],\"received\":[" + offer + "]}",
                     [&](auto reply) { client.offers(this, reply); }, offers),
                 QByteArray("GET /v1/offers"));
        QCOMPARE(offers->received.at(0).device.name, QStringLiteral("Boiler"));
        QVERIFY(offers->received.at(0).group.id.isNull());
        std::optional<OfferSummary> made;
        QCOMPARE(fixture.asked<OfferSummary>(
                     offer,
                     [&](auto reply) {
                         client.offerDevice(m_id, QStringLiteral("share"),
                                            QStringLiteral("z@home.example"), this, reply);
                     },
                     made),
                 "POST " + device + "/offers {\"kind\":\"share\",\"email\":\"z@home.example\"}");
        std::optional<std::int64_t> number;
        QCOMPARE(fixture.asked<std::int64_t>(
                     "{\"revision\":4}",
                     [&](auto reply) { client.acceptOffer(QStringLiteral("o1"), this, reply); },
                     number),
                 QByteArray("POST /v1/offers/accept {\"id\":\"o1\"}"));
        QCOMPARE(fixture.askedVoid(
                     [&](auto reply) { client.declineOffer(QStringLiteral("o1"), this, reply); }),
                 QByteArray("POST /v1/offers/decline {\"id\":\"o1\"}"));
        QCOMPARE(fixture.askedVoid(
                     [&](auto reply) { client.cancelOffer(QStringLiteral("o1"), this, reply); }),
                 QByteArray("DELETE /v1/offers/o1"));
        QCOMPARE(fixture.askedVoid([&](auto reply) {
            client.objectToRelease(QStringLiteral("r1"), this, reply);
        }),
                 QByteArray("POST /v1/releases/r1/objection {}"));
        QCOMPARE(fixture.asked<std::int64_t>(
                     "{\"revision\":5}",
                     [&](auto reply) { client.withdrawUser(m_id, m_id, this, reply); }, number),
                 "DELETE " + device + "/users/" + tests::memberId);
        std::optional<OwnerGroupLists> groups;
        QCOMPARE(fixture.asked<OwnerGroupLists>(
                     "{\"own\":[" + group + "],\"shared\":[]}",
                     [&](auto reply) { client.ownerGroups(this, reply); }, groups),
                 QByteArray("GET /v1/owner-groups"));
        QCOMPARE(groups->own.at(0).users.at(0).name, QStringLiteral("Zoe"));
        QCOMPARE(fixture.asked<std::int64_t>(
                     "{\"revision\":6}",
                     [&](auto reply) {
                         client.putIntoOwnerGroup(QStringLiteral("g1"), m_id, this, reply);
                     },
                     number),
                 "POST /v1/owner-groups/g1/devices {\"device\":\"" + tests::memberId + "\"}");
    }

    void answersThatLackSomething()
    {
        const auto isBad = [](const auto &answer, const char *what) {
            return !answer && answer.error().code == "bad-answer" &&
                   answer.error().toString().find(what) != std::string::npos;
        };
        QVERIFY(isBad(deviceOwnershipFrom("{\"secondaries\":[],\"offers\":[],\"history\":[]}"),
                      "releaseWaitMs"));
        QVERIFY(isBad(deviceOwnershipFrom("[]"), ""));
        QByteArray broken = offer;
        QVERIFY(isBad(offerFrom(broken.replace("\"kind\"", "\"x\"")), "kind"));
        broken = release;
        QVERIFY(isBad(releaseFrom(broken.replace("\"due\"", "\"x\"")), "due"));
        QVERIFY(isBad(offersFrom("{\"made\":[]}"), "received"));
        QVERIFY(isBad(ownerGroupsFrom("{\"own\":[{\"id\":\"g\"}],\"shared\":[]}"), "name"));
        QVERIFY(isBad(loadedFrom("{}"), "loaded"));
    }
};

BAILIWICK_TEST(TestOwnershipCalls)
#include "tst_ownership_calls.moc"
