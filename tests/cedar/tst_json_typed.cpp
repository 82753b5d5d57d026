// SPDX-License-Identifier: Apache-2.0
#include "models/cedar/json_entities.h"
#include "small_schema.h"
#include "tests/support/registry.h"

#include <QTest>

#include <nlohmann/json.hpp>

using namespace bailiwick;
using namespace bailiwick::cedar;
using nlohmann::json;

// Entities and contexts read with a schema. What is accepted and refused was compared with Cedar
// 4.10.
class TestJsonTyped : public QObject
{
    Q_OBJECT

private slots:
    void accepted_data();
    void accepted();
    void refused_data();
    void refused();
    void contexts_data();
    void contexts();
    void actionsAreAdded();
};

namespace {

json device(const std::string &attributes)
{
    return json::parse(R"([{"uid": {"type": "Device", "id": "d"}, "parents": [], "attrs": {)" +
                       attributes + R"(, "count": 1}}])");
}

std::string shown(const tl::expected<std::vector<Entity>, JsonError> &result)
{
    return result ? std::string() : result.error().pointer + ": " + result.error().message;
}

} // namespace

void TestJsonTyped::accepted_data()
{
    QTest::addColumn<QString>("value"); // of the one attribute, as an expression
    const auto row = [](const char *attribute, const char *value) {
        QTest::newRow(attribute) << QString(value);
    };
    const char *const price = "decimal(\"1.5000\")";
    row(R"("price": "1.5")", price);
    row(R"("price": {"fn": "decimal", "arg": "1.5"})", price);
    row(R"("price": {"fn": "decimal", "args": ["1.5"]})", price);
    row(R"("price": {"__extn": {"fn": "decimal", "arg": "1.5"}})", price);
    row(R"("price": {"__extn": {"fn": "decimal", "arg": "1.5"}, "note": 1})", price);
    row(R"("address": "10.0.0.0/8")", "ip(\"10.0.0.0/8\")");
    row(R"("period": "1h")", "duration(\"3600000ms\")");
    const char *const since = "datetime(\"2024-01-01T01:00:00.000Z\")";
    row(R"("since": {"fn": "offset", "args": ["2024-01-01", "1h"]})", since);
    row(R"("since": {"__extn": {"fn": "offset", "args": ["2024-01-01", {"fn": "toTime", "arg": "2024-01-01T01:00:00Z"}]}})",
        since);
    row(R"("on": {"__extn": {"fn": "isIpv6", "arg": {"__extn": {"fn": "ip", "arg": "::1"}}}})",
        "true");
    row(R"("site": {"type": "Site", "id": "s"})", "Site::\"s\"");
    row(R"("site": {"__entity": {"type": "Site", "id": "s"}})", "Site::\"s\"");
    row(R"("color": {"type": "Color", "id": "red"})", "Color::\"red\"");
    row(R"("last": {"type": "Action", "id": "view"})", "Action::\"view\"");
    row(R"("sites": [{"type": "Site", "id": "s"}, {"__entity": {"type": "Site", "id": "t"}}])",
        "[Site::\"s\", Site::\"t\"]");
    row(R"("owner": {"id": 1, "site": {"type": "Site", "id": "s"}})", "{id: 1, site: Site::\"s\"}");
    row(R"("parts": [{}, {"weight": 1}])", "[{}, {weight: 1}]");
    row(R"("grid": [[], [1]])", "[[], [1]]");
    row(R"("prices": ["1.5", "1.50"])", "[decimal(\"1.5000\")]");
}

void TestJsonTyped::accepted()
{
    QFETCH(QString, value);
    const json input = device(QTest::currentDataTag());
    const auto result = entitiesFromJson(input, tests::smallSchema());
    QVERIFY2(result, shown(result).c_str());
    for (const auto &[name, found] : result->front().attributes.fields()) {
        if (name != "count")
            QCOMPARE(QString::fromStdString(found.text()), value);
    }
}

