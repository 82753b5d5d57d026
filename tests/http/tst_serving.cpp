// SPDX-License-Identifier: Apache-2.0
#include "raw_tls.h"
#include "test_server.h"
#include "tests/support/registry.h"

#include <QTest>

#include <nlohmann/json.hpp>

#include <atomic>
#include <set>

using namespace bailiwick::tests;
using bailiwick::http::Client;
using bailiwick::http::ClientRequest;
using bailiwick::http::Method;
using nlohmann::json;

/// Routing, answers, keep-alive, pipelining and many connections, over the real network.
class TestServing : public QObject
{
    Q_OBJECT

private slots:
    void answersAndRoutes();
    void sendsSecurityHeaders();
    void describesProblems();
    void hidesWhatHandlersThrow();
    void headAndOptions();
    void pipelinesInOrder();
    void oldVersionOfHttp();
    void takesChunkedBodies();
    void continuesWhenAsked();
    void servesManyConnections();
};

void TestServing::answersAndRoutes()
{
    TestServer server;
    Client client(server.clientOptions());
    auto answer = client.get("/echo/a%20b?q=1%2B1");
    QVERIFY2(answer, answer ? "" : answer.error().text().c_str());
    QCOMPARE(answer->status, 200);
    auto said = json::parse(answer->body);
    QVERIFY(said["id"] == "a b");
    QVERIFY(said["q"] == "1+1");
    QVERIFY(said["address"] == "127.0.0.1");
    QVERIFY(said["tls"] == "TLSv1.3");
    const std::string text(300'000, 'x');
    answer = client.postJson("/echo", text);
    QVERIFY(answer);
    QVERIFY(answer->body == text);
    // One kept connection carried both.
    QCOMPARE(server.server().statistics().accepted, 1u);
    QCOMPARE(server.server().statistics().requests, 2u);
}

void TestServing::sendsSecurityHeaders()
{
    TestServer server;
    Client client(server.clientOptions());
    std::set<std::string> ids;
    for (const auto *target : {"/hello", "/nothing", "/throw"}) {
        const auto answer = client.get(target, {{"X-Request-Id", "mine"}});
        QVERIFY(answer);
        QCOMPARE(answer->headers.value("Cache-Control"), std::string_view("no-store"));
        QCOMPARE(answer->headers.value("X-Content-Type-Options"), std::string_view("nosniff"));
        QVERIFY(!answer->headers.contains("Server"));
        QVERIFY(answer->headers.contains("Date"));
        const auto id = answer->headers.value("X-Request-Id");
        QCOMPARE(id.size(), std::size_t(36));
        ids.emplace(id);
    }
    QCOMPARE(ids.size(), std::size_t(3));
}

void TestServing::describesProblems()
{
    TestServer server;
    Client client(server.clientOptions());
    auto answer = client.get("/nothing");
    QVERIFY(answer);
    QCOMPARE(answer->status, 404);
    QCOMPARE(answer->headers.value("Content-Type"), std::string_view("application/problem+json"));
    auto problem = json::parse(answer->body);
    QVERIFY(problem["type"] == "urn:bailiwick:error:not-found");
    QVERIFY(problem["status"] == 404);
    QVERIFY(problem["retry"] == false);
    QVERIFY(problem["instance"] ==
            "urn:uuid:" + std::string(answer->headers.value("X-Request-Id")));
    answer = client.send({Method::Delete, "/echo/1", {}, {}});
    QVERIFY(answer);
    QCOMPARE(answer->status, 405);
    QCOMPARE(answer->headers.value("Allow"), std::string_view("GET, HEAD, OPTIONS"));
}

void TestServing::hidesWhatHandlersThrow()
{
    TestServer server;
    Client client(server.clientOptions());
    for (const auto *target : {"/throw", "/unsendable"}) {
        const auto answer = client.get(target);
        QVERIFY(answer);
        QCOMPARE(answer->status, 500);
        QVERIFY(answer->body.find("secret") == std::string::npos);
        QVERIFY(!answer->headers.contains("Set-Cookie"));
    }
    bool told = false;
    for (const auto &record : server.logged())
        told = told || record.message.find("secret") != std::string::npos;
    QVERIFY(told);
    QVERIFY(server.answers());
}

void TestServing::headAndOptions()
{
    TestServer server;
    Client client(server.clientOptions());
    auto answer = client.send({Method::Head, "/hello", {}, {}});
    QVERIFY(answer);
    QCOMPARE(answer->status, 200);
    QCOMPARE(answer->headers.value("Content-Length"), std::string_view("5"));
    QVERIFY(answer->body.empty());
    answer = client.send({Method::Options, "/echo/1", {}, {}});
    QVERIFY(answer);
    QCOMPARE(answer->status, 204);
    QCOMPARE(answer->headers.value("Allow"), std::string_view("GET, HEAD, OPTIONS"));
    answer = client.get("/hello"); // the connection is still in step
    QVERIFY(answer);
    QCOMPARE(answer->body, std::string("hello"));
}

void TestServing::pipelinesInOrder()
{
    TestServer server;
    RawTls raw(server.port());
    QCOMPARE(raw.protocol(), std::string("http/1.1"));
    std::string text;
    for (int i = 0; i < 50; ++i)
        text += "POST /echo HTTP/1.1\r\nHost: x\r\nContent-Length: 4\r\n\r\n" +
                std::to_string(1000 + i);
    text += "GET /hello HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n";
    QVERIFY(raw.send(text));
    const auto answers = raw.receive();
    QVERIFY(raw.isClosed());
    QCOMPARE(countAnswers(answers), 51);
    std::size_t at = 0;
    for (int i = 0; i < 50; ++i) {
        at = answers.find("\r\n\r\n" + std::to_string(1000 + i), at);
        QVERIFY(at != std::string::npos);
    }
}

void TestServing::oldVersionOfHttp()
{
    TestServer server;
    RawTls raw(server.port());
    QVERIFY(raw.send("GET /hello HTTP/1.0\r\n\r\n"));
    const auto answer = raw.receive();
    QCOMPARE(statusOf(answer), 200);
    QVERIFY(raw.isClosed());
    QVERIFY(answer.ends_with("hello"));
}

void TestServing::takesChunkedBodies()
{
    TestServer server;
    RawTls raw(server.port());
    QVERIFY(raw.send("POST /echo HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n"
                     "3\r\nabc\r\n"));
    QVERIFY(raw.send("A;name=value\r\n0123456789\r\n0\r\nAuthorization: trailer\r\n\r\n"
                     "GET /hello HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"));
    const auto answers = raw.receive();
    QCOMPARE(countAnswers(answers), 2);
    QVERIFY(answers.find("\r\n\r\nabc0123456789HTTP/1.1 200") != std::string::npos);
    QVERIFY(answers.ends_with("hello"));
}

void TestServing::continuesWhenAsked()
{
    TestServer server;
    RawTls raw(server.port());
    QVERIFY(raw.send("POST /echo HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\n"
                     "Expect: 100-continue\r\n\r\n"));
    QCOMPARE(statusOf(raw.receiveUntil("\r\n\r\n")), 100);
    QVERIFY(raw.send("ok"));
    const auto answer = raw.receiveUntil("ok");
    QCOMPARE(statusOf(answer), 200);
    RawTls refused(server.port());
    QVERIFY(refused.send("POST /small HTTP/1.1\r\nHost: x\r\nContent-Length: 2000\r\n"
                         "Expect: 100-continue\r\n\r\n"));
    QCOMPARE(statusOf(refused.receiveUntil("\r\n\r\n")), 413);
}

void TestServing::servesManyConnections()
{
    TestServer server;
    std::atomic<int> right = 0;
    std::atomic<int> connected = 0;
    std::vector<std::thread> threads;
    constexpr int clients = 64;
    for (int i = 0; i < clients; ++i) {
        threads.emplace_back([&, i] {
            Client client(server.clientOptions());
            for (int j = 0; j < 10; ++j) {
                const auto id = std::to_string(i * 100 + j);
                const auto answer = client.get("/echo/" + id);
                if (answer && answer->status == 200 && json::parse(answer->body)["id"] == id)
                    ++right;
                if (j == 0) { // all are open at once
                    ++connected;
                    eventually([&] { return connected == clients; });
                }
            }
        });
    }
    for (auto &thread : threads)
        thread.join();
    QCOMPARE(right.load(), clients * 10);
    QCOMPARE(server.server().statistics().accepted, std::uint64_t(clients));
}

BAILIWICK_TEST(TestServing)
#include "tst_serving.moc"
