// SPDX-License-Identifier: Apache-2.0
#include "expr_generator.h"
#include "models/cedar/parser.h"
#include "models/cedar/printer.h"
#include "tests/support/registry.h"

#include <QTest>

#include <random>

using namespace bailiwick;
using namespace bailiwick::cedar;

// What is printed parses to an equal tree.
class TestPrinter : public QObject
{
    Q_OBJECT

private slots:
    void expressionsRoundTrip();
    void policiesRoundTrip();
    void pathsThatNeedQuotes();
    void copiesAreEqual();

private:
    static std::uint64_t freshSeed() { return std::random_device()(); }
};

void TestPrinter::expressionsRoundTrip()
{
    for (const std::uint64_t seed : {std::uint64_t{1}, freshSeed()}) {
        tests::ExprGenerator generator(seed);
        for (int i = 0; i < 4000; ++i) {
            const Expr expr = generator.expression(i % 6);
            const std::string text = print(expr);
            const auto again = parseExpression(text);
            const std::string context = "seed " + std::to_string(seed) + ": " + text;
            QVERIFY2(again, (context + "\n" + (again ? "" : again.error().message())).c_str());
            QVERIFY2(*again == expr, (context + "\nbecame " + print(*again)).c_str());
        }
    }
}

void TestPrinter::policiesRoundTrip()
{
    const std::uint64_t seed = freshSeed();
    tests::ExprGenerator generator(seed);
    std::vector<Policy> policies;
    for (int i = 0; i < 1000; ++i)
        policies.push_back(generator.policy());
    const std::string text = print(policies);
    const auto again = parsePolicies(text);
    QVERIFY2(again, ("seed " + std::to_string(seed)).c_str());
    QCOMPARE(again->size(), policies.size());
    for (std::size_t i = 0; i < policies.size(); ++i)
        QVERIFY2(again->at(i) == policies[i],
                 ("seed " + std::to_string(seed) + ": " + print(policies[i])).c_str());
}

void TestPrinter::pathsThatNeedQuotes()
{
    ExprBuilder builder;
    const std::vector<std::string> path{"a b", "c"};
    const NodeId root = builder.has(builder.variable(Variable::Context), path);
    const Expr expr = builder.finish(root);
    QCOMPARE(print(expr), std::string("(context has \"a b\" && context[\"a b\"] has \"c\")"));
    QVERIFY(parseExpression(print(expr)));
}

void TestPrinter::copiesAreEqual()
{
    const std::uint64_t seed = freshSeed();
    tests::ExprGenerator generator(seed);
    for (int i = 0; i < 500; ++i) {
        const Expr expr = generator.expression(4);
        ExprBuilder builder;
        builder.boolean(true);
        const NodeId root = builder.unary(Op::Not, builder.copy(expr, expr.root()));
        const Expr copy = builder.finish(root);
        QVERIFY2(print(copy, copy.operands(copy.root())[0]) == print(expr),
                 ("seed " + std::to_string(seed)).c_str());
        QVERIFY(!(copy == expr));
    }
}

BAILIWICK_TEST(TestPrinter)
#include "tst_printer.moc"
