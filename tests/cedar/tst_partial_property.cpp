// SPDX-License-Identifier: Apache-2.0
#include "expr_generator.h"
#include "expr_shrinker.h"
#include "models/cedar/evaluator.h"
#include "models/cedar/mentions.h"
#include "models/cedar/parser.h"
#include "models/cedar/partial.h"
#include "models/cedar/printer.h"
#include "partial_world.h"
#include "tests/support/registry.h"

#include <QTest>

#include <array>
#include <random>

using namespace bailiwick;
using namespace bailiwick::cedar;
using bailiwick::tests::PartialExpressions;
using bailiwick::tests::PartialWorld;

// Residuals against evaluation, by substitution.
class TestPartialProperty : public QObject
{
    Q_OBJECT

private slots:
    void substitution_data();
    void substitution();
    void anyExpression();
    void everythingKnown();
};

namespace {

using Unknowns = PartialWorld::Unknowns;
constexpr int completions = 4;

std::string shown(const tl::expected<Value, EvalError> &value)
{
    return value ? value->text() : "error: " + value.error().message;
}

bool same(const tl::expected<Value, EvalError> &a, const tl::expected<Value, EvalError> &b)
{
    return a.has_value() == b.has_value() && (!a || *a == *b);
}

tl::expected<Value, EvalError> asCondition(const Expr &expr, const PartialWorld::Completion &world)
{
    const auto value = evaluateCondition(expr, world.request, world.entities);
    if (!value)
        return tl::make_unexpected(value.error());
    return Value::boolean(*value);
}

// What is wrong with the residual of `expr` for these completions; empty: nothing.
std::string mistake(const Expr &expr, const PartialWorld &world, const Unknowns &unknowns,
                    const Schema *schema, bool condition,
                    const std::vector<PartialWorld::Completion> &completed)
{
    const auto residual =
        condition ? partiallyEvaluateCondition(expr, world.request(), world.entities(), schema)
                  : partiallyEvaluate(expr, world.request(), world.entities(), schema);
    if (!residual)
        return "no residual: " + residual.error().message;
    const std::string context = " in the residual " + print(residual->expr);
    if (residual->state == Residual::State::Error && residual->error.message.empty())
        return "an error without a message" + context;
    const Mentions mentions = mentionsOf(residual->expr);
    if ((mentions.mentions(Variable::Principal) && !unknowns.principal) ||
        (mentions.mentions(Variable::Resource) && !unknowns.resource) ||
        (mentions.mentions(Variable::Context) && !unknowns.context) ||
        mentions.mentions(Variable::Action))
        return "a known variable" + context;
    for (const auto &each : completed) {
        const auto wanted =
            condition ? asCondition(expr, each) : evaluate(expr, each.request, each.entities);
        const auto got = condition ? asCondition(residual->expr, each)
                                   : evaluate(residual->expr, each.request, each.entities);
        if (!same(wanted, got))
            return shown(wanted) + " became " + shown(got) + context;
        if (residual->state == Residual::State::Known && !(wanted && *wanted == residual->value))
            return shown(wanted) + " became the value " + residual->value.text();
        if (residual->isError() && wanted)
            return shown(wanted) + " became an error" + context;
        if (!residual->canErr && !wanted)
            return "canErr denies " + shown(wanted) + context;
    }
    return {};
}

// As text, with a smaller expression that fails alike.
std::string report(const Expr &expr, const PartialWorld &world, const Unknowns &unknowns,
                   const Schema *schema, bool condition,
                   const std::vector<PartialWorld::Completion> &completed)
{
    const auto check = [&](const Expr &candidate) {
        return mistake(candidate, world, unknowns, schema, condition, completed);
    };
    const Expr small =
        tests::shrunk(expr, [&](const Expr &candidate) { return !check(candidate).empty(); });
    return print(expr) + "\nsmaller: " + print(small) + "\n" + check(small);
}

struct Shares
{
    std::array<int, 4> counts{}; // true, false, error, open
    int total = 0;

    void add(const Residual &residual)
    {
        ++total;
        const std::size_t index = residual.isTrue()    ? 0
                                  : residual.isFalse() ? 1
                                  : residual.isError() ? 2
                                                       : 3;
        ++counts[index];
    }
    double share(std::size_t i) const { return 100.0 * counts[i] / total; }
};

} // namespace

void TestPartialProperty::substitution_data()
{
    QTest::addColumn<bool>("principal");
    QTest::addColumn<bool>("resource");
    QTest::addColumn<bool>("context");
    QTest::addColumn<bool>("entities");
    QTest::newRow("resource") << false << true << false << false;
    QTest::newRow("context") << false << false << true << false;
    QTest::newRow("resource and context") << false << true << true << false;
    QTest::newRow("principal") << true << false << false << false;
    QTest::newRow("principal and resource") << true << true << false << false;
    QTest::newRow("some entities") << false << false << false << true;
    QTest::newRow("everything") << true << true << true << true;
}

