// SPDX-License-Identifier: Apache-2.0
#include "models/identity/claim_proof.h"
#include "tests/authority/device_key.h"
#include "tests/server/live_server.h"
#include "tests/support/registry.h"

#include <QTest>

using namespace bailiwick;
using tests::Answer;
using tests::DeviceKey;
using tests::LiveServer;
using tests::World;

namespace {

constexpr const char *homeText = R"x(
{"type":"person","externalId":"pia","name":"Pia Torres","email":"pia@home.example"}
{"type":"person","externalId":"sam","name":"Sam Vega","email":"sam@home.example"}
{"type":"person","externalId":"zoe","name":"Zoe Haas","email":"zoe@home.example"}
{"type":"role","externalId":"user","organization":"nordquell","name":"User","ownership":true,"actions":["device:configure","device:view"]}
{"type":"ownership","device":"device-111","primary":"pia","secondaries":["sam"]}
)x";

class Home : public LiveServer
{
public:
    Home()
        : LiveServer(World::importText() + homeText, *fleet::parseTime("2026-11-22T08:00:00Z"))
    {
    }
    std::string person(const std::string &name)
    {
        return signIn(name + "@home.example", "").body.value("accessToken", std::string());
    }
    std::size_t devices(const std::string &token)
    {
        return get("/v1/devices", token).body["devices"].size();
    }
};

// What tells answers apart: everything but the request's own id.
std::string comparable(const Answer &answer)
{
    wire::Json body = answer.body;
    body.erase("instance");
    return std::to_string(answer.status) + body.dump();
}

} // namespace

// Claims and offers over HTTPS.
class OwnershipRoutesTest : public QObject
{
    Q_OBJECT
private slots:
    void claimsByCode();
    void claimsByChallenge();
    void confirmsWithoutSigningIn();
    void sharesAndTransfers();
    void groupsAreSharedAsOne();
    void refusesWhatIsMalformed();
    void showsWhoHadADevice();
};

void OwnershipRoutesTest::claimsByCode()
{
    Home home;
    const std::string ada = home.token("ada");
    const Answer loaded = home.postBytes("/v1/claim-secrets",
                                         R"({"externalId":"device-111","code":"7KQ2-M9XD"})"
                                         "\n",
                                         ada);
    QCOMPARE(loaded.status, 201);
    QCOMPARE(loaded.body["loaded"].get<int>(), 1);
    const std::string pia = home.person("pia");
    const std::string sam = home.person("sam");
    const std::string zoe = home.person("zoe");
    QCOMPARE(home.postBytes("/v1/claim-secrets", "{}", zoe).code(), std::string("forbidden"));
    QCOMPARE(home.postBytes("/v1/claim-secrets", "{}", ada).code(),
             std::string("invalid-claim-secrets"));
    QCOMPARE(home.postBytes("/v1/claim-secrets", "{}", {}).status, 401);

    const auto claim = [&](const std::string &token, const std::string &device,
                           const std::string &code) {
        return home.post("/v1/claims", {{"device", device}, {"code", code}}, token);
    };
    const Answer wrong = claim(zoe, "device-111", "AAAA-AAAA");
    QCOMPARE(wrong.status, 403);
    QCOMPARE(wrong.code(), std::string("claim-refused"));
    QCOMPARE(comparable(claim(zoe, "device-999", "AAAA-AAAA")), comparable(wrong));
    QCOMPARE(comparable(claim(zoe, "device-112", "7KQ2-M9XD")), comparable(wrong));
    QCOMPARE(home.devices(sam), std::size_t(1));
    const Answer claimed = claim(zoe, "device-111", "7kq2m9xd");
    QCOMPARE(claimed.status, 201);
    QCOMPARE(claimed.body["device"].get<std::string>(), home.world().node("device-111").toString());
    QVERIFY(claimed.headers.contains("ETag"));
    QCOMPARE(home.devices(zoe), std::size_t(1));
    QCOMPARE(home.devices(pia), std::size_t(0));
    QCOMPARE(home.devices(sam), std::size_t(0));
    QCOMPARE(comparable(claim(pia, "device-111", "7KQ2-M9XD")), comparable(wrong));
    Answer braked;
    for (int i = 0; i < 20 && braked.status != 429; ++i)
        braked = claim(zoe, "device-112", "AAAA-AAAA");
    QCOMPARE(braked.status, 429);
    QVERIFY(braked.headers.contains("Retry-After"));
}

