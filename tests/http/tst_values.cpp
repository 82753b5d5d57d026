// SPDX-License-Identifier: Apache-2.0
#include "app/http/etag.h"
#include "app/http/event_format.h"
#include "app/http/json_guard.h"
#include "app/http/problem.h"
#include "app/http/rate_limiter.h"
#include "app/http/response_writer.h"
#include "app/http/router.h"
#include "app/http/target.h"
#include "tests/support/registry.h"

#include <QTest>

#include <random>

using namespace bailiwick::http;
using namespace std::chrono_literals;

/// What needs no network: targets, routes, tags, events, rates, problems.
class TestValues : public QObject
{
    Q_OBJECT

private slots:
    void targets();
    void routes();
    void tags();
    void jsonDepth();
    void events();
    void queueOfEvents();
    void rates();
    void addresses();
    void problems();
    void dates();
};

void TestValues::targets()
{
    const auto path = [](std::string_view text) {
        const auto target = parseTarget(text, 4);
        return target ? target->path : std::string("-");
    };
    QCOMPARE(path("/"), std::string("/"));
    QCOMPARE(path("//a///b/"), std::string("/a/b"));
    QCOMPARE(path("/%61%C3%A4"), std::string("/aä"));
    QCOMPARE(path("https://host:1/a?b"), std::string("/a"));
    QCOMPARE(path("HTTP://host"), std::string("/"));
    for (const auto *bad : {"", "a", "/%", "/%1", "/%0", "/.", "/a/..", "/%2E%2e/b", "/a%5cb", "/#",
                            "/%ff", "/%ed%a0%80", "/%c0%ae", "/?%00", "https:///x", "/?a&b&c&d&e"})
        QVERIFY2(path(bad) == "-", bad);
    const auto query = parseTarget("/?a=1&b=x+y%2B&a=2&c", 4)->query;
    QCOMPARE(query.values("a").size(), std::size_t(2));
    QCOMPARE(query.value("b"), std::string_view("x y+"));
    QVERIFY(query.contains("c"));
}

void TestValues::routes()
{
    Router router;
    const Handler handler = [](const Request &) { return Response(); };
    QVERIFY(router.get("/v1/devices/{id}", handler));
    QVERIFY(router.get("/v1/devices/mine", handler));
    QVERIFY(router.post("/v1/devices", handler));
    QVERIFY(!router.get("/v1/devices/{other}", handler)); // the same shape
    QVERIFY(!router.get("v1", handler));
    const auto found = router.match(Method::Get, "/v1/devices/42");
    QCOMPARE(std::get<Router::Found>(found).parameters.value("id"), std::string_view("42"));
    const auto literal = router.match(Method::Head, "/v1/devices/mine");
    QCOMPARE(std::get<Router::Found>(literal).route->pattern, std::string("/v1/devices/mine"));
    QVERIFY(std::holds_alternative<Router::NotFound>(router.match(Method::Get, "/v1")));
    const auto other = router.match(Method::Get, "/v1/devices");
    QCOMPARE(std::get<Router::MethodNotAllowed>(other).allow, std::string("POST, OPTIONS"));
}

void TestValues::tags()
{
    for (const std::uint64_t revision : {std::uint64_t(0), std::uint64_t(42), ~std::uint64_t(0)})
        QVERIFY(parseRevisionTag(revisionTag(revision)) == revision);
    for (const auto *bad : {"", "r42", "\"42\"", "\"r\"", "\"r042\"", "W/\"r42\"", "\"r-1\"",
                            "\"r99999999999999999999\""})
        QVERIFY2(!parseRevisionTag(bad), bad);
    const auto match = [](const char *value) { return ifMatch({{"If-Match", value}}, "\"r42\""); };
    QVERIFY(ifMatch({}, "\"r42\"") == Precondition::Absent);
    QVERIFY(match("\"r42\"") == Precondition::Holds);
    QVERIFY(match("\"r1\", \"r42\"") == Precondition::Holds);
    QVERIFY(match("*") == Precondition::Holds);
    QVERIFY(match("\"r41\"") == Precondition::Fails);
    QVERIFY(match("W/\"r42\"") == Precondition::Fails);
    QVERIFY(match("r42") == Precondition::Malformed);
    QVERIFY(match("\"r42") == Precondition::Malformed);
    QVERIFY(ifMatch({{"If-Match", "*"}}, "") == Precondition::Fails);
    QVERIFY(ifNoneMatch({{"If-None-Match", "W/\"r42\""}}, "\"r42\"") == Precondition::Fails);
    QVERIFY(ifNoneMatch({{"If-None-Match", "\"r41\""}}, "\"r42\"") == Precondition::Holds);
    QVERIFY(baseRevision({{"if-match", "\"r7\""}}) == 7u);
}

