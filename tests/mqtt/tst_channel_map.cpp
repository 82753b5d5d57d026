// SPDX-License-Identifier: Apache-2.0
#include "app/mqtt/channel_map.h"
#include "tests/support/registry.h"

#include <QTest>

using namespace bailiwick;
using namespace bailiwick::mqtt;

class TestChannelMap : public QObject
{
    Q_OBJECT

private slots:
    void compiledIn();
    void readsAMapping();
    void refuses_data();
    void refuses();
    void namesEveryFault();
};

void TestChannelMap::compiledIn()
{
    const ChannelMap map;
    QVERIFY(map.find("telemetry"));
    const Channel &commands = map.channels()[map.find("commands").value()];
    QCOMPARE(commands.actionFor(Use::Publish), std::string("command:publish"));
    QCOMPARE(commands.actionFor(Use::Receive), std::string("command:subscribe"));
    QVERIFY(!map.find("Telemetry"));
    QVERIFY(!map.find(""));
    QVERIFY(!map.find("zzz"));
}

void TestChannelMap::readsAMapping()
{
    const auto map = ChannelMap::fromJson(R"({"format":"bailiwick-channels","version":1,"channels":{
        "state":{"publish":"device:view","subscribe":"device:view"},
        "alarms":{"publish":"event:publish"}}})");
    QVERIFY(map);
    QCOMPARE(map->channels().size(), std::size_t{2});
    QCOMPARE(map->channels()[map->find("alarms").value()].subscribe, std::string());
    QCOMPARE(map->channels()[map->find("state").value()].publish, std::string("device:view"));
    QVERIFY(!map->find("telemetry")); // it replaces the one compiled in
}

void TestChannelMap::refuses_data()
{
    QTest::addColumn<std::string>("channels");
    QTest::addColumn<std::string>("code");
    QTest::addColumn<std::string>("where");
    const auto row = [](const char *name, std::string channels, std::string code,
                        std::string where) { QTest::newRow(name) << channels << code << where; };
    row("none", "{}", "invalid-channels", "/channels");
    row("a list", "[]", "invalid-channels", "/channels");
    row("name with a plus", R"({"tele+metry":{"publish":"a:b"}})", "invalid-channels",
        "/channels/tele+metry");
    row("name with a slash", R"({"a/b":{"publish":"a:b"}})", "invalid-channels", "/channels/a~1b");
    row("name in upper case", R"({"State":{"publish":"a:b"}})", "invalid-channels",
        "/channels/State");
    row("no action", R"({"state":{}})", "invalid-channels", "/channels/state");
    row("bad action", R"({"state":{"publish":"publish"}})", "invalid-channels",
        "/channels/state/publish");
    row("number for an action", R"({"state":{"publish":1,"subscribe":"a:b"}})", "invalid-channels",
        "/channels/state/publish");
    row("unknown key", R"({"state":{"publish":"a:b","retain":"a:b"}})", "invalid-channels",
        "/channels/state/retain");
    row("twice", R"({"state":{"publish":"a:b"},"state":{"publish":"a:c"}})", "duplicate-key", {});
    std::string many = "{";
    for (std::size_t i = 0; i <= ChannelMap::most; ++i)
        many += (i > 0 ? ",\"c" : "\"c") + std::to_string(i) + R"(":{"publish":"a:b"})";
    row("too many", many + "}", "invalid-channels", "/channels");
}

void TestChannelMap::refuses()
{
    QFETCH(std::string, channels);
    QFETCH(std::string, code);
    QFETCH(std::string, where);
    const auto map = ChannelMap::fromJson(
        R"({"format":"bailiwick-channels","version":1,"channels":)" + channels + "}");
    QVERIFY(!map);
    QCOMPARE(map.error().code, code);
    if (!where.empty())
        QCOMPARE(map.error().details.front().where, where);
}

void TestChannelMap::namesEveryFault()
{
    const auto map = ChannelMap::fromJson(
        R"({"format":"bailiwick-channels","version":1,"more":1,"channels":
            {"A":{"publish":"x"},"b":{"subscribe":2}}})");
    QVERIFY(!map);
    QVERIFY(map.error().details.size() >= 5);
    QCOMPARE(ChannelMap::fromJson("{}").error().code, std::string("not-channels"));
    QCOMPARE(ChannelMap::fromJson(R"({"format":"bailiwick-channels","version":2})").error().code,
             std::string("newer-version"));
    QCOMPARE(ChannelMap::fromJson("{").error().code, std::string("invalid-json"));
}

BAILIWICK_TEST(TestChannelMap)
#include "tst_channel_map.moc"
