// SPDX-License-Identifier: Apache-2.0
#include "models/cedar/entities.h"
#include "models/cedar/evaluator.h"
#include "models/cedar/json_entities.h"
#include "models/cedar/parser.h"
#include "tests/support/registry.h"

#include <QTest>

#include <map>

using namespace bailiwick::cedar;

namespace {

// Alice is in Staff, Staff in Everyone; doc's owner is Alice; ghost does not exist.
constexpr const char *entitiesText = R"([
 {"uid": {"type": "User", "id": "alice"}, "parents": [{"type": "Group", "id": "staff"}],
  "attrs": {"age": 30, "name": "Alice", "boss": {"__entity": {"type": "User", "id": "ghost"}},
            "address": {"city": "Ulm", "geo": {"lat": 48}}, "roles": ["a", "b"]},
  "tags": {"team": "red", "n": 1}},
 {"uid": {"type": "Group", "id": "staff"}, "parents": [{"type": "Group", "id": "all"}], "attrs": {}},
 {"uid": {"type": "N::Doc", "id": "d"}, "parents": [{"type": "Folder", "id": "f"}],
  "attrs": {"owner": {"__entity": {"type": "User", "id": "alice"}}, "public": true}},
 {"uid": {"type": "Action", "id": "view"}, "parents": [], "attrs": {}}
])";

std::string kindText(EvalErrorKind kind)
{
    static const std::map<EvalErrorKind, std::string> names{
        {EvalErrorKind::Type, "type"},
        {EvalErrorKind::Overflow, "overflow"},
        {EvalErrorKind::MissingEntity, "entity"},
        {EvalErrorKind::MissingAttribute, "attribute"},
        {EvalErrorKind::MissingTag, "tag"},
        {EvalErrorKind::Extension, "extension"},
        {EvalErrorKind::TooDeep, "deep"}};
    return "error: " + names.at(kind);
}

} // namespace

// Every operator, and every way it can fail, as expression and expected text.
class TestEvaluator : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void table_data();
    void table();
    void messagesSayWhatToDo();
    void conditionsAndRefs();
    void tooDeep();
    void deepestStillEvaluates();

private:
    std::string result(const std::string &text, const Request &request) const;
    Entities m_entities;
    Request m_request;
};

void TestEvaluator::initTestCase()
{
    auto list = entitiesFromText(entitiesText);
    QVERIFY2(list, list ? "" : list.error().message.c_str());
    auto entities = Entities::make(std::move(*list));
    QVERIFY(entities);
    m_entities = std::move(*entities);
    m_request.principal = EntityUid("User", "alice");
    m_request.action = EntityUid("Action", "view");
    m_request.resource = EntityUid("N::Doc", "d");
    m_request.context = Value::record({{"mfa", Value::boolean(true)},
                                       {"n", Value::integer(7)},
                                       {"who", Value::entity(EntityUid("User", "alice"))}});
}

std::string TestEvaluator::result(const std::string &text, const Request &request) const
{
    const auto expr = parseExpression(text);
    if (!expr)
        return expr.error().message();
    const auto value = evaluate(*expr, request, m_entities);
    if (!value && value.error().message.empty())
        return "an error without words";
    return value ? value->text() : kindText(value.error().kind);
}

