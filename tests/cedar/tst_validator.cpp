// SPDX-License-Identifier: Apache-2.0
#include "models/cedar/line_table.h"
#include "models/cedar/parser.h"
#include "models/cedar/typechecker.h"
#include "tests/support/registry.h"
#include "validator_fixture.h"

#include <QTest>

using namespace bailiwick::cedar;
using namespace bailiwick::tests;

// Scopes, links, places, warnings, limits, and the typechecker on its own.
class TestValidator : public QObject
{
    Q_OBJECT

private slots:
    void scopes();
    void links();
    void places();
    void impossible();
    void depth();
    void types();
};

void TestValidator::scopes()
{
    const auto errors = [](const std::string &scope, const std::string &rest = "") {
        return QString::fromStdString(
            joined(validated("permit (" + scope + ")" + rest + ";").errors));
    };
    QCOMPARE(errors("principal, action, resource"), QString());
    QCOMPARE(errors("principal is User in Group::\"g\", action in [Action::\"view\", "
                    "Action::\"edit\"], resource == Doc::\"d\""),
             QString());
    QCOMPARE(errors("principal in Group::\"g\", action in Action::\"parent\", resource is Doc",
                    " when { principal is User || principal is Group }"),
             QString());
    QCOMPARE(errors("principal == Usr::\"a\", action, resource"),
             QString("unknown-entity-type 1:22 The schema has no entity type `Usr`. Did you mean "
                     "`User`?\n"
                     "no-applicable-action 1:1 No action applies to a principal and a resource "
                     "that this scope admits. Compare the scope with the `appliesTo` of its "
                     "actions in the schema."));
    QCOMPARE(errors("principal is Grup in Group::\"a\", action, resource").section('\n', 0, 0),
             QString("unknown-entity-type 1:22 The schema has no entity type `Grup`. Did you mean "
                     "`Group`?"));
    QCOMPARE(errors("principal in Color::\"green\", action, resource"),
             QString("unknown-enum-id 1:22 The enumerated type `Color` has no `green`. It has "
                     "`red`, `blue`."));
    QCOMPARE(errors("principal, action in [Action::\"view\", Action::\"edt\"], resource")
                 .section('\n', 0, 0),
             QString("unknown-action 1:47 The schema has no action `Action::\"edt\"`. Did you mean "
                     "`Action::\"edit\"`?"));
    QCOMPARE(errors("principal, action in [Action::\"view\", N::Action::\"x\"], resource"),
             QString("incompatible-types 1:47 The actions of the list have the types `Action` and "
                     "`N::Action`, which are not compatible. Write one policy for the actions of "
                     "each namespace."));
    const QString none = "no-applicable-action 1:1 No action applies to a principal and a resource "
                         "that this scope admits. ";
    QCOMPARE(errors("principal, action in [], resource"),
             none + "The scope admits no action of the schema.");
    QCOMPARE(errors("principal, action == Action::\"none\", resource"),
             none + "`Action::\"none\"` applies to nothing: give it an `appliesTo` in the schema.");
    QCOMPARE(errors("principal == Group::\"a\", action == Action::\"view\", resource"),
             none + "Did you mean `principal in Group::\"a\"`?");
    QCOMPARE(errors("principal in Doc::\"a\", action == Action::\"view\", resource"),
             none + "`Action::\"view\"` applies to the principals `User` and the resources `Doc`.");
    // Every request type that the scope admits counts, and the first one that fails is named.
    const ValidationResult result = validated("permit (principal, action == Action::\"edit\", "
                                              "resource) when { principal.name == \"\" };");
    QCOMPARE(result.errors.size(), std::size_t{1});
    QCOMPARE(QString::fromStdString(result.errors[0].text()),
             QString("policy0, line 1, column 63: `Group` has no attribute `name`. It has no "
                     "attributes. (Group, Action::\"edit\", Doc)"));
}

void TestValidator::links()
{
    const auto link = [](const std::string &text, const SlotValues &values) {
        PolicySet set;
        (void)set.add("t", *parsePolicy(text));
        (void)set.link("t", "l", values);
        const ValidationResult result = validate(set, validatorSchema(), text);
        std::string out;
        for (const ValidationIssue &issue : result.errors)
            out += issue.policyId + " " + std::string(validationCodeName(issue.code)) + "; ";
        for (const ValidationIssue &issue : result.warnings)
            out += "warning " + issue.policyId + " " + std::string(validationCodeName(issue.code)) +
                   "; ";
        return QString::fromStdString(out);
    };
    const auto principal = [](const char *type, const char *id) {
        return SlotValues{EntityUid(type, id), std::nullopt};
    };
    const std::string equal = "permit (principal == ?principal, action == Action::\"view\", "
                              "resource) when { principal.name == \"\" };";
    const std::string in = "permit (principal in ?principal, action, resource is Doc);";
    QCOMPARE(link(equal, principal("User", "u")), QString());
    QCOMPARE(link(equal, principal("Group", "g")), QString("l no-applicable-action; "));
    QCOMPARE(link(equal, principal("Usr", "u")),
             QString("l unknown-entity-type; l no-applicable-action; "));
    QCOMPARE(link(in, principal("Group", "g")), QString());
    QCOMPARE(link(in, principal("Doc", "d")), QString("l no-applicable-action; "));
    QCOMPARE(link(in, principal("Color", "red")), QString());
    QCOMPARE(link(in, principal("Color", "green")), QString("warning l unknown-enum-id; "));
    QCOMPARE(link("permit (principal is Group in ?principal, action == Action::\"view\", "
                  "resource);",
                  principal("Group", "g")),
             QString("t no-applicable-action; l no-applicable-action; warning t "
                     "impossible-policy; "));
    QCOMPARE(link("permit (principal, action == Action::\"view\", resource == ?resource) when { "
                  "resource.foo };",
                  SlotValues{std::nullopt, EntityUid("Doc", "d")}),
             QString("t unknown-attribute; "));
}

