// SPDX-License-Identifier: Apache-2.0
#include "models/cedar/json_entities.h"
#include "tests/support/registry.h"

#include <QTest>

#include <nlohmann/json.hpp>

using namespace bailiwick::cedar;

class TestJsonEntities : public QObject
{
    Q_OBJECT

private slots:
    void valuesRoundTrip();
    void refused_data();
    void refused();
    void entitiesRoundTrip();
};

void TestJsonEntities::valuesRoundTrip()
{
    const char *const text = R"({"a": [1, "x", true, {"__entity": {"type": "A::B", "id": "c"}}],
        "d": {"__extn": {"fn": "decimal", "arg": "1.5"}}, "r": {"": {}},
        "t": {"__extn": {"fn": "offset", "args": [{"__extn": {"fn": "datetime", "arg":
              "1970-01-01"}}, {"__extn": {"fn": "duration", "arg": "9223372036854775807ms"}}]}},
        "i": {"__extn": {"fn": "ip", "arg": "10.0.0.0/8"}}, "m": -9223372036854775808})";
    const auto value = valueFromJson(nlohmann::json::parse(text));
    QVERIFY2(value, value ? "" : value.error().message.c_str());
    QCOMPARE(value->find("d")->units(), std::int64_t{15000});
    QCOMPARE(value->find("t")->units(), std::numeric_limits<std::int64_t>::max());
    const auto again = valueFromJson(valueToJson(*value));
    QVERIFY(again && *again == *value);
}

void TestJsonEntities::refused_data()
{
    QTest::addColumn<QString>("pointer");
    QTest::addColumn<QString>("part");
    const auto row = [](const std::string &text, const char *pointer, const char *part) {
        QTest::newRow(text.c_str()) << QString(pointer) << QString(part);
    };
    row("{", "", "no JSON");
    row("{}", "", "array");
    row("[1]", "/0", "uid");
    row(R"([{"uid": {"type": "A", "id": 1}}])", "/0/uid", "type");
    row(R"([{"uid": {"type": "if", "id": "1"}}])", "/0/uid", "entity type");
    row(R"([{"uid": {"type": "A", "id": "1"}, "attrs": [], "parents": []}])", "/0/attrs", "object");
    row(R"([{"uid": {"type": "A", "id": "1"}, "attrs": {}, "parents": {}}])", "/0/parents",
        "array");
    row(R"([{"uid": {"type": "A", "id": "1"}, "attrs": {"a/b": [1.5]}, "parents": []}])",
        "/0/attrs/a~1b/0", "64 bits");
    row(R"([{"uid": {"type": "A", "id": "1"}, "attrs": {"a": 9223372036854775808}, "parents": []}])",
        "/0/attrs/a", "64 bits");
    row(R"([{"uid": {"type": "A", "id": "1"}, "attrs": {"a": null}}])", "/0/attrs/a", "null");
    row(R"([{"uid": {"type": "A", "id": "1"}, "attrs": {"a": {"__extn": {"fn": "ip", "arg": "x"}}}}])",
        "/0/attrs/a/__extn", "no valid ip");
    row(R"([{"uid": {"type": "A", "id": "1"}, "attrs": {"a": {"__extn": {"fn": "x", "arg": "x"}}}}])",
        "/0/attrs/a/__extn", "no extension function");
    row(std::string(100000, '['), "", "too deeply");
}

void TestJsonEntities::refused()
{
    QFETCH(QString, pointer);
    QFETCH(QString, part);
    const auto entities = entitiesFromText(QTest::currentDataTag());
    QVERIFY(!entities);
    QCOMPARE(QString::fromStdString(entities.error().pointer), pointer);
    QVERIFY2(QString::fromStdString(entities.error().message).contains(part),
             entities.error().message.c_str());
}

void TestJsonEntities::entitiesRoundTrip()
{
    const auto entities = entitiesFromText(R"([
        {"uid": {"__entity": {"type": "A", "id": "1"}}, "attrs": {"x": 1},
         "parents": [{"type": "B", "id": "2"}], "tags": {"t": "v"}},
        {"uid": {"type": "B", "id": "2"}, "attrs": {}, "parents": []}])");
    QVERIFY2(entities, entities ? "" : entities.error().message.c_str());
    const auto again = entitiesFromJson(entitiesToJson(*entities));
    QVERIFY(again);
    QCOMPARE(again->size(), std::size_t{2});
    QCOMPARE(again->at(0).uid, EntityUid("A", "1"));
    QVERIFY(again->at(0).parents == entities->at(0).parents);
    QVERIFY(again->at(0).attributes == entities->at(0).attributes);
    QVERIFY(again->at(0).tags == entities->at(0).tags);
    QCOMPARE(again->at(0).tags.text(), std::string("{t: \"v\"}"));
}

BAILIWICK_TEST(TestJsonEntities)
#include "tst_json_entities.moc"
