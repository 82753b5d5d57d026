// SPDX-License-Identifier: Apache-2.0
#include "models/remote/sse_parser.h"
#include "tests/support/registry.h"

#include <QRandomGenerator>
#include <QTest>

using namespace bailiwick;
using remote::ServerEvent;
using remote::SseParser;

class TestSseParser : public QObject
{
    Q_OBJECT

private slots:
    void events_data();
    void events();
    void anyChunksGiveTheSameEvents();
    void tooLongIsDropped();
    void restartForgetsHalfAnEvent();
};

void TestSseParser::events_data()
{
    QTest::addColumn<QByteArray>("stream");
    QTest::addColumn<QByteArray>("expected"); // type|data|id, separated by ;
    QTest::newRow("plain") << QByteArray("data: a\n\n") << QByteArray("message|a|;");
    QTest::newRow("two lines") << QByteArray("data: a\ndata: b\n\n")
                               << QByteArray("message|a\nb|;");
    QTest::newRow("named") << QByteArray("event: revision\nid: 7\ndata: {}\n\n")
                           << QByteArray("revision|{}|7;");
    QTest::newRow("id stays") << QByteArray("id: 7\ndata: a\n\ndata: b\n\n")
                              << QByteArray("message|a|7;message|b|7;");
    QTest::newRow("no data, no event") << QByteArray("event: x\n\n") << QByteArray();
    QTest::newRow("empty data counts") << QByteArray("data\n\n") << QByteArray("message||;");
    QTest::newRow("comment") << QByteArray(": heartbeat\n\ndata:x\n\n")
                             << QByteArray("message|x|;");
    QTest::newRow("line ends") << QByteArray("data: a\r\n\r\ndata: b\r\rdata: c\n\n")
                               << QByteArray("message|a|;message|b|;message|c|;");
    QTest::newRow("byte order mark") << QByteArray("\xEF\xBB\xBF"
                                                   "data: a\n\n")
                                     << QByteArray("message|a|;");
    QTest::newRow("one blank only") << QByteArray("data:  a\n\n") << QByteArray("message| a|;");
    QTest::newRow("unfinished") << QByteArray("data: a\n") << QByteArray();
    QTest::newRow("id with NUL") << QByteArray("id: a\0b\ndata: c\n\n", 17)
                                 << QByteArray("message|c|;");
}

static QByteArray text(const std::vector<ServerEvent> &events)
{
    QByteArray result;
    for (const ServerEvent &event : events)
        result += event.type + '|' + event.data + '|' + event.lastEventId + ';';
    return result;
}

void TestSseParser::events()
{
    QFETCH(QByteArray, stream);
    QFETCH(QByteArray, expected);
    SseParser parser;
    QCOMPARE(text(parser.feed(stream)), expected);
}

void TestSseParser::anyChunksGiveTheSameEvents()
{
    const quint32 seed = QRandomGenerator::global()->generate();
    qInfo("seed %u", seed);
    QRandomGenerator random(seed);
    const QByteArray pieces[] = {"data", "id",   "event", "retry", ":",    " ",          "\n",
                                 "\r",   "\r\n", "x",     "7",     "\n\n", "data: y\n\n"};
    for (int round = 0; round < 500; ++round) {
        QByteArray stream;
        for (quint32 i = random.bounded(80u); i > 0; --i)
            stream += pieces[random.bounded(static_cast<quint32>(std::size(pieces)))];
        SseParser whole;
        const std::vector<ServerEvent> expected = whole.feed(stream);
        SseParser chunked;
        std::vector<ServerEvent> got;
        for (qsizetype at = 0; at < stream.size();) {
            const qsizetype size = 1 + random.bounded(5);
            for (ServerEvent &event : chunked.feed(stream.mid(at, size)))
                got.push_back(std::move(event));
            at += size;
        }
        QCOMPARE(text(got), text(expected));
        QCOMPARE(chunked.lastEventId(), whole.lastEventId());
        QVERIFY(chunked.retry() == whole.retry());
    }
}

void TestSseParser::tooLongIsDropped()
{
    SseParser parser;
    const QByteArray huge(SseParser::maximumEvent + 10, 'x');
    QCOMPARE(text(parser.feed("data: " + huge + "\n\ndata: a\n\n")), QByteArray("message|a|;"));
}

void TestSseParser::restartForgetsHalfAnEvent()
{
    SseParser parser;
    QCOMPARE(text(parser.feed("id: 3\ndata: a\n\nid: 4\ndata: b\n")), QByteArray("message|a|3;"));
    parser.restart();
    QCOMPARE(parser.lastEventId(), QByteArray("3"));
    QCOMPARE(text(parser.feed("\ndata: c\n\n")), QByteArray("message|c|3;"));
}

BAILIWICK_TEST(TestSseParser)
#include "tst_sse_parser.moc"
