// SPDX-License-Identifier: Apache-2.0
#include "models/cedar/schema_text.h"
#include "schema_generator.h"
#include "tests/support/registry.h"

#include <QTest>

#include <algorithm>

using namespace bailiwick;
using namespace bailiwick::cedar;

// Fragments that make up a schema together, that no reader made, that are random, or that a small
// text blows up.
class TestSchemaFragments : public QObject
{
    Q_OBJECT

private slots:
    void fragments();
    void fragmentsMadeByHand();
    void typesAreBounded();
    void hierarchiesAreBounded();
    void deepHierarchies();
    void randomFragmentsResolve();
};

namespace {

SchemaFragment parsed(std::string_view text)
{
    const auto fragment = parseSchemaFragment(text);
    return fragment ? *fragment : SchemaFragment();
}

} // namespace

void TestSchemaFragments::fragments()
{
    std::vector<SchemaFragment> several{
        parsed("namespace N { entity A in B { x: T }; action a in b; }"),
        parsed("namespace N { entity B; type T = M::C; } namespace M { entity C; }"),
        parsed("namespace N { action b; }")};
    const auto schema = resolveSchema(several);
    QVERIFY2(schema, schema ? "" : schema.error().front().text().c_str());
    const auto one =
        schemaFromText("namespace N { entity A in B { x: T }; action a in b; entity B; "
                       "type T = M::C; action b; } namespace M { entity C; }");
    QVERIFY(*schema == *one);

    several.push_back(parsed("\nnamespace N { entity A; type T = Long; action a; }"));
    const auto twice = resolveSchema(several);
    QVERIFY(!twice);
    QCOMPARE(twice.error().size(), std::size_t{3});
    QCOMPARE(twice.error()[0].fragment, std::size_t{3});
    QCOMPARE(twice.error()[0].text(),
             std::string("line 2, column 30: type `N::T`: It is declared already."));
    QCOMPARE(twice.error()[1].text(),
             std::string("line 2, column 22: entity type `N::A`: It is declared already."));
    QCOMPARE(twice.error()[2].text(),
             std::string("line 2, column 47: action `N::Action::\"a\"`: It is declared already."));
    // What one declares hides what another has without a namespace.
    several.back() = parsed("entity C;");
    QCOMPARE(resolveSchema(several).error().front().fragment, std::size_t{1});
    QVERIFY(*resolveSchema(std::vector<SchemaFragment>()) == Schema());
}

void TestSchemaFragments::fragmentsMadeByHand()
{
    const auto error = [](const SchemaFragment &fragment) {
        const auto schema = resolveSchema(fragment);
        return schema ? std::string("none") : schema.error().front().text();
    };
    SchemaFragment fragment;
    fragment.namespaces["N::in"];
    QCOMPARE(error(fragment), std::string("namespace `N::in`: This is no name for a namespace. "
                                          "Write A::B, without reserved words."));
    fragment = {};
    fragment.namespaces["N"].entityTypes["Action"];
    QCOMPARE(error(fragment), std::string("entity type `N::Action`: No entity type can have this "
                                          "name. It is the type of all actions."));
    fragment = {};
    fragment.namespaces["N"].commonTypes["Set"];
    QCOMPARE(error(fragment), std::string("type `N::Set`: No type can have this name. It is "
                                          "reserved or no identifier."));
    fragment = {};
    EntityTypeDecl &kind = fragment.namespaces["N"].entityTypes["Kind"];
    kind.enumIds.emplace();
    QVERIFY(error(fragment).find("at least one id") != std::string::npos);
    kind.enumIds->push_back("a");
    QCOMPARE(error(fragment), std::string("none"));
    kind.tags.emplace();
    QVERIFY(error(fragment).find("no attributes, tags or parents") != std::string::npos);
    fragment = {};
    TypeExpr &type = fragment.namespaces["N"].commonTypes["T"].type;
    type.form = TypeExpr::Form::Set;
    QCOMPARE(error(fragment), std::string("type `N::T`: A set has one type of element."));
    type.form = TypeExpr::Form::Extension;
    type.name = "Long";
    QCOMPARE(error(fragment), std::string("type `N::T`: There is no extension type `Long`. There "
                                          "are ipaddr, decimal, datetime and duration."));
    type = {};
    type.attributes.resize(3);
    type.attributes[0].name = type.attributes[2].name = "b";
    type.attributes[1].name = "a";
    QCOMPARE(error(fragment),
             std::string("type `N::T`: The attribute `b` stands twice in one record."));
    type = {};
    type.open = true;
    QCOMPARE(error(fragment),
             std::string("type `N::T`: additionalAttributes is not supported. Records are closed: "
                         "list all attributes, optional ones as such."));
}

