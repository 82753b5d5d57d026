// SPDX-License-Identifier: Apache-2.0
#include "models/cedar/evaluator.h"
#include "models/cedar/parser.h"
#include "models/cedar/value.h"
#include "tests/support/registry.h"

#include <QTest>

using namespace bailiwick::cedar;

class TestValues : public QObject
{
    Q_OBJECT

private slots:
    void orderAgreesWithEqualityAndHash();
    void textEvaluatesToTheValue();
    void borrowedAndOwned();
    void setsAndRecords();

private:
    static std::vector<Value> samples();
};

std::vector<Value> TestValues::samples()
{
    const Value one = Value::integer(1);
    return {Value::boolean(false),
            Value::boolean(true),
            one,
            Value::integer(-1),
            Value::string(""),
            Value::string("a"),
            Value::string("1"),
            Value::entity(EntityUid("A", "b")),
            Value::entity(EntityUid("A", "c")),
            Value::entity(EntityUid("B", "b")),
            Value::set({}),
            Value::set({one}),
            Value::set({one, Value::set({one})}),
            Value::emptyRecord(),
            Value::record({{"a", one}}),
            Value::record({{"a", one}, {"b c", one}}),
            Value::record({{"a", Value::string("1")}}),
            Value::decimal(1),
            Value::decimal(-12345),
            Value::datetime(1),
            Value::datetime(-1),
            Value::datetime(std::numeric_limits<std::int64_t>::max()),
            Value::duration(1),
            Value::duration(std::numeric_limits<std::int64_t>::min())};
}

void TestValues::orderAgreesWithEqualityAndHash()
{
    static_assert(sizeof(Value) == 16);
    const auto all = samples();
    for (std::size_t i = 0; i < all.size(); ++i) {
        for (std::size_t j = 0; j < all.size(); ++j) {
            QVERIFY((all[i] == all[j]) == (i == j));
            QVERIFY((all[i].compare(all[j]) == 0) == (i == j));
            QVERIFY((all[i].compare(all[j]) < 0) == (all[j].compare(all[i]) > 0));
        }
        QCOMPARE(all[i].hash(), Value(all[i]).borrow().hash());
    }
}

void TestValues::textEvaluatesToTheValue()
{
    for (const Value &value : samples()) {
        const auto expr = parseExpression(value.text());
        QVERIFY2(expr, value.text().c_str());
        const auto again = evaluate(*expr, Request(), NoEntities());
        QVERIFY2(again && *again == value, value.text().c_str());
    }
}

void TestValues::borrowedAndOwned()
{
    std::string characters = "abc";
    const Value borrowed = Value::borrowedString(characters);
    const Value owned = borrowed.owned();
    QVERIFY(borrowed.isBorrowed() && !owned.isBorrowed() && borrowed == owned);
    const Value set = Value::set({borrowed});
    characters[0] = 'x'; // neither the owned copy nor the set may notice
    QCOMPARE(owned.asString(), std::string_view("abc"));
    QCOMPARE(set.elements()[0].asString(), std::string_view("abc"));
    Value kept;
    {
        const Value temporary = Value::set({Value::string("long enough not to be inline")});
        kept = temporary.borrow().owned();
    }
    QCOMPARE(kept.elements()[0].asString(), std::string_view("long enough not to be inline"));
    Value moved = std::move(kept);
    QVERIFY(moved.isSet());
    Value &alias = moved;
    moved = alias; // assignment to itself
    QCOMPARE(moved.elements().size(), std::size_t{1});
}

void TestValues::setsAndRecords()
{
    const Value set = Value::set({Value::integer(3), Value::integer(1), Value::integer(3)});
    QCOMPARE(set.text(), std::string("[1, 3]"));
    QVERIFY(set.contains(Value::integer(3)) && !set.contains(Value::integer(2)));
    const Value record = Value::record(
        {{"b", Value::integer(1)}, {"a", Value::integer(2)}, {"b", Value::integer(3)}});
    QCOMPARE(record.text(), std::string("{a: 2, b: 3}"));
    QVERIFY(record.find("a") && !record.find("c") && !record.find(""));
}

BAILIWICK_TEST(TestValues)
#include "tst_values.moc"
