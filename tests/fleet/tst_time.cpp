// SPDX-License-Identifier: Apache-2.0
#include "models/fleet/time.h"
#include "tests/support/registry.h"

#include <QTest>

#include <random>

using namespace bailiwick::fleet;

class TestTime : public QObject
{
    Q_OBJECT

private slots:
    // What RFC 3339 cannot write is written as the nearest that it can.
    void formatsTheEndsOfTime()
    {
        QCOMPARE(formatTime(beginningOfTime), std::string("0000-01-01T00:00:00Z"));
        QCOMPARE(formatTime(endOfTime), std::string("9999-12-31T23:59:59.999Z"));
    }

    void textRoundTrip()
    {
        std::mt19937_64 random(2);
        for (int i = 0; i < 1000; ++i) {
            const Time time = static_cast<Time>(random() % 4'000'000'000'000ULL);
            QCOMPARE(parseTime(formatTime(time)), std::optional<Time>(time));
        }
    }

    void table()
    {
        QCOMPARE(formatTime(0), std::string("1970-01-01T00:00:00Z"));
        QCOMPARE(formatTime(1'700'000'000'123), std::string("2023-11-14T22:13:20.123Z"));
        QCOMPARE(parseTime("2023-11-14"), std::optional<Time>(1'699'920'000'000));
        QCOMPARE(parseTime("2023-11-14T23:13:20+01:00"), std::optional<Time>(1'700'000'000'000));
        QCOMPARE(parseTime("2024-02-29T00:00:00.5Z"), std::optional<Time>(1'709'164'800'500));
        for (const char *text :
             {"", "2023-13-01", "2023-02-29", "2023-11-14T24:00:00Z", "2023-11-14T00:00:00",
              "2023-11-14T00:00:00Zx", "1969-12-31", "2023-1-1", "2023-11-14T00:00:00.Z",
              "2023-11-14 00:00:00Z", "12023-01-01"})
            QVERIFY2(!parseTime(text), text);
    }

    void validityIsHalfOpen()
    {
        const Validity validity{10, 20};
        QVERIFY(!validity.contains(9) && validity.contains(10));
        QVERIFY(validity.contains(19) && !validity.contains(20));
        QVERIFY(Validity{}.contains(0) && Validity{}.isAlways());
        QVERIFY(validity.intersected({20, 30}).isEmpty());
        QCOMPARE(validity.intersected({15, 30}), (Validity{15, 20}));
    }
};

BAILIWICK_TEST(TestTime)
#include "tst_time.moc"
