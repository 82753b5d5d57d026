// SPDX-License-Identifier: Apache-2.0
#include "case_runner.h"
#include "expr_generator.h"
#include "models/cedar/json_policies.h"
#include "models/cedar/parser.h"
#include "models/cedar/printer.h"
#include "policy_normal.h"
#include "tests/support/registry.h"

#include <QTest>

#include <nlohmann/json.hpp>

#include <filesystem>
#include <fstream>
#include <random>
#include <sstream>

using namespace bailiwick;
using namespace bailiwick::cedar;
using nlohmann::json;
namespace fs = std::filesystem;

class TestJsonPolicies : public QObject
{
    Q_OBJECT

private slots:
    void bodies_data();
    void bodies();
    void bodiesReadOnly_data();
    void bodiesReadOnly();
    void policies();
    void generatedRoundTrip();
    void corpusRoundTrip();
    void refused_data();
    void refused();
    void sets();
    void setsRefused_data();
    void setsRefused();
    void depth();
    void hasPathsDoNotGrow();
    void damagedTexts();
};

namespace {

Policy withBody(const std::string &body)
{
    return *parsePolicy("permit (principal, action, resource) when { " + body + " };");
}

json document(const json &body)
{
    return {{"effect", "permit"},
            {"principal", {{"op", "All"}}},
            {"action", {{"op", "All"}}},
            {"resource", {{"op", "All"}}},
            {"conditions", json::array({{{"kind", "when"}, {"body", body}}})}};
}

std::string shown(const JsonError &error)
{
    return error.pointer + ": " + error.message;
}

} // namespace

// As Cedar 4.10 writes them, but for the path of `has`.
void TestJsonPolicies::bodies_data()
{
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *body, const char *expected) {
        QTest::newRow(body) << QString(expected);
    };
    row("-5", R"({"Value": -5})");
    row("-(5)", R"({"neg": {"arg": {"Value": 5}}})");
    row("!true", R"({"!": {"arg": {"Value": true}}})");
    row("true && false && true",
        R"({"&&": {"left": {"&&": {"left": {"Value": true}, "right": {"Value": false}}}, "right": {"Value": true}}})");
    row("1 - 2 - 3",
        R"({"-": {"left": {"-": {"left": {"Value": 1}, "right": {"Value": 2}}}, "right": {"Value": 3}}})");
    row(R"(A::"x" in [A::"y"])",
        R"({"in": {"left": {"Value": {"__entity": {"type": "A", "id": "x"}}}, "right": {"Set": [{"Value": {"__entity": {"type": "A", "id": "y"}}}]}}})");
    row("context has a", R"({"has": {"left": {"Var": "context"}, "attr": "a"}})");
    row("context has a.b.c", R"({"has": {"left": {"Var": "context"}, "attr": ["a", "b", "c"]}})");
    row(R"(principal["a b"])", R"({".": {"left": {"Var": "principal"}, "attr": "a b"}})");
    row(R"("x" like "a*\**")",
        R"({"like": {"left": {"Value": "x"}, "pattern": [{"Literal": "a"}, "Wildcard", {"Literal": "*"}, "Wildcard"]}})");
    row("principal is A", R"({"is": {"left": {"Var": "principal"}, "entity_type": "A"}})");
    row("principal is A::B in resource",
        R"({"is": {"left": {"Var": "principal"}, "entity_type": "A::B", "in": {"Var": "resource"}}})");
    row("if true then 1 else 2",
        R"({"if-then-else": {"if": {"Value": true}, "then": {"Value": 1}, "else": {"Value": 2}}})");
    row(R"({"b c": 1, a: []})", R"({"Record": {"a": {"Set": []}, "b c": {"Value": 1}}})");
    row("[1].isEmpty()", R"({"isEmpty": {"arg": {"Set": [{"Value": 1}]}}})");
    row(R"(principal.hasTag("a"))",
        R"({"hasTag": {"left": {"Var": "principal"}, "right": {"Value": "a"}}})");
    row(R"(ip("::1").isInRange(ip("::1/8")))",
        R"({"isInRange": [{"ip": [{"Value": "::1"}]}, {"ip": [{"Value": "::1/8"}]}]})");
    row("ip(1, 2)", R"({"ip": [{"Value": 1}, {"Value": 2}]})");
}

