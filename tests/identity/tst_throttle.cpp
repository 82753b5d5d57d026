// SPDX-License-Identifier: Apache-2.0
#include "models/identity/throttle.h"
#include "tests/support/registry.h"

#include <QTest>

using namespace bailiwick::identity;

class TestThrottle : public QObject
{
    Q_OBJECT

private slots:
    void burstThenRate()
    {
        TokenBuckets buckets({3, 1000});
        for (int i = 0; i < 3; ++i) {
            QCOMPARE(buckets.waitMs("a", 0), std::int64_t{0});
            buckets.take("a", 0);
        }
        QCOMPARE(buckets.waitMs("a", 0), std::int64_t{1000});
        QCOMPARE(buckets.waitMs("a", 400), std::int64_t{600});
        QCOMPARE(buckets.waitMs("b", 400), std::int64_t{0});
        QCOMPARE(buckets.waitMs("a", 1000), std::int64_t{0});
        buckets.take("a", 1000);
        QVERIFY(buckets.waitMs("a", 1000) > 0);
        // A clock that goes back gives nothing.
        QVERIFY(buckets.waitMs("a", 0) > 0);
        buckets.take("a", 0);
        QVERIFY(buckets.waitMs("a", 1500) > 0);
        buckets.refill("a");
        QCOMPARE(buckets.waitMs("a", 1000), std::int64_t{0});
    }

    // However tries are spread, no more pass than burst + time / refill.
    void neverMoreThanTheRate()
    {
        TokenBuckets buckets({5, 700});
        int passed = 0;
        for (std::int64_t now = 0; now <= 100'000; now += 37) {
            if (buckets.waitMs("a", now) == 0) {
                buckets.take("a", now);
                ++passed;
            }
        }
        QVERIFY2(passed <= 5 + 100'000 / 700 && passed >= 100'000 / 700,
                 std::to_string(passed).c_str());
    }

    void aFloodWashesNothingOut()
    {
        TokenBuckets buckets({3, 1'000'000}, 1000);
        for (int i = 0; i < 3; ++i)
            buckets.take("victim", 0);
        for (int i = 0; i < 20'000; ++i) {
            buckets.take("flood" + std::to_string(i), 1);
            QVERIFY(buckets.size() <= 1000);
        }
        QVERIFY(buckets.waitMs("victim", 1) > 0);
    }

    void byAccountAndByAddress()
    {
        SignInThrottle throttle({2, 1000}, {4, 1000});
        QCOMPARE(throttle.begin("ada@example.org", "10.0.0.1", 0), std::int64_t{0});
        QCOMPARE(throttle.begin("ADA@example.org", "10.0.0.2", 0), std::int64_t{0});
        // The account's tries are used up, from whatever address; another account's are not.
        QVERIFY(throttle.begin("ada@example.org", "10.0.0.3", 0) > 0);
        QCOMPARE(throttle.begin("bob@example.org", "10.0.0.3", 0), std::int64_t{0});
        // A right password opens the account, not the address.
        throttle.succeeded("Ada@example.org");
        QCOMPARE(throttle.begin("ada@example.org", "10.0.0.1", 0), std::int64_t{0});
        for (int i = 0; i < 2; ++i)
            QCOMPARE(throttle.begin("c" + std::to_string(i), "10.0.0.1", 0), std::int64_t{0});
        QVERIFY(throttle.begin("d", "10.0.0.1", 0) > 0);
        throttle.succeeded("d");
        QVERIFY(throttle.begin("d", "10.0.0.1", 0) > 0);
        QCOMPARE(throttle.begin("d", "10.0.0.1", 1000), std::int64_t{0});
    }

    void refusedTriesAreNotCounted()
    {
        SignInThrottle throttle({1, 1000}, {100, 1000});
        QCOMPARE(throttle.begin("a", "x", 0), std::int64_t{0});
        for (std::int64_t now = 0; now < 1000; now += 10)
            QCOMPARE(throttle.begin("a", "x", now), 1000 - now);
        QCOMPARE(throttle.begin("a", "x", 1000), std::int64_t{0});
    }
};

BAILIWICK_TEST(TestThrottle)
#include "tst_throttle.moc"