void OwnershipRoutesTest::claimsByChallenge()
{
    Home home;
    const DeviceKey key;
    const wire::Json line = {{"externalId", "device-112"}, {"publicKey", key.pem()}};
    QCOMPARE(home.postBytes("/v1/claim-secrets", line.dump(), home.token("ada")).status, 201);
    const std::string zoe = home.person("zoe");
    const Answer issued = home.post("/v1/claims/challenges", {{"device", "device-112"}}, zoe);
    QCOMPARE(issued.status, 201);
    QCOMPARE(issued.body["until"].get<std::string>(), std::string("2026-11-22T08:05:00Z"));
    const Answer nothing = home.post("/v1/claims/challenges", {{"device", "device-999"}}, zoe);
    QCOMPARE(nothing.status, 201);
    const std::string challenge = issued.body["challenge"].get<std::string>();
    const Answer claimed =
        home.post("/v1/claims",
                  {{"device", "device-112"},
                   {"challenge", challenge},
                   {"signature", key.sign(identity::challengeMessage("device-112", challenge))}},
                  zoe);
    QCOMPARE(claimed.status, 201);
    QCOMPARE(home.devices(zoe), std::size_t(1));
}

void OwnershipRoutesTest::confirmsWithoutSigningIn()
{
    Home home;
    const std::string credential = "q7d-0f3kLm2PzX81vRtY5w";
    const wire::Json line = {{"externalId", "device-112"}, {"credential", credential}};
    QCOMPARE(home.postBytes("/v1/claim-secrets", line.dump(), home.token("ada")).status, 201);
    const std::string zoe = home.person("zoe");
    const wire::Json claim = {
        {"device", "device-112"},
        {"challenge", home.post("/v1/claims/challenges", {{"device", "device-112"}}, zoe)
                          .body["challenge"]
                          .get<std::string>()}};
    const Answer pending = home.post("/v1/claims", claim, zoe);
    QCOMPARE(pending.status, 409);
    QCOMPARE(pending.code(), std::string("claim-pending"));
    wire::Json confirmation = claim;
    confirmation["credential"] = "another-credential-of-some-length";
    const Answer wrong = home.post("/v1/claims/confirmations", confirmation);
    QCOMPARE(wrong.code(), std::string("claim-refused"));
    confirmation["device"] = "device-999";
    QCOMPARE(comparable(home.post("/v1/claims/confirmations", confirmation)), comparable(wrong));
    confirmation["device"] = "device-112";
    confirmation["credential"] = credential;
    QCOMPARE(home.post("/v1/claims/confirmations", confirmation).status, 204);
    QCOMPARE(home.post("/v1/claims", claim, zoe).status, 201);
    QCOMPARE(home.devices(zoe), std::size_t(1));
}