void TestJsonPolicies::bodies()
{
    QFETCH(QString, expected);
    const Policy policy = withBody(QTest::currentDataTag());
    const json written = policyToJson(policy);
    QCOMPARE(written["conditions"][0]["body"].dump(), json::parse(expected.toStdString()).dump());
    const auto again = policyFromJson(written);
    QVERIFY2(again, again ? "" : shown(again.error()).c_str());
    QVERIFY(*again == tests::normal(policy));
}

// Forms that are read and never written.
void TestJsonPolicies::bodiesReadOnly_data()
{
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *body, const char *expected) {
        QTest::newRow(body) << QString(expected);
    };
    row(R"({"Value": [1, {"a": "x"}, {"__entity": {"type": "A", "id": "x"}}]})",
        R"([1, {a: "x"}, A::"x"])");
    row(R"({"Value": {"__extn": {"fn": "decimal", "arg": "1.0"}}})", R"(decimal("1.0"))");
    row(R"({"Value": {"__extn": {"fn": "offset", "args": [1, 2]}}})", "1.offset(2)");
    row(R"({"Value": {"__entity": {"type": "A", "id": "x"}, "q": 1}})",
        R"({__entity: {id: "x", type: "A"}, q: 1})");
    row(R"({"has": {"left": {"Var": "context"}, "attr": "a", "x": 1}})", "context has a");
    row(R"({"has": {"left": {"Var": "context"}, "attr": ["a"]}})", "context has a");
    row(R"({"like": {"left": {"Value": "x"}, "pattern": [{"Literal": "ab"}, {"Literal": "c*"}, {"Wildcard": null}]}})",
        R"("x" like "abc\**")");
    row(R"({"is": {"left": {"Var": "principal"}, "entity_type": "A", "in": null}})",
        "principal is A");
    row(R"({"&&": {"left": {"Value": true}, "right": {"&&": {"left": {"Value": true}, "right": {"Value": false}}}}})",
        "true && (true && false)");
}

void TestJsonPolicies::bodiesReadOnly()
{
    QFETCH(QString, expected);
    const auto policy = policyFromJson(document(json::parse(QTest::currentDataTag())));
    QVERIFY2(policy, policy ? "" : shown(policy.error()).c_str());
    QCOMPARE(QString::fromStdString(policy->conditions[0].body.text()), expected);
}

void TestJsonPolicies::policies()
{
    const char *const text = "@id(\"a\")\n@note\nforbid (principal is A in ?principal, action in "
                             "[Action::\"v\"], resource == B::\"y\")\nunless { true };";
    const json written = policyToJson(*parsePolicy(text));
    QCOMPARE(written.dump(), json::parse(R"({"effect": "forbid",
        "principal": {"op": "is", "entity_type": "A", "in": {"slot": "?principal"}},
        "action": {"op": "in", "entities": [{"type": "Action", "id": "v"}]},
        "resource": {"op": "==", "entity": {"type": "B", "id": "y"}},
        "conditions": [{"kind": "unless", "body": {"Value": true}}],
        "annotations": {"id": "a", "note": null}})")
                                 .dump());
    QCOMPARE(policyFromJsonText(written.dump())->text(), std::string(text));
}

void TestJsonPolicies::generatedRoundTrip()
{
    for (const std::uint64_t seed : {std::uint64_t{1}, std::uint64_t(std::random_device()())}) {
        tests::ExprGenerator generator(seed);
        for (int i = 0; i < 1500; ++i) {
            const Policy policy = generator.policy();
            const std::string context = "seed " + std::to_string(seed) + ": " + print(policy);
            const auto again = policyFromJsonText(policyToJson(policy).dump());
            QVERIFY2(again, (context + '\n' + (again ? "" : shown(again.error()))).c_str());
            QVERIFY2(*again == tests::normal(policy),
                     (context + "\nbecame " + print(*again)).c_str());
        }
    }
}

