// SPDX-License-Identifier: Apache-2.0
#include "models/cedar/schema_json.h"
#include "models/cedar/schema_text.h"
#include "schema_generator.h"
#include "tests/support/registry.h"

#include <QTest>

#include <nlohmann/json.hpp>

using namespace bailiwick;
using namespace bailiwick::cedar;

// Schemas in JSON: what they mean, what is written, where and why they are refused.
class TestSchemaJson : public QObject
{
    Q_OBJECT

private slots:
    void everything();
    void writesFromText();
    void oneWayToSayNothing();
    void refused_data();
    void refused();
    void twice();
    void randomFragmentsRoundTrip();
};

void TestSchemaJson::everything()
{
    const auto schema = schemaFromJsonText(R"({
        "": {"entityTypes": {}, "actions": {}},
        "Fleet": {
            "annotations": {"doc": null, "in": "x"},
            "commonTypes": {
                "Limits": {"type": "Record", "attributes": {
                    "low": {"type": "Long"}, "high": {"type": "Long", "required": false}},
                    "additionalAttributes": false, "annotations": {"unit": "K"}},
                "Names": {"type": "Set", "element": {"type": "String"}}},
            "entityTypes": {
                "Kind": {"enum": ["sensor", "gateway"]},
                "Site": {},
                "Device": {"memberOfTypes": ["Site", "Fleet::Device"],
                    "shape": {"type": "Record", "attributes": {
                        "address": {"type": "Extension", "name": "ipaddr"},
                        "limits": {"type": "Limits", "annotations": {"doc": "of it"}},
                        "kind": {"type": "Entity", "name": "Kind"},
                        "names": {"type": "EntityOrCommon", "name": "Names", "required": false},
                        "live": {"type": "Boolean"}, "old": {"type": "Bool"}}},
                    "tags": {"type": "EntityOrCommon", "name": "Long"}}},
            "actions": {
                "read": {"attributes": null, "appliesTo": null, "memberOf": null},
                "view": {"memberOf": [{"id": "read"}, {"id": "read", "type": "Fleet::Action"}],
                    "appliesTo": {"principalTypes": ["Site"], "resourceTypes": ["Device"],
                        "context": {"type": "Limits"}}}}}})");
    QVERIFY2(schema, schema ? "" : schema.error().front().text().c_str());
    const auto text = schemaFromText(R"(namespace Fleet {
        type Limits = { low: Long, high?: Long };
        type Names = Set<String>;
        entity Kind enum ["sensor", "gateway"];
        entity Site;
        entity Device in [Site, Device] { address: ipaddr, limits: Limits, kind: Kind,
            names?: Names, live: Bool, old: Bool } tags Long;
        action read;
        action view in read appliesTo { principal: Site, resource: Device, context: Limits };
    })");
    QVERIFY2(text, text ? "" : text.error().front().text().c_str());
    QVERIFY(*schema == *text);
}

void TestSchemaJson::writesFromText()
{
    const auto fragment = parseSchemaFragment(
        "@a @b(\"x\") entity A { @c x?: Long }; type T = { a: Set<Long> }; action a; action b, "
        "\"c d\" in [\"a\", Action::\"a\"] appliesTo { principal: A, resource: [A], context: T }; "
        "entity E enum [\"x\"]; namespace N {}");
    // As the reference implementation writes it, but that an action without appliesTo has none.
    const auto expected = nlohmann::json::parse(R"({"": {
        "commonTypes": {"T": {"type": "Record", "attributes": {"a": {"type": "Set", "element":
            {"type": "EntityOrCommon", "name": "Long"}}}}},
        "entityTypes": {
            "A": {"shape": {"type": "Record", "attributes": {"x": {"type": "EntityOrCommon",
                "name": "Long", "annotations": {"c": ""}, "required": false}}},
                "annotations": {"a": "", "b": "x"}},
            "E": {"enum": ["x"]}},
        "actions": {"a": {},
            "b": {"appliesTo": {"resourceTypes": ["A"], "principalTypes": ["A"], "context":
                {"type": "T"}}, "memberOf": [{"id": "a"}, {"id": "a", "type": "Action"}]},
            "c d": {"appliesTo": {"resourceTypes": ["A"], "principalTypes": ["A"], "context":
                {"type": "T"}}, "memberOf": [{"id": "a"}, {"id": "a", "type": "Action"}]}}},
        "N": {"entityTypes": {}, "actions": {}}})");
    QVERIFY(fragment);
    const nlohmann::json written = schemaFragmentToJson(*fragment);
    QVERIFY2(written == expected, written.dump(1).c_str());
}