void TestValidator::places()
{
    const std::string text = "permit (principal, action, resource);\n"
                             "// Grüße\n"
                             "@note(\"ä\") permit (\n  principal,\n  action == Action::\"view\",\n"
                             "  resource\n) when { \"ä\" == \"b\" ||\n\t\"üü\" like \"*\" && "
                             "principal.nam == 1\n};";
    const ValidationResult result = validated(text);
    QCOMPARE(result.errors.size(), std::size_t{1});
    const SourcePosition where = result.errors[0].where;
    QCOMPARE(where.line, 8U);
    QCOMPARE(where.column, 19U);
    QCOMPARE(QByteArray::fromStdString(text.substr(where.offset, 13)), QByteArray("principal.nam"));
    // Long lines and many lines.
    std::string lines;
    for (int i = 0; i < 400; ++i)
        lines += i % 7 ? "aä😀" : (i % 3 ? "\n" : std::string(300, 'b'));
    const LineTable table(lines);
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if ((static_cast<unsigned char>(lines[i]) & 0xC0U) != 0x80U)
            QCOMPARE(table.position(std::uint32_t(i), {}), positionAt(lines, i));
    }
    // Without the text it is the policy that is pointed at.
    const auto policies = parsePolicies(text);
    const SourcePosition policy = validate((*policies)[1], validatorSchema()).errors.at(0).where;
    QCOMPARE(policy.line, 3U);
    QCOMPARE(policy.column, 1U);
}

void TestValidator::impossible()
{
    const auto warnings = [](const std::string &text) {
        const ValidationResult result = validated(text);
        return QString::fromStdString(result.passed() ? joined(result.warnings) : "refused");
    };
    const QString never = "impossible-policy 1:1 This policy can never hold. Its scope and "
                          "conditions contradict each other or the schema.";
    QCOMPARE(warnings("permit (principal, action, resource) when { false };"), never);
    QCOMPARE(warnings("permit (principal, action, resource) unless { true };"), never);
    QCOMPARE(warnings("permit (principal is User, action, resource) when { principal is Group };"),
             never);
    QCOMPARE(warnings("permit (principal, action, resource) when { principal is Group };"),
             QString());
    QCOMPARE(warnings(inView("action has foo")), never);
    QCOMPARE(warnings(inView("principal has opt && principal has nope")), never);
}

void TestValidator::depth()
{
    ExprBuilder builder;
    NodeId x = builder.boolean(true);
    for (std::uint32_t i = 1; i < Limits::maxHeight; ++i)
        x = builder.unary(Op::Not, x);
    Policy policy;
    ExprBuilder higher;
    const Expr deepest = builder.finish(x);
    policy.conditions.push_back({false, deepest});
    QVERIFY(validate(policy, validatorSchema()).passed());
    const NodeId root = higher.unary(Op::Not, higher.copy(deepest, deepest.root()));
    policy.conditions[0].body = higher.finish(root);
    QCOMPARE(validate(policy, validatorSchema()).errors.at(0).code, ValidationCode::TooDeep);
}

// The typechecker on its own, as whatever works on expressions asks it.
void TestValidator::types()
{
    const RequestType request = validatorSchema().requestTypes().at(3);
    QCOMPARE(QString::fromStdString(request.principal + request.action.text()),
             QString("UserAction::\"view\""));
    const auto type = [&](const char *text) {
        const std::optional<Type> found =
            typeOf(*parseExpression(text), validatorSchema(), request);
        return QString::fromStdString(found ? found->text() : "none");
    };
    QCOMPARE(type("principal"), QString("User"));
    QCOMPARE(type("action"), QString("Action"));
    QCOMPARE(type("context.r"), QString("{q: Long}"));
    QCOMPARE(type("[{a: 1, \"b c\": resource.owner.set}]"),
             QString("Set<{a: Long, \"b c\": Set<String>}>"));
    QCOMPARE(type("1 == 2"), QString("False"));
    QCOMPARE(type("action in Action::\"parent\""), QString("True"));
    QCOMPARE(type("principal has name"), QString("Bool")); // the entity may be missing
    QCOMPARE(type("context has r"), QString("True"));
    QCOMPARE(type("resource.d.toTime()"), QString("duration"));
    QCOMPARE(type("Foo::\"x\""), QString("none"));
    std::vector<TypeError> errors;
    QVERIFY(!typeOf(*parseExpression("1 + principal.name"), validatorSchema(), request, &errors));
    QCOMPARE(errors.size(), std::size_t{1});
    QCOMPARE(errors[0].sourceOffset, 4U);
}

BAILIWICK_TEST(TestValidator)
#include "tst_validator.moc"
