// SPDX-License-Identifier: Apache-2.0
#include "canned_answers.h"
#include "fake_server.h"
#include "models/remote/api_client.h"
#include "models/remote/earlier_state_loader.h"
#include "tests/support/registry.h"

#include <QSignalSpy>
#include <QTest>

using namespace bailiwick;
using namespace bailiwick::remote;
using bailiwick::tests::FakeServer;

namespace {

const QByteArray revisionSeven =
    "{\"revisions\":[{\"revision\":7,\"time\":\"2026-03-03T08:00:00Z\","
    "\"actor\":\"Nora\",\"reason\":\"Contract\"}]}";

} // namespace

class TestEarlierState : public QObject
{
    Q_OBJECT

private:
    // A signed-in client of a server that knows revision 7 and answers 410 before 5.
    struct Fixture
    {
        explicit Fixture(const tests::Identity &identity)
            : server(identity)
            , client(server.url())
            , loader(client)
        {
            client.transport().setPin(identity.fingerprint());
            server.setHandler([](const FakeServer::Request &request) {
                if (request.path == "/v1/sessions")
                    return FakeServer::answer(201, tests::session("a1", "f1", 900'000));
                if (request.path.startsWith("/v1/revisions"))
                    return FakeServer::answer(200, revisionSeven);
                if (request.path.contains("revision=4"))
                    return FakeServer::problem(410, "history-pruned");
                return FakeServer::answer(200, tests::snapshotBody(7), "ETag: \"r7\"\r\n");
            });
            QObject::connect(&loader, &EarlierStateLoader::loaded, &loader,
                             [this](const EarlierState &state) { loaded.push_back(state); });
            QObject::connect(&loader, &EarlierStateLoader::failed, &loader,
                             [this](const fleet::Error &error) { failed.push_back(error); });
        }
        bool signIn()
        {
            bool done = false;
            client.signIn({}, &loader, [&](const auto &answer) { done = answer.has_value(); });
            return QTest::qWaitFor([&] { return done; });
        }

        FakeServer server;
        ApiClient client;
        EarlierStateLoader loader;
        std::vector<EarlierState> loaded;
        std::vector<fleet::Error> failed;
    };

    tests::Identity m_identity;

private slots:
    void initTestCase() { m_identity = tests::makeIdentity(); }
    void byRevision();
    void byMoment();
    void refusalIsTold();
    void cancelledIsSilent();
    void onlyTheNewestCounts();
};

void TestEarlierState::byRevision()
{
    Fixture fixture(m_identity);
    QVERIFY(fixture.signIn());
    QSignalSpy received(&fixture.loader, &EarlierStateLoader::received);
    fixture.loader.load({7, 0}, nullptr);
    QVERIFY(fixture.loader.isRunning());
    QTRY_COMPARE(fixture.loaded.size(), std::size_t(1));
    const EarlierState &state = fixture.loaded.front();
    QCOMPARE(state.snapshot->state().revision, std::int64_t(7));
    QCOMPARE(state.revision.actor, QStringLiteral("Nora"));
    QCOMPARE(state.revision.reason, QStringLiteral("Contract"));
    QCOMPARE(state.moment, *fleet::parseTime("2026-03-03T08:00:00Z")); // of the revision
    QCOMPARE(fixture.server.count("/v1/snapshot?revision=7"), 1);
    QCOMPARE(fixture.server.count("/v1/revisions?after=6"), 1);
    QCOMPARE(received.count(), 1);
    QVERIFY(!fixture.loader.isRunning());
    QVERIFY(fixture.failed.empty());
}

void TestEarlierState::byMoment()
{
    Fixture fixture(m_identity);
    QVERIFY(fixture.signIn());
    const fleet::Time moment = *fleet::parseTime("2026-04-01T10:30:00Z");
    fixture.loader.load({std::nullopt, moment}, nullptr);
    QTRY_COMPARE(fixture.loaded.size(), std::size_t(1));
    QCOMPARE(fixture.loaded.front().moment, moment);
    QCOMPARE(fixture.loaded.front().revision.revision, std::int64_t(7));
    const auto asked = std::find_if(
        fixture.server.requests().begin(), fixture.server.requests().end(),
        [](const auto &request) { return request.path.startsWith("/v1/snapshot?at="); });
    QVERIFY(asked != fixture.server.requests().end());
    QCOMPARE(QByteArray::fromPercentEncoding(asked->path.mid(sizeof("/v1/snapshot?at=") - 1)),
             QByteArray::fromStdString(fleet::formatTime(moment)));
}

void TestEarlierState::refusalIsTold()
{
    Fixture fixture(m_identity);
    QVERIFY(fixture.signIn());
    fixture.loader.load({4, 0}, nullptr);
    QTRY_COMPARE(fixture.failed.size(), std::size_t(1));
    QCOMPARE(QString::fromStdString(fixture.failed.front().code), QStringLiteral("history-pruned"));
    QVERIFY(!fixture.loader.isRunning());
    QVERIFY(fixture.loaded.empty());
}

void TestEarlierState::cancelledIsSilent()
{
    Fixture fixture(m_identity);
    QVERIFY(fixture.signIn());
    // Before the answer, and once the bytes are there and being read.
    fixture.loader.load({7, 0}, nullptr);
    fixture.loader.cancel();
    fixture.loader.load({7, 0}, nullptr);
    QSignalSpy received(&fixture.loader, &EarlierStateLoader::received);
    QVERIFY(received.wait());
    fixture.loader.cancel();
    QVERIFY(!fixture.loader.isRunning());
    QTest::qWait(200);
    QVERIFY(fixture.loaded.empty());
    QVERIFY(fixture.failed.empty());
}

void TestEarlierState::onlyTheNewestCounts()
{
    Fixture fixture(m_identity);
    QVERIFY(fixture.signIn());
    fixture.loader.load({4, 0}, nullptr);
    fixture.loader.load({7, 0}, nullptr);
    QTRY_COMPARE(fixture.loaded.size(), std::size_t(1));
    QTest::qWait(50);
    QVERIFY(fixture.failed.empty());
    QCOMPARE(fixture.loaded.size(), std::size_t(1));
}

BAILIWICK_TEST(TestEarlierState)
#include "tst_earlier_state.moc"
