// SPDX-License-Identifier: Apache-2.0
#include "tests/server/live_server.h"
#include "tests/support/registry.h"

#include <QTest>

#include <random>

using namespace bailiwick;
using tests::Answer;
using tests::LiveServer;

class RobustnessTest : public QObject
{
    Q_OBJECT

private slots:
    // Whatever stands in a body: a 4xx with problem details, and the server goes on.
    void randomBytesInBodies();
    void mutatedBodies();
    void deepAndLargeBodies();
    void fullDiskLosesNothing();
};

void RobustnessTest::randomBytesInBodies()
{
    const auto seed = std::random_device{}();
    qInfo("seed %u", seed);
    std::mt19937 random(seed);
    LiveServer live;
    const std::string ada = live.token("ada");
    for (int i = 0; i < 200; ++i) {
        std::string bytes(random() % 200, '\0');
        for (char &c : bytes)
            c = static_cast<char>(random());
        for (const char *target : {"/v1/sessions/refresh", "/v1/commits", "/v1/decisions"}) {
            const Answer answer = live.postBytes(target, bytes, ada);
            QVERIFY2(answer.status >= 400 && answer.status < 500, answer.text.c_str());
            QVERIFY(!answer.code().empty());
        }
    }
    QCOMPARE(live.get("/v1/health").status, 200);
}

void RobustnessTest::mutatedBodies()
{
    const auto seed = std::random_device{}();
    qInfo("seed %u", seed);
    std::mt19937 random(seed);
    LiveServer live;
    const std::string ada = live.token("ada");
    const std::string good =
        R"({"baseRevision":1,"changes":[{"put":{"type":"assignment","id":"00000000-0000-7000-8000-000000000001","principal":{"kind":"membership","id":"00000000-0000-7000-8000-000000000002"},"role":"00000000-0000-7000-8000-000000000003","scope":{"kind":"resource","id":"00000000-0000-7000-8000-000000000004"},"validity":{"until":"2027-01-01T00:00:00Z"}}},{"remove":{"type":"role","id":"00000000-0000-7000-8000-000000000003"}}],"reason":"x","instant":"2026-11-22T08:00:00Z","digest":"0"})";
    for (int i = 0; i < 300; ++i) {
        std::string bytes = good;
        for (unsigned k = 0; k < 1 + random() % 4; ++k) {
            const std::size_t at = random() % bytes.size();
            if (random() % 2 == 0)
                bytes[at] = R"({}[]",:0a)"[random() % 9];
            else
                bytes.erase(at, 1 + random() % 8);
        }
        const Answer answer = live.postBytes("/v1/commits", bytes, ada);
        QVERIFY2(answer.status >= 400 && answer.status < 500, (bytes + " " + answer.text).c_str());
    }
    QCOMPARE(live.revision(), std::int64_t{1});
}

void RobustnessTest::deepAndLargeBodies()
{
    LiveServer live;
    const std::string ada = live.token("ada");
    QCOMPARE(live.postBytes("/v1/commits", std::string(100'000, '['), ada).status, 400);
    QCOMPARE(live.postBytes("/v1/sessions", std::string(2U << 20, ' '), {}).status, 413);
    const std::string digits(10'000, '9');
    QCOMPARE(live.postBytes("/v1/commits", "{\"baseRevision\":" + digits + "}", ada).status / 100,
             4);
    QCOMPARE(live.get("/v1/health").status, 200);
}

// What cannot be logged is not done, and each answer says so; the server goes on.
void RobustnessTest::fullDiskLosesNothing()
{
    LiveServer live(128 * 1024);
    const std::string ada = live.token("ada");
    QVERIFY(!ada.empty());
    const std::int64_t revision = live.revision();
    Answer answer;
    for (int i = 0; i < 5000; ++i) {
        answer = live.get("/v1/devices", ada);
        if (answer.status != 200)
            break;
    }
    QCOMPARE(answer.status, 503);
    QCOMPARE(answer.code(), std::string("store-full"));
    QVERIFY(!answer.body.value("action", std::string()).empty());
    const Answer refused = live.commit(
        ada, {fleet::Put{live.world().assignment("otto", "installer", "site-11")}}, "full");
    QCOMPARE(refused.status, 503);
    QCOMPARE(refused.code(), std::string("store-full"));
    QCOMPARE(live.revision(), revision);
    QCOMPARE(live.signIn("otto").status, 503);
    QCOMPARE(live.get("/v1/health").status, 200);
}

BAILIWICK_TEST(RobustnessTest)
#include "tst_robustness.moc"
