// SPDX-License-Identifier: Apache-2.0
#include "models/cedar/evaluator.h"
#include "models/cedar/parser.h"
#include "tests/support/registry.h"

#include <QTest>

using namespace bailiwick::cedar;

// decimal, ipaddr, datetime and duration: expression and expected text, "error" for any error.
class TestExtension : public QObject
{
    Q_OBJECT

private slots:
    void table_data();
    void table();
};

void TestExtension::table_data()
{
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *text, const char *expected) {
        QTest::newRow(text) << QString::fromUtf8(expected);
    };
    row("decimal(\"1.5\")", "decimal(\"1.5000\")");
    row("decimal(\"-0.0001\")", "decimal(\"-0.0001\")");
    row("decimal(\"922337203685477.5807\")", "decimal(\"922337203685477.5807\")");
    row("decimal(\"-922337203685477.5808\")", "decimal(\"-922337203685477.5808\")");
    row("decimal(\"922337203685477.5808\")", "error");
    row("decimal(\"99999999999999999999.0\")", "error");
    for (const char *bad : {"1", "1.", ".5", "-.5", "1.12345", "+1.0", "1.0 ", "1.0.0", "", "-",
                            "1e1.0", "--1.0", "1.-1"})
        row(("decimal(\"" + std::string(bad) + "\")").c_str(), "error");
    row("decimal(\"1.1\").lessThan(decimal(\"1.2\"))", "true");
    row("decimal(\"1.2\").lessThanOrEqual(decimal(\"1.2\"))", "true");
    row("decimal(\"1.2\").greaterThan(decimal(\"1.2\"))", "false");
    row("decimal(\"1.2\").greaterThanOrEqual(decimal(\"1.2\"))", "true");

    row("ip(\"10.0.0.1\")", "ip(\"10.0.0.1\")");
    row("ip(\"10.0.0.1/24\")", "ip(\"10.0.0.1/24\")");
    row("ip(\"::1\")", "ip(\"0:0:0:0:0:0:0:1\")");
    row("ip(\"1:2:3:4:5:6:7::\")", "ip(\"1:2:3:4:5:6:7:0\")");
    row("ip(\"FFff::/16\")", "ip(\"ffff:0:0:0:0:0:0:0/16\")");
    for (const char *bad : {"10.0.0",
                            "10.0.0.256",
                            "10.0.0.01",
                            "10.0.0.1/33",
                            "10.0.0.1/",
                            "10.0.0.1/01",
                            "10.0.0.1.2",
                            "1.2.3.4/1/2",
                            "::1/129",
                            "1::2::3",
                            ":::",
                            "1:2:3:4:5:6:7:8:9",
                            "1:2:3:4:5:6:7",
                            "1:2:3:4:5:6:7:8::",
                            "12345::",
                            "g::",
                            "::ffff:1.2.3.4",
                            "",
                            " ::1",
                            "::/000",
                            "1.2.3.+4"})
        row(("ip(\"" + std::string(bad) + "\")").c_str(), "error");
    row("ip(\"127.0.0.1\").isIpv4()", "true");
    row("ip(\"127.0.0.1\").isIpv6()", "false");
    row("ip(\"127.1.2.3\").isLoopback()", "true");
    row("ip(\"127.0.0.0/7\").isLoopback()", "false");
    row("ip(\"::1\").isLoopback()", "true");
    row("ip(\"::2\").isLoopback()", "false");
    row("ip(\"239.255.255.255\").isMulticast()", "true");
    row("ip(\"240.0.0.0\").isMulticast()", "false");
    row("ip(\"ff02::1\").isMulticast()", "true");
    row("ip(\"10.1.2.3\").isInRange(ip(\"10.0.0.0/8\"))", "true");
    row("ip(\"10.0.0.0/7\").isInRange(ip(\"10.0.0.0/8\"))", "false");
    row("ip(\"10.0.0.0/8\").isInRange(ip(\"10.9.9.9/8\"))", "true");
    row("ip(\"1.2.3.4\").isInRange(ip(\"0.0.0.0/0\"))", "true");
    row("ip(\"1.2.3.4\").isInRange(ip(\"::/0\"))", "false");
    row("ip(\"::1\").isInRange(ip(\"::/0\"))", "true");
    row("ip(\"1.2.3.4\").isInRange(1)", "error");

    row("datetime(\"1970-01-01\")", "datetime(\"1970-01-01T00:00:00.000Z\")");
    row("datetime(\"2024-02-29T23:59:59.999Z\")", "datetime(\"2024-02-29T23:59:59.999Z\")");
    row("datetime(\"2024-01-01T00:00:00+0130\")", "datetime(\"2023-12-31T22:30:00.000Z\")");
    row("datetime(\"2024-01-01T00:00:00.001-0130\")", "datetime(\"2024-01-01T01:30:00.001Z\")");
    row("datetime(\"0000-01-01\")", "datetime(\"0000-01-01T00:00:00.000Z\")");
    row("datetime(\"9999-12-31T23:59:59-2359\")",
        "datetime(\"1970-01-01\").offset(duration(\"253402387139000ms\"))");
    for (const char *bad :
         {"2023-02-29", "2024-13-01", "2024-00-01", "2024-1-1", "24-01-01", "2024-01-01T",
          "2024-01-01T00:00Z", "2024-01-01T24:00:00Z", "2024-01-01T00:60:00Z",
          "2024-01-01T00:00:60Z", "2024-01-01T00:00:00", "2024-01-01T00:00:00.1Z",
          "2024-01-01T00:00:00+01:30", "2024-01-01T00:00:00+2400", "2024-01-01T00:00:00+0060",
          "2024-01-01T00:00:00Z ", "2024-01-01Z", "-024-01-01", ""})
        row(("datetime(\"" + std::string(bad) + "\")").c_str(), "error");
    row("datetime(\"2024-01-01\").offset(duration(\"-1ms\"))",
        "datetime(\"2023-12-31T23:59:59.999Z\")");
    row("datetime(\"2024-01-02\").durationSince(datetime(\"2024-01-01\"))",
        "duration(\"86400000ms\")");
    row("datetime(\"2024-01-01T13:00:00Z\").toDate()", "datetime(\"2024-01-01T00:00:00.000Z\")");
    row("datetime(\"1969-12-31T13:00:00Z\").toDate()", "datetime(\"1969-12-31T00:00:00.000Z\")");
    row("datetime(\"1969-12-31\").toDate()", "datetime(\"1969-12-31T00:00:00.000Z\")");
    row("datetime(\"1969-12-31T13:00:00Z\").toTime()", "duration(\"46800000ms\")");
    row("datetime(\"1970-01-01\").offset(duration(\"-9223372036854775808ms\")).toDate()", "error");
    row("datetime(\"2024-01-01\").offset(duration(\"9223372036854775807ms\"))", "error");
    row("datetime(\"2024-01-01\").offset(1)", "error");

    row("duration(\"1d2h3m4s5ms\")", "duration(\"93784005ms\")");
    row("duration(\"-1h\")", "duration(\"-3600000ms\")");
    row("duration(\"0ms\")", "duration(\"0ms\")");
    row("duration(\"-9223372036854775808ms\")", "duration(\"-9223372036854775808ms\")");
    for (const char *bad : {"", "-", "1", "1x", "h", "1h1d", "1h1h", "1 h", "+1h", "1h-1m",
                            "9223372036854775808ms", "999999999999999999999d", "1ms1s", "1H"})
        row(("duration(\"" + std::string(bad) + "\")").c_str(), "error");
    row("duration(\"-1500ms\").toSeconds()", "-1");
    row("duration(\"1d\").toMilliseconds()", "86400000");
    row("duration(\"90m\").toHours()", "1");
    row("duration(\"90m\").toMinutes()", "90");
    row("duration(\"47h\").toDays()", "1");
    row("decimal(\"1.0\").toDays()", "error");
}

void TestExtension::table()
{
    QFETCH(QString, expected);
    const auto expr = parseExpression(QTest::currentDataTag());
    QVERIFY2(expr, expr ? "" : expr.error().message().c_str());
    const auto value = evaluate(*expr, Request(), NoEntities());
    QCOMPARE(value ? QString::fromStdString(value->text()) : QString("error"), expected);
}

BAILIWICK_TEST(TestExtension)
#include "tst_extension.moc"