void TestSchemaJson::oneWayToSayNothing()
{
    const auto empty = schemaFragmentFromJsonText(R"({"": {"entityTypes": {}, "actions": {}}})");
    QVERIFY(*empty == SchemaFragment());
    const auto nowhere = schemaFragmentFromJsonText(R"({"": {"entityTypes": {}, "actions": {"a":
        {"appliesTo": {"principalTypes": [], "resourceTypes": []}}}}})");
    QVERIFY(*nowhere == *parseSchemaFragment("action a;"));
    // A name that has a meaning as `type` is written as a name; what it means stays.
    const auto reserved = parseSchemaFragment("entity E; type EntityOrCommon = { x: Long }; action "
                                              "a appliesTo { principal: E, resource: E, context: "
                                              "EntityOrCommon };");
    const auto again = schemaFragmentFromJson(schemaFragmentToJson(*reserved));
    QVERIFY(*resolveSchema(*again) == *resolveSchema(*reserved));
    QCOMPARE(*printSchema(*again), *printSchema(*reserved));
}

void TestSchemaJson::refused_data()
{
    QTest::addColumn<QString>("pointer");
    QTest::addColumn<QString>("part");
    const auto row = [](const std::string &text, const char *pointer, const char *part) {
        QTest::newRow(text.c_str()) << QString(pointer) << QString(part);
    };
    // What follows is the content of one namespace.
    const auto space = [&](const std::string &entityTypes, const std::string &actions,
                           const std::string &commonTypes, const char *pointer, const char *part) {
        row(R"({"N": {"entityTypes": )" + entityTypes + R"(, "actions": )" + actions +
                R"(, "commonTypes": )" + commonTypes + "}}",
            pointer, part);
    };
    const auto type = [&](const std::string &text, const char *pointer, const char *part) {
        space("{}", "{}", R"({"T": )" + text + '}', pointer, part);
    };
    row("{", "", "no JSON");
    row("[]", "", "object of namespaces");
    row(std::string(200, '['), "", "too deeply");
    row(R"({"a b": {"entityTypes": {}, "actions": {}}})", "/a b", "no name for a namespace");
    row(R"({"__cedar": {"entityTypes": {}, "actions": {}}})", "/__cedar", "no name for a namesp");
    row(R"({"N": []})", "/N", "A namespace is an object.");
    row(R"({"N": {"entityTypes": {}}})", "/N", "`actions` is missing");
    row(R"({"N": {"actions": {}}})", "/N", "`entityTypes` is missing");
    row(R"({"N": {"entityTypes": {}, "actions": {}, "a/b": 1}})", "/N/a~1b",
        "It may have `commonTypes`, `entityTypes`, `actions`, `annotations`.");
    row(R"({"": {"entityTypes": {}, "actions": {}, "annotations": {"a": ""}}})", "//annotations",
        "without a name");
    row(R"({"N": {"entityTypes": {}, "actions": {}, "annotations": null}})", "/N/annotations",
        "object of texts");
    row(R"({"N": {"entityTypes": {}, "actions": {}, "annotations": {"a": 1}}})", "/N/annotations/a",
        "text or null");
    row(R"({"N": {"entityTypes": {}, "actions": {}, "annotations": {"1a": ""}}})",
        "/N/annotations/1a", "identifier");
    space("[]", "{}", "{}", "/N/entityTypes", "object of declarations");
    space(R"({"A::B": {}})", "{}", "{}", "/N/entityTypes/A::B", "no name for a type");
    space(R"({"in": {}})", "{}", "{}", "/N/entityTypes/in", "no name for a type");
    space(R"({"Action": {}})", "{}", "{}", "/N/entityTypes/Action", "type of all actions");
    space(R"({"A": 1})", "{}", "{}", "/N/entityTypes/A", "An entity type is an object.");
    space(R"({"A": {"parents": []}})", "{}", "{}", "/N/entityTypes/A/parents", "no such key");
    space(R"({"A": {"memberOfTypes": null}})", "{}", "{}", "/N/entityTypes/A/memberOfTypes",
          "array of types");
    space(R"({"A": {"memberOfTypes": ["A :: B"]}})", "{}", "{}", "/N/entityTypes/A/memberOfTypes/0",
          "type's name");
    space(R"({"A": {"enum": []}})", "{}", "{}", "/N/entityTypes/A/enum", "at least one id");
    space(R"({"A": {"enum": ["a", 1]}})", "{}", "{}", "/N/entityTypes/A/enum/1", "is a text");
    space(R"({"A": {"enum": ["a"], "memberOfTypes": []}})", "{}", "{}",
          "/N/entityTypes/A/memberOfTypes", "nothing but its ids");
    space(R"({"A": {"tags": null}})", "{}", "{}", "/N/entityTypes/A/tags", "object with a `type`");
    space("{}", R"({"a": {"attributes": {}}})", "{}", "/N/actions/a/attributes", "no attributes");
    space("{}", R"({"a": {"memberOf": {}}})", "{}", "/N/actions/a/memberOf", "array of actions");
    space("{}", R"({"a": {"memberOf": ["b"]}})", "{}", "/N/actions/a/memberOf/0", "is an object");
    space("{}", R"({"a": {"memberOf": [{"type": "X"}]}})", "{}", "/N/actions/a/memberOf/0",
          "\"id\"");
    space("{}", R"({"a": {"memberOf": [{"id": "b", "x": 1}]}})", "{}", "/N/actions/a/memberOf/0/x",
          "no such key");
    space("{}", R"({"a": {"appliesTo": {"principalTypes": []}}})", "{}", "/N/actions/a/appliesTo",
          "`resourceTypes` is missing");
    space("{}", R"({"a": {"appliesTo": {"principalTypes": [], "resourceTypes": [1]}}})", "{}",
          "/N/actions/a/appliesTo/resourceTypes/0", "type's name");
    space("{}", R"({"a": {"appliesTo": {"principalTypes": [], "resourceTypes": [],
        "context": null}}})",
          "{}", "/N/actions/a/appliesTo/context", "object with a `type`");
    space("{}", "{}", R"({"Record": {"type": "Long"}})", "/N/commonTypes/Record", "meaning of its");
    space("{}", "{}", R"({"a b": {"type": "Long"}})", "/N/commonTypes/a b", "no name for a type");
    type("\"Long\"", "/N/commonTypes/T", "object with a `type`");
    type(R"({"type": 1})", "/N/commonTypes/T", "object with a `type`");
    type(R"({"type": "if"})", "/N/commonTypes/T/type", "type's name");
    type(R"({"type": "Long", "required": true})", "/N/commonTypes/T/required", "no such key");
    type(R"({"type": "Long", "name": "x"})", "/N/commonTypes/T/name",
         "The type `Long` has no such");
    type(R"({"type": "Set"})", "/N/commonTypes/T", "`element` is missing");
    type(R"({"type": "Set", "element": {"type": "Set"}})", "/N/commonTypes/T/element", "`element`");
    type(R"({"type": "Record"})", "/N/commonTypes/T", "`attributes` is missing");
    type(R"({"type": "Record", "attributes": []})", "/N/commonTypes/T/attributes",
         "object of type");
    type(R"({"type": "Record", "attributes": {}, "additionalAttributes": 0})",
         "/N/commonTypes/T/additionalAttributes", "true or false");
    type(R"({"type": "Record", "attributes": {"a": {"type": "Long", "required": null}}})",
         "/N/commonTypes/T/attributes/a/required", "true or false");
    type(R"({"type": "EntityOrCommon"})", "/N/commonTypes/T", "`name` is missing");
    type(R"({"type": "Entity", "name": ""})", "/N/commonTypes/T/name", "type's name");
    type(R"({"type": "Extension", "name": "__cedar::ipaddr"})", "/N/commonTypes/T/name",
         "ipaddr, decimal");
}