void TestJsonPolicies::corpusRoundTrip()
{
    const fs::path root = tests::casesRoot();
    int policies = 0;
    for (const char *folder : {"tests", "corpus-tests"}) {
        std::error_code none;
        for (const auto &entry : fs::recursive_directory_iterator(root / folder, none)) {
            if (entry.path().extension() != ".cedar")
                continue;
            std::ostringstream text;
            text << std::ifstream(entry.path(), std::ios::binary).rdbuf();
            const auto parsed = parsePolicies(text.str());
            QVERIFY(parsed);
            for (const Policy &policy : *parsed) {
                const auto again = policyFromJsonText(policyToJson(policy).dump());
                QVERIFY2(again && *again == tests::normal(policy), entry.path().c_str());
                ++policies;
            }
        }
    }
    if (policies == 0)
        QSKIP(("skipped: no cases at " + root.string()).c_str());
}

void TestJsonPolicies::refused_data()
{
    QTest::addColumn<QString>("error"); // behind /conditions/0/body
    const auto row = [](const char *body, const char *error) {
        QTest::newRow(body) << QString(error);
    };
    const char *const shape =
        ": An expression is an object with one key, such as {\"Var\": \"principal\"}.";
    row("1", shape);
    row("{}", shape);
    row(R"({"Var": "principal", "Value": 1})", shape);
    row(R"({"Var": "user"})", "/Var: Variables are principal, action, resource and context.");
    row(R"({"Slot": "?principal"})", "/Slot: Slots stand in the scope of a template only.");
    row(R"({"Valu": 1})",
        ": There is no operator or extension function \"Valu\". Did you mean `Value`?");
    row(R"({"!": [1]})", "/!: An object is expected here.");
    row(R"({"!": {"arg": {"Value": true}, "x": 1}})", "/!: There is no key \"x\" here.");
    row(R"({"==": {"left": {"Value": true}}})", "/==: \"right\" is missing.");
    row(R"({"==": {"left": {"Value": true}, "right": {"Value": null}}})",
        "/==/right/Value: null is no value here; leave the attribute out.");
    row(R"({"&&": {"left": {"&&": {"left": {"Value": 1}, "right": 2}}, "right": {"Value": 3}}})",
        "/&&/left/&&/right: An expression is an object with one key, such as {\"Var\": "
        "\"principal\"}.");
    row(R"({"&&": {"left": {"&&": {"left": {"Value": 1}}}, "right": {"Value": 3}}})",
        "/&&/left/&&: \"right\" is missing.");
    row(R"({"if-then-else": {"if": {"Value": 1}, "then": {"Value": 1}, "else": 1}})",
        "/if-then-else/else: An expression is an object with one key, such as {\"Var\": "
        "\"principal\"}.");
    row(R"({"Set": [{"Value": 1}, {"Value": 1.5}]})",
        "/Set/1/Value: Numbers must be integers of 64 bits; for fractions use {\"__extn\": "
        "{\"fn\": "
        "\"decimal\", \"arg\": \"…\"}}.");
    row(R"({"Record": {"a/b": {"Var": 1}}})",
        "/Record/a~1b/Var: Variables are principal, action, resource and context.");
    row(R"({"has": {"left": {"Var": "context"}, "attr": []}})",
        "/has/attr: The attribute's name is expected here, or an array of names for a path.");
    row(R"({".": {"left": {"Var": "context"}, "attr": ["a"]}})",
        "/./attr: The attribute's name is expected here, a string.");
    row(R"({"like": {"left": {"Value": "x"}, "pattern": ["wildcard"]}})",
        "/like/pattern: A pattern is an array of \"Wildcard\" and {\"Literal\": \"…\"}.");
    row(R"({"is": {"left": {"Value": "x"}, "entity_type": "if"}})",
        "/is/entity_type: An entity type is expected here, such as \"A::B\".");
    row(R"({"is": {"left": {"Value": "x"}, "entity_type": "A", "in": 1}})",
        "/is/in: An expression is an object with one key, such as {\"Var\": \"principal\"}.");
    row(R"({"ip": {"Value": "x"}})", "/ip: An array of expressions is expected here.");
    row(R"({"isIpv4": []})", "/isIpv4: The method isIpv4 needs a receiver.");
    row(R"({"Value": {"__extn": {"fn": "isIpv4", "args": []}}})",
        "/Value/__extn: The method isIpv4 needs a receiver.");
    row(R"({"Value": [{"__extn": {"fn": "zork", "arg": 1}}]})",
        "/Value/0/__extn: There is no extension function \"zork\".");
    row(R"({"Value": {"__expr": "1"}})",
        "/Value: `__expr` is no longer supported; write the value itself, or use `__entity` or "
        "`__extn`.");
}

