// SPDX-License-Identifier: Apache-2.0
#include "tests/server/event_listener.h"
#include "tests/server/live_server.h"
#include "tests/support/registry.h"

#include <QTest>

using namespace bailiwick;
using tests::LiveServer;

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
    const tests::EventListener listener(live.clientOptions(), live.token("otto"));
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
    const tests::EventListener ines(live.clientOptions(), live.token("ines"));
    const tests::EventListener otto(live.clientOptions(), live.token("otto"));
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
    const tests::EventListener ines(live.clientOptions(), live.token("ines"));
    QTRY_COMPARE(ines.events().size(), std::size_t{1});
    live.world().advance(61'000);
    QTRY_VERIFY_WITH_TIMEOUT(ines.ended(), 10'000);
    QCOMPARE(ines.events().back().name, std::string("revoked"));
}

BAILIWICK_TEST(EventsTest)
#include "tst_events.moc"