void TestPartialProperty::substitution()
{
    QFETCH(bool, principal);
    QFETCH(bool, resource);
    QFETCH(bool, context);
    QFETCH(bool, entities);
    const Unknowns unknowns{principal, resource, context, entities};
    Shares shares;
    int withoutRisk = 0;
    for (const std::uint64_t seed : {std::uint64_t{7}, std::uint64_t{std::random_device()()}}) {
        PartialWorld world(seed);
        PartialExpressions typed(seed + 1, false);
        PartialExpressions wild(seed + 2, true);
        for (int i = 0; i < 600; ++i) {
            world.draw(unknowns);
            std::vector<PartialWorld::Completion> completed;
            for (int each = 0; each < completions; ++each)
                completed.push_back(world.complete());
            const std::string text = (i % 2 == 0 ? typed : wild).boolean(2 + i % 4);
            const auto expr = parseExpression(text);
            QVERIFY2(expr, (text + ": " + (expr ? "" : expr.error().message())).c_str());
            const Schema *schema = i % 3 == 0 ? nullptr : &PartialWorld::schema();
            for (const bool condition : {true, false}) {
                const bool wrong =
                    !mistake(*expr, world, unknowns, schema, condition, completed).empty();
                QVERIFY2(!wrong,
                         ("seed " + std::to_string(seed) + ", case " + std::to_string(i) + ": " +
                          report(*expr, world, unknowns, schema, condition, completed))
                             .c_str());
            }
            const auto residual =
                partiallyEvaluateCondition(*expr, world.request(), world.entities(), schema);
            shares.add(*residual);
            // In two steps: the context becomes known, then the rest.
            PartialRequest later = world.request();
            later.context = completed[0].request.context;
            later.contextComplete = true;
            const auto second =
                partiallyEvaluateCondition(residual->expr, later, world.entities(), schema);
            QVERIFY2(second && same(asCondition(second->expr, completed[0]),
                                    asCondition(*expr, completed[0])),
                     ("seed " + std::to_string(seed) + ", in two steps: " + text).c_str());
            withoutRisk += residual->isOpen() && !residual->canErr;
        }
        qInfo("seed %llu", static_cast<unsigned long long>(seed));
    }
    qInfo("%d residuals: true %.1f %%, false %.1f %%, error %.1f %%, open %.1f %% (%d of these "
          "cannot err)",
          shares.total, shares.share(0), shares.share(1), shares.share(2), shares.share(3),
          withoutRisk);
    for (std::size_t i = 0; i < shares.counts.size(); ++i)
        QVERIFY2(shares.share(i) >= 5.0, std::to_string(i).c_str());
    QVERIFY(withoutRisk > 0 && withoutRisk < shares.counts[3]);
}

// Every operator on everything, mostly with wrong types; there is no schema.
void TestPartialProperty::anyExpression()
{
    const std::uint64_t seed = std::random_device()();
    tests::ExprGenerator generator(seed);
    PartialWorld world(seed + 1);
    const Unknowns unknowns{true, true, true, true};
    int open = 0;
    for (int i = 0; i < 4000; ++i) {
        world.draw(unknowns);
        const std::vector completed{world.complete(), world.complete()};
        const Expr expr = generator.expression(1 + i % 4);
        const bool wrong = !mistake(expr, world, unknowns, nullptr, false, completed).empty();
        QVERIFY2(!wrong, ("seed " + std::to_string(seed) + ": " +
                          report(expr, world, unknowns, nullptr, false, completed))
                             .c_str());
        open += partiallyEvaluate(expr, world.request(), world.entities())->isOpen();
    }
    QVERIFY2(open > 40, std::to_string(open).c_str());
}

void TestPartialProperty::everythingKnown()
{
    const std::uint64_t seed = std::random_device()();
    PartialWorld world(seed);
    PartialExpressions typed(seed + 1, true);
    tests::ExprGenerator generator(seed + 2);
    std::array<int, 2> counts{};
    for (int i = 0; i < 2000; ++i) {
        world.draw({});
        const auto completion = world.complete();
        const Expr expr = i % 3 == 0 ? generator.expression(1 + i % 4)
                                     : *parseExpression(typed.boolean(1 + i % 5));
        const auto wanted = evaluate(expr, completion.request, completion.entities);
        const auto got = partiallyEvaluate(expr, world.request(), world.entities(),
                                           i % 2 ? &PartialWorld::schema() : nullptr);
        const std::string context = "seed " + std::to_string(seed) + ": " + print(expr);
        QVERIFY2(got && !got->isOpen(), context.c_str());
        QVERIFY2(got->isError() == !wanted, context.c_str());
        if (wanted)
            QVERIFY2(got->value == *wanted, context.c_str());
        else
            QVERIFY2(got->error.kind == wanted.error().kind,
                     (context + '\n' + got->error.message + '\n' + wanted.error().message).c_str());
        QCOMPARE(got->canErr, !wanted.has_value());
        ++counts[wanted ? 0 : 1];
    }
    QVERIFY(counts[0] > 200 && counts[1] > 200);
}

BAILIWICK_TEST(TestPartialProperty)
#include "tst_partial_property.moc"