void TestJsonPolicies::refused()
{
    QFETCH(QString, error);
    const auto policy = policyFromJson(document(json::parse(QTest::currentDataTag())));
    QVERIFY(!policy);
    QCOMPARE(QString::fromStdString(shown(policy.error())), "/conditions/0/body" + error);
}

void TestJsonPolicies::sets()
{
    PolicySet set = *PolicySet::parse("permit (principal == ?principal, action, resource in "
                                      "?resource); forbid (principal, action, resource);");
    QVERIFY(set.link("policy0", "link", {EntityUid("U", "u"), EntityUid("S", "s")}));
    const json written = policySetToJson(set);
    QCOMPARE(written["templateLinks"].dump(),
             json::parse(R"([{"templateId": "policy0", "newId": "link", "values": {
                 "?principal": {"type": "U", "id": "u"}, "?resource": {"type": "S", "id": "s"}}}])")
                 .dump());
    const auto again = policySetFromJsonText(written.dump());
    QVERIFY2(again, again ? "" : shown(again.error()).c_str());
    QCOMPARE(policySetToJson(*again).dump(), written.dump());
    QCOMPARE(again->find("link")->filled().text(), set.find("link")->filled().text());
    QVERIFY(policySetFromJsonText("{}"));
}

void TestJsonPolicies::setsRefused_data()
{
    QTest::addColumn<QString>("error");
    const auto row = [](std::string text, const char *error) {
        const auto replace = [&text](std::string_view mark, std::string_view by) {
            for (std::size_t at = text.find(mark); at != std::string::npos; at = text.find(mark))
                text.replace(at, mark.size(), by);
        };
        replace(
            "STATIC",
            R"({"effect": "permit", "principal": {"op": "All"}, "action": {"op": "All"}, "resource": {"op": "All"}, "conditions": []})");
        replace(
            "TEMPLATE",
            R"({"effect": "permit", "principal": {"op": "==", "slot": "?principal"}, "action": {"op": "All"}, "resource": {"op": "All"}, "conditions": []})");
        QTest::newRow(text.c_str()) << QString(error);
    };
    row("[]", ": An object is expected here.");
    row(R"({"links": []})", ": There is no key \"links\" here.");
    row(R"({"staticPolicies": {"a": TEMPLATE}})",
        "/staticPolicies/a: What has a slot belongs under \"templates\".");
    row(R"({"templates": {"a": STATIC}})",
        "/templates/a: A template has a slot; what has none belongs under \"staticPolicies\".");
    row(R"({"templates": {"a": TEMPLATE}, "staticPolicies": {"a": STATIC}})",
        "/staticPolicies/a: There is a policy `a` already. Choose another id.");
    row(R"({"staticPolicies": {"a": STATIC, "a": STATIC}})",
        "/staticPolicies: The key \"a\" stands twice in this object. Keep one.");
    row(R"({"staticPolicies": {"a": {}}})", "/staticPolicies/a: \"effect\" is missing.");
    row(R"({"templateLinks": [{"templateId": "a", "newId": "b", "values": {}}]})",
        "/templateLinks/0: There is no template `a`.");
    row(R"({"templates": {"a": TEMPLATE}, "templateLinks": [{"templateId": "a", "newId": "b", "values": {}}]})",
        "/templateLinks/0: The template `a` needs an entity for ?principal.");
    row(R"({"templates": {"a": TEMPLATE}, "templateLinks": [{"templateId": "a", "newId": "b", "values": {"?user": 1}}]})",
        "/templateLinks/0/values: Slots are \"?principal\" and \"?resource\", not \"?user\".");
    row(R"({"templates": {"a": TEMPLATE}, "templateLinks": [{"templateId": "a", "newId": 1, "values": {}}]})",
        "/templateLinks/0/newId: A string is expected here.");
    row(R"({"templates": {"a": TEMPLATE}, "templateLinks": [{"templateId": "a", "newId": "b", "values": {"?principal": 1}}]})",
        "/templateLinks/0/values/?principal: An entity is {\"type\": \"…\", \"id\": \"…\"}.");
}

