// SPDX-License-Identifier: Apache-2.0
#include "models/cedar/schema_json.h"
#include "models/cedar/schema_text.h"
#include "schema_generator.h"
#include "tests/support/registry.h"

#include <QTest>

#include <nlohmann/json.hpp>

using namespace bailiwick;
using namespace bailiwick::cedar;

// Schemas in Cedar syntax: what they parse to, how they print, where and how they are refused.
class TestSchemaText : public QObject
{
    Q_OBJECT

private slots:
    void everything();
    void prints();
    void onlyJsonCanSay_data();
    void onlyJsonCanSay();
    void namesKeepTheirMeaning();
    void contextNamesCommonType();
    void refused_data();
    void refused();
    void nesting();
    void groupsAreBounded();
    void randomFragmentsRoundTrip();
};

void TestSchemaText::everything()
{
    const auto fragment = parseSchemaFragment(R"(
        // A comment before all.
        @doc("of nothing") type T = Set<{ "a b"?: Long, c: __cedar::ipaddr, }>;
        entity A, B in [A, N::C] { @unit x?: Bool } tags T;
        @a("x") @b namespace N {
            entity C enum ["u", "\u{e4}"];
            entity namespace;
            action "view it", edit in [Action::"all", all] appliesTo {
                resource: [namespace,C], context: Ctx, principal: A,
            } attributes {};
            action all in N::Action::"x";
            type Ctx = {};
        })");
    QVERIFY2(fragment, fragment ? "" : fragment.error().message().c_str());
    QCOMPARE(fragment->namespaces.size(), std::size_t{2});
    const NamespaceDecl &outer = fragment->namespaces.at("");
    const NamespaceDecl &inner = fragment->namespaces.at("N");

    const CommonTypeDecl &set = outer.commonTypes.at("T");
    QCOMPARE(set.annotations.at("doc"), std::string("of nothing"));
    QCOMPARE(set.type.form, TypeExpr::Form::Set);
    const std::vector<AttributeExpr> &attributes = set.type.element.front().attributes;
    QCOMPARE(attributes.size(), std::size_t{2});
    QCOMPARE(attributes[0].name, std::string("a b"));
    QVERIFY(!attributes[0].required && attributes[1].required);
    QCOMPARE(attributes[1].type.name, std::string("__cedar::ipaddr"));
    QCOMPARE(attributes[1].type.place.line, 3U);
    QCOMPARE(attributes[1].type.place.column, 60U);

    QCOMPARE(outer.entityTypes.size(), std::size_t{2});
    QVERIFY(outer.entityTypes.at("A") == outer.entityTypes.at("B"));
    const EntityTypeDecl &a = outer.entityTypes.at("A");
    QCOMPARE(a.memberOf.size(), std::size_t{2});
    QCOMPARE(a.memberOf[1].name, std::string("N::C"));
    QCOMPARE(a.shape.attributes.at(0).annotations.at("unit"), std::string());
    QCOMPARE(a.tags->name, std::string("T"));
    QCOMPARE(outer.entityTypes.at("B").place.column, 19U);

    QCOMPARE(inner.annotations.size(), std::size_t{2});
    QCOMPARE(inner.entityTypes.at("C").enumIds->at(1), std::string("ä"));
    QVERIFY(inner.entityTypes.contains("namespace"));
    const ActionDecl &view = inner.actions.at("view it");
    QVERIFY(view == inner.actions.at("edit"));
    QCOMPARE(*view.memberOf.at(0).type, std::string("Action"));
    QVERIFY(!view.memberOf.at(1).type);
    QCOMPARE(view.appliesTo->principals.at(0).name, std::string("A"));
    QCOMPARE(view.appliesTo->resources.size(), std::size_t{2});
    QCOMPARE(view.appliesTo->context.form, TypeExpr::Form::Common);
    QVERIFY(!inner.actions.at("all").appliesTo);
    QCOMPARE(*inner.actions.at("all").memberOf.at(0).type, std::string("N::Action"));

    QVERIFY(parseSchemaFragment("")->namespaces.empty());
    QVERIFY(parseSchemaFragment("namespace A {}")->namespaces.at("A").isEmpty());
}

void TestSchemaText::prints()
{
    const std::string text = R"(type T = Set<{
    "a b"?: Long,
    c: {}
}>;
entity A in [A, N::C] = {
    @doc("a \"unit\"")
    x?: Bool
} tags T;
action "view it" in ["all", N::Action::"b"] appliesTo {
    principal: [A],
    resource: [N::C],
    context: {
        mfa: Bool
    }
};