void TestValues::jsonDepth()
{
    QVERIFY(jsonDepthWithin("[[1]]", 2));
    QVERIFY(!jsonDepthWithin("[[1]]", 1));
    QVERIFY(jsonDepthWithin("[\"[[[\\\"[[\"]", 1));
    QVERIFY(jsonDepthWithin("[{},{},[]]", 2));
    QVERIFY(!jsonDepthWithin(std::string(1'000'000, '['), 64));
}

void TestValues::events()
{
    // A value cannot forge a field.
    QCOMPARE(formatEvent({"1\nevent: x", "a\r\nb", "c"}),
             std::string("id: 1event: x\nevent: ab\ndata: c\n\n"));
    const auto seed = std::random_device()();
    qInfo("seed %u", seed);
    std::mt19937 random(seed);
    for (int i = 0; i < 500; ++i) {
        Event event{std::to_string(i), i % 2 ? "name" : "", {}};
        for (auto n = random() % 12; n > 0; --n)
            event.data += "a: \n"[random() % 4];
        const auto text = ":\n\n" + formatEvent(event);
        EventParser parser;
        std::vector<Event> got;
        for (std::size_t at = 0; at < text.size();) {
            const auto size = 1 + random() % 5;
            parser.feed(std::string_view(text).substr(at, size),
                        [&](const Event &one) {
                            got.push_back(one);
                            return true;
                        },
                        {});
            at += size;
        }
        QCOMPARE(got.size(), std::size_t(1));
        QVERIFY2(got.front() == event, text.c_str());
    }
}

void TestValues::queueOfEvents()
{
    EventStream::Options options;
    options.maximalEvents = 3;
    options.reconnect = 0ms;
    const auto stream = EventStream::create(options);
    int woken = 0;
    stream->attach([&] { ++woken; });
    for (int i = 0; i < 3; ++i)
        stream->send(std::to_string(i), {}, "x");
    QCOMPARE(woken, 1); // only when there was nothing before
    stream->send("3", {}, "x");
    stream->send("4", {}, "x");
    QCOMPARE(stream->resyncs(), 1u);
    QCOMPARE(stream->take(10'000).text,
             std::string("event: resync\ndata: {}\n\nid: 4\ndata: x\n\n"));
    stream->send("5", {}, "secret");
    stream->close({"6", "revoked", "{}"});
    const auto batch = stream->take(10'000);
    QVERIFY(batch.last);
    QCOMPARE(batch.text, std::string("id: 6\nevent: revoked\ndata: {}\n\n"));
    int ended = 0;
    stream->onClosed([&](EventStream::End) { ++ended; });
    stream->detach(EventStream::End::ByServer);
    stream->detach(EventStream::End::ClientGone);
    QCOMPARE(ended, 1);
}

void TestValues::rates()
{
    const auto start = Clock::time_point() + 1h;
    TokenBucket bucket({2, 3}, start);
    for (int i = 0; i < 3; ++i)
        QVERIFY(!bucket.refusal(start));
    QVERIFY(bucket.refusal(start) == 1);
    QVERIFY(!bucket.refusal(start + 500ms));
    QVERIFY(bucket.refusal(start + 500ms));
    QVERIFY(bucket.isFull(start + 1h));
    TokenBucket unlimited({}, start);
    for (int i = 0; i < 1000; ++i)
        QVERIFY(!unlimited.refusal(start));
}

void TestValues::addresses()
{
    QCOMPARE(AddressTable::keyOf("10.0.0.1"), std::string("10.0.0.1"));
    QCOMPARE(AddressTable::keyOf("2001:db8:1:2:3:4:5:6"),
             AddressTable::keyOf("2001:db8:1:2:ffff::"));
    QVERIFY(AddressTable::keyOf("2001:db8:1:2::1") != AddressTable::keyOf("2001:db8:1:3::1"));
    // Silent addresses are forgotten: a million of them must not fill the memory.
    Limits limits;
    AddressTable table(limits);
    auto now = Clock::time_point() + 1h;
    for (int i = 0; i < 20'000; ++i) {
        now += 1s;
        const auto address = std::to_string(i);
        QVERIFY(table.open(address, now) == AddressTable::Admission::Welcome);
        table.close(address);
    }
    QVERIFY(table.size() < 3000);
}

void TestValues::problems()
{
    Problem problem{.status = 422, .code = "invalid", .detail = "bad \xff text"};
    problem.errors = {{"/a", std::nullopt, "no"}, {{}, 7, "line"}};
    problem.more["status"] = 200; // never over what is ours
    problem.more["extra"] = true;
    const auto json = nlohmann::json::parse(problem.body("id"));
    QVERIFY(json["status"] == 422);
    QVERIFY(json["extra"] == true);
    QVERIFY(json["errors"][0]["pointer"] == "/a");
    QVERIFY(json["errors"][1]["line"] == 7);
    QVERIFY(json["instance"] == "urn:uuid:id");
}

void TestValues::dates()
{
    QCOMPARE(httpDate(784111777), std::string("Sun, 06 Nov 1994 08:49:37 GMT"));
}

BAILIWICK_TEST(TestValues)
#include "tst_values.moc"
