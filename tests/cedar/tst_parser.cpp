// SPDX-License-Identifier: Apache-2.0
#include "models/cedar/parser.h"
#include "models/cedar/printer.h"
#include "tests/support/registry.h"

#include <QTest>

using namespace bailiwick::cedar;

// What is accepted, shown as the printer's text of the tree (brackets show how it was grouped),
// and what is refused, with line, column and the words of the error.
class TestParser : public QObject
{
    Q_OBJECT

private slots:
    void expressions_data();
    void expressions();
    void refusedExpressions_data();
    void refusedExpressions();
    void policies_data();
    void policies();
    void refusedPolicies_data();
    void refusedPolicies();
    void annotationsAndPositions();
    void names();
};

void TestParser::expressions_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("printed");
    const auto row = [](const char *text, const char *printed) {
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(printed);
    };
    row("1+2*3", "1 + 2 * 3");
    row("(1+2)*3", "(1 + 2) * 3");
    row("1-(2-3)", "1 - (2 - 3)");
    row("1-2-3", "1 - 2 - 3");
    row("true||false&&true", "true || false && true");
    row("(true||false)&&true", "(true || false) && true");
    row("true && (false && true)", "true && (false && true)");
    row("!!!!true", "!(!(!(!true)))");
    row("!principal.a", "!principal.a");
    row("!(1 < 2)", "!(1 < 2)");
    row("-9223372036854775808", "-9223372036854775808");
    row("--1", "-(-1)");
    row("-(1)", "-(1)");
    row("- 1", "-1");
    row("-1.a", "-1.a");
    row("1 - -1", "1 - -1");
    row("if true then 1 else 2 + 3", "if true then 1 else 2 + 3");
    row("(if true then 1 else 2) + 3", "(if true then 1 else 2) + 3");
    row("if a::\"x\" == principal then 1 else if false then 2 else 3",
        "if a::\"x\" == principal then 1 else if false then 2 else 3");
    row("principal in [A::\"b\", C::D::\"e\",]", "principal in [A::\"b\", C::D::\"e\"]");
    row("principal is A::B", "principal is A::B");
    row("principal is User in Group::\"g\"", "principal is User in Group::\"g\"");
    row("resource has a.b.c", "resource has a.b.c");
    row("resource has \"a b\"", "resource has \"a b\"");
    row("resource has \"a\"", "resource has a");
    row("context[\"a\"].b[\"in\"]", "context.a.b[\"in\"]");
    row("resource.name like \"a*\\*b\"", "resource.name like \"a*\\*b\"");
    row("{a: 1, \"b c\": {}, principal: [ ],}", "{a: 1, \"b c\": {}, principal: []}");
    row("[1,2].contains(3)", "[1, 2].contains(3)");
    row("a::b::\"c\".x.isEmpty()", "a::b::\"c\".x.isEmpty()");
    row("ip(\"::1\").isInRange(ip(\"::/8\"))", "ip(\"::1\").isInRange(ip(\"::/8\"))");
    row("decimal(\"1.0\",)", "decimal(\"1.0\")");
    row("\"\\n\\r\\t\\\\\\0\\'\\\"\\x41\\u{1F600}\\u{0_41}\"", "\"\\n\\r\\t\\\\\\0'\\\"A😀A\"");
    row("1 // comment\n + 2 // end", "1 + 2");
    row("\xC2\xA0 1", "1");
    row("principal::\"x\"", "principal::\"x\"");
    row("permit.when::\"x\"", nullptr);
    row("when::\"x\"", "when::\"x\"");
    row("principal.permit", "principal.permit");
}

void TestParser::expressions()
{
    QFETCH(QString, text);
    QFETCH(QString, printed);
    const auto expr = parseExpression(text.toStdString());
    if (printed.isNull() || printed.isEmpty()) {
        QVERIFY(!expr);
        return;
    }
    QVERIFY2(expr, expr ? "" : expr.error().message().c_str());
    QCOMPARE(QString::fromStdString(print(*expr)), printed);
}