@a
namespace N {
    entity C enum ["u", "\n"];
    @b("x")
    action b;
}
)";
    const auto fragment = parseSchemaFragment(text);
    QVERIFY2(fragment, fragment ? "" : fragment.error().message().c_str());
    QCOMPARE(QString::fromStdString(*printSchema(*fragment)), QString::fromStdString(text));
}

void TestSchemaText::onlyJsonCanSay_data()
{
    QTest::addColumn<QString>("error");
    const auto row = [](const char *json, const char *error) {
        QTest::newRow(json) << QString(error);
    };
    row(R"({"": {"entityTypes": {"A": {"shape": {"type": "T"}}}, "actions": {}}})",
        "entity type `A`: In Cedar syntax the shape of an entity type is a record and not a common "
        "type. JSON can hold it.");
    row(R"({"": {"entityTypes": {"A": {}}, "actions": {"x": {"appliesTo": {"principalTypes":
            ["A"], "resourceTypes": ["A"], "context": {"type": "Entity", "name": "A"}}}}}})",
        "action `Action::\"x\"`: In Cedar syntax a context is a record or the name of a common "
        "type. JSON can hold it.");
    row(R"({"N": {"entityTypes": {"A": {"tags": {"type": "Record", "attributes": {},
            "additionalAttributes": true}}}, "actions": {}}})",
        "entity type `N::A`: In Cedar syntax there is no additionalAttributes. JSON can hold it.");
    row(R"({"N": {"entityTypes": {"A": {"tags": {"type": "Entity", "name": "A"}}}, "actions": {},
            "commonTypes": {"A": {"type": "Long"}}}})",
        "entity type `N::A`: In Cedar syntax `A` would be the common type and not the entity "
        "type. JSON can hold it.");
    row(R"({"N": {"entityTypes": {"A": {"tags": {"type": "A"}}}, "actions": {}}})",
        "entity type `N::A`: In Cedar syntax `A` would be the entity type and not the common "
        "type. JSON can hold it.");
}

void TestSchemaText::onlyJsonCanSay()
{
    QFETCH(QString, error);
    const auto fragment = schemaFragmentFromJsonText(QTest::currentDataTag());
    QVERIFY2(fragment, fragment ? "" : fragment.error().message.c_str());
    const auto text = printSchema(*fragment);
    QVERIFY(!text);
    QCOMPARE(QString::fromStdString(text.error().text()), error);
}

void TestSchemaText::namesKeepTheirMeaning()
{
    // `Long` is a type of entities here, and each of the three says which one it means.
    const auto fragment = schemaFragmentFromJsonText(R"({"N": {"entityTypes": {"Long": {"shape":
        {"type": "Record", "attributes": {"a": {"type": "Entity", "name": "Long"}, "b": {"type":
        "Long"}, "c": {"type": "Boolean"}, "d": {"type": "Bool"}}}}}, "actions": {}}})");
    const auto text = printSchema(*fragment);
    QCOMPARE(QString::fromStdString(*text),
             QString("namespace N {\n    entity Long = {\n        a: Long,\n        b: "
                     "__cedar::Long,\n        c: __cedar::Bool,\n        d: Bool\n    };\n}\n"));
    QVERIFY(*schemaFromText(*text) == *resolveSchema(*fragment));
}

// Found by fuzzing: it was not printed, as if `B` could be taken for the entity type.
void TestSchemaText::contextNamesCommonType()
{
    const auto fragment = parseSchemaFragment(
        "entity B; action a appliesTo { principal: B, resource: B, context: B };");
    QVERIFY(fragment);
    const auto text = printSchema(*fragment);
    QVERIFY(text);
    const auto again = parseSchemaFragment(*text);
    QVERIFY(again && *again == *fragment);
}

