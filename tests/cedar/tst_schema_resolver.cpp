// SPDX-License-Identifier: Apache-2.0
#include "models/cedar/schema_text.h"
#include "tests/support/registry.h"

#include <QTest>

using namespace bailiwick;
using namespace bailiwick::cedar;

// The rules by which a schema as written becomes a resolved one.
class TestSchemaResolver : public QObject
{
    Q_OBJECT

private slots:
    void wholeSchema();
    void names();
    void accepted_data();
    void accepted();
    void refused_data();
    void refused();
};

namespace {

const FieldType &field(const Schema &schema, const char *type, const char *name)
{
    return *schema.entityType(type)->attributes.find(name);
}

std::string typeText(const Schema &schema, const char *type, const char *name)
{
    return field(schema, type, name).type.text();
}

} // namespace

void TestSchemaResolver::wholeSchema()
{
    const auto schema = schemaFromText(R"(
        namespace Fleet {
            type Limits = { low: Long, high?: Long };
            entity Organization in Organization;
            entity Site in [Organization];
            entity Device in [Site] { "serial no": String, limits: Limits, kind: Kind,
                peers: Set<Device> } tags Set<Limits>;
            entity Kind enum ["sensor", "gateway"];
            entity Person in [Kind];
            action all;
            action read in all;
            action view in [read] appliesTo { principal: [Person], resource: [Device, Site],
                context: { mfa: Bool, when?: datetime } };
            action audit appliesTo { principal: Person, resource: Organization, context: Limits };
        })");
    QVERIFY2(schema, schema ? "" : schema.error().front().text().c_str());
    QCOMPARE(schema->entityTypes().size(), std::size_t{5});
    QCOMPARE(schema->actions().size(), std::size_t{4});
    using Names = std::set<std::string, std::less<>>;
    QVERIFY(schema->entityType("Fleet::Device")->ancestors ==
            (Names{"Fleet::Organization", "Fleet::Site"}));
    QVERIFY(schema->entityType("Fleet::Organization")->ancestors == Names{"Fleet::Organization"});
    QVERIFY(schema->entityType("Fleet::Person")->ancestors == Names{"Fleet::Kind"});
    QVERIFY(schema->entityType("Fleet::Kind")->hasEnumId("gateway"));
    QVERIFY(!schema->entityType("Fleet::Site")->isEnum());
    QCOMPARE(typeText(*schema, "Fleet::Device", "limits"), std::string("{high?: Long, low: Long}"));
    QCOMPARE(typeText(*schema, "Fleet::Device", "peers"), std::string("Set<Fleet::Device>"));
    QCOMPARE(schema->entityType("Fleet::Device")->tags->text(),
             std::string("Set<{high?: Long, low: Long}>"));
    QVERIFY(!schema->entityType("Fleet::Site")->tags);

    const ActionInfo &view = *schema->action(EntityUid("Fleet::Action", "view"));
    QVERIFY(view.ancestors == (std::set<EntityUid>{EntityUid("Fleet::Action", "all"),
                                                   EntityUid("Fleet::Action", "read")}));
    QVERIFY(view.principals == Names{"Fleet::Person"});
    QVERIFY(view.resources == (Names{"Fleet::Device", "Fleet::Site"}));
    QCOMPARE(Type::record(view.context).text(), std::string("{mfa: Bool, when?: datetime}"));
    QCOMPARE(Type::record(schema->action(EntityUid("Fleet::Action", "audit"))->context).text(),
             std::string("{high?: Long, low: Long}"));
    const ActionInfo &all = *schema->action(EntityUid("Fleet::Action", "all"));
    QVERIFY(all.principals.empty() && all.resources.empty() && all.ancestors.empty());
    QCOMPARE(schema->requestTypes().size(), std::size_t{3});
}

