// SPDX-License-Identifier: Apache-2.0
#include "models/fleet/action.h"
#include "models/fleet/id.h"
#include "tests/support/registry.h"

#include <QTest>

#include <random>

using namespace bailiwick::fleet;

class TestId : public QObject
{
    Q_OBJECT

private slots:
    void textRoundTrip()
    {
        std::mt19937_64 random(1);
        for (int i = 0; i < 1000; ++i) {
            const Id id{random(), random()};
            QCOMPARE(Id::fromString(id.toString()), std::optional<Id>(id));
        }
    }

    void refusesOtherTexts()
    {
        for (const char *text :
             {"", "0", "0190f3a0-0000-7000-8000-00000000000",
              "0190f3a0-0000-7000-8000-0000000000000", "0190f3a0x0000-7000-8000-000000000000",
              "0190f3a0-0000-7000-8000-00000000000g", "0190f3a000000-7000-8000-000000000000"})
            QVERIFY2(!Id::fromString(text), text);
    }

    // RFC 9562, version 7: time first, version and variant bits in place.
    void version7()
    {
        const Id id = makeId(0x0123456789ab, ~0ULL, ~0ULL);
        QCOMPARE(id.toString(), std::string("01234567-89ab-7fff-bfff-ffffffffffff"));
        QVERIFY(makeId(1000, ~0ULL, ~0ULL) < makeId(1001, 0, 0));
    }

    void actionNames()
    {
        for (const char *name : {"device:view", "a:b", "thermostat2:configure-schedule"})
            QVERIFY2(isActionName(name), name);
        for (const char *name : {"", "device", "device:", ":view", "Device:view", "device:View",
                                 "2device:view", "device:view:all", "device view:x", "device:-x"})
            QVERIFY2(!isActionName(name), name);
        QCOMPARE(areaOf("device:view"), std::string_view("device"));
    }
};

BAILIWICK_TEST(TestId)
#include "tst_id.moc"