void TestSchemaJson::refused()
{
    QFETCH(QString, pointer);
    QFETCH(QString, part);
    const auto fragment = schemaFragmentFromJsonText(QTest::currentDataTag());
    QVERIFY(!fragment);
    QCOMPARE(QString::fromStdString(fragment.error().pointer), pointer);
    QVERIFY2(QString::fromStdString(fragment.error().message).contains(part),
             fragment.error().message.c_str());
    const auto schema = schemaFromJsonText(QTest::currentDataTag());
    QVERIFY(!schema && schema.error().size() == 1);
    QCOMPARE(schema.error().front().subject, fragment.error().pointer);
}

void TestSchemaJson::twice()
{
    const auto error = [](const char *text) {
        const auto fragment = schemaFragmentFromJsonText(text);
        return fragment ? std::string("none")
                        : fragment.error().pointer + ": " + fragment.error().message;
    };
    // The place is that of the object.
    QCOMPARE(error(R"({"N": {"entityTypes": {"A": {}, "B": {}, "A": {}}, "actions": {}}})"),
             std::string("/N/entityTypes: The key \"A\" stands twice in this object. Keep one."));
    QCOMPARE(error(R"({"N": {"entityTypes": {}, "actions": {"a": {"memberOf": [{"id": "b"},
        {"id": "b", "type": "Action", "id": "c"}]}}}})"),
             std::string("/N/actions/a/memberOf/1: The key \"id\" stands twice in this object. "
                         "Keep one."));
    QCOMPARE(error(R"({"N": {"entityTypes": {}, "actions": {}, "actions": {}}})"),
             std::string("/N: The key \"actions\" stands twice in this object. Keep one."));
    QCOMPARE(error(R"({"N": {"entityTypes": {"N": {}, "A": {}}, "actions": {"A": {}}}})"),
             std::string("none"));
}

