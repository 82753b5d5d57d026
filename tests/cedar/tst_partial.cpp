// SPDX-License-Identifier: Apache-2.0
#include "models/cedar/parser.h"
#include "models/cedar/printer.h"
#include "partial_setting.h"
#include "partial_world.h"
#include "tests/support/registry.h"

#include <QTest>

using namespace bailiwick::cedar;
using bailiwick::tests::PartialSetting;
using bailiwick::tests::PartialWorld;

// What residuals look like.
class TestPartial : public QObject
{
    Q_OBJECT

private slots:
    void simplifies_data();
    void simplifies();
    void simplifiesWithoutSchema_data();
    void simplifiesWithoutSchema();
    void partOfTheContext();
    void partsOfEntities();
    void missingEntities();
    void depth();
    void nestedChainsAreLinear();
};

namespace {

std::string residualText(const char *text, const Schema *schema, const PartialSetting &setting = {})
{
    const auto expr = parseExpression(text);
    if (!expr)
        return expr.error().message();
    const auto residual =
        partiallyEvaluateCondition(*expr, setting.request, setting.entities(), schema);
    if (!residual)
        return residual.error().message;
    return residual->isError() ? "error" : print(residual->expr);
}

} // namespace

void TestPartial::simplifies_data()
{
    QTest::addColumn<QString>("result");
    const auto row = [](const char *expr, const char *result) {
        QTest::newRow(expr) << QString(result);
    };
    // Constants
    row("principal.name == \"ann\"", "true");
    row("principal.level + 1 > 3", "true");
    row("principal in Group::\"g\"", "true");
    row("principal in [Org::\"x\", Group::\"g\"]", "true");
    row("principal has site.region", "true");
    row("principal has site.nothing", "false");
    row("principal.boss.level == 1", "error");
    row("9223372036854775807 + 1 == 0", "error");
    row("action == Action::\"view\"", "true");
    row("resource.model == principal.site.region", "resource.model == \"eu\"");
    row("principal.caps.contains(resource.model)", "[\"a\", \"b\"].contains(resource.model)");
    // Short circuits; what cannot err is dropped, what can is kept
    row("false && resource.serial == 1", "false");
    row("resource.on && false", "false");
    row("resource.serial == 1 && false", "resource.serial == 1 && false");
    row("resource.serial == 1 && resource.on && false", "resource.serial == 1 && false");
    row("resource.on && resource.serial == 1 && false",
        "resource.on && resource.serial == 1 && false");
    row("resource has serial && resource.serial == 1 && false", "false");
    row("resource.on || true", "true");
    row("resource.serial == 1 || true", "resource.serial == 1 || true");
    row("true && resource.on", "resource.on");
    row("false || resource.on || false", "resource.on");
    row("resource.on && principal.boss.level == 1", "resource.on && User::\"u\".boss");
    row("principal.boss.level == 1 && resource.on", "error");
    row("1 == 1 && 1", "error");
    row("resource.on && 5", "resource.on && (5 && true)");
    // Flattening, repetition, contradiction
    row("(resource.on && context.mfa) && (resource.model == \"x\" && true)",
        "resource.on && context.mfa && resource.model == \"x\"");
    row("resource.on || (context.mfa || resource.model == \"x\")",
        "resource.on || context.mfa || resource.model == \"x\"");
    row("resource.on && context.mfa && resource.on", "resource.on && context.mfa");
    row("resource.on && !resource.on", "false");
    row("resource.on || !resource.on", "true");
    row("resource has serial && (resource has serial && resource.serial == 1)",
        "resource has serial && resource.serial == 1");
    row("!(resource has serial) || resource has serial", "true");
    // Negation
    row("!!resource.on", "resource.on");
    row("!(resource.model == \"x\")", "resource.model != \"x\"");
    row("!(context.hour < 5)", "context.hour >= 5");
    row("resource.on == true", "resource.on");
    row("false == resource.on", "!resource.on");
    // Conditionals
    row("if principal.level > 2 then resource.on else context.mfa", "resource.on");
    row("if resource.on then true else false", "resource.on");
    row("if resource.on then false else true", "!resource.on");
    row("if resource.on then context.mfa else false", "resource.on && context.mfa");
    row("if resource.on then context.mfa else true", "!resource.on || context.mfa");
    row("if resource.on then true else context.mfa", "resource.on || context.mfa");
    row("if resource.on then context.mfa else context.mfa", "context.mfa");
    row("if resource.serial == 1 then context.mfa else context.mfa",
        "if resource.serial == 1 then context.mfa else context.mfa");
    row("if !resource.on then context.mfa else context.hour == 1",
        "if resource.on then context.hour == 1 else context.mfa");
    // Types
    row("resource is Device", "true");
    row("resource is Site", "false");
    row("resource is Device in Site::\"s\"", "resource in Site::\"s\"");
    row("resource is Site in Site::\"s\"", "false");
    row("resource.owner is User", "resource.owner is User");
    row("resource == User::\"u\"", "false");
    row("resource == \"x\"", "false");
    row("resource == resource", "true");
    row("!resource.model", "error");
    row("resource.model < 5", "error");
    row("resource.nothing == 1", "error");
    // Attributes and tags
    row("resource has model", "true");
    row("resource has nothing", "false");
    row("resource has serial", "resource has serial");
    row("resource has config.mode", "true");
    row("resource.owner has nothing", "resource.owner has nothing"); // there may be no owner
    row("resource has owner && resource.owner has nothing", "resource has owner && "
                                                            "resource.owner has nothing");
    row("resource has config.limit", "resource.config has limit");
    row("resource has owner.boss.level", "resource has owner.boss.level");
    row("{a: resource, b: 1}.a.on", "resource.on");
    row("{a: resource.serial, b: resource.on}.b", "{a: resource.serial, b: resource.on}.b");
    row("{a: resource} has a.model", "true");
    row("resource.site.hasTag(\"x\")", "false");
    row("resource.site.getTag(\"x\") == \"y\"", "error");
    row("resource.hasTag(principal.name)", "resource.hasTag(\"ann\")");
    // Hierarchy
    row("resource in principal.site", "resource in Site::\"s\"");
    row("resource in Group::\"g\"", "false");
    row("resource in [Group::\"g\", Site::\"s\"]", "resource in Site::\"s\"");
    row("resource in [Org::\"o\", Group::\"g\", Site::\"s\"]",
        "resource in [Org::\"o\", Site::\"s\"]");
    row("resource in []", "false");
    row("resource in [1]", "error");
    row("resource in resource", "true");
    row("principal in resource.readers", "User::\"u\" in resource.readers");
    row("resource.owner in Site::\"s\"", "resource.owner in Site::\"s\"");
    // Sets
    row("[\"a\"].contains(resource.model)", "resource.model == \"a\"");
    row("[].contains(resource.model)", "false");
    row("[].contains(resource.serial)", "[].contains(resource.serial)");
    row("resource.readers.containsAll([])", "true");
    row("resource.readers.containsAny([principal])", "resource.readers.contains(User::\"u\")");
    row("[principal].containsAny(resource.readers)", "resource.readers.contains(User::\"u\")");
    row("[resource].isEmpty()", "false");
    // Comparison with the constant on the right
    row("principal.level < context.hour", "context.hour > 3");
    row("\"x\" == resource.model", "resource.model == \"x\"");
    // Values of the extension types are written out
    row("resource.seen < datetime(\"2024-01-01\").offset(duration(\"1d\"))",
        "resource.seen < datetime(\"2024-01-02T00:00:00.000Z\")");
}