void TestJsonPolicies::setsRefused()
{
    QFETCH(QString, error);
    const auto set = policySetFromJsonText(QTest::currentDataTag());
    QVERIFY(!set);
    QCOMPARE(QString::fromStdString(shown(set.error())), error);
}

void TestJsonPolicies::depth()
{
    // A chain costs two brackets an operand and no height. The library's own dump() recurses, so
    // the longer one stays a document: sanitizers make its frames large.
    const auto chain = [](int operands) {
        std::string text = "true";
        for (int i = 1; i < operands; ++i)
            text += " && true";
        return withBody(text);
    };
    const Policy policy = chain(1500);
    const auto again = policyFromJson(policyToJson(policy));
    QVERIFY2(again, again ? "" : shown(again.error()).c_str());
    QVERIFY(*again == policy);
    const auto fromText = policyFromJsonText(policyToJson(chain(300)).dump());
    QVERIFY(fromText && *fromText == chain(300));

    const std::string head = document(true).dump();
    const auto nested = [&](int levels) {
        std::string body;
        for (int i = 0; i < levels; ++i)
            body += R"({"!":{"arg":)";
        body += R"({"Value":true})" + std::string(2 * std::size_t(levels), '}');
        std::string text = head;
        return text.replace(text.find("\"body\":true") + 7, 4, body);
    };
    QVERIFY(policyFromJsonText(nested(900)));
    const auto tall = policyFromJsonText(nested(1200));
    QVERIFY(!tall && tall.error().message == "The expression has more than 1000 levels. Split it "
                                             "into several conditions or policies.");
    const auto deep = policyFromJsonText(nested(100000));
    QVERIFY(!deep &&
            deep.error().message == "The document nests too deeply: at most 4096 levels are read.");
}

// Each repeats its operand when written as a conjunction: 2^60 of the innermost.
void TestJsonPolicies::hasPathsDoNotGrow()
{
    std::string body = "context";
    for (int i = 0; i < 60; ++i)
        body = "(" + body + " has a.b)";
    const json written = policyToJson(withBody(body));
    QVERIFY(written.dump().size() < 10000);
    QVERIFY(*policyFromJson(written) == withBody(body));
}

void TestJsonPolicies::damagedTexts()
{
    const auto seed = std::uint64_t(std::random_device()());
    std::mt19937_64 random(seed);
    tests::ExprGenerator generator(seed);
    int accepted = 0;
    for (int i = 0; i < 3000; ++i) {
        std::string text = policyToJson(generator.policy()).dump();
        for (std::uint64_t edits = 1 + random() % 3; edits > 0; --edits) {
            static constexpr std::string_view marks = "{}[]\",:01atln\\\xFF";
            const std::size_t at = random() % text.size();
            if (random() % 2 == 0)
                text[at] = marks[random() % marks.size()];
            else
                text.erase(at, 1 + random() % 8);
            if (text.empty())
                text = "{";
        }
        if (const auto policy = policyFromJsonText(text)) {
            ++accepted;
            const auto again = policyFromJsonText(policyToJson(*policy).dump());
            QVERIFY2(again && *again == *policy, ("seed " + std::to_string(seed)).c_str());
        }
    }
    QVERIFY(accepted > 0);
}

BAILIWICK_TEST(TestJsonPolicies)
#include "tst_json_policies.moc"
