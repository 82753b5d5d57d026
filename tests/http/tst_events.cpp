// SPDX-License-Identifier: Apache-2.0
#include "app/http/event_stream.h"
#include "raw_tls.h"
#include "test_server.h"
#include "tests/support/registry.h"

#include <QTest>

#include <atomic>

using namespace bailiwick::tests;
using namespace std::chrono_literals;
using bailiwick::http::Client;
using bailiwick::http::Event;
using bailiwick::http::EventStream;
using bailiwick::http::Limits;
using bailiwick::http::Method;

/// Server-sent events over the network, from any thread to a real client.
class TestEvents : public QObject
{
    Q_OBJECT

private slots:
    void deliversInOrder();
    void givesLastEventId();
    void beats();
    void lastEventThenEnd();
    void noticesClientGone();
    void slowClientIsResynced();
    void clientGivesUpOnSilence();
    void manyStreams();
};

namespace {

/// A client that collects events on a thread of its own.
class Listener
{
public:
    explicit Listener(const TestServer &server, std::string lastId = {})
        : m_client(server.clientOptions())
        , m_thread([this, lastId] {
            Client::StreamObserver observer;
            observer.event = [this](const Event &event) {
                const std::lock_guard lock(m_mutex);
                m_events.push_back(event);
                return true;
            };
            observer.comment = [this] {
                ++m_beats;
                return true;
            };
            bailiwick::http::ClientRequest request{Method::Get, "/events", {}, {}};
            if (!lastId.empty())
                request.headers.set("Last-Event-ID", lastId);
            const auto answer = m_client.stream(request, observer, 5s);
            m_ended = true;
            m_status = answer ? answer->status : 0;
        })
    {
    }
    ~Listener() { join(); }

    void join()
    {
        if (!m_thread.joinable())
            return;
        while (!m_ended) {
            m_client.cancel();
            std::this_thread::sleep_for(2ms);
        }
        m_thread.join();
    }
    bool endsAlone() const
    {
        return eventually([this] { return m_ended.load(); });
    }
    int status() const { return m_status; }
    int beats() const { return m_beats; }
    std::vector<Event> events() const
    {
        const std::lock_guard lock(m_mutex);
        return m_events;
    }

private:
    mutable std::mutex m_mutex;
    std::vector<Event> m_events;
    std::atomic<int> m_beats = 0;
    std::atomic<int> m_status = -1;
    std::atomic<bool> m_ended = false;
    Client m_client;
    std::thread m_thread;
};

} // namespace

void TestEvents::deliversInOrder()
{
    TestServer server;
    Listener listener(server);
    const auto stream = server.stream(0);
    QVERIFY(stream);
    std::vector<Event> sent;
    for (int i = 1; i <= 100; ++i) {
        sent.push_back({std::to_string(i), "revision", "line one\nline " + std::to_string(i)});
        QVERIFY(stream->send(sent.back()));
        // Stay within the queue: this test is about order.
        QVERIFY(eventually([&] { return listener.events().size() + 8 > sent.size(); }));
    }
    QVERIFY(eventually([&] { return listener.events().size() == sent.size(); }));
    QVERIFY(listener.events() == sent);
    QCOMPARE(stream->resyncs(), 0u);
    QCOMPARE(server.server().statistics().eventStreams, 1u);
}

void TestEvents::givesLastEventId()
{
    TestServer server;
    Listener listener(server, "r41");
    QVERIFY(server.stream(0));
    QCOMPARE(server.lastEventId(), std::string("r41"));
}

void TestEvents::beats()
{
    Limits limits;
    limits.heartbeat = 50ms;
    TestServer server(limits);
    Listener listener(server);
    QVERIFY(server.stream(0));
    QVERIFY(eventually([&] { return listener.beats() >= 3; }));
    QVERIFY(listener.events().empty());
}