void TestSchemaText::refused_data()
{
    QTest::addColumn<QString>("message");
    const auto row = [](const char *text, const char *message) {
        QTest::newRow(text) << QString(message);
    };
    row("entity A", "line 1, column 9: found the end of the text, expected `;`. A declaration ends "
                    "with a semicolon.");
    row("entiti A;", "line 1, column 1: found `entiti`, expected `entity`, `action`, `type` or "
                     "`namespace`. Did you mean `entity`?");
    row("namespace A {\n  namespace B {}\n}",
        "line 2, column 3: found `namespace`, expected `entity`, `action`, `type` or `}`. A "
        "namespace does not stand in another one; write `namespace A::B { … }`.");
    row("namespace A { entity B;", "line 1, column 24: found the end of the text, expected "
                                   "`entity`, `action`, `type` or `}`.");
    row("@doc(\"x\")", "line 1, column 10: found the end of the text, expected `entity`, `action`, "
                       "`type` or `namespace`.");
    row("@a @a entity A;",
        "line 1, column 5: found `a`, expected another annotation. A declaration "
        "has each annotation once.");
    row("@a(b) entity A;", "line 1, column 4: found `b`, expected a string. Strings stand between "
                           "double quotes.");
    row("entity if;", "line 1, column 8: found `if`, expected the entity type's name. This word is "
                      "reserved.");
    row("entity __cedar;", "line 1, column 8: found `__cedar`, expected the entity type's name. "
                           "`__cedar` is reserved.");
    row("namespace A::__cedar {}", "line 1, column 14: found `__cedar`, expected the namespace's "
                                   "name. `__cedar` is reserved.");
    row("entity \"A\";", "line 1, column 8: found the string \"A\", expected the entity type's "
                         "name.");
    row("entity A::B;", "line 1, column 9: found `::`, expected `;`. A declaration ends with a "
                        "semicolon.");
    row("entity A, B,;", "line 1, column 13: found `;`, expected the entity type's name.");
    row("entity A, A;", "line 1, column 11: found `A`, expected another name. The entity type `A` "
                        "is declared already in this namespace.");
    row("entity Action;",
        "line 1, column 8: found `Action`, expected another name. `Action` is the "
        "type of all actions.");
    row("entity A in [A,];", "line 1, column 16: found `]`, expected an entity type.");
    row("entity A = B;", "line 1, column 12: found `B`, expected `{`. The attributes of an entity "
                         "type are written out.");
    row("entity A tags Long in B;", "line 1, column 20: found `in`, expected `;`. The order is "
                                    "`entity A in [B] { … } tags T;`; "
                                    "an enum type has nothing but its ids.");
    row("entity A enum [];", "line 1, column 16: found `]`, expected a string. Strings stand "
                             "between double quotes.");
    row("entity A enum [\"a\",];", "line 1, column 20: found `]`, expected a string. Strings stand "
                                   "between double quotes.");
    row("entity A enum [\"\\q\"];", "line 1, column 17: found `\\q`, expected a valid string. ");
    row("entity A { x: Long y: Long };", "line 1, column 20: found `y`, expected `,` or `}`.");
    row("entity A { x Long };", "line 1, column 14: found `Long`, expected `:`. An attribute is "
                                "`name: Type`, an optional one `name?: Type`.");
    row("entity A { in: Long };", "line 1, column 12: found `in`, expected an attribute's name or "
                                  "`}`. This word is reserved; write it as a string.");
    row("entity A { x: Long, x: Long };", "line 1, column 21: found `x`, expected another name. A "
                                          "record has each attribute once.");
    row("entity A { x: \"Long\" };", "line 1, column 15: found the string \"Long\", expected a "
                                     "type. Names of types stand without quotes.");
    row("entity A { x: [Long] };",
        "line 1, column 15: found `[`, expected a type. A set is written "
        "Set<T>.");
    row("entity A { x: List<Long> };",
        "line 1, column 19: found `<`, expected the end of the type. "
        "Only Set takes a type: Set<T>.");
    row("entity A { x: Set<> };", "line 1, column 19: found `>`, expected a type.");
    row("entity A { x: A:: };", "line 1, column 19: found `}`, expected a name.");
    row("type Boolean = Long;", "line 1, column 6: found `Boolean`, expected another name. This "
                                "name has a meaning of its own in schemas.");
    row("type T = Long; type T = Long;", "line 1, column 21: found `T`, expected another name. The "
                                         "type `T` is declared already in this namespace.");
    row("namespace N {} namespace N {}", "line 1, column 26: found `N`, expected another name. One "
                                         "text opens a namespace once. Move all into one block.");
    row("action a, \"a\";", "line 1, column 11: found the string \"a\", expected another name. The "
                            "action `a` is declared already in this namespace.");
    row("action a in [];", "line 1, column 14: found `]`, expected an action.");
    row("action a in N::b;", "line 1, column 17: found `;`, expected `::` and the action's name in "
                             "double quotes. An action elsewhere is written Fleet::Action::"
                             "\"name\".");
    row("action a appliesTo { principal: A };",
        "line 1, column 35: found `}`, expected `resource: …`. An action names principal and "
        "resource; one that applies to nothing has no appliesTo.");
    row("action a appliesTo { principal: [], resource: A };",
        "line 1, column 22: found `principal`, expected at least one entity type for it. An action "
        "names principal and resource; one that applies to nothing has no appliesTo.");
    row("action a appliesTo { principal: A, principal: B };",
        "line 1, column 36: found `principal`, expected another part or `}`. Several types stand "
        "in brackets: [A, B].");
    row("action a appliesTo { principals: A };", "line 1, column 22: found `principals`, expected "
                                                 "`principal`, `resource` or `context`.");
    row("action a appliesTo { context: Set<Long> };",
        "line 1, column 22: found `context`, expected a record or the name of a type for it.");
    row("action a appliesTo { principal: A B };", "line 1, column 35: found `B`, expected `,` or "
                                                  "`}`.");
    row("action a attributes { x: Long };", "line 1, column 23: found `x`, expected `}`. Actions "
                                            "have no attributes.");
    row("action a appliesTo { principal: A, resource: B } in c;",
        "line 1, column 50: found `in`, expected `;`. The order is `action a in [b] appliesTo { … "
        "};`.");
    row("entity 1;", "line 1, column 8: found `1`, expected the entity type's name.");
    row("entity A { x: $ };", "line 1, column 15: found a character that no policy contains "
                              "outside strings and comments: `$`, expected a type.");
    row("entity \xC3;", "line 1, column 8: found a byte that is not UTF-8, expected UTF-8 text. "
                        "Save the text as UTF-8.");
}