void TestSchemaJson::randomFragmentsRoundTrip()
{
    const std::uint64_t seed = std::random_device()();
    tests::SchemaGenerator generator(seed, tests::SchemaGenerator::Forms::Json, 20);
    int printed = 0;
    for (int i = 0; i < 500; ++i) {
        const SchemaFragment fragment = generator.fragment();
        const std::string json = schemaFragmentToJson(fragment).dump();
        const std::string context = "seed " + std::to_string(seed) + ": " + json;
        const auto again = schemaFragmentFromJsonText(json);
        QVERIFY2(again, (context + (again ? "" : again.error().message)).c_str());
        QVERIFY2(*again == fragment, context.c_str());
        const auto text = printSchema(fragment);
        if (!text)
            continue;
        ++printed;
        const auto parsed = parseSchemaFragment(*text);
        QVERIFY2(parsed, context.c_str());
        QCOMPARE(*printSchema(*parsed), *text);
        // The text means the same. What applies to nothing may lose the lists that say so.
        const auto schema = resolveSchema(fragment);
        const auto ofText = resolveSchema(*parsed);
        QVERIFY2(!schema || ofText, context.c_str());
        if (!schema)
            continue;
        QVERIFY2(schema->entityTypes() == ofText->entityTypes(), context.c_str());
        for (const auto &[uid, action] : schema->actions()) {
            const ActionInfo *other = ofText->action(uid);
            QVERIFY2(other && other->ancestors == action.ancestors, context.c_str());
            if (!action.principals.empty() && !action.resources.empty())
                QVERIFY2(*other == action, context.c_str());
        }
    }
    QVERIFY2(printed > 100, std::to_string(printed).c_str());
}

BAILIWICK_TEST(TestSchemaJson)
#include "tst_schema_json.moc"
