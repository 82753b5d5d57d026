// SPDX-License-Identifier: Apache-2.0
#include "raw_tls.h"
#include "test_server.h"
#include "tests/support/registry.h"

#include <QTest>

using namespace bailiwick::tests;
using namespace std::chrono_literals;
using bailiwick::http::Client;
using bailiwick::http::Method;

/// Bodies that are made while they are sent.
class TestPieces : public QObject
{
    Q_OBJECT

private slots:
    void arriveWhole();
    void headMakesNone();
    void oldVersionReadsUntilClose();
    void failureIsNotTakenForTheEnd();
    void slowReaderCostsOnePieceAndNoWorker();
    void goneReaderEndsIt();
};

void TestPieces::arriveWhole()
{
    TestServer server;
    Client client(server.clientOptions());
    for (const int count : {0, 1, 40}) {
        const auto answer = client.get("/pieces/" + std::to_string(count));
        QVERIFY2(answer, answer ? "" : answer.error().text().c_str());
        QCOMPARE(answer->status, 200);
        QCOMPARE(answer->headers.value("Transfer-Encoding"), std::string_view("chunked"));
        QCOMPARE(answer->body.size(), std::size_t(count) * 64 * 1024);
        for (std::size_t i = 0; i < answer->body.size(); i += 64 * 1024)
            QCOMPARE(answer->body[i], static_cast<char>('a' + int(i / 65536) % 26));
    }
    QVERIFY(client.get("/hello"));
    QCOMPARE(server.server().statistics().accepted, 1u); // the connection was kept
}

void TestPieces::headMakesNone()
{
    TestServer server;
    Client client(server.clientOptions());
    const auto answer = client.send({Method::Head, "/pieces/5", {}, {}});
    QVERIFY(answer);
    QVERIFY(!answer->headers.contains("Content-Length"));
    QCOMPARE(server.pieces(), 0);
    QVERIFY(client.get("/hello"));
}

void TestPieces::oldVersionReadsUntilClose()
{
    TestServer server;
    RawTls raw(server.port());
    QVERIFY(raw.send("GET /pieces/3 HTTP/1.0\r\n\r\n"));
    const auto answer = raw.receive();
    QVERIFY(raw.isClosed());
    QCOMPARE(statusOf(answer), 200);
    QCOMPARE(answer.size() - answer.find("\r\n\r\n") - 4, std::size_t(3 * 64 * 1024));
}

void TestPieces::failureIsNotTakenForTheEnd()
{
    TestServer server;
    Client client(server.clientOptions());
    const auto answer = client.get("/pieces/5?fail=1");
    QVERIFY(!answer);
    QVERIFY(answer.error().text().find("secret") == std::string::npos);
    bool told = false;
    for (const auto &record : server.logged())
        told = told || record.message.find("secret") != std::string::npos;
    QVERIFY(told);
    QVERIFY(server.answers());
}

void TestPieces::slowReaderCostsOnePieceAndNoWorker()
{
    TestServer server({}, 1); // one worker
    RawTls raw(server.port());
    QVERIFY(raw.send("GET /pieces/10000 HTTP/1.1\r\nHost: x\r\n\r\n")); // 640 MB
    QVERIFY(eventually([&] { return server.pieces() > 0; }));
    // Nobody reads: it stops when the network's buffers are full, and others are served.
    int before = -1;
    QVERIFY(eventually(
        [&] {
            const int now = server.pieces();
            const bool still = now == before;
            before = now;
            std::this_thread::sleep_for(300ms);
            return still;
        },
        20s));
    QVERIFY2(server.pieces() < 1000, std::to_string(server.pieces()).c_str());
    QVERIFY(server.answers());
}

void TestPieces::goneReaderEndsIt()
{
    TestServer server;
    {
        RawTls raw(server.port());
        QVERIFY(raw.send("GET /pieces/10000 HTTP/1.1\r\nHost: x\r\n\r\n"));
        QVERIFY(eventually([&] { return server.pieces() > 0; }));
    }
    QVERIFY(eventually([&] { return server.server().statistics().connections == 0; }));
    QVERIFY(server.pieces() < 10'000);
}

BAILIWICK_TEST(TestPieces)
#include "tst_pieces.moc"