void TestSchemaFragments::typesAreBounded()
{
    // Each type has the one before twice: 2^40 parts when written out.
    std::string wide = "type T0 = { a: Long };";
    std::string deep = "type D0 = Long;";
    for (int i = 1; i <= 40; ++i)
        wide += "type T" + std::to_string(i) + " = { a: T" + std::to_string(i - 1) + ", b: T" +
                std::to_string(i - 1) + " };";
    for (int i = 1; i <= 200; ++i)
        deep += "type D" + std::to_string(i) + " = Set<D" + std::to_string(i - 1) + ">;";
    for (const std::string &text : {wide, deep}) {
        const auto schema = schemaFromText(text);
        QVERIFY(!schema);
        QVERIFY2(schema.error().front().message.find("too large or too deep") != std::string::npos,
                 schema.error().front().text().c_str());
    }
    QVERIFY(schemaFromText(wide.substr(0, wide.find("type T14"))));
    QVERIFY(schemaFromText(deep.substr(0, deep.find("type D128"))));

    std::string shared = "entity E; type T = { a0: Long";
    for (int i = 1; i < 5000; ++i)
        shared += ", a" + std::to_string(i) + ": Long";
    shared += " }; action x0";
    for (int i = 1; i < 1000; ++i)
        shared += ", x" + std::to_string(i);
    const auto schema =
        schemaFromText(shared + " appliesTo { principal: E, resource: E, context: T };");
    QVERIFY(!schema);
    QVERIFY(schema.error().front().text().find("records are too many") != std::string::npos);
}

void TestSchemaFragments::hierarchiesAreBounded()
{
    std::string text = "entity E0;";
    for (int i = 1; i < 3000; ++i)
        text += "entity E" + std::to_string(i) + " in E" + std::to_string(i - 1) + ';';
    const auto schema = schemaFromText(text);
    QVERIFY(!schema);
    QVERIFY(schema.error().front().text().find("hierarchy") != std::string::npos);
}

void TestSchemaFragments::deepHierarchies()
{
    std::string text = "entity E0; action a0;";
    constexpr int depth = 500;
    for (int i = 1; i <= depth; ++i) {
        const std::string at = std::to_string(i);
        const std::string before = std::to_string(i - 1);
        text += "entity E" + at + " in E" + before + "; action a" + at + " in a" + before + ';';
    }
    const auto schema = schemaFromText(text);
    QVERIFY2(schema, schema ? "" : schema.error().front().text().c_str());
    QCOMPARE(schema->entityType("E500")->ancestors.size(), std::size_t{depth});
    QCOMPARE(schema->action(EntityUid("Action", "a500"))->ancestors.size(), std::size_t{depth});
    QVERIFY(schema->canBeIn("E500", "E0") && !schema->canBeIn("E0", "E500"));
}

void TestSchemaFragments::randomFragmentsResolve()
{
    using Forms = tests::SchemaGenerator::Forms;
    const std::uint64_t seed = std::random_device()();
    for (const Forms forms : {Forms::Text, Forms::Json}) {
        tests::SchemaGenerator faultless(seed, forms, 0);
        tests::SchemaGenerator faulty(seed, forms, 10);
        int refused = 0;
        for (int i = 0; i < 300; ++i) {
            const auto schema = resolveSchema(faultless.fragment());
            QVERIFY2(schema,
                     (std::to_string(seed) + ": " + (schema ? "" : schema.error().front().text()))
                         .c_str());
            for (const auto &[name, type] : schema->entityTypes()) {
                for (const std::string &ancestor : type.ancestors) {
                    const EntityTypeInfo *above = schema->entityType(ancestor);
                    QVERIFY(above);
                    // Closed: what is above an ancestor is an ancestor.
                    QVERIFY(std::includes(type.ancestors.begin(), type.ancestors.end(),
                                          above->ancestors.begin(), above->ancestors.end()));
                }
            }
            const auto other = resolveSchema(faulty.fragment());
            if (!other) {
                ++refused;
                for (const SchemaError &error : other.error())
                    QVERIFY(!error.message.empty() && !error.subject.empty());
            }
        }
        QVERIFY(refused > 50 && refused < 300);
    }
}

BAILIWICK_TEST(TestSchemaFragments)
#include "tst_schema_fragments.moc"