void TestEvaluator::table_data()
{
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *text, const char *expected) {
        QTest::newRow(text) << QString::fromUtf8(expected);
    };
    // Literals and variables
    row("principal", "User::\"alice\"");
    row("context", "{mfa: true, n: 7, who: User::\"alice\"}");
    row("\"a\\n\"", "\"a\\n\"");
    // && and ||: order, short circuit, types
    row("true && false", "false");
    row("true && true && true", "true");
    row("false && 1", "false");
    row("false && (1 + \"a\" == 1)", "false");
    row("true && 1", "error: type");
    row("1 && true", "error: type");
    row("true || 1", "true");
    row("false || 1", "error: type");
    row("false || false || true", "true");
    row("1 || true", "error: type");
    row("(9223372036854775807 + 1 == 0) || true", "error: overflow");
    row("!true", "false");
    row("!!true", "true");
    row("!1", "error: type");
    row("if true then 1 else 1 + \"a\"", "1");
    row("if false then 1 + \"a\" else 2", "2");
    row("if 1 then 1 else 2", "error: type");
    // Equality never fails
    row("1 == 1", "true");
    row("1 == \"1\"", "false");
    row("1 != \"1\"", "true");
    row("[1,2,2] == [2,1]", "true");
    row("[1] == [[1]]", "false");
    row("{a: 1, b: 2} == {b: 2, a: 1}", "true");
    row("{a: 1} == {a: 2}", "false");
    row("[] == []", "true");
    row("{} == {}", "true");
    row("[] == {}", "false");
    row("User::\"alice\" == principal", "true");
    row("User::\"alice\" == Userx::\"alice\"", "false");
    row("decimal(\"1.0\") == decimal(\"1.00\")", "true");
    row("ip(\"::1\") == ip(\"0:0:0:0:0:0:0:1\")", "true");
    row("ip(\"10.0.0.1/8\") == ip(\"10.0.0.2/8\")", "false");
    // Order
    row("1 < 2", "true");
    row("2 <= 1", "false");
    row("2 > 1", "true");
    row("1 >= 2", "false");
    row("1 >= 1", "true");
    row("1 < true", "error: type");
    row("\"a\" < \"b\"", "error: type");
    row("datetime(\"2024-01-01\") < datetime(\"2024-01-02\")", "true");
    row("duration(\"1h\") >= duration(\"60m\")", "true");
    row("duration(\"1h\") < datetime(\"2024-01-01\")", "error: type");
    row("decimal(\"1.0\") < decimal(\"2.0\")", "error: type");
    // Arithmetic
    row("1 + 2 * 3 - 4", "3");
    row("9223372036854775807 + 1", "error: overflow");
    row("-9223372036854775808 - 1", "error: overflow");
    row("9223372036854775807 * 2", "error: overflow");
    row("-(-9223372036854775808)", "error: overflow");
    row("-9223372036854775808 + 0", "-9223372036854775808");
    row("1 + true", "error: type");
    row("true + 1", "error: type");
    row("\"a\" + \"b\"", "error: type");
    row("-true", "error: type");
    row("--5", "5");
    // Hierarchy
    row("principal in Group::\"staff\"", "true");
    row("principal in Group::\"all\"", "true");
    row("principal in principal", "true");
    row("User::\"ghost\" in User::\"ghost\"", "true");
    row("User::\"ghost\" in Group::\"all\"", "false");
    row("Group::\"staff\" in principal", "false");
    row("principal in []", "false");
    row("principal in [Group::\"x\", Group::\"all\"]", "true");
    row("principal in [Group::\"all\", 1]", "error: type");
    row("principal in 1", "error: type");
    row("1 in principal", "error: type");
    row("1 in []", "error: type");
    row("principal is User", "true");
    row("resource is Doc", "false");
    row("resource is N::Doc", "true");
    row("1 is User", "error: type");
    row("context is User", "error: type");
    row("principal is User in Group::\"all\"", "true");
    row("principal is Group in 1", "false");
    row("principal is User in 1", "error: type");
    row("context.who is User", "true");
    row("context.who in Group::\"all\"", "true");
    // Attributes
    row("principal.age", "30");
    row("principal[\"name\"]", "\"Alice\"");
    row("principal.address.city", "\"Ulm\"");
    row("resource.owner.age", "30");
    row("resource.owner.boss", "User::\"ghost\"");
    row("resource.owner.boss.age", "error: entity");
    row("User::\"ghost\".age", "error: entity");
    row("principal.nothing", "error: attribute");
    row("context.nothing", "error: attribute");
    row("{a: 1}.b", "error: attribute");
    row("{a: [1, principal.age]}.a", "[1, 30]");
    row("1.a", "error: type");
    row("[1].a", "error: type");
    row("principal has age", "true");
    row("principal has nothing", "false");
    row("User::\"ghost\" has age", "false");
    row("principal has address.geo.lat", "true");
    row("principal has address.geo.lon", "false");
    row("principal has nothing.x", "false");
    row("principal has age.x", "error: type");
    row("resource.owner has boss.age", "false");
    row("1 has a", "error: type");
    row("context has mfa && context.mfa", "true");
    row("context has \"\"", "false");
    // Tags
    row("principal.hasTag(\"team\")", "true");
    row("principal.hasTag(\"x\")", "false");
    row("User::\"ghost\".hasTag(\"x\")", "false");
    row("principal.getTag(\"team\")", "\"red\"");
    row("principal.getTag(\"x\")", "error: tag");
    row("User::\"ghost\".getTag(\"x\")", "error: entity");
    row("principal.getTag(1)", "error: type");
    row("principal.hasTag(1)", "error: type");
    row("context.hasTag(\"x\")", "error: type");
    // Strings
    row("\"abc\" like \"a*c\"", "true");
    row("\"abc\" like \"*\"", "true");
    row("\"\" like \"*\"", "true");
    row("\"\" like \"\"", "true");
    row("\"a*c\" like \"a\\*c\"", "true");
    row("\"abc\" like \"a\\*c\"", "false");
    row("\"aba\" like \"ab*ba\"", "false");
    row("\"xaxbx\" like \"*a*b*\"", "true");
    row("\"aab\" like \"*ab\"", "true");
    row("\"a\" like \"a*a\"", "false");
    row("1 like \"*\"", "error: type");
    // Sets
    row("[1, 2].contains(2)", "true");
    row("[1, 2].contains(\"2\")", "false");
    row("[[1]].contains([1])", "true");
    row("1.contains(1)", "error: type");
    row("[1, 2].containsAll([2])", "true");
    row("[1].containsAll([])", "true");
    row("[1].containsAll([1, 2])", "false");
    row("[1].containsAll(1)", "error: type");
    row("1.containsAll([1])", "error: type");
    row("[1, 2].containsAny([3, 2])", "true");
    row("[1].containsAny([])", "false");
    row("[1].containsAny(1)", "error: type");
    row("[].isEmpty()", "true");
    row("[1].isEmpty()", "false");
    row("context.isEmpty()", "error: type");
    row("principal.roles.contains(\"a\")", "true");
    row("[principal, resource.owner]", "[User::\"alice\"]");
    row("[1, 1 + true]", "error: type");
    row("{a: 1 + true}", "error: type");
    row("[1 + true].contains(principal.nothing)", "error: type");
    // Extension calls: the arguments' errors come first, then their number, then their types
    row("decimal(\"x\")", "error: extension");
    row("decimal(1)", "error: type");
    row("decimal()", "error: extension");
    row("decimal(1, 2)", "error: extension");
    row("decimal(1 + true, 2)", "error: type");
    row("ip(\"127.0.0.1\").isLoopback()", "true");
    row("principal.name.isIpv4()", "error: type");
    row("context.n.lessThan(decimal(\"1.0\"))", "error: type");
}