void OwnershipRoutesTest::sharesAndTransfers()
{
    Home home;
    const std::string pia = home.person("pia");
    const std::string sam = home.person("sam");
    const std::string zoe = home.person("zoe");
    const std::string device = "/v1/devices/" + home.world().node("device-111").toString();
    const Answer users = home.get(device + "/users", pia);
    QCOMPARE(users.body["secondaries"].size(), std::size_t(1));
    QCOMPARE(home.get(device + "/users", zoe).status, 404);

    const Answer known =
        home.post(device + "/offers", {{"kind", "share"}, {"email", "zoe@home.example"}}, pia);
    const Answer unknown =
        home.post(device + "/offers", {{"kind", "share"}, {"email", "new@home.example"}}, pia);
    QCOMPARE(known.status, 201);
    QCOMPARE(unknown.status, 201);
    for (const char *member : {"kind", "state", "until", "mailed", "from", "device"})
        QCOMPARE(known.body[member].dump(), unknown.body[member].dump());
    QVERIFY(known.text.find("bwo_") == std::string::npos);
    QCOMPARE(
        home.post(device + "/offers", {{"kind", "share"}, {"email", "x@home.example"}}, sam).status,
        404);
    const Answer offers = home.get("/v1/offers", zoe);
    QCOMPARE(offers.body["received"].size(), std::size_t(1));
    QCOMPARE(offers.body["received"][0]["from"]["name"].get<std::string>(),
             std::string("Pia Torres"));
    const wire::Json id = {{"id", known.body["id"]}};
    QCOMPARE(home.post("/v1/offers/accept", id, sam).code(), std::string("offer-closed"));
    QCOMPARE(home.post("/v1/offers/accept", id, zoe).status, 200);
    QCOMPARE(home.post("/v1/offers/accept", id, zoe).status, 404);
    QCOMPARE(home.devices(zoe), std::size_t(1));
    // Zoe sees the primary user and herself, not Sam.
    const Answer seen = home.get(device + "/users", zoe);
    QCOMPARE(seen.body["secondaries"].size(), std::size_t(1));
    QVERIFY(seen.text.find("Sam") == std::string::npos);
    QCOMPARE(home.get(device + "/users", pia).body["secondaries"].size(), std::size_t(2));
    QCOMPARE(home.send(http::Method::Delete, "/v1/offers/" + unknown.body["id"].get<std::string>(),
                       {}, pia)
                 .status,
             204);
    QCOMPARE(home.get("/v1/offers", pia).body["made"].size(), std::size_t(2));

    const Answer transfer =
        home.post(device + "/offers", {{"kind", "transfer"}, {"email", "zoe@home.example"}}, pia);
    QCOMPARE(transfer.status, 201);
    QCOMPARE(home.post("/v1/offers/accept", {{"id", transfer.body["id"]}}, zoe).status, 200);
    // She is not told any more what the device is called.
    const Answer later = home.get("/v1/offers", pia);
    QCOMPARE(later.body["made"].size(), std::size_t(3));
    for (const wire::Json &made : later.body["made"])
        QCOMPARE(made["device"]["name"].get<std::string>(), std::string());
    QCOMPARE(home.devices(pia), std::size_t(0));
    QCOMPARE(home.devices(sam), std::size_t(0));
    QCOMPARE(home.get(device, pia).status, 404);
    const Answer own = home.get(device, zoe);
    QCOMPARE(own.status, 200);
    QVERIFY(own.text.find("config_") == std::string::npos);
    const std::string from = own.body.value("dataFrom", std::string());
    QCOMPARE(from, fleet::formatTime(home.world().now()));
    const Answer decision = home.post(
        "/v1/decisions",
        {{"action", "device:view"}, {"resource", home.world().node("device-111").toString()}}, zoe);
    QCOMPARE(decision.body.value("dataFrom", std::string()), from);
    QCOMPARE(home.get("/v1/audit", zoe).body["events"].size(), std::size_t(0));
    QCOMPARE(home.get("/v1/snapshot?revision=1", zoe).status, 403);

    const Answer back =
        home.post(device + "/offers", {{"kind", "share"}, {"email", "sam@home.example"}}, zoe);
    QCOMPARE(home.post("/v1/offers/accept", {{"id", back.body["id"]}}, sam).status, 200);
    const std::string person = home.world().id(fleet::EntityKind::Person, "sam").toString();
    QCOMPARE(home.send(http::Method::Delete, device + "/users/" + person, {}, zoe).status, 200);
    QCOMPARE(home.devices(sam), std::size_t(0));
}