void TestPartial::simplifies()
{
    QFETCH(QString, result);
    const std::string text = residualText(QTest::currentDataTag(), &PartialWorld::schema());
    QCOMPARE(QString::fromStdString(text), result);
}

void TestPartial::simplifiesWithoutSchema_data()
{
    QTest::addColumn<QString>("result");
    const auto row = [](const char *expr, const char *result) {
        QTest::newRow(expr) << QString(result);
    };
    row("resource is Device", "true"); // the type of the resource is given
    row("resource has model", "resource has model");
    row("resource.on && false", "resource.on && false");
    row("true && resource.on", "resource.on"); // a condition is checked anyway
    row("(true && resource.on) == true", "resource.on");
    row("!!resource.on == true", "resource.on");
    row("[true && resource.on].contains(true)", "[resource.on && true].contains(true)");
    row("resource.on == true", "resource.on == true");
    row("resource in Group::\"g\"", "resource in Group::\"g\"");
    row("if resource.on then true else false", "resource.on");
    row("if resource.on then true else resource.x", "if resource.on then true else resource.x");
    row("resource has x && resource.x == 1 && false", "false");
    row("resource has x.y && resource.x.y == 1 && 2 == 3", "resource has x.y && false");
    row("!(resource has x) || resource.x == 1 || true", "true");
    row("if resource has x then resource.x == 1 && false else false", "false");
    row("resource.hasTag(\"k\") && resource.getTag(\"k\") == 1 && false", "false");
    row("resource has x && resource.y == 1 && false", "resource has x && resource.y == 1 && false");
}

