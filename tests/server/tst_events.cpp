// SPDX-License-Identifier: Apache-2.0
#include "tests/server/live_server.h"
#include "tests/support/registry.h"

#include <QTest>

#include <mutex>
#include <thread>

using namespace bailiwick;
using tests::LiveServer;

namespace {

// Listens on a thread of its own until the stream ends.
class Listener
{
public:
    Listener(const http::ClientOptions &options, const std::string &token)
        : m_client(options)
        , m_thread([this, token] {
            http::ClientRequest request;
            request.target = "/v1/events";
            request.headers.set("Authorization", "Bearer " + token);
            m_client.stream(request,
                            {[this](const http::Event &event) {
                                 const std::lock_guard lock(m_mutex);
                                 m_events.push_back(event);
                                 return true;
                             },
                             {}},
                            std::chrono::seconds(30));
            m_ended = true;
        })
    {
    }
    ~Listener()
    {
        while (!m_ended) {
            m_client.cancel();
            std::this_thread::sleep_for(std::chrono::milliseconds(10));
        }
        m_thread.join();
    }

    std::vector<http::Event> events() const
    {
        const std::lock_guard lock(m_mutex);
        return m_events;
    }
    bool ended() const { return m_ended; }

private:
    http::Client m_client;
    mutable std::mutex m_mutex;
    std::vector<http::Event> m_events;
    std::atomic<bool> m_ended{false};
    std::thread m_thread;
};

} // namespace

class EventsTest : public QObject
{
    Q_OBJECT

private slots:
    void revisionsAreTold();
    void cutOffIsToldAndEndsTheStream();
    void accessEndingByTimeIsTold();
};

void EventsTest::revisionsAreTold()
{
    LiveServer live;
    const Listener listener(live.clientOptions(), live.token("otto"));
    QTRY_COMPARE(listener.events().size(), std::size_t{1}); // where we are
    live.delegate();
    QTRY_COMPARE(listener.events().size(), std::size_t{2});
    QCOMPARE(listener.events().back().name, std::string("revision"));
    QCOMPARE(listener.events().back().id, std::to_string(live.revision()));
}

void EventsTest::cutOffIsToldAndEndsTheStream()
{
    LiveServer live;
    const fleet::Delegation delegation = live.delegate();
    const Listener ines(live.clientOptions(), live.token("ines"));
    const Listener otto(live.clientOptions(), live.token("otto"));
    QTRY_COMPARE(ines.events().size(), std::size_t{1});
    live.cutOff(delegation, true);
    QTRY_VERIFY(ines.ended());
    QCOMPARE(ines.events().back().name, std::string("revoked"));
    QVERIFY(ines.events().back().data.find("access-ended") != std::string::npos);
    QVERIFY(!otto.ended());
}

void EventsTest::accessEndingByTimeIsTold()
{
    LiveServer live;
    fleet::Delegation delegation = live.delegate();
    delegation.validity.until = live.world().now() + 60'000;
    QCOMPARE(live.commit(live.token("ada"), {fleet::Put{delegation}}, "until soon").status, 201);
    const Listener ines(live.clientOptions(), live.token("ines"));
    QTRY_COMPARE(ines.events().size(), std::size_t{1});
    live.world().advance(61'000);
    QTRY_VERIFY_WITH_TIMEOUT(ines.ended(), 10'000);
    QCOMPARE(ines.events().back().name, std::string("revoked"));
}

BAILIWICK_TEST(EventsTest)
#include "tst_events.moc"