void OwnershipRoutesTest::groupsAreSharedAsOne()
{
    Home home;
    const std::string pia = home.person("pia");
    const std::string zoe = home.person("zoe");
    const std::string device = home.world().node("device-111").toString();
    const Answer made = home.post("/v1/owner-groups", {{"name", "Kitchen"}}, pia);
    QCOMPARE(made.status, 201);
    const std::string group = "/v1/owner-groups/" + made.body["id"].get<std::string>();
    QCOMPARE(home.post(group + "/devices", {{"device", device}}, zoe).status, 404);
    QCOMPARE(home.post(group + "/devices", {{"device", device}}, pia).status, 200);
    const Answer offer = home.post(group + "/offers", {{"email", "zoe@home.example"}}, pia);
    QCOMPARE(offer.status, 201);
    QCOMPARE(offer.body["group"]["name"].get<std::string>(), std::string("Kitchen"));
    const Answer received = home.get("/v1/offers", zoe);
    QCOMPARE(received.body["received"][0]["group"]["name"].get<std::string>(),
             std::string("Kitchen"));
    QCOMPARE(home.post("/v1/offers/accept", {{"id", offer.body["id"]}}, zoe).status, 200);
    QCOMPARE(home.devices(zoe), std::size_t(1));
    const Answer listed = home.get("/v1/owner-groups", zoe);
    QCOMPARE(listed.body["own"].size(), std::size_t(0));
    QCOMPARE(listed.body["shared"][0]["owner"]["name"].get<std::string>(),
             std::string("Pia Torres"));
    QCOMPARE(home.send(http::Method::Patch, group, {{"name", "Galley"}}, pia).status, 200);
    QCOMPARE(home.send(http::Method::Patch, group, {{"name", " "}}, pia).status, 422);
    QCOMPARE(home.send(http::Method::Delete, group + "/devices/" + device, {}, pia).status, 200);
    QCOMPARE(home.devices(zoe), std::size_t(0));
    QCOMPARE(home.send(http::Method::Delete, group, {}, zoe).status, 404);
    QCOMPARE(home.send(http::Method::Delete, group, {}, pia).status, 200);
    QCOMPARE(home.send(http::Method::Delete, group, {}, pia).status, 404);
    QCOMPARE(home.send(http::Method::Delete, "/v1/owner-groups/x", {}, pia).status, 404);
}

void OwnershipRoutesTest::refusesWhatIsMalformed()
{
    Home home;
    const std::string pia = home.person("pia");
    const std::string device = "/v1/devices/" + home.world().node("device-111").toString();
    QCOMPARE(home.post("/v1/claims", {{"code", "7KQ2-M9XD"}}, pia).status, 422);
    QCOMPARE(home.post("/v1/claims", {{"device", "device-111"}}, pia).status, 422);
    QCOMPARE(home.post("/v1/claims", {{"device", 7}, {"code", "7KQ2-M9XD"}}, pia).status, 422);
    QCOMPARE(home.post("/v1/claims", {{"device", "d"}, {"code", "7KQ2-M9XD"}}).status, 401);
    QCOMPARE(home.postBytes("/v1/claims", "[", pia).status, 400);
    QCOMPARE(
        home.post(device + "/offers", {{"kind", "lend"}, {"email", "a@b.example"}}, pia).status,
        422);
    QCOMPARE(home.post(device + "/offers", {{"kind", "share"}, {"email", "pia"}}, pia).status, 422);
    QCOMPARE(
        home.post("/v1/devices/none/offers", {{"kind", "share"}, {"email", "a@b.example"}}, pia)
            .status,
        404);
    QCOMPARE(home.post("/v1/offers/accept", {{"id", "none"}}, pia).status, 404);
    QCOMPARE(home.post("/v1/offers/accept", wire::Json::object(), pia).status, 422);
    QCOMPARE(home.post("/v1/offers/accept", {{"id", "x"}, {"token", "y"}}, pia).status, 422);
    QCOMPARE(home.send(http::Method::Delete, "/v1/offers/none", {}, pia).status, 404);
    QCOMPARE(home.send(http::Method::Delete, device + "/users/none", {}, pia).status, 404);
    QCOMPARE(home.post("/v1/registrations",
                       {{"token", "bwo_x"}, {"name", "N"}, {"password", World::password}})
                 .status,
             404);
    QCOMPARE(home.post("/v1/claims/confirmations", {{"device", "d"}, {"challenge", "c"}}).status,
             422);
}

