// SPDX-License-Identifier: Apache-2.0
#include "app/http/message_parser.h"
#include "app/http/target.h"
#include "raw_tls.h"
#include "test_server.h"
#include "tests/support/registry.h"

#include <QTest>

#include <random>

using namespace bailiwick::tests;
using bailiwick::http::MessageParser;

/// Random bytes and mutated requests; the server must still answer afterwards.
class TestFuzz : public QObject
{
    Q_OBJECT

private slots:
    void parserNeverDependsOnCuts();
    void serverSurvives();
};

namespace {

std::string randomRequest(std::mt19937 &random)
{
    static const std::vector<std::string> parts = {"GET ",
                                                   "POST ",
                                                   "/hello",
                                                   "/echo/1",
                                                   "/small",
                                                   "?a=b&c",
                                                   " HTTP/1.1",
                                                   "\r\n",
                                                   "\r\n\r\n",
                                                   "Host: x\r\n",
                                                   "Content-Length: 5\r\n",
                                                   "Transfer-Encoding: chunked\r\n",
                                                   "5\r\nabcde\r\n",
                                                   "0\r\n\r\n",
                                                   "%2e%2e",
                                                   "%00",
                                                   "Connection: close\r\n",
                                                   "\n",
                                                   "\r",
                                                   " ",
                                                   ":",
                                                   "abcde",
                                                   "Expect: 100-continue\r\n",
                                                   "ffffffff\r\n",
                                                   "0\r\nT: x\r\n\r\n"};
    std::string text;
    if (random() % 3 == 0)
        text = "POST /echo HTTP/1.1\r\nHost: x\r\n";
    const auto count = 1 + random() % 14;
    for (unsigned i = 0; i < count; ++i)
        text += random() % 12 == 0 ? std::string(1, static_cast<char>(random() % 256))
                                   : parts[random() % parts.size()];
    if (random() % 4 == 0 && !text.empty())
        text[random() % text.size()] = static_cast<char>(random() % 256);
    return text;
}

/// What the parser makes of a text that comes in pieces.
std::string outcome(const std::string &text, std::mt19937 *cuts)
{
    MessageParser parser(MessageParser::Kind::Request, {2048, 16});
    std::string unread;
    std::string body;
    std::size_t at = 0;
    for (;;) {
        const auto step = parser.feed(unread);
        unread.erase(0, step.consumed);
        if (step.state == MessageParser::State::HeadDone) {
            parser.setBodyLimit(1000);
            continue;
        }
        if (step.state == MessageParser::State::Failed)
            return "failed";
        body += parser.takeBody();
        if (step.state == MessageParser::State::Complete)
            return parser.head().method + parser.head().target + "|" + body;
        if (step.consumed > 0 && !unread.empty())
            continue;
        if (at == text.size())
            return "more";
        const auto size = cuts ? 1 + (*cuts)() % 7 : text.size();
        unread += text.substr(at, size);
        at = std::min(text.size(), at + size);
    }
}

} // namespace

void TestFuzz::parserNeverDependsOnCuts()
{
    const auto seed = std::random_device()();
    qInfo("seed %u", seed);
    std::mt19937 random(seed);
    for (int i = 0; i < 20'000; ++i) {
        const auto text = randomRequest(random);
        const auto whole = outcome(text, nullptr);
        const auto cut = outcome(text, &random);
        // A fault may be noticed before the text is complete, never turn into an answer.
        if (whole != cut)
            QVERIFY2((whole == "more" && cut == "failed") || (whole == "failed" && cut == "more"),
                     text.c_str());
    }
}

void TestFuzz::serverSurvives()
{
    bailiwick::http::Limits limits;
    limits.connectionsOfAddress = {};
    limits.requestsOfAddress = {};
    TestServer server(limits);
    const auto seed = std::random_device()();
    qInfo("seed %u", seed);
    std::mt19937 random(seed);
    for (int i = 0; i < 500; ++i) {
        RawTls raw(server.port());
        QVERIFY(raw.isConnected());
        for (int j = 0; j < 6; ++j) {
            if (!raw.send(randomRequest(random)))
                break;
        }
    }
    for (int i = 0; i < 300; ++i) { // below TLS
        const int socket = rawTcp(server.port());
        QVERIFY(socket >= 0);
        std::string bytes(random() % 400, '\0');
        for (auto &byte : bytes)
            byte = static_cast<char>(random() % 256);
        sendTcp(socket, bytes);
        closeTcp(socket);
    }
    QVERIFY(server.answers());
    QVERIFY(eventually([&] { return server.server().statistics().connections <= 1; },
                       std::chrono::seconds(5)));
}

BAILIWICK_TEST(TestFuzz)
#include "tst_fuzz.moc"