void TestSchemaResolver::names()
{
    const auto schema = schemaFromText(R"(
        type ipaddr = { v: __cedar::ipaddr };
        entity Root { a: ipaddr, b: __cedar::String, c: N::Thing, d: Action, e: N::Action };
        action top;
        namespace N {
            type Long = String;
            entity Bool;
            entity Thing { a: Thing, b: Root, c: Bool, d: Long, e: __cedar::Long, f: Both, g: Action,
                h: M::Thing, i: __cedar::Bool };
            entity Both;
            type Both = Set<Both2>;
            type Both2 = Bool;
            action near in [top, low];
            action low;
        }
        namespace M { entity Thing { a: Thing, b: Long }; action near in [top, N::Action::"low"]; }
    )");
    QVERIFY(!schema); // a common type cannot be called Long
    QCOMPARE(schema.error().front().place.line, 6U);

    const auto good = schemaFromText(R"(
        type ipaddr = { v: __cedar::ipaddr };
        entity Root { a: ipaddr, b: __cedar::String, c: N::Thing, d: Action, e: N::Action };
        action top;
        namespace N {
            type decimal = String;
            entity Bool;
            entity Thing { a: Thing, b: Root, c: Bool, d: decimal, e: __cedar::decimal, f: Both,
                g: Action, h: M::Thing, i: __cedar::Bool };
            entity Both;
            type Both = Set<Both2>;
            type Both2 = Bool;
            action near in [top, low];
            action low;
        }
        namespace M { entity Thing { a: Thing, b: Bool }; action near in [top, N::Action::"low"]; }
    )");
    QVERIFY2(good, good ? "" : good.error().front().text().c_str());
    const auto text = [&](const char *type, const char *name) {
        return typeText(*good, type, name);
    };
    QCOMPARE(text("Root", "a"), std::string("{v: ipaddr}"));
    QCOMPARE(text("Root", "b"), std::string("String"));
    QCOMPARE(text("Root", "c"), std::string("N::Thing"));
    QCOMPARE(text("Root", "d"), std::string("Action"));
    QCOMPARE(text("Root", "e"), std::string("N::Action"));
    QCOMPARE(text("N::Thing", "a"), std::string("N::Thing"));
    QCOMPARE(text("N::Thing", "b"), std::string("Root"));
    QCOMPARE(text("N::Thing", "c"), std::string("N::Bool"));
    QCOMPARE(text("N::Thing", "d"), std::string("String"));
    QCOMPARE(text("N::Thing", "e"), std::string("decimal"));
    QCOMPARE(text("N::Thing", "f"), std::string("Set<N::Bool>")); // the common type comes first
    QCOMPARE(text("N::Thing", "g"), std::string("N::Action"));
    QCOMPARE(text("N::Thing", "h"), std::string("M::Thing"));
    QVERIFY(field(*good, "N::Thing", "i").type == Type::of(TypeKind::Bool));
    QCOMPARE(text("M::Thing", "a"), std::string("M::Thing"));
    QVERIFY(field(*good, "M::Thing", "b").type == Type::of(TypeKind::Bool));
    QVERIFY(good->action(EntityUid("N::Action", "near"))->ancestors ==
            (std::set<EntityUid>{EntityUid("Action", "top"), EntityUid("N::Action", "low")}));
    QVERIFY(good->action(EntityUid("M::Action", "near"))->ancestors ==
            (std::set<EntityUid>{EntityUid("Action", "top"), EntityUid("N::Action", "low")}));
}

void TestSchemaResolver::accepted_data()
{
    QTest::addColumn<int>("unused");
    const auto row = [](const char *text) { QTest::newRow(text) << 0; };
    // Each as the reference implementation, version 4.10, decides.
    row("");
    row("entity A in []; entity B in [A, A];");
    row("entity A in B; entity B in A;");
    row("entity A enum [\"a\", \"a\"];");
    row("entity A {__cedar: Long}; action __cedar;");
    row("type Action = Long; entity A {x: Action};");
    row("entity Set; entity A {x: Set, y: Set<Set>};");
    row("type EntityOrCommon = {};");
    row("entity Long; namespace N { entity B { x: Long }; }");
    row("entity A; type A = Long;");
    row("entity A tags A; type X = __cedar::String;");
    row("action b; namespace M { action a in b; action c in Action::\"b\"; }");
    row("entity tags tags Long; entity enum enum [\"x\"];");
    row("action a in [b, b]; action b;");
    row("action \"\"; entity A { \"\": Long };");
    row("entity E enum [\"x\"]; action z appliesTo { principal: E, resource: E };");
    row("namespace N { entity A; } namespace M { entity A; }");
    row("namespace N { action a; } namespace M { action a; }");
}

void TestSchemaResolver::accepted()
{
    const auto schema = schemaFromText(QTest::currentDataTag());
    QVERIFY2(schema, schema ? "" : schema.error().front().text().c_str());
}

