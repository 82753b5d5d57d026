// SPDX-License-Identifier: Apache-2.0
#include "canned_answers.h"
#include "fake_server.h"
#include "models/remote/api_client.h"
#include "models/remote/event_stream.h"
#include "models/remote/replica.h"
#include "tests/support/registry.h"

#include <QBuffer>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace bailiwick;
using namespace bailiwick::remote;
using bailiwick::tests::FakeServer;
using bailiwick::tests::Identity;
using tests::session;
using tests::snapshotBody;

class TestApiClient : public QObject
{
    Q_OBJECT

private:
    Identity m_identity;
    // Signs in against the server; the access token is good for `lifetime` ms.
    void signIn(FakeServer &server, ApiClient &client, fleet::Time lifetime = 900'000);

private slots:
    void initTestCase() { m_identity = tests::makeIdentity(); }
    void fingerprints();
    void unknownCertificateIsNamed();
    void otherPinIsRefused();
    void plainHttpIsRefused();
    void wrongPassword();
    void refreshesOnceForManyCalls();
    void retriesAfter401();
    void endedSession();
    void serverAway();
    void cancelledCallIsSilent();
    void contextGoneIsSilent();
    void badAnswer();
    void exportIsStreamed();
    void eventsResume();
    void silentStreamReconnects();
    void replicaFollows();
    void replicaIsErasedOnCutOff();
};

void TestApiClient::signIn(FakeServer &server, ApiClient &client, fleet::Time lifetime)
{
    client.transport().setPin(m_identity.fingerprint());
    server.setHandler([lifetime](const auto &) {
        return FakeServer::answer(201, session("a1", "f1", lifetime));
    });
    bool done = false;
    client.signIn({QStringLiteral("n@example.org"), QStringLiteral("pw"), QStringLiteral("Alpine")},
                  this, [&](auto answer) { done = answer.has_value(); });
    QTRY_VERIFY(done);
}

void TestApiClient::fingerprints()
{
    const QByteArray bytes = m_identity.fingerprint();
    const QString text = Transport::fingerprintText(bytes);
    QCOMPARE(text.size(), 95);
    QCOMPARE(Transport::fingerprintFromText(text.toLower()), bytes);
    QVERIFY(Transport::fingerprintFromText(text.chopped(1)).isEmpty());
    QVERIFY(Transport::fingerprintFromText(QString(64, QLatin1Char('g'))).isEmpty());
}

void TestApiClient::unknownCertificateIsNamed()
{
    FakeServer server(m_identity);
    ApiClient client(server.url());
    QSignalSpy unknown(&client.transport(), &Transport::unknownCertificate);
    std::optional<fleet::Error> error;
    client.signIn({QStringLiteral("e"), QStringLiteral("secret"), QStringLiteral("o")}, this,
                  [&](auto answer) { error = answer.error(); });
    QTRY_VERIFY(error);
    QCOMPARE(QString::fromStdString(error->code), QStringLiteral("unknown-certificate"));
    QCOMPARE(QString::fromStdString(error->details.at(0).message),
             Transport::fingerprintText(m_identity.fingerprint()));
    QCOMPARE(unknown.count(), 1);
    QVERIFY(server.requests().isEmpty()); // nothing was sent
}

void TestApiClient::otherPinIsRefused()
{
    FakeServer server(m_identity);
    ApiClient client(server.url());
    client.transport().setPin(tests::makeIdentity().fingerprint());
    std::optional<fleet::Error> error;
    client.signIn({}, this, [&](auto answer) { error = answer.error(); });
    QTRY_VERIFY(error);
    QCOMPARE(QString::fromStdString(error->code), QStringLiteral("unknown-certificate"));
    QVERIFY(server.requests().isEmpty());
}

void TestApiClient::plainHttpIsRefused()
{
    ApiClient client(QUrl(QStringLiteral("http://127.0.0.1:1")));
    std::optional<fleet::Error> error;
    client.signIn({}, this, [&](auto answer) { error = answer.error(); });
    QTRY_VERIFY(error);
    QCOMPARE(QString::fromStdString(error->code), QStringLiteral("server-address"));
}

void TestApiClient::wrongPassword()
{
    FakeServer server(m_identity);
    server.setHandler([](const auto &) { return FakeServer::problem(401, "sign-in-failed"); });
    ApiClient client(server.url());
    client.transport().setPin(m_identity.fingerprint());
    std::optional<fleet::Error> error;
    client.signIn({}, this, [&](auto answer) { error = answer.error(); });
    QTRY_VERIFY(error);
    QCOMPARE(QString::fromStdString(error->code), QStringLiteral("sign-in-failed"));
    QCOMPARE(server.requests().size(), 1); // no retry without a session
}

void TestApiClient::refreshesOnceForManyCalls()
{
    FakeServer server(m_identity);
    ApiClient client(server.url());
    signIn(server, client, 10'000); // less than the margin: about to end
    server.setHandler([](const FakeServer::Request &request) {
        if (request.path == "/v1/sessions/refresh")
            return FakeServer::answer(200, session("a2", "f2", 900'000));
        return FakeServer::answer(200, "note " + request.header("Authorization"));
    });
    int good = 0;
    for (int i = 0; i < 4; ++i) {
        client.auditCheckpoint(
            this, [&](auto answer) { good += answer == QStringLiteral("note Bearer a2") ? 1 : 0; });
    }
    QTRY_COMPARE(good, 4);
    QCOMPARE(server.count("/v1/sessions/refresh"), 1);
    QCOMPARE(client.session().refreshToken, QByteArray("f2"));
}

void TestApiClient::retriesAfter401()
{
    FakeServer server(m_identity);
    ApiClient client(server.url());
    signIn(server, client);
    server.setHandler([](const FakeServer::Request &request) {
        if (request.path == "/v1/sessions/refresh")
            return FakeServer::answer(200, session("a2", "f2", 900'000));
        return request.header("Authorization") == "Bearer a2"
                   ? FakeServer::answer(200, "key")
                   : FakeServer::problem(401, "token-expired");
    });
    QString key;
    client.auditKey(this, [&](auto answer) { key = answer.value_or(QStringLiteral("error")); });
    QTRY_COMPARE(key, QStringLiteral("key"));
}

void TestApiClient::endedSession()
{
    FakeServer server(m_identity);
    ApiClient client(server.url());
    signIn(server, client);
    server.setHandler([](const auto &) { return FakeServer::problem(401, "session-ended"); });
    QSignalSpy ended(&client.keeper(), &SessionKeeper::ended);
    std::optional<fleet::Error> error;
    client.auditKey(this, [&](auto answer) { error = answer.error(); });
    QTRY_VERIFY(error);
    QCOMPARE(QString::fromStdString(error->code), QStringLiteral("session-ended"));
    QCOMPARE(ended.count(), 1);
    QVERIFY(!client.keeper().isSignedIn());
}

void TestApiClient::serverAway()
{
    QUrl url;
    {
        const FakeServer server(m_identity);
        url = server.url();
    }
    ApiClient client(url);
    std::optional<fleet::Error> error;
    client.signIn({}, this, [&](auto answer) { error = answer.error(); });
    QTRY_VERIFY(error);
    QCOMPARE(QString::fromStdString(error->code), QStringLiteral("server-away"));
    QVERIFY(error->retry);
}

void TestApiClient::cancelledCallIsSilent()
{
    FakeServer server(m_identity);
    ApiClient client(server.url());
    signIn(server, client);
    server.setHandler([](const auto &) { return QByteArray(); });
    int answers = 0;
    Call call = client.auditKey(this, [&](auto) { ++answers; });
    QVERIFY(call.isActive());
    QTRY_COMPARE(server.count("/v1/audit/key"), 1);
    call.cancel();
    QVERIFY(!call.isActive());
    server.write(FakeServer::answer(200, "key"));
    server.setHandler([](const auto &) { return FakeServer::answer(200, "note"); });
    bool done = false;
    client.auditCheckpoint(this, [&](auto) { done = true; });
    QTRY_VERIFY(done);
    QCOMPARE(answers, 0);
}

void TestApiClient::contextGoneIsSilent()
{
    FakeServer server(m_identity);
    ApiClient client(server.url());
    signIn(server, client);
    server.setHandler([](const auto &) { return FakeServer::answer(200, "note"); });
    int answers = 0;
    auto *context = new QObject;
    client.auditKey(context, [&](auto) { ++answers; });
    delete context;
    bool done = false;
    client.auditCheckpoint(this, [&](auto) { done = true; });
    QTRY_VERIFY(done);
    QCOMPARE(answers, 0);
}

void TestApiClient::badAnswer()
{
    FakeServer server(m_identity);
    ApiClient client(server.url());
    signIn(server, client);
    server.setHandler([](const auto &) { return FakeServer::answer(200, "{\"allowed\":1}"); });
    std::optional<fleet::Error> error;
    client.decision("device:view", {}, this, [&](auto answer) { error = answer.error(); });
    QTRY_VERIFY(error);
    QCOMPARE(QString::fromStdString(error->code), QStringLiteral("bad-answer"));
    QVERIFY(QString::fromStdString(error->where).contains(QStringLiteral("allowed")));
}

void TestApiClient::exportIsStreamed()
{
    FakeServer server(m_identity);
    ApiClient client(server.url());
    signIn(server, client);
    const QByteArray lines = QByteArray("{\"row\":1}\n").repeated(50'000);
    server.setHandler([&](const auto &) { return FakeServer::answer(200, lines); });
    QBuffer sink;
    QVERIFY(sink.open(QIODevice::WriteOnly));
    qint64 written = -1;
    AuditFilter filter;
    filter.text = QStringLiteral("a&b=c+d");
    client.auditExport(filter, &sink, this, [&](auto answer) { written = answer.value_or(-2); });
    QTRY_COMPARE(written, lines.size());
    QCOMPARE(sink.data(), lines);
    QCOMPARE(server.requests().last().path, QByteArray("/v1/audit/export?text=a%26b%3Dc%2Bd"));
    // A sink that takes nothing (a full disk) ends it with a sentence.
    QBuffer closed;
    std::optional<fleet::Error> error;
    client.auditExport({}, &closed, this, [&](auto answer) { error = answer.error(); });
    QTRY_VERIFY(error);
    QCOMPARE(QString::fromStdString(error->code), QStringLiteral("write-failed"));
}

void TestApiClient::eventsResume()
{
    FakeServer server(m_identity);
    ApiClient client(server.url());
    signIn(server, client);
    server.setHandler([](const auto &) { return FakeServer::streamHead(); });
    EventStream stream(client.transport(), client.keeper());
    stream.setPace(
        {std::chrono::seconds(30), std::chrono::milliseconds(10), std::chrono::milliseconds(50)});
    QSignalSpy connected(&stream, &EventStream::connected);
    QSignalSpy revision(&stream, &EventStream::revision);
    QSignalSpy revoked(&stream, &EventStream::revoked);
    stream.start();
    QTRY_COMPARE(connected.count(), 1);
    server.write("id: 41\nevent: revision\ndata: {\"revis");
    server.write("ion\":41}\n\nevent: revoked\ndata: {\"code\":\"access-ended\","
                 "\"message\":\"Cut off.\"}\n\n");
    QTRY_COMPARE(revision.count(), 1);
    QCOMPARE(revision.at(0).at(0).toLongLong(), 41);
    QTRY_COMPARE(revoked.count(), 1);
    QCOMPARE(revoked.at(0).at(1).toString(), QStringLiteral("Cut off."));
    server.dropConnections();
    QTRY_COMPARE(connected.count(), 2);
    QCOMPARE(server.requests().last().header("Last-Event-ID"), QByteArray("41"));
}

void TestApiClient::silentStreamReconnects()
{
    FakeServer server(m_identity);
    ApiClient client(server.url());
    signIn(server, client);
    server.setHandler([](const auto &) { return FakeServer::streamHead(); });
    EventStream stream(client.transport(), client.keeper());
    stream.setPace({std::chrono::milliseconds(300), std::chrono::milliseconds(10),
                    std::chrono::milliseconds(50)});
    QSignalSpy disconnected(&stream, &EventStream::disconnected);
    stream.start();
    QTRY_VERIFY(disconnected.count() >= 1);
    QTRY_VERIFY(server.count("/v1/events") >= 2);
}

void TestApiClient::replicaFollows()
{
    const QTemporaryDir folder;
    FakeServer server(m_identity);
    ApiClient client(server.url());
    signIn(server, client);
    int revision = 3;
    server.setHandler([&](const FakeServer::Request &request) {
        if (request.path == "/v1/events")
            return FakeServer::streamHead();
        const QByteArray etag = "\"r" + QByteArray::number(revision) + "\"";
        if (request.header("If-None-Match") == etag)
            return FakeServer::answer(304, {});
        return FakeServer::answer(200, snapshotBody(revision), "ETag: " + etag + "\r\n");
    });
    MemorySecretStore secrets;
    Replica replica(client, secrets, folder.path());
    QSignalSpy changed(&replica, &SnapshotSource::changed);
    replica.start();
    QCOMPARE(replica.state(), Replica::State::Connecting);
    QTRY_COMPARE(replica.state(), Replica::State::Online);
    QCOMPARE(replica.revision(), 3);
    QTRY_VERIFY(replica.events().isConnected());
    revision = 4;
    server.write("event: revision\ndata: {\"revision\":4}\n\n");
    QTRY_COMPARE(replica.revision(), 4);
    // The server goes away: the last snapshot stays, read-only.
    server.close();
    server.dropConnections();
    QTRY_COMPARE(replica.state(), Replica::State::Offline);
    QVERIFY(replica.isReadOnly());
    QCOMPARE(replica.revision(), 4);
    QVERIFY(replica.lastContact() > 0);
    QCOMPARE(QString::fromStdString(replica.problem().code), QStringLiteral("server-away"));
}

void TestApiClient::replicaIsErasedOnCutOff()
{
    const QTemporaryDir folder;
    FakeServer server(m_identity);
    ApiClient client(server.url());
    signIn(server, client);
    server.setHandler([&](const FakeServer::Request &request) {
        if (request.path == "/v1/events")
            return FakeServer::streamHead();
        return FakeServer::answer(200, snapshotBody(3), "ETag: \"r3\"\r\n");
    });
    MemorySecretStore secrets;
    Replica replica(client, secrets, folder.path());
    replica.start();
    QTRY_VERIFY(replica.snapshot() && replica.events().isConnected());
    server.write("event: revoked\ndata: {\"code\":\"access-ended\",\"message\":\"Ended.\"}\n\n");
    QTRY_COMPARE(replica.state(), Replica::State::CutOff);
    QVERIFY(!replica.snapshot());
    QCOMPARE(QString::fromStdString(replica.problem().message), QStringLiteral("Ended."));
}

BAILIWICK_TEST(TestApiClient)
#include "tst_api_client.moc"