void TestJsonTyped::refused_data()
{
    QTest::addColumn<QString>("error"); // pointer: message
    const auto row = [](const std::string &text, const char *error) {
        QTest::newRow(text.c_str()) << QString(error);
    };
    const auto attribute = [&](const char *text, const char *error) {
        row(device(text).dump(), error);
    };
    attribute(R"("price": 1)",
              "/0/attrs/price: A value of type decimal belongs here, not the long 1.");
    attribute(R"("price": "x")", R"(/0/attrs/price: "x" is no valid decimal.)");
    attribute(R"("price": {"fn": "decimal", "arg": "x"})",
              R"(/0/attrs/price: "x" is no valid decimal.)");
    attribute(
        R"("price": {"fn": "ip", "arg": "1.1.1.1"})",
        R"(/0/attrs/price: A value of type decimal belongs here, not the ipaddr ip("1.1.1.1").)");
    attribute(
        R"("price": {"__extn": {"fn": "zork", "arg": 1}})",
        R"(/0/attrs/price/__extn: There is no extension function "zork". Use decimal, ip, datetime or duration.)");
    attribute(R"("since": {"fn": "offset", "args": ["2024-01-01"]})",
              "/0/attrs/since: offset takes 2 arguments, not 1.");
    attribute(
        R"("since": {"fn": "offset", "args": ["2024-01-01", {"fn": "duration", "arg": "9223372036854775807ms"}]})",
        R"(/0/attrs/since: offset of datetime("2024-01-01T00:00:00.000Z"), duration("9223372036854775807ms") does not fit 64 bits.)");
    attribute(
        R"("period": {"fn": "durationSince", "args": ["2024-01-01", "1h"]})",
        R"(/0/attrs/period: durationSince cannot take datetime("2024-01-01T00:00:00.000Z"), duration("3600000ms"): that is a value of another type.)");
    attribute(R"("price": {"__expr": "1.0"})",
              "/0/attrs/price: `__expr` is no longer supported; write the value itself, or use "
              "`__entity` or `__extn`.");
    attribute(R"("price": null)",
              "/0/attrs/price: null is no value here; leave the attribute out.");
    attribute(R"("site": "Site::\"s\"")",
              R"(/0/attrs/site: An entity is {"type": "…", "id": "…"}.)");
    attribute(R"("site": {"type": "Rack", "id": "r"})",
              R"(/0/attrs/site: An entity of type Site belongs here, not Rack::"r".)");
    attribute(
        R"("color": {"type": "Color", "id": "blue"})",
        R"(/0/attrs/color: Color is an enum type without "blue"; its ids are "red", "green".)");
    attribute(
        R"("last": {"type": "Action", "id": "zork"})",
        R"(/0/attrs/last: The schema declares no action Action::"zork". Did you mean `Action::"zoom"`?)");
    attribute(R"("sites": [{"type": "Site", "id": "s"}, 1])",
              R"(/0/attrs/sites/1: An entity is {"type": "…", "id": "…"}.)");
    attribute(R"("sites": {})",
              "/0/attrs/sites: A value of type Set<Site> belongs here, not the record {}.");
    attribute(R"("owner": {"site": {"type": "Site", "id": "s"}})",
              R"(/0/attrs/owner: The attribute "id" is missing. Add it; its type is Long.)");
    attribute(
        R"("owner": {"id": 1, "sit": 1})",
        R"(/0/attrs/owner/sit: The schema declares no attribute "sit" here. Did you mean `site`?)");
    attribute(
        R"("owner": [])",
        "/0/attrs/owner: A value of type {id: Long, site?: Site} belongs here, not the set [].");
    attribute(R"("grid": [[1], ["a"]])",
              R"(/0/attrs/grid/1/0: A value of type Long belongs here, not the string "a".)");
    attribute(R"("nam": 1)",
              R"(/0/attrs/nam: The schema declares no attribute "nam" here. Did you mean `name`?)");
    attribute(R"("name": 1)",
              "/0/attrs/name: A value of type String belongs here, not the long 1.");
    row(R"([{"uid": {"type": "Device", "id": "d"}, "attrs": {}, "parents": []}])",
        R"(/0/attrs: The attribute "count" is missing. Add it; its type is Long.)");
    row(R"([{"uid": {"type": "Site", "id": "s"}, "parents": []}])",
        R"(/0: "attrs" is missing. Write "attrs": {} for none.)");
    row(R"([{"uid": {"type": "Site", "id": "s"}, "attrs": {}}])",
        R"(/0: "parents" is missing. Write "parents": [] for none.)");
    row(R"([{"uid": {"type": "Shelf", "id": "s"}, "attrs": {}, "parents": []}])",
        "/0/uid: The schema declares no entity type Shelf. Did you mean `N::Shelf`?");
    row(R"([{"uid": {"type": "Color", "id": "blue"}, "attrs": {}, "parents": []}])",
        R"(/0/uid: Color is an enum type without "blue"; its ids are "red", "green".)");
    row(R"([{"uid": {"type": "Site", "id": "s"}, "attrs": {}, "parents": [{"type": "Rack", "id": "r"}]}])",
        "/0/parents/0: Site cannot be in Rack: the schema lets it be in nothing.");
    row(R"([{"uid": {"type": "Site", "id": "s"}, "attrs": {}, "parents": [], "tags": {"a": 1}}])",
        R"(/0/tags/a: The schema declares no tags for Site, so the tag "a" cannot stand. Leave it out, or declare `tags`.)");
    row(R"([{"uid": {"type": "N::Shelf", "id": "s"}, "attrs": {}, "parents": [], "tags": {"a": {"price": "1.0"}}}])",
        R"(/0/tags/a: The attribute "width" is missing. Add it; its type is Long.)");
    row(R"([{"uid": {"type": "Site", "id": "s"}, "attrs": {}, "parents": []}, {"uid": {"type": "Action", "id": "zoom"}, "attrs": {}, "parents": []}])",
        "/1: The action differs from its declaration in the schema. Leave it out: the schema's "
        "actions "
        "are added by themselves.");
    row(R"([{"uid": {"type": "Action", "id": "idle"}, "attrs": {}, "parents": [{"type": "Site", "id": "s"}]}])",
        R"(/0/parents/0: An action can be in actions only, not in Site::"s".)");
    row(R"([{"uid": {"type": "Action", "id": "idle"}, "attrs": {}, "parents": [{"type": "Action", "id": "idle"}]}])",
        R"(: Action::"idle" is its own ancestor, by way of Action::"idle". Remove one of the parents in the circle.)");
    row(R"([{"uid": {"type": "Site", "id": "s"}, "attrs": {"a": {"b": 1, "b": 2}}, "parents": []}])",
        R"(/0/attrs/a: The key "b" stands twice in this object. Keep one.)");
}

