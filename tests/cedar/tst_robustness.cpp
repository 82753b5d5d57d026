// SPDX-License-Identifier: Apache-2.0
#include "damage.h"
#include "expr_generator.h"
#include "models/cedar/evaluator.h"
#include "models/cedar/parser.h"
#include "models/cedar/policy_set.h"
#include "models/cedar/printer.h"
#include "tests/support/registry.h"

#include <QTest>

#include <random>

using namespace bailiwick;
using namespace bailiwick::cedar;

// Any bytes give a value or an error with a place inside the text; any expression evaluates to a
// value or an error.
class TestRobustness : public QObject
{
    Q_OBJECT

private slots:
    void damagedPolicies();
    void randomBytes();
    void randomExpressionsEvaluate();
    void manyResourcesAreCheap();

private:
    static void check(const std::string &text, std::uint64_t seed);
};

void TestRobustness::check(const std::string &text, std::uint64_t seed)
{
    const std::string context = "seed " + std::to_string(seed) + ": " + text;
    const auto policies = parsePolicies(text);
    if (policies) {
        const auto again = parsePolicies(print(*policies));
        QVERIFY2(again && *again == *policies, context.c_str());
    } else {
        const ParseError &error = policies.error();
        QVERIFY2(error.where.offset <= text.size(), context.c_str());
        QVERIFY2(!error.found.empty() && error.where.line >= 1, context.c_str());
        QVERIFY2(error.where == positionAt(text, error.where.offset), context.c_str());
    }
}

void TestRobustness::damagedPolicies()
{
    const std::uint64_t seed = std::random_device()();
    tests::ExprGenerator generator(seed);
    std::mt19937_64 random(seed);
    for (int i = 0; i < 1500; ++i) {
        std::string text = print(generator.policy());
        tests::damage(text, random);
        check(text, seed);
    }
}

void TestRobustness::randomBytes()
{
    const std::uint64_t seed = std::random_device()();
    std::mt19937_64 random(seed);
    for (int i = 0; i < 5000; ++i)
        check(tests::randomBytes(random, i % 2 == 0), seed);
}

void TestRobustness::randomExpressionsEvaluate()
{
    const std::uint64_t seed = std::random_device()();
    tests::ExprGenerator generator(seed);
    Request request;
    request.principal = EntityUid("U", "p");
    request.action = EntityUid("Action", "a");
    request.resource = EntityUid("R", "r");
    int values = 0;
    int errors = 0;
    for (int i = 0; i < 5000; ++i) {
        const Expr expr = generator.expression(i % 5);
        const auto value = evaluate(expr, request, NoEntities());
        if (value) {
            ++values;
            // What is shown of a value evaluates to it again.
            const auto again = parseExpression(value->text());
            QVERIFY2(again, value->text().c_str());
        } else {
            ++errors;
            QVERIFY(value.error().kind != EvalErrorKind::None && !value.error().message.empty());
        }
    }
    QVERIFY(values > 100 && errors > 100);
}

namespace {

// Columns behind the store's interface: models by number, no entity objects at all.
class ColumnStore final : public EntityStore
{
public:
    EntityRef find(const EntityUid &) const override { return {}; }
    Value uid(EntityRef entity) const override
    {
        ++uidsAsked;
        return Value::entity(EntityUid("Device", std::to_string(entity.number)));
    }
    bool attribute(EntityRef entity, const Name &name, Value &out) const override
    {
        if (name.text == "model")
            out = Value::borrowedString(entity.number % 3 == 0 ? "X100" : "Y200");
        else if (name.text == "floor")
            out = Value::integer(std::int64_t(entity.number % 10));
        else
            return false;
        return true;
    }
    bool tag(EntityRef, std::string_view, Value &) const override { return false; }
    bool hasAncestor(EntityRef, const EntityUid &) const override { return false; }
    mutable int uidsAsked = 0;
};

} // namespace

void TestRobustness::manyResourcesAreCheap()
{
    const ColumnStore store;
    const auto condition =
        parseExpression("[\"X100\", \"Z\"].contains(resource.model) && resource.floor < 5");
    std::size_t found = 0;
    Request request;
    for (std::uint64_t i = 0; i < 100000; ++i) {
        request.resource = RequestEntity(EntityRef{i});
        found += holds(*condition, request, store) == Truth::True ? 1 : 0;
    }
    std::size_t expected = 0;
    for (std::uint64_t i = 0; i < 100000; ++i)
        expected += i % 3 == 0 && i % 10 < 5 ? 1 : 0;
    QCOMPARE(found, expected);
    QCOMPARE(store.uidsAsked, 0); // names are made only where an expression asks for them
    request.resource = RequestEntity(EntityRef{7});
    QCOMPARE(holds(*parseExpression("resource == Device::\"7\""), request, store), Truth::True);
}

BAILIWICK_TEST(TestRobustness)
#include "tst_robustness.moc"
