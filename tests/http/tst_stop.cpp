// SPDX-License-Identifier: Apache-2.0
#include "app/http/event_stream.h"
#include "raw_tls.h"
#include "test_server.h"
#include "tests/support/registry.h"

#include <QElapsedTimer>
#include <QTest>

#include <atomic>

using namespace bailiwick::tests;
using namespace std::chrono_literals;

/// Stopping with everything in flight.
class TestStop : public QObject
{
    Q_OBJECT

private slots:
    void finishesWhatRuns();
    void cutsOffAfterGrace();
    void idleConnectionsDoNotDelay();
    void endsStreams();
    void namesUnreadableCertificate();
};

void TestStop::finishesWhatRuns()
{
    TestServer server;
    const auto port = server.port();
    RawTls running(port);
    QVERIFY(running.send("GET /wait HTTP/1.1\r\nHost: x\r\n\r\n"));
    QVERIFY(eventually([&] { return server.waiting() == 1; }));
    std::thread stopper([&] { server.server().stop(5s); });
    const bool closed = eventually([&] {
        const int socket = rawTcp(port);
        if (socket >= 0)
            closeTcp(socket);
        return socket < 0;
    });
    server.release();
    const auto answer = running.receive();
    stopper.join();
    QVERIFY(closed); // nobody new while the old one was answered
    QCOMPARE(statusOf(answer), 200);
    QVERIFY(answer.find("Connection: close") != std::string::npos);
    QVERIFY(answer.ends_with("released"));
}

void TestStop::cutsOffAfterGrace()
{
    TestServer server;
    RawTls running(server.port());
    QVERIFY(running.send("GET /wait HTTP/1.1\r\nHost: x\r\n\r\n"));
    QVERIFY(eventually([&] { return server.waiting() == 1; }));
    std::thread stopper([&] { server.server().stop(100ms); });
    const auto answer = running.receive(3s); // ends although the handler still runs
    const bool cut = running.isClosed();
    server.release();
    stopper.join();
    QVERIFY(cut);
    QVERIFY(answer.empty());
}

void TestStop::idleConnectionsDoNotDelay()
{
    TestServer server;
    RawTls idle(server.port());
    QVERIFY(idle.send("GET /hello HTTP/1.1\r\nHost: x\r\n\r\n"));
    QVERIFY(!idle.receiveUntil("hello").empty());
    QElapsedTimer timer;
    timer.start();
    std::thread stopper([&] { server.server().stop(10s); });
    idle.receive();
    stopper.join();
    QVERIFY(idle.isClosed());
    QVERIFY(timer.elapsed() < 3000);
}

void TestStop::endsStreams()
{
    TestServer server;
    RawTls raw(server.port());
    QVERIFY(raw.send("GET /events HTTP/1.1\r\nHost: x\r\n\r\n"));
    const auto stream = server.stream(0);
    QVERIFY(stream);
    std::atomic<bool> ended = false;
    stream->onClosed([&](auto end) { ended = end == bailiwick::http::EventStream::End::ByServer; });
    QVERIFY(stream->send("1", "revision", "{}"));
    std::thread stopper([&] { server.server().stop(5s); });
    const auto text = raw.receive();
    stopper.join();
    QVERIFY(ended);
    QVERIFY(text.find("id: 1\n") != std::string::npos);
    QVERIFY(text.ends_with("0\r\n\r\n"));
    QVERIFY(!stream->send("2", "revision", "{}"));
}

void TestStop::namesUnreadableCertificate()
{
    bailiwick::http::ServerOptions options;
    options.certificateFile = "/nonexistent/cert.pem";
    auto started = bailiwick::http::Server::start(options, {});
    QVERIFY(!started);
    QCOMPARE(started.error().code, std::string("certificate-unreadable"));
}

BAILIWICK_TEST(TestStop)
#include "tst_stop.moc"