void TestPartial::simplifiesWithoutSchema()
{
    QFETCH(QString, result);
    QCOMPARE(QString::fromStdString(residualText(QTest::currentDataTag(), nullptr)), result);
}

void TestPartial::partOfTheContext()
{
    PartialSetting setting;
    setting.request.context = Value::record({{"mfa", Value::boolean(true)}});
    const Schema *schema = &PartialWorld::schema();
    QCOMPARE(residualText("context.mfa && context.hour > 3", schema, setting),
             std::string("context.hour > 3"));
    QCOMPARE(residualText("context has mfa && context has x", nullptr, setting),
             std::string("context has x"));
    setting.request.contextComplete = true;
    QCOMPARE(residualText("context has x || context.mfa", nullptr, setting), std::string("true"));
    QCOMPARE(residualText("resource.on && context.hour > 3", schema, setting),
             std::string("resource.on && {mfa: true}.hour"));
}

void TestPartial::partsOfEntities()
{
    const PartialSetting setting;
    PartialEntities entities = setting.entities();
    entities.partly[EntityUid("User", "u")] = {true, false, false, true};
    const auto text = [&](const char *expr, const Schema *schema) {
        const auto residual =
            partiallyEvaluateCondition(*parseExpression(expr), setting.request, entities, schema);
        return residual->isError() ? "error" : print(residual->expr);
    };
    const Schema *schema = &PartialWorld::schema();
    QCOMPARE(text("principal.name == \"ann\"", schema), std::string("User::\"u\".name == \"ann\""));
    QCOMPARE(text("principal has name", schema), std::string("true"));
    QCOMPARE(text("principal has name", nullptr), std::string("User::\"u\" has name"));
    QCOMPARE(text("principal in Group::\"g\"", schema), std::string("true"));
    QCOMPARE(text("principal.hasTag(\"x\")", schema), std::string("false"));
    entities.partly[EntityUid("User", "u")] = {false, true, true, false};
    QCOMPARE(text("principal.name == \"ann\"", schema), std::string("true"));
    QCOMPARE(text("principal in Group::\"g\"", schema), std::string("User::\"u\" in Group::\"g\""));
    QCOMPARE(text("principal in User::\"u\"", schema), std::string("true"));
    QCOMPARE(text("principal in [Group::\"g\", User::\"u\"]", schema), std::string("true"));
    QCOMPARE(text("principal in Site::\"s\"", schema), std::string("false"));
    QCOMPARE(text("principal.hasTag(\"x\")", schema), std::string("User::\"u\".hasTag(\"x\")"));
}

