// SPDX-License-Identifier: Apache-2.0
#include "models/cedar/conformance.h"
#include "models/cedar/json_entities.h"
#include "small_schema.h"
#include "tests/support/registry.h"

#include <QTest>

#include <nlohmann/json.hpp>

using namespace bailiwick;
using namespace bailiwick::cedar;

// Entities and requests as values; reading them from JSON is in tst_json_typed.cpp.
class TestConformance : public QObject
{
    Q_OBJECT

private slots:
    void entities_data();
    void entities();
    void requests_data();
    void requests();
    void actionsAreAdded();
};

namespace {

Value context(const char *text)
{
    return *valueFromJson(nlohmann::json::parse(text));
}

const char *const priced = R"({"price": {"__extn": {"fn": "decimal", "arg": "1.0"}}})";

} // namespace

void TestConformance::entities_data()
{
    QTest::addColumn<QString>("error"); // empty: conforms
    const auto row = [](const char *json, const char *error) {
        QTest::newRow(json) << QString(error);
    };
    const auto device = [&](std::string attributes, const char *error,
                            std::string rest = R"("parents": [])") {
        const std::string text = R"([{"uid": {"type": "Device", "id": "d"}, "attrs": {)" +
                                 attributes + "}, " + rest + "}]";
        row(text.c_str(), error);
    };
    row("[]", "");
    device(R"("count": 1)", "");
    device(
        "",
        R"(Device::"d", attributes: The attribute "count" is missing. Add it; its type is Long.)");
    device(
        R"("count": "x")",
        R"(Device::"d", attributes.count: A value of type Long belongs here, not the string "x".)");
    device(
        R"("count": 1, "nme": "x")",
        R"(Device::"d", attributes: The schema declares no attribute "nme" here. Did you mean `name`?)");
    device(R"("count": 1, "site": {"__entity": {"type": "Rack", "id": "r"}})",
           R"(Device::"d", attributes.site: An entity of type Site belongs here, not Rack::"r".)");
    device(
        R"("count": 1, "site": {"type": "Site", "id": "r"})",
        R"(Device::"d", attributes.site: An entity of type Site belongs here, not the record {id: "r", type: "Site"}.)");
    device(
        R"("count": 1, "color": {"__entity": {"type": "Color", "id": "blue"}})",
        R"(Device::"d", attributes.color: Color is an enum type without "blue"; its ids are "red", "green".)");
    device(
        R"("count": 1, "last": {"__entity": {"type": "Action", "id": "veiw"}})",
        R"(Device::"d", attributes.last: The schema declares no action Action::"veiw". Did you mean `Action::"view"`?)");
    device(
        R"("count": 1, "owner": {"id": true})",
        R"(Device::"d", attributes.owner.id: A value of type Long belongs here, not the bool true.)");
    device(
        R"("count": 1, "grid": [[1], [2, "a"]])",
        R"(Device::"d", attributes.grid: A value of type Long belongs here, not the string "a".)");
    device(
        R"("count": 1)",
        R"(Device::"d", parent Rack::"r": Device cannot be in Rack; the schema lets it be in Color, Site.)",
        R"("parents": [{"type": "Rack", "id": "r"}])");
    device(
        R"("count": 1)",
        R"(Device::"d", parent Color::"blue": Color is an enum type without "blue"; its ids are "red", "green".)",
        R"("parents": [{"type": "Color", "id": "blue"}])");
    device(R"("count": 1)",
           R"(Device::"d", tag "a b": An entity of type Site belongs here, not the long 1.)",
           R"("parents": [], "tags": {"a b": 1})");
    row(R"([{"uid": {"type": "Site", "id": "s"}, "attrs": {}, "parents": [], "tags": {"t": 1}}])",
        R"(Site::"s", tag "t": The schema declares no tags for Site, so the tag "t" cannot stand. Leave it out, or declare `tags`.)");
    row(R"([{"uid": {"type": "Site", "id": "s"}, "attrs": {}, "parents": [{"type": "Site", "id": "t"}]}])",
        R"(Site::"s", parent Site::"t": Site cannot be in Site: the schema lets it be in nothing.)");
    row(R"([{"uid": {"type": "Shelf", "id": "s"}, "attrs": {}, "parents": []}])",
        R"(Shelf::"s": The schema declares no entity type Shelf. Did you mean `N::Shelf`?)");
    row(R"([{"uid": {"type": "Zorkmid", "id": "s"}, "attrs": {}, "parents": []}])",
        R"(Zorkmid::"s": The schema declares no entity type Zorkmid. Declare it in the schema.)");
    row(R"([{"uid": {"type": "Color", "id": "blue"}, "attrs": {}, "parents": []}])",
        R"(Color::"blue": Color is an enum type without "blue"; its ids are "red", "green".)");
    row(R"([{"uid": {"type": "Action", "id": "idle"}, "attrs": {}, "parents": []}])", "");
    const char *const differs =
        R"(Action::"zoom": The action differs from its declaration in the schema. Leave it out: the schema's actions are added by themselves.)";
    row(R"([{"uid": {"type": "Action", "id": "zoom"}, "attrs": {}, "parents": [{"type": "Action", "id": "view"}]}])",
        differs);
    row(R"([{"uid": {"type": "Action", "id": "zoom"}, "attrs": {}, "parents": [{"type": "Action", "id": "all"}, {"type": "Action", "id": "view"}]}])",
        "");
    row(R"([{"uid": {"type": "Action", "id": "zoom"}, "attrs": {}, "parents": [{"type": "Action", "id": "view"}]},
            {"uid": {"type": "Action", "id": "view"}, "attrs": {}, "parents": [{"type": "Action", "id": "all"}]}])",
        "");
    row(R"([{"uid": {"type": "Action", "id": "zork"}, "attrs": {}, "parents": []}])",
        R"(Action::"zork": The schema declares no action Action::"zork". Did you mean `Action::"zoom"`?)");
}