void OwnershipRoutesTest::showsWhoHadADevice()
{
    Home home;
    const std::string ada = home.token("ada");
    const std::string pia = home.person("pia");
    const std::string zoe = home.person("zoe");
    const fleet::Id id = home.world().node("device-111");
    const std::string device = "/v1/devices/" + id.toString();
    const Answer before = home.get(device + "/ownership", ada);
    QCOMPARE(before.status, 200);
    QCOMPARE(before.body["primary"]["name"].get<std::string>(), std::string("Pia Torres"));
    QCOMPARE(before.body["secondaries"][0]["name"].get<std::string>(), std::string("Sam Vega"));
    QVERIFY(!before.body.contains("since"));
    QCOMPARE(before.body["history"].size(), std::size_t(1));
    QVERIFY(!before.body["history"][0].contains("revision")); // earlier than what is kept

    home.world().advance(60'000);
    const Answer offer =
        home.post(device + "/offers", {{"kind", "transfer"}, {"email", "zoe@home.example"}}, pia);
    const Answer open = home.get(device + "/ownership", ada);
    QCOMPARE(open.body["offers"].size(), std::size_t(1));
    QCOMPARE(open.body["offers"][0]["kind"].get<std::string>(), std::string("transfer"));
    QVERIFY(open.text.find("zoe") == std::string::npos); // to whom is theirs alone to know
    const Answer taken = home.post("/v1/offers/accept", {{"id", offer.body["id"]}}, zoe);
    QCOMPARE(taken.status, 200);
    const auto revision = taken.body["revision"].get<std::int64_t>();
    const Answer after = home.get(device + "/ownership", ada);
    QCOMPARE(after.body["primary"]["name"].get<std::string>(), std::string("Zoe Haas"));
    QCOMPARE(after.body["since"].get<std::string>(), fleet::formatTime(home.world().now()));
    QVERIFY(after.body["offers"].empty());
    QCOMPARE(after.body["history"].size(), std::size_t(2));
    const wire::Json &now = after.body["history"][0];
    QCOMPARE(now["revision"].get<std::int64_t>(), revision);
    QCOMPARE(now["author"].get<std::string>(), std::string("Zoe Haas"));
    QVERIFY(now["secondaries"].empty());
    const wire::Json &then = after.body["history"][1];
    QCOMPARE(then["primary"]["name"].get<std::string>(), std::string("Pia Torres"));
    QCOMPARE(then["secondaries"].size(), std::size_t(1));

    // Freed: nobody has it, and it is told who had.
    const auto gone = home.commit(ada, {fleet::Remove{fleet::EntityKind::Ownership, id}}, "stuck");
    QCOMPARE(gone.status, 201);
    const Answer freed = home.get(device + "/ownership", ada);
    QVERIFY(freed.body["primary"].is_null());
    QVERIFY(!freed.body.contains("since"));
    QCOMPARE(freed.body["history"].size(), std::size_t(3));
    QVERIFY(freed.body["history"][0]["primary"].is_null());

    // Whoever does not see the whole fleet hears nothing, also not of what there is not.
    for (const std::string &other : {pia, zoe, home.token("cora")}) {
        const Answer refused = home.get(device + "/ownership", other);
        QCOMPARE(refused.code(), std::string("forbidden"));
        QCOMPARE(comparable(home.get(
                     "/v1/devices/" + home.world().newId().toString() + "/ownership", other)),
                 comparable(refused));
    }
    QCOMPARE(home.get("/v1/devices/" + home.world().newId().toString() + "/ownership", ada).status,
             404);
    QCOMPARE(home.get("/v1/devices/" + home.world().node("site-11").toString() + "/ownership", ada)
                 .status,
             404);
    const Answer log = home.get("/v1/audit?action=ownership:read", home.token("otto"));
    QVERIFY(log.body["events"].size() >= 8);
}

BAILIWICK_TEST(OwnershipRoutesTest)
#include "tst_ownership.moc"