void TestPartial::missingEntities()
{
    PartialSetting setting;
    PartialEntities entities = setting.entities();
    const auto text = [&](const char *expr) {
        const auto residual =
            partiallyEvaluateCondition(*parseExpression(expr), setting.request, entities);
        return residual->isError() ? "error" : print(residual->expr);
    };
    QCOMPARE(text("User::\"gone\".name == \"x\""), std::string("error"));
    QCOMPARE(text("User::\"gone\" has name"), std::string("false"));
    // The resource may be this one.
    QCOMPARE(text("Device::\"d\" has name"), std::string("Device::\"d\" has name"));
    entities.complete = false;
    QCOMPARE(text("User::\"gone\".name == \"x\""), std::string("User::\"gone\".name == \"x\""));
    QCOMPARE(text("principal has name && User::\"gone\" has name"),
             std::string("User::\"gone\" has name"));
    // That all references exist makes reads through them safe.
    const auto reads = parseExpression("resource.site.region == \"eu\"");
    const Schema *schema = &PartialWorld::schema();
    QVERIFY(canErr(*reads, setting.request, entities, schema));
    entities.referencesExist = true;
    QVERIFY(!canErr(*reads, setting.request, entities, schema));
    setting.request.resource.exists = false;
    QVERIFY(canErr(*reads, setting.request, entities, schema));
}

void TestPartial::depth()
{
    const PartialSetting setting;
    const auto negations = [](std::uint32_t height) {
        ExprBuilder builder;
        const std::vector<std::string> path{"x"};
        NodeId node = builder.has(builder.variable(Variable::Context), path);
        while (builder.height(node) < height)
            node = builder.unary(Op::Negate, node);
        return builder.finish(node);
    };
    const auto good = partiallyEvaluate(negations(1000), setting.request, setting.entities());
    QVERIFY(good && good->isError()); // a boolean cannot be negated
    const auto deep = partiallyEvaluate(negations(1001), setting.request, setting.entities());
    QVERIFY(deep && deep->isError() && deep->error.kind == EvalErrorKind::TooDeep);

    // A known value that is nested too deeply to be written into the residual.
    PartialSetting nested;
    Value value = Value::boolean(true);
    for (int i = 0; i < 1000; ++i)
        value = Value::set({value});
    nested.request.context = Value::record({{"x", value}});
    const auto none = partiallyEvaluate(*parseExpression("resource.readers == context.x"),
                                        nested.request, nested.entities());
    QVERIFY(!none && none.error().kind == EvalErrorKind::TooDeep);
    const auto known = partiallyEvaluate(*parseExpression("context.x == context.x"), nested.request,
                                         nested.entities());
    QVERIFY(known && known->isTrue());
}

// A hundred thousand operands, and chains nested in chains, take a moment each.
void TestPartial::nestedChainsAreLinear()
{
    const PartialSetting setting;
    ExprBuilder builder;
    std::vector<NodeId> operands;
    const NodeId resource = builder.variable(Variable::Resource);
    for (int i = 0; i < 100'000; ++i)
        operands.push_back(
            builder.binary(Op::Equal, builder.attribute(resource, "serial"), builder.integer(i)));
    std::vector<NodeId> nested;
    for (std::size_t at = 0; at < operands.size(); at += 100) {
        NodeId node = operands[at];
        for (std::size_t i = 1; i < 100; ++i)
            node = builder.binary(Op::And, operands[at + i], node);
        nested.push_back(node);
    }
    nested.insert(nested.end(), operands.begin(), operands.end());
    const NodeId root = builder.node(Op::Or, nested);
    const Expr expr = builder.finish(root);
    QElapsedTimer timer;
    timer.start();
    const auto residual = partiallyEvaluateCondition(expr, setting.request, setting.entities(),
                                                     &PartialWorld::schema());
    QVERIFY(residual && residual->isOpen() && residual->canErr);
    QVERIFY2(timer.elapsed() < 10'000, std::to_string(timer.elapsed()).c_str());
    // All chains of a hundred are flat.
    QCOMPARE(residual->expr.operands(residual->expr.root()).size(), std::size_t{101'000});
    QCOMPARE(residual->expr.operands(residual->expr.operands(residual->expr.root())[0]).size(),
             std::size_t{100});
}

BAILIWICK_TEST(TestPartial)
#include "tst_partial.moc"