void TestParser::refusedExpressions_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("line");
    QTest::addColumn<int>("column");
    QTest::addColumn<QString>("part"); // of the message
    const auto row = [](QByteArray text, int line, int column, const char *part) {
        QTest::newRow(text.left(40).constData()) << text << line << column << part;
    };
    row("", 1, 1, "the end of the text");
    row("1 +", 1, 4, "expected an expression");
    row("1 +\n  ;", 2, 3, "found `;`");
    row("1 < 2 < 3", 1, 7, "parentheses");
    row("1 == 2 in 3", 1, 8, "one comparison at a time");
    row("a.b", 1, 1, "Variables are principal");
    row("principal.in", 1, 11, "reserved");
    row("principal.__cedar", 1, 11, "reserved");
    row("__cedar::A::\"b\"", 1, 1, "reserved");
    row("principal has if", 1, 15, "reserved");
    row("principal = 1", 1, 11, "Equality is written `==`");
    row("1 / 2", 1, 3, "no division");
    row("!!!!!true", 1, 5, "at most four");
    row("-----1", 1, 5, "at most four");
    row("!-1", 1, 2, "parentheses");
    row("9223372036854775808", 1, 1, "64 bits");
    row("-9223372036854775809", 1, 2, "64 bits");
    row("-9223372036854775808.a", 1, 2, "64 bits");
    row("\"abc", 1, 1, "closing quote");
    row("\"a\\qb\"", 1, 3, "known escapes");
    row("\"\\u{110000}\"", 1, 2, "no Unicode character");
    row("\"\\u{D800}\"", 1, 2, "no Unicode character");
    row("\"\\u{}\"", 1, 2, "one to six");
    row("\"\\u{1234567}\"", 1, 2, "one to six");
    row("\"\\x80\"", 1, 2, "up to 7F");
    row("\"\\*\"", 1, 2, "known escapes");
    row("{a: 1, a: 2}", 1, 8, "each key once");
    row("{1: 2}", 1, 2, "an attribute name");
    row("[1, 2", 1, 6, "`,` or `]`");
    row("(1", 1, 3, "`)`");
    row("if true then 1", 1, 15, "`else`");
    row("1 + if true then 1 else 2", 1, 5, "parentheses");
    row("[1].contains()", 1, 5, "1 arguments");
    row("[1].isEmpty(1)", 1, 5, "0 arguments");
    row("[1].contain(1)", 1, 5, "Did you mean `contains`");
    row("decimals(\"1\")", 1, 1, "Did you mean `decimal`");
    row("contains(1)", 1, 1, "is a method");
    row("principal.ip()", 1, 11, "is a function");
    row("principal(1)", 1, 10, "can be called");
    row("context[1]", 1, 9, "double quotes");
    row("?principal", 1, 1, "scope of a template");
    row("principal is 1", 1, 14, "an entity type");
    row("principal is A::\"x\"", 1, 17, "without an id");
    row("principal like principal", 1, 16, "a pattern");
    row("1 2", 1, 3, "the end of the text");
    row("äö", 1, 1, "found a character");
    row("\"äö\" #", 1, 6, "found a character");
    row(QByteArray("1 \xFF", 3), 1, 3, "UTF-8");
    row(QByteArray("\"\xC0\x80\"", 4), 1, 2, "UTF-8");
    row(QByteArray("\"\r\""), 1, 2, "carriage return");
    row(QByteArray(200, '(') + "1" + QByteArray(200, ')'), 1, 129, "levels of nesting");
    row(QByteArray(100000, '('), 1, 129, "levels of nesting");
    row(QByteArray(100000, '['), 1, 129, "levels of nesting");
    row(QByteArray("1").append(QByteArray("+1").repeated(2000)), 1, 2002, "levels");
    row(QByteArray("principal").append(QByteArray(".a").repeated(2000)), 1, 2010, "levels");
}

void TestParser::refusedExpressions()
{
    QFETCH(QByteArray, text);
    QFETCH(int, line);
    QFETCH(int, column);
    QFETCH(QString, part);
    const auto expr = parseExpression({text.constData(), std::size_t(text.size())});
    QVERIFY(!expr);
    const QString message = QString::fromStdString(expr.error().message());
    QVERIFY2(message.contains(part), qPrintable(message));
    QVERIFY2(int(expr.error().where.line) == line && int(expr.error().where.column) == column,
             qPrintable(message));
}

void TestParser::policies_data()
{
    QTest::addColumn<QString>("text");
    const auto row = [](const char *text) { QTest::newRow(text) << QString::fromUtf8(text); };
    // Each prints as it stands here.
    row("permit (principal, action, resource);");
    row("forbid (principal == A::\"b\", action == Action::\"x\", resource in R::\"s\");");
    row("permit (principal in ?principal, action in A::Action::\"x\", resource == ?resource);");
    row("permit (principal is A::B, action in [], resource is R in R::\"s\");");
    row("permit (principal is U in ?principal, action in [Action::\"a\", Action::\"b\"], "
        "resource);");
    row("@id(\"x y\")\n@if\npermit (principal, action, resource)\nwhen { true }\nunless { "
        "context.a }\nwhen { {} == {} };");
}