void TestSchemaResolver::refused_data()
{
    QTest::addColumn<QString>("errors");
    const auto row = [](const char *text, const char *errors) {
        QTest::newRow(text) << QString(errors);
    };
    row("entity A { x: Devize }; entity Device;",
        "line 1, column 15: entity type `A`, attribute `x`: `Devize` is not declared as a common "
        "type or entity type. Did you mean `Device`?");
    row("namespace N { entity Device; type T = { a: { b: Set<Devcie> } }; }",
        "line 1, column 53: type `N::T`, attribute `a`, attribute `b`: `Devcie` is not declared as "
        "a common type or entity type. Did you mean `Device`?");
    row("entity A in Zeppelin tags Unknown; entity B { x: Other };",
        "line 1, column 13: entity type `A`, its parents: `Zeppelin` is not declared as an entity "
        "type. Declare it, or correct the name.\n"
        "line 1, column 27: entity type `A`, its tags: `Unknown` is not declared as a common type "
        "or entity type. Declare it, or correct the name.\n"
        "line 1, column 50: entity type `B`, attribute `x`: `Other` is not declared as a common "
        "type or entity type. Declare it, or correct the name.");
    row("entity A { x: Boolean };",
        "line 1, column 15: entity type `A`, attribute `x`: `Boolean` is not declared as a common "
        "type or entity type. The type is called `Bool`.");
    row("entity A { x: __cedar::Device };",
        "line 1, column 15: entity type `A`, attribute `x`: `__cedar::Device` is not declared as a "
        "common type or entity type. Declare it, or correct the name.");
    row("entity A { x: Action };",
        "line 1, column 15: entity type `A`, attribute `x`: `Action` is not declared as a common "
        "type or entity type. Declare it, or correct the name.");
    row("action a; entity B in Action;",
        "line 1, column 23: entity type `B`, its parents: `Action` is the type of actions. Actions "
        "are neither principals, resources nor parents of entities.");
    row("entity A; action a appliesTo { principal: A, resource: Action };",
        "line 1, column 56: action `Action::\"a\"`, its resources: `Action` is the type of "
        "actions. Actions are neither principals, resources nor parents of entities.");
    row("entity A in Long; type T = A; entity B in T;",
        "line 1, column 13: entity type `A`, its parents: `Long` is not declared as an entity "
        "type. It is a common type; an entity type has to stand here.\n"
        "line 1, column 43: entity type `B`, its parents: `T` is not declared as an entity type. "
        "It is a common type; an entity type has to stand here.");
    row("entity A; action x appliesTo { principal: A, resource: A, context: A };",
        "line 1, column 68: action `Action::\"x\"`, its context: `A` is not declared as a common "
        "type. It is an entity type; a common type has to stand here.");
    // Of what has a problem of its own no second one is told.
    row("type T = T; entity A in Z; entity E; action x appliesTo { principal: E, resource: E, "
        "context: T }; action y appliesTo { principal: E, resource: E, context: Unknown };",
        "line 1, column 6: type `T`: It is defined by itself: it names type `T`. A common type "
        "stands for what it says and cannot contain itself; use an entity type for what refers to "
        "its own kind.\n"
        "line 1, column 25: entity type `A`, its parents: `Z` is not declared as an entity type. "
        "Declare it, or correct the name.\n"
        "line 1, column 157: action `Action::\"y\"`, its context: `Unknown` is not declared as a "
        "common type. Declare it, or correct the name.");
    row("type T = Set<Long>; entity E; action x appliesTo { principal: E, resource: E, context: T "
        "};",
        "line 1, column 88: action `Action::\"x\"`, its context: A context has to be a record, not "
        "a set. Write { … }.");
    row("type T = Long; entity E; action x appliesTo { principal: E, resource: E, context: T };",
        "line 1, column 83: action `Action::\"x\"`, its context: A context has to be a record, not "
        "Long. Write { … }.");
    row("entity A; namespace N { entity A; type A = Long; }",
        "line 1, column 40: type `N::A`: It would hide the type `A`, which has no namespace. "
        "Rename one of them, or move the one without a namespace into one.\n"
        "line 1, column 32: entity type `N::A`: It would hide the type `A`, which has no "
        "namespace. Rename one of them, or move the one without a namespace into one.");
    row("type A = Long; namespace N::M { entity A; }",
        "line 1, column 40: entity type `N::M::A`: It would hide the type `A`, which has no "
        "namespace. Rename one of them, or move the one without a namespace into one.");
    row("action a; namespace N { action a; }",
        "line 1, column 32: action `N::Action::\"a\"`: It would hide the action `Action::\"a\"`, "
        "which has no namespace. Rename one of them, or move the one without a namespace into "
        "one.");
    row("type T = Set<T>;",
        "line 1, column 6: type `T`: It is defined by itself: it names type `T`. A common type "
        "stands for what it says and cannot contain itself; use an entity type for what refers to "
        "its own kind.");
    row("type A = B; type B = { x: Set<C> }; type C = { y: Long, z: B };",
        "line 1, column 18: type `B`: It is defined by itself: it names type `C`, which names type "
        "`B`. A common type stands for what it says and cannot contain itself; use an entity type "
        "for what refers to its own kind.");
    row("action a in a;",
        "line 1, column 8: action `Action::\"a\"`: It is a member of itself: it is in "
        "`Action::\"a\"`. Groups of actions cannot go round in a circle.");
    row("action x in a; action a in b; action b in c; action c in a;",
        "line 1, column 23: action `Action::\"a\"`: It is a member of itself: it is in "
        "`Action::\"b\"`, which is in `Action::\"c\"`, which is in `Action::\"a\"`. Groups of "
        "actions cannot go round in a circle.");
    row("action view; action edit in veiw;",
        "line 1, column 29: action `Action::\"edit\"`: There is no action `Action::\"veiw\"` to be "
        "a member of. Did you mean `view`?");
    row("namespace N { action b; } namespace M { action c in Action::\"b\"; }",
        "line 1, column 53: action `M::Action::\"c\"`: There is no action `Action::\"b\"` to be a "
        "member of. There is `N::Action::\"b\"`.");
    row("entity A {", "line 1, column 11: found the end of the text, expected an attribute's name "
                      "or `}`.");
}

void TestSchemaResolver::refused()
{
    QFETCH(QString, errors);
    const auto schema = schemaFromText(QTest::currentDataTag());
    QVERIFY(!schema);
    QStringList found;
    for (const SchemaError &error : schema.error())
        found << QString::fromStdString(error.text());
    QCOMPARE(found.join('\n'), errors);
}

BAILIWICK_TEST(TestSchemaResolver)
#include "tst_schema_resolver.moc"
