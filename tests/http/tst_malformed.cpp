// SPDX-License-Identifier: Apache-2.0
#include "raw_tls.h"
#include "test_server.h"
#include "tests/support/registry.h"

#include <QTest>

using namespace bailiwick::tests;

/// Requests that break the rules: each gets its status, the connection closes, and what was
/// smuggled behind it is not answered.
class TestMalformed : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { m_server = std::make_unique<TestServer>(); }
    void cleanupTestCase() { m_server.reset(); }
    void refuses_data();
    void refuses();
    void survivesPlainText();

private:
    std::unique_ptr<TestServer> m_server;
};

void TestMalformed::refuses_data()
{
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<int>("status");
    const auto row = [](const char *name, QByteArray request, int status) {
        QTest::newRow(name) << std::move(request) << status;
    };
    const QByteArray host = "Host: x\r\n";
    row("garbage", "\x01\x02\x03 nonsense\r\n\r\n", 400);
    row("no version", "GET /hello\r\n\r\n", 400);
    row("two spaces", "GET  /hello HTTP/1.1\r\nHost: x\r\n\r\n", 400);
    row("version 2", "GET /hello HTTP/2.0\r\nHost: x\r\n\r\n", 505);
    row("version 9", "GET /hello HTTP/1.9\r\nHost: x\r\n\r\n", 505);
    row("bare LF", "GET /hello HTTP/1.1\nHost: x\n\n", 505); // read as part of the version
    row("unknown method", "BREW /hello HTTP/1.1\r\nHost: x\r\n\r\n", 501);
    row("no host", "GET /hello HTTP/1.1\r\n\r\n", 400);
    row("two hosts", "GET /hello HTTP/1.1\r\nHost: x\r\nHost: y\r\n\r\n", 400);
    row("space before colon", "GET /hello HTTP/1.1\r\nHost : x\r\n\r\n", 400);
    row("control in field", QByteArray("GET /hello HTTP/1.1\r\nHost: x\r\nA: \x01\r\n\r\n"), 400);
    row("NUL in field", QByteArray("GET /hello HTTP/1.1\r\nHost: x\r\nA: \0\r\n\r\n", 43), 400);
    row("raw NUL in path", QByteArray("GET /he\0lo HTTP/1.1\r\nHost: x\r\n\r\n", 33), 400);
    row("encoded NUL", "GET /echo/%00 HTTP/1.1\r\n" + host + "\r\n", 400);
    row("dot dot", "GET /echo/../hello HTTP/1.1\r\n" + host + "\r\n", 400);
    row("encoded dot dot", "GET /echo/%2e%2E HTTP/1.1\r\n" + host + "\r\n", 400);
    row("encoded slash", "GET /echo/a%2fb HTTP/1.1\r\n" + host + "\r\n", 400);
    row("bad escape", "GET /echo/%zz HTTP/1.1\r\n" + host + "\r\n", 400);
    row("not UTF-8", "GET /echo/%c3%28 HTTP/1.1\r\n" + host + "\r\n", 400);
    row("asterisk", "GET * HTTP/1.1\r\n" + host + "\r\n", 400);
    row("other expectation", "POST /echo HTTP/1.1\r\nExpect: magic\r\n" + host + "\r\n", 417);

    const QByteArray post = "POST /echo HTTP/1.1\r\nHost: x\r\n";
    const QByteArray behind = "GET /hello HTTP/1.1\r\nHost: x\r\n\r\n";
    row("two lengths", post + "Content-Length: 4\r\nContent-Length: 5\r\n\r\nabcde" + behind, 400);
    row("same length twice", post + "Content-Length: 4\r\nContent-Length: 4\r\n\r\nabcd" + behind,
        400);
    row("list of lengths", post + "Content-Length: 4, 4\r\n\r\nabcd" + behind, 400);
    row("negative length", post + "Content-Length: -4\r\n\r\nabcd" + behind, 400);
    row("plus length", post + "Content-Length: +4\r\n\r\nabcd" + behind, 400);
    row("huge length", post + "Content-Length: 99999999999999999999999\r\n\r\n" + behind, 400);
    row("CL.TE",
        post + "Content-Length: 6\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nG" + behind, 400);
    row("TE.CL",
        post + "Transfer-Encoding: chunked\r\nContent-Length: 3\r\n\r\n8\r\nabcdefgh\r\n0\r\n\r\n",
        400);
    row("TE identity", post + "Transfer-Encoding: identity\r\n\r\n" + behind, 501);
    row("TE xchunked", post + "Transfer-Encoding: xchunked\r\n\r\n" + behind, 501);
    row("TE gzip, chunked", post + "Transfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n" + behind,
        501);
    row("TE twice",
        post + "Transfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n\r\n0\r\n\r\n" +
            behind,
        400);
    row("TE in 1.0", "POST /echo HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n" + behind,
        400);
    const QByteArray chunked = post + "Transfer-Encoding: chunked\r\n\r\n";
    row("chunk size no hex", chunked + "xyz\r\nabc\r\n0\r\n\r\n" + behind, 400);
    row("chunk size negative", chunked + "-1\r\nabc\r\n0\r\n\r\n" + behind, 400);
    row("chunk size overflow", chunked + "fffffffffffffffff\r\nabc\r\n0\r\n\r\n" + behind, 400);
    row("chunk size huge", chunked + "ffffffffffffffff\r\nabc\r\n0\r\n\r\n" + behind, 413);
    row("chunk longer than said", chunked + "3\r\nabcdef\r\n0\r\n\r\n" + behind, 400);
}

void TestMalformed::refuses()
{
    QFETCH(QByteArray, request);
    QFETCH(int, status);
    RawTls raw(m_server->port());
    QVERIFY(raw.isConnected());
    QVERIFY(raw.send({request.data(), std::size_t(request.size())}));
    const auto answer = raw.receiveUntil("}");
    QCOMPARE(statusOf(answer), status);
    QVERIFY(answer.find("Connection: close") != std::string::npos);
    QVERIFY(answer.find("urn:bailiwick:error:") != std::string::npos);
    QCOMPARE(countAnswers(answer), 1);
    raw.finish();
    QVERIFY(raw.receive(std::chrono::milliseconds(3000)).empty());
    QVERIFY(raw.isClosed());
    QVERIFY(m_server->answers());
}

void TestMalformed::survivesPlainText()
{
    const auto before = m_server->server().statistics().failedHandshakes;
    {
        RawTls raw(m_server->port());
        QVERIFY(raw.sendPlain("GET / HTTP/1.1\r\nHost: x\r\n\r\n")); // into the TLS stream
        QVERIFY(raw.receive(std::chrono::milliseconds(500)).empty());
    }
    QVERIFY(m_server->answers());
    QCOMPARE(m_server->server().statistics().failedHandshakes, before);
}

BAILIWICK_TEST(TestMalformed)
#include "tst_malformed.moc"