void TestParser::policies()
{
    QFETCH(QString, text);
    const auto policy = parsePolicy(text.toStdString());
    QVERIFY2(policy, policy ? "" : policy.error().message().c_str());
    QCOMPARE(QString::fromStdString(print(*policy)), text);
}

void TestParser::refusedPolicies_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("line");
    QTest::addColumn<int>("column");
    QTest::addColumn<QString>("part");
    const auto row = [](const char *text, int line, int column, const char *part) {
        QTest::newRow(text) << QString::fromUtf8(text) << line << column << part;
    };
    row("permit (principal, action, resource)", 1, 37, "semicolon");
    row("permit (principal, action, resource);\nallow (", 2, 1, "`permit` or `forbid`");
    row("permit (action, principal, resource);", 1, 9, "in this order");
    row("permit (principal, action);", 1, 26, "`,`");
    row("permit (principal == ?resource, action, resource);", 1, 22, "`?principal`");
    row("permit (principal, action == ?action, resource);", 1, 30, "no slot");
    row("permit (principal, action == User::\"a\", resource);", 1, 30, "type Action");
    row("permit (principal, action is A, resource);", 1, 27, "for principal and resource");
    row("permit (principal = A::\"b\", action, resource);", 1, 19, "`==`");
    row("permit (principal is A == A::\"b\", action, resource);", 1, 24, "cannot be joined");
    row("permit (principal in A::\"b\" is A, action, resource);", 1, 29, "type first");
    row("permit (principal in [A::\"b\"], action, resource);", 1, 22, "against a list");
    row("permit (principal: A, action, resource);", 1, 18, "`==`, `in`, `is`");
    row("permit (principal, action, resource && true);", 1, 37, "when");
    row("permit (principal, action, resource) when { };", 1, 45, "Leave the clause out");
    row("permit (principal, action, resource) while { true };", 1, 38, "`when`, `unless`");
    row("permit (principal, action, resource) when { principal == ?principal };", 1, 58, "scope");
    row("@a(\"1\") @a(\"2\") permit (principal, action, resource);", 1, 10, "each annotation once");
    row("@a(1) permit (principal, action, resource);", 1, 4, "a string");
}

void TestParser::refusedPolicies()
{
    QFETCH(QString, text);
    QFETCH(int, line);
    QFETCH(int, column);
    QFETCH(QString, part);
    const auto policies = parsePolicies(text.toStdString());
    QVERIFY(!policies);
    const QString message = QString::fromStdString(policies.error().message());
    QVERIFY2(message.contains(part), qPrintable(message));
    QVERIFY2(int(policies.error().where.line) == line &&
                 int(policies.error().where.column) == column,
             qPrintable(message));
}

void TestParser::annotationsAndPositions()
{
    const auto policies = parsePolicies("// first\n  @id(\"a\") @x permit(principal,action,resource"
                                        ",);\n\n ä");
    QVERIFY(!policies);
    QCOMPARE(int(policies.error().where.line), 4);
    const auto two = parsePolicies("permit(principal,action,resource); /*");
    QVERIFY(!two);
    const auto good = parsePolicies("  @id(\"ä\") @x permit(principal,action,resource);\n\n "
                                    "forbid(principal,action,resource);");
    QVERIFY(good);
    QCOMPARE(good->size(), std::size_t{2});
    QCOMPARE(good->at(0).where, (SourcePosition{1, 3, 2}));
    QCOMPARE(int(good->at(1).where.line), 3);
    QCOMPARE(int(good->at(1).where.column), 2);
    QCOMPARE(good->at(0).annotation("id")->value, std::optional<std::string>("ä"));
    QVERIFY(good->at(0).annotation("x") && !good->at(0).annotation("x")->value);
    QVERIFY(!good->at(0).annotation("y"));
    QVERIFY(parsePolicies(" // nothing")->empty());
}

void TestParser::names()
{
    QVERIFY(isIdentifier("a_1") && isIdentifier("principal") && isIdentifier("_"));
    QVERIFY(!isIdentifier("") && !isIdentifier("1a") && !isIdentifier("has") &&
            !isIdentifier("__cedar") && !isIdentifier("a b") && !isIdentifier("ä"));
    QVERIFY(isEntityType("A::B") && !isEntityType("A::") && !isEntityType("A::if"));
    QCOMPARE(parseEntityUid("A :: B::\"c\"")->text(), std::string("A::B::\"c\""));
    QVERIFY(!parseEntityUid("A::\"c\" x") && !parseEntityUid("A"));
}

BAILIWICK_TEST(TestParser)
#include "tst_parser.moc"