void TestEvaluator::table()
{
    QFETCH(QString, expected);
    QCOMPARE(QString::fromStdString(result(QTest::currentDataTag(), m_request)), expected);
}

void TestEvaluator::messagesSayWhatToDo()
{
    const auto message = [&](const char *text) {
        return evaluate(*parseExpression(text), m_request, m_entities).error().message;
    };
    QCOMPARE(message("principal.nothing"),
             std::string("`principal.nothing`: there is no attribute \"nothing\". Test with `has` "
                         "first."));
    QVERIFY(message("User::\"ghost\".age").find("User::\"ghost\"") != std::string::npos);
    QVERIFY(message("context.n && true").find("`context.n` is a long, not a bool") !=
            std::string::npos);
    QVERIFY(message("9223372036854775807 + 1").find("64 bits") != std::string::npos);
}

void TestEvaluator::conditionsAndRefs()
{
    Request byRef = m_request;
    byRef.principal = RequestEntity(m_entities.find(EntityUid("User", "alice")));
    QCOMPARE(result("principal.age == 30 && principal in Group::\"all\"", byRef), "true");
    QCOMPARE(result("principal", byRef), "User::\"alice\"");
    QCOMPARE(result("principal is User && principal == User::\"alice\"", byRef), "true");
    QCOMPARE(result("principal.hasTag(\"team\")", byRef), "true");
    QCOMPARE(holds(*parseExpression("context.mfa"), m_request, m_entities), Truth::True);
    QCOMPARE(holds(*parseExpression("!context.mfa"), m_request, m_entities), Truth::False);
    QCOMPARE(holds(*parseExpression("context.n"), m_request, m_entities), Truth::Error);
    QCOMPARE(holds(*parseExpression("context.x"), m_request, m_entities), Truth::Error);
    Request unknown;
    unknown.principal = EntityUid("User", "nobody");
    QCOMPARE(result("principal.age", unknown), "error: entity");
    QCOMPARE(result("principal has age", unknown), "false");
    QCOMPARE(result("context", unknown), "{}");
}

void TestEvaluator::tooDeep()
{
    ExprBuilder builder;
    NodeId node = builder.boolean(true);
    for (std::uint32_t i = 0; i < 200000; ++i)
        node = builder.unary(Op::Not, node);
    const Expr expr = builder.finish(node);
    const auto value = evaluate(expr, m_request, m_entities);
    QVERIFY(!value);
    QCOMPARE(value.error().kind, EvalErrorKind::TooDeep);
}

void TestEvaluator::deepestStillEvaluates()
{
    std::string text = "1";
    for (std::uint32_t i = 1; i < Limits::maxHeight; ++i)
        text += "+1";
    QCOMPARE(result(text, m_request), std::to_string(Limits::maxHeight));
    std::string brackets = std::string(100, '[') + "principal.age" + std::string(100, ']');
    QCOMPARE(result(brackets + " == " + brackets, m_request), "true");
}

BAILIWICK_TEST(TestEvaluator)
#include "tst_evaluator.moc"
