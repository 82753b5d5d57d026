// SPDX-License-Identifier: Apache-2.0
#include "expr_generator.h"
#include "json_policy_fixture.h"
#include "tests/support/registry.h"

#include <QTest>

#include <random>

using namespace bailiwick;
using namespace bailiwick::cedar;
using nlohmann::json;
using tests::document;
using tests::shown;
using tests::withBody;

// Policy JSON that is wrong, too deep or damaged.
class TestJsonPolicyRefusals : public QObject
{
    Q_OBJECT

private slots:
    void refused_data();
    void refused();
    void setsRefused_data();
    void setsRefused();
    void depth();
    void damagedTexts();
};

void TestJsonPolicyRefusals::refused_data()
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

void TestJsonPolicyRefusals::refused()
{
    QFETCH(QString, error);
    const auto policy = policyFromJson(document(json::parse(QTest::currentDataTag())));
    QVERIFY(!policy);
    QCOMPARE(QString::fromStdString(shown(policy.error())), "/conditions/0/body" + error);
}

void TestJsonPolicyRefusals::setsRefused_data()
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

void TestJsonPolicyRefusals::setsRefused()
{
    QFETCH(QString, error);
    const auto set = policySetFromJsonText(QTest::currentDataTag());
    QVERIFY(!set);
    QCOMPARE(QString::fromStdString(shown(set.error())), error);
}

void TestJsonPolicyRefusals::depth()
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

void TestJsonPolicyRefusals::damagedTexts()
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

BAILIWICK_TEST(TestJsonPolicyRefusals)
#include "tst_json_policy_refusals.moc"