void TestEvents::lastEventThenEnd()
{
    TestServer server;
    Listener listener(server);
    const auto stream = server.stream(0);
    QVERIFY(stream);
    std::atomic<int> ended = 0;
    stream->onClosed(
        [&](EventStream::End end) { ended = end == EventStream::End::ByServer ? 1 : 2; });
    QVERIFY(stream->send("1", "revision", "{}"));
    QVERIFY(eventually([&] { return listener.events().size() == 1; }));
    stream->close({"2", "revoked", "{}"});
    QVERIFY(!stream->send("3", "revision", "{}"));
    QVERIFY(listener.endsAlone());
    QCOMPARE(listener.status(), 200);
    QCOMPARE(listener.events().size(), std::size_t(2));
    QCOMPARE(listener.events().back().name, std::string("revoked"));
    QVERIFY(eventually([&] { return ended == 1; }));
    QVERIFY(eventually([&] { return server.server().statistics().connections == 0; }));
}

void TestEvents::noticesClientGone()
{
    TestServer server;
    std::atomic<int> ended = 0;
    {
        Listener listener(server);
        const auto stream = server.stream(0);
        QVERIFY(stream);
        stream->onClosed(
            [&](EventStream::End end) { ended = end == EventStream::End::ClientGone ? 1 : 2; });
        QVERIFY(eventually([&] { return server.server().statistics().eventStreams == 1; }));
    }
    // Noticed without anything being sent.
    QVERIFY(eventually([&] { return ended == 1; }));
    QVERIFY(!server.stream(0)->send("1", "revision", "{}"));
    QVERIFY(eventually([&] { return server.server().statistics().eventStreams == 0; }));
}

void TestEvents::slowClientIsResynced()
{
    TestServer server;
    RawTls raw(server.port()); // reads nothing for a while
    QVERIFY(raw.send("GET /events HTTP/1.1\r\nHost: x\r\n\r\n"));
    const auto stream = server.stream(0);
    QVERIFY(stream);
    const std::string data(60'000, 'x');
    int sent = 0;
    QVERIFY(eventually(
        [&] { // until the network's buffers and the queue are full
            stream->send(std::to_string(++sent), "revision", data);
            return stream->resyncs() > 0;
        },
        10s));
    QVERIFY(server.answers()); // nobody else suffers
    stream->close();
    const auto text = raw.receive();
    QVERIFY(text.find("event: resync\n") != std::string::npos);
    QVERIFY(text.ends_with("0\r\n\r\n"));
}

void TestEvents::clientGivesUpOnSilence()
{
    TestServer server; // beats every ten seconds
    Client client(server.clientOptions());
    const auto answer = client.stream({Method::Get, "/events", {}, {}},
                                      {[](const Event &) { return true; }, {}}, 200ms);
    QVERIFY(!answer);
    QCOMPARE(answer.error().code, std::string("timeout"));
}

void TestEvents::manyStreams()
{
    TestServer server;
    std::vector<std::unique_ptr<RawTls>> clients;
    constexpr std::size_t count = 40;
    for (std::size_t i = 0; i < count; ++i) {
        clients.push_back(std::make_unique<RawTls>(server.port()));
        QVERIFY(clients.back()->send("GET /events HTTP/1.1\r\nHost: x\r\n\r\n"));
    }
    QVERIFY(eventually([&] { return server.server().statistics().eventStreams == count; }));
    QVERIFY(server.answers()); // streams hold no worker
    std::vector<std::thread> publishers;
    for (int t = 0; t < 4; ++t) {
        publishers.emplace_back([&, t] {
            for (const auto &stream : server.streams())
                stream->send({}, "revision", "from " + std::to_string(t));
        });
    }
    for (auto &publisher : publishers)
        publisher.join();
    for (const auto &stream : server.streams())
        stream->close({{}, "end", "{}"});
    for (auto &client : clients)
        QVERIFY(client->receiveUntil("0\r\n\r\n").find("event: end\n") != std::string::npos);
}

BAILIWICK_TEST(TestEvents)
#include "tst_events.moc"
