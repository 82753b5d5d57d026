// SPDX-License-Identifier: Apache-2.0
#include "raw_tls.h"
#include "test_server.h"
#include "tests/support/registry.h"

#include <QElapsedTimer>
#include <QTest>

using namespace bailiwick::tests;
using namespace std::chrono_literals;
using bailiwick::http::Client;
using bailiwick::http::Limits;

/// Every limit: what is within is served, what is beyond gets its answer.
class TestLimits : public QObject
{
    Q_OBJECT

private slots:
    void headers();
    void target();
    void body();
    void chunkedBody();
    void bodiesTogether();
    void admissionBeforeBody();
    void slowHeaders();
    void slowBody();
    void idle();
    void slowHandshake();
    void requestsOfConnection();
    void requestsOfAddress();
    void connectionsOfAddress();
    void connections();
    void requestsPerConnection();
    void waitingRequests();
};

namespace {

std::string getHello(const std::string &more)
{
    return "GET /hello HTTP/1.1\r\nHost: x\r\n" + more + "\r\n";
}

int statusFor(const TestServer &server, const std::string &request)
{
    RawTls raw(server.port());
    raw.send(request);
    return statusOf(raw.receiveUntil("\r\n\r\n"));
}

} // namespace

void TestLimits::headers()
{
    Limits limits;
    limits.headerBytes = 2048;
    limits.headerCount = 10;
    TestServer server(limits);
    std::string fields;
    for (int i = 0; i < 9; ++i) // and Host
        fields += "X-" + std::to_string(i) + ": y\r\n";
    QCOMPARE(statusFor(server, getHello(fields)), 200);
    QCOMPARE(statusFor(server, getHello(fields + "X-A: y\r\n")), 431);
    QCOMPARE(statusFor(server, getHello("X: " + std::string(1900, 'a') + "\r\n")), 200);
    QCOMPARE(statusFor(server, getHello("X: " + std::string(2100, 'a') + "\r\n")), 431);
    // Not even a line's end: refused as soon as the limit is passed.
    QCOMPARE(statusFor(server, "GET /hello HTTP/1.1\r\nX: " + std::string(4000, 'a')), 431);
    QCOMPARE(statusFor(server, std::string(100'000, 'A')), 431);
}

void TestLimits::target()
{
    Limits limits;
    limits.targetBytes = 100;
    limits.queryParameters = 3;
    TestServer server(limits);
    const auto get = [&](const std::string &target) {
        return statusFor(server, "GET " + target + " HTTP/1.1\r\nHost: x\r\n\r\n");
    };
    QCOMPARE(get("/hello?" + std::string(93, 'a')), 200);
    QCOMPARE(get("/hello?" + std::string(94, 'a')), 414);
    QCOMPARE(get("/hello?a=1&b=2&c=3"), 200);
    QCOMPARE(get("/hello?a=1&b=2&c=3&d=4"), 400);
}

void TestLimits::body()
{
    TestServer server;
    Client client(server.clientOptions());
    auto answer = client.postJson("/small", std::string(100, 'x'));
    QVERIFY(answer);
    QCOMPARE(answer->status, 200);
    answer = client.postJson("/small", std::string(101, 'x'));
    QVERIFY(answer);
    QCOMPARE(answer->status, 413);
    // Large enough not to fit any buffer: the answer still arrives.
    answer = client.postJson("/small", std::string(600'000, 'x'));
    QVERIFY2(answer, answer ? "" : answer.error().text().c_str());
    QCOMPARE(answer->status, 413);
    answer = client.postJson("/echo", std::string(1024 * 1024 + 1, 'x'));
    QVERIFY2(answer, answer ? "" : answer.error().text().c_str());
    QCOMPARE(answer->status, 413);
}

void TestLimits::chunkedBody()
{
    TestServer server;
    const auto post = [&](const std::string &chunks) {
        return statusFor(server, "POST /small HTTP/1.1\r\nHost: x\r\n"
                                 "Transfer-Encoding: chunked\r\n\r\n" +
                                     chunks);
    };
    const std::string fifty = "32\r\n" + std::string(50, 'x') + "\r\n";
    QCOMPARE(post(fifty + fifty + "0\r\n\r\n"), 200);
    QCOMPARE(post(fifty + fifty + "1\r\n"), 413);
    QCOMPARE(post("1;" + std::string(40'000, 'e')), 431);       // an endless extension
    QCOMPARE(post("0\r\nT: " + std::string(40'000, 't')), 431); // an endless trailer
}

void TestLimits::bodiesTogether()
{
    Limits limits;
    limits.bodyBytesTotal = 1000;
    TestServer server(limits);
    const std::string head = "POST /echo HTTP/1.1\r\nHost: x\r\nContent-Length: 600\r\n\r\n";
    RawTls first(server.port());
    QVERIFY(first.send(head + "begun"));
    QVERIFY(eventually([&] { return statusFor(server, head) == 503; }));
    QVERIFY(first.send(std::string(595, 'x')));
    QCOMPARE(statusOf(first.receiveUntil("xxx")), 200);
    RawTls second(server.port()); // the memory is free again
    QVERIFY(second.send(head + std::string(600, 'x')));
    QCOMPARE(statusOf(second.receiveUntil("xxx")), 200);
}

void TestLimits::admissionBeforeBody()
{
    TestServer server;
    RawTls raw(server.port());
    // Only the head is sent: the refusal does not wait for the body.
    QVERIFY(raw.send("POST /guarded HTTP/1.1\r\nHost: x\r\nContent-Length: 5000000\r\n\r\n"));
    QCOMPARE(statusOf(raw.receiveUntil("\r\n\r\n")), 401);
    Client client(server.clientOptions());
    const auto answer = client.postJson("/guarded", std::string(3'000'000, 'x'),
                                        {{"Authorization", "Bearer good"}});
    QVERIFY(answer);
    QCOMPARE(answer->status, 200);
    QCOMPARE(answer->body, std::string("3000000"));
}

void TestLimits::slowHeaders()
{
    Limits limits;
    limits.headerTime = 300ms;
    TestServer server(limits);
    RawTls raw(server.port());
    QElapsedTimer timer;
    timer.start();
    QVERIFY(raw.send("GET /hello HTTP/1.1\r\n"));
    // A byte now and then does not extend the time.
    for (int i = 0; i < 4; ++i) {
        std::this_thread::sleep_for(60ms);
        raw.send("X");
    }
    QCOMPARE(statusOf(raw.receiveUntil("\r\n\r\n")), 408);
    QVERIFY(timer.elapsed() >= 290);
    QVERIFY(timer.elapsed() < 1500);
}

void TestLimits::slowBody()
{
    Limits limits;
    limits.bodyTime = 200ms;
    TestServer server(limits);
    QCOMPARE(statusFor(server, "POST /echo HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\nabc"),
             408);
    QVERIFY(server.answers());
}

void TestLimits::idle()
{
    Limits limits;
    limits.idleTime = 200ms;
    TestServer server(limits);
    RawTls raw(server.port());
    QVERIFY(raw.send(getHello("")));
    QCOMPARE(statusOf(raw.receiveUntil("hello")), 200);
    QVERIFY(raw.receive(1500ms).empty());
    QVERIFY(raw.isClosed());
    // A client whose kept connection was closed meanwhile does not notice.
    Client client(server.clientOptions());
    QVERIFY(client.get("/hello"));
    std::this_thread::sleep_for(400ms);
    const auto answer = client.get("/hello");
    QVERIFY2(answer, answer ? "" : answer.error().text().c_str());
}

void TestLimits::slowHandshake()
{
    Limits limits;
    limits.handshakeTime = 200ms;
    TestServer server(limits);
    // Plain TCP, silent: never becomes a connection that counts for long.
    const int silent = rawTcp(server.port());
    QVERIFY(silent >= 0);
    QVERIFY(eventually([&] { return server.server().statistics().connections == 1; }));
    QVERIFY(eventually([&] { return server.server().statistics().connections == 0; }));
    closeTcp(silent);
}

void TestLimits::requestsOfConnection()
{
    Limits limits;
    limits.requestsOfConnection = {1, 3};
    TestServer server(limits);
    Client client(server.clientOptions());
    for (int i = 0; i < 3; ++i)
        QCOMPARE(client.get("/hello")->status, 200);
    const auto answer = client.get("/hello");
    QVERIFY(answer);
    QCOMPARE(answer->status, 429);
    QCOMPARE(answer->headers.value("Retry-After"), std::string_view("1"));
    QVERIFY(server.answers()); // another connection has its own share
}

void TestLimits::requestsOfAddress()
{
    Limits limits;
    limits.requestsOfAddress = {1, 3};
    TestServer server(limits);
    for (int i = 0; i < 3; ++i)
        QVERIFY(server.answers());
    Client client(server.clientOptions());
    const auto answer = client.get("/hello");
    QVERIFY(answer);
    QCOMPARE(answer->status, 429);
    QVERIFY(answer->headers.contains("Retry-After"));
}

void TestLimits::connectionsOfAddress()
{
    Limits limits;
    limits.connectionsPerAddress = 2;
    TestServer server(limits);
    Client first(server.clientOptions());
    Client second(server.clientOptions());
    QCOMPARE(first.get("/hello")->status, 200);
    QCOMPARE(second.get("/hello")->status, 200);
    {
        Client third(server.clientOptions());
        QCOMPARE(third.get("/hello")->status, 429);
    }
    second.disconnect();
    QVERIFY(eventually([&] { return server.server().statistics().connections == 1; }));
    QVERIFY(server.answers());

    Limits rate;
    rate.connectionsOfAddress = {0.5, 2};
    TestServer slow(rate);
    QVERIFY(slow.answers());
    QVERIFY(slow.answers());
    QVERIFY(!slow.answers());
}

void TestLimits::connections()
{
    Limits limits;
    limits.connections = 2;
    TestServer server(limits);
    Client first(server.clientOptions());
    Client second(server.clientOptions());
    QCOMPARE(first.get("/hello")->status, 200);
    QCOMPARE(second.get("/hello")->status, 200);
    QVERIFY(!server.answers());
    QCOMPARE(server.server().statistics().refused, 1u);
    second.disconnect();
    QVERIFY(eventually([&] { return server.answers(); }));
}

void TestLimits::requestsPerConnection()
{
    Limits limits;
    limits.requestsPerConnection = 2;
    TestServer server(limits);
    RawTls raw(server.port());
    QVERIFY(raw.send(getHello("") + getHello("") + getHello("")));
    QCOMPARE(countAnswers(raw.receive()), 2);
    QVERIFY(raw.isClosed());
}

void TestLimits::waitingRequests()
{
    TestServer server({}, 1, 1);
    const std::string request = "GET /wait HTTP/1.1\r\nHost: x\r\n\r\n";
    RawTls running(server.port());
    QVERIFY(running.send(request));
    QVERIFY(eventually([&] { return server.waiting() == 1; }));
    RawTls queued(server.port());
    QVERIFY(queued.send(request));
    QVERIFY(eventually([&] { return server.server().statistics().requests == 2; }));
    Client client(server.clientOptions());
    const auto answer = client.get("/hello");
    QVERIFY(answer);
    QCOMPARE(answer->status, 503);
    QCOMPARE(answer->headers.value("Retry-After"), std::string_view("1"));
    server.release();
    QCOMPARE(statusOf(running.receiveUntil("released")), 200);
    QCOMPARE(statusOf(queued.receiveUntil("released")), 200);
    QVERIFY(server.answers());
}

BAILIWICK_TEST(TestLimits)
#include "tst_limits.moc"