void TestConformance::entities()
{
    QFETCH(QString, error);
    auto list = entitiesFromText(QTest::currentDataTag());
    QVERIFY2(list, list ? "" : list.error().message.c_str());
    const auto all = Entities::make(std::move(*list));
    QVERIFY(all);
    const auto result = validateEntities(*all, tests::smallSchema());
    QCOMPARE(result ? QString() : QString::fromStdString(result.error().text()), error);
}

void TestConformance::requests_data()
{
    QTest::addColumn<QString>("principal");
    QTest::addColumn<QString>("action");
    QTest::addColumn<QString>("resource");
    QTest::addColumn<QString>("context");
    QTest::addColumn<QString>("error");
    const auto row = [](const char *principal, const char *action, const char *resource,
                        const char *given, const char *error) {
        QTest::addRow("%s %s %s %s", principal, action, resource, given)
            << principal << action << resource << given << error;
    };
    row("Device", "view", "Site", priced, "");
    row("Device", "view", "Color", priced, "");
    row("Device", "veiw", "Site", priced,
        R"(action: The schema declares no action Action::"veiw". Did you mean `Action::"view"`?)");
    row("Site", "view", "Site", priced,
        R"(principal: Action::"view" does not apply to a principal of type Site; it applies to Device.)");
    row("Device", "view", "Rack", priced,
        R"(resource: Action::"view" does not apply to a resource of type Rack; it applies to Color, Site.)");
    row("Device", "idle", "Site", "{}",
        R"(principal: Action::"idle" does not apply to a principal of type Device; it applies to none.)");
    row("Zorkmid", "view", "Site", priced,
        "principal: The schema declares no entity type Zorkmid. Declare it in the schema.");
    row("Device", "view", "Blue", priced,
        R"(resource: Color is an enum type without "blue"; its ids are "red", "green".)");
    row("Device", "view", "Site", "{}",
        R"(context: The attribute "price" is missing. Add it; its type is decimal.)");
    row("Device", "view", "Site", R"({"price": "1.0"})",
        R"(context.price: A value of type decimal belongs here, not the string "1.0".)");
}

void TestConformance::requests()
{
    QFETCH(QString, principal);
    QFETCH(QString, action);
    QFETCH(QString, resource);
    QFETCH(QString, context);
    QFETCH(QString, error);
    Request request;
    request.principal = EntityUid(principal.toStdString(), "p");
    request.action = EntityUid("Action", action.toStdString());
    request.resource = resource == "Color"  ? EntityUid("Color", "red")
                       : resource == "Blue" ? EntityUid("Color", "blue")
                                            : EntityUid(resource.toStdString(), "r");
    request.context = ::context(context.toUtf8().constData());
    const auto result = validateRequest(request, tests::smallSchema());
    QCOMPARE(result ? QString() : QString::fromStdString(result.error().text()), error);
}

void TestConformance::actionsAreAdded()
{
    const Schema schema = tests::smallSchema();
    Entity given;
    given.uid = EntityUid("Action", "idle");
    const std::vector<Entity> all = withActions({given}, schema);
    QCOMPARE(all.size(), std::size_t{4});
    const auto entities = Entities::make(all);
    QVERIFY(entities && validateEntities(*entities, schema));
    QVERIFY(entities->hasAncestor(entities->find(EntityUid("Action", "zoom")),
                                  EntityUid("Action", "all")));
}

BAILIWICK_TEST(TestConformance)
#include "tst_conformance.moc"
