// SPDX-License-Identifier: Apache-2.0
#include "cases_folder.h"
#include "expr_generator.h"
#include "json_policy_fixture.h"
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
using tests::document;
using tests::shown;
using tests::withBody;
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
    void sets();
    void hasPathsDoNotGrow();
};

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
    const fs::path root = tests::unpackedCases();
    int policies = 0;
    for (const char *folder : {"tests", "corpus-tests"}) {
        std::error_code none;
        for (const auto &entry :
             fs::recursive_directory_iterator(fs::canonical(root / folder, none), none)) {
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
        QSKIP(("skipped: no cases at " + tests::casesRoot().string()).c_str());
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

BAILIWICK_TEST(TestJsonPolicies)
#include "tst_json_policies.moc"