void TestSchemaText::refused()
{
    QFETCH(QString, message);
    const auto fragment = parseSchemaFragment(QTest::currentDataTag());
    QVERIFY(!fragment);
    const QString found = QString::fromStdString(fragment.error().message());
    // Of what an escape is the parser of strings says more.
    if (message.endsWith(' '))
        QVERIFY2(found.startsWith(message), qPrintable(found));
    else
        QCOMPARE(found, message);
}

void TestSchemaText::nesting()
{
    const auto sets = [](std::size_t depth) {
        std::string text = "type T = ";
        for (std::size_t i = 1; i < depth; ++i)
            text += "Set<";
        return text + "Long" + std::string(depth - 1, '>') + ';';
    };
    const auto records = [](std::size_t depth) {
        std::string text = "entity E; action a appliesTo { principal: E, resource: E, context: ";
        for (std::size_t i = 1; i < depth; ++i)
            text += "{a:";
        return text + "Long" + std::string(depth - 1, '}') + "};";
    };
    QVERIFY(parseSchemaFragment(sets(Limits::maxTypeDepth)));
    const auto deep = parseSchemaFragment(records(Limits::maxTypeDepth));
    QVERIFY(deep);
    // As deep as text goes, JSON goes too.
    const auto again = schemaFragmentFromJsonText(schemaFragmentToJson(*deep).dump());
    QVERIFY2(again && *again == *deep, again ? "" : again.error().message.c_str());
    const auto tooDeep = parseSchemaFragment(sets(Limits::maxTypeDepth + 1));
    QVERIFY(!tooDeep);
    QCOMPARE(tooDeep.error().where.offset, std::uint32_t(9 + 4 * Limits::maxTypeDepth));
    QVERIFY(!parseSchemaFragment(records(100000)));
}

void TestSchemaText::groupsAreBounded()
{
    std::string text = "action a0";
    for (int i = 1; i < 20000; ++i)
        text += ", a" + std::to_string(i);
    const std::size_t names = text.size();
    text += " in [g";
    for (int i = 1; i < 20000; ++i)
        text += ", g";
    text += "];";
    const auto fragment = parseSchemaFragment(text);
    QVERIFY(!fragment);
    QVERIFY(fragment.error().message().find("20000 names") != std::string::npos);
    QVERIFY(parseSchemaFragment(text.substr(0, names) + ';') ||
            names * 20000 > Limits::maxTextBytes);
}

void TestSchemaText::randomFragmentsRoundTrip()
{
    const std::uint64_t seed = std::random_device()();
    tests::SchemaGenerator fromText(seed, tests::SchemaGenerator::Forms::Text, 20);
    for (int i = 0; i < 500; ++i) {
        const SchemaFragment fragment = fromText.fragment();
        const auto text = printSchema(fragment);
        const std::string context =
            "seed " + std::to_string(seed) + ": " + (text ? *text : text.error().text());
        QVERIFY2(text, context.c_str());
        const auto parsed = parseSchemaFragment(*text);
        QVERIFY2(parsed, (context + (parsed ? "" : parsed.error().message())).c_str());
        QVERIFY2(*parsed == fragment, context.c_str());
        const auto json = schemaFragmentFromJson(schemaFragmentToJson(*parsed));
        QVERIFY2(json && *json == fragment, context.c_str());
        QCOMPARE(*printSchema(*json), *text);
    }
}

BAILIWICK_TEST(TestSchemaText)
#include "tst_schema_text.moc"