void TestJsonTyped::refused()
{
    QFETCH(QString, error);
    const auto result = entitiesFromText(QTest::currentDataTag(), tests::smallSchema());
    QVERIFY(!result);
    QCOMPARE(QString::fromStdString(shown(result)), error);
}

void TestJsonTyped::contexts_data()
{
    QTest::addColumn<QString>("action");
    QTest::addColumn<QString>("error"); // empty: accepted
    const auto row = [](const char *text, const char *action, const char *error) {
        QTest::addRow("%s of %s", text, action) << action << error;
    };
    row(R"({"price": "1.0", "site": {"type": "Site", "id": "s"}, "deep": {"price": "2.0"}})",
        "view", "");
    row("{}", "idle", "");
    row("{}", "view", R"(: The attribute "price" is missing. Add it; its type is decimal.)");
    row(R"({"a": 1})", "idle",
        R"(/a: The schema declares no attribute "a" here. Leave it out, or declare it.)");
    row(R"({"price": "1.0", "deep": {"price": 1}})", "view",
        "/deep/price: A value of type decimal belongs here, not the long 1.");
    row("[]", "view", ": The context is an object.");
    row("{}", "zork",
        R"(: The schema declares no action Action::"zork". Did you mean `Action::"zoom"`?)");
}

void TestJsonTyped::contexts()
{
    QFETCH(QString, action);
    QFETCH(QString, error);
    const std::string tag = QTest::currentDataTag();
    const json input = json::parse(tag.substr(0, tag.find(" of ")));
    const auto result =
        contextFromJson(input, EntityUid("Action", action.toStdString()), tests::smallSchema());
    const std::string found =
        result ? std::string() : result.error().pointer + ": " + result.error().message;
    QCOMPARE(QString::fromStdString(found), error);
}

void TestJsonTyped::actionsAreAdded()
{
    const auto result = entitiesFromText("[]", tests::smallSchema());
    QVERIFY(result);
    QCOMPARE(result->size(), std::size_t{4});
    const auto entities = Entities::make(*result);
    QVERIFY(entities);
    const EntityUid zoom("Action", "zoom");
    QVERIFY(entities->hasAncestor(entities->find(zoom), EntityUid("Action", "all")));
}

BAILIWICK_TEST(TestJsonTyped)
#include "tst_json_typed.moc"
