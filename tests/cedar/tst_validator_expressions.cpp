// SPDX-License-Identifier: Apache-2.0
#include "tests/support/registry.h"
#include "validator_fixture.h"

#include <QTest>

using namespace bailiwick::cedar;
using namespace bailiwick::tests;

namespace {

struct Row
{
    const char *condition;
    const char *errors; // as joined() shows them; empty: it passes
};

constexpr const char *optionalRec =
    "optional-attribute 2:8 `principal.rec` may be absent: the attribute `rec` of `User` is "
    "optional. Test for it first: `principal has rec && …`.";

} // namespace

// Exact verdicts, places and words for expressions. The verdicts were compared with the reference
// implementation's.
class TestValidatorExpressions : public QObject
{
    Q_OBJECT

private slots:
    void attributes();
    void capabilities();
    void tags();
    void operators();
    void calls();
    void hierarchy();
    void unreached();

private:
    void compare(std::initializer_list<Row> rows);
};

void TestValidatorExpressions::compare(std::initializer_list<Row> rows)
{
    for (const Row &row : rows) {
        const std::string found = joined(validated(inView(row.condition)).errors);
        if (found != row.errors)
            qWarning("%s", row.condition);
        QCOMPARE(QString::fromStdString(found), QString(row.errors));
    }
}

void TestValidatorExpressions::attributes()
{
    compare({
        {"principal.name == \"x\"", ""},
        {"principal.nam == \"x\"",
         "unknown-attribute 2:8 `User` has no attribute `nam`. Did you mean `name`?"},
        {"true && resource.owner.zzzzz == 1",
         "unknown-attribute 2:16 `User` has no attribute `zzzzz`. It has `a`, `age`, `color`, "
         "`friend`, `name`, `opt`, `rec`, `set`."},
        {"context.zz", "unknown-attribute 2:8 The context of `Action::\"view\"` has no attribute "
                       "`zz`. It has `m`, `r`, `u`."},
        {"context.r[\"x y\"]",
         "unknown-attribute 2:8 The record `context.r` has no attribute `x y`. It has `q`."},
        {"action.foo",
         "unknown-attribute 2:8 `Action` has no attribute `foo`. Actions have no attributes."},
        {"{a: 1}.a == 1 && {a: 1, b: 2} == {b: 1, a: 2}", ""},
        {"principal.opt == \"x\"",
         "optional-attribute 2:8 `principal.opt` may be absent: the attribute `opt` of `User` is "
         "optional. Test for it first: `principal has opt && …`."},
        {"principal.name has x",
         "unexpected-type 2:8 `principal.name` has the type String; an entity or a record is "
         "needed here. To look into a string, use `like \"*…*\"`."},
        {"context has r.q.z",
         "unexpected-type 2:8 `context.r.q` has the type Long; an entity or a record is needed "
         "here. Shorten the path of `has`."},
        {"context has zz.foo && 1", ""}, // never true, so that the rest does not matter
    });
}

void TestValidatorExpressions::capabilities()
{
    compare({
        {"principal has opt && principal.opt == \"x\"", ""},
        {"principal has opt && (principal has name || 1 == 2) && principal.opt == \"x\"", ""},
        {"principal has rec.b && principal.rec.b == 1 && principal.rec.a == 1", ""},
        {"principal has rec && principal.rec has b && principal.rec.b == 1", ""},
        {"principal has rec && principal.rec.b == 1",
         "optional-attribute 2:29 `principal.rec.b` may be absent: the attribute `b` is optional. "
         "Test for it first: `principal.rec has b && …`."},
        {"principal.rec.a == 1", optionalRec},
        {"(principal has opt || principal has opt) && principal.opt == \"x\"", ""},
        {"if principal has opt then principal.opt == \"x\" else false", ""},
        // A branch that is `false` knows nothing; the reference is as strict.
        {"(if context.r.q == 1 then principal has opt else false) && principal.opt == \"x\"",
         "optional-attribute 2:67 `principal.opt` may be absent: the attribute `opt` of `User` is "
         "optional. Test for it first: `principal has opt && …`."},
        {"if !(principal has rec) then true else principal.rec.a == 1",
         "optional-attribute 2:47 `principal.rec` may be absent: the attribute `rec` of `User` is "
         "optional. Test for it first: `principal has rec && …`."},
        {"!(!(principal has rec)) && principal.rec.a == 1",
         "optional-attribute 2:35 `principal.rec` may be absent: the attribute `rec` of `User` is "
         "optional. Test for it first: `principal has rec && …`."},
        {"context has u.friend && context.u.friend == principal", ""},
        {"context has u.friend.name && context.u.friend.name == \"x\"", ""},
        {"principal has opt } when { principal.opt == \"x\"", ""},
        {"principal has opt } unless { principal.opt == \"x\"", ""},
        // The same expression written in another way.
        {"(if 1 != 2 && true && (1 > 2) then principal else principal) has opt && "
         "(if (!(1 == 2) && true) && !(1 <= 2) then principal else principal).opt == \"x\"",
         ""},
        // Known to be there, so that the other branch is not reached.
        {"principal has opt && (if principal has opt then true else 1)", ""},
    });
    QVERIFY(
        validated("permit (principal, action == Action::\"view\", resource) unless { principal has "
                  "opt } when { principal.opt == \"x\" };")
            .errors.size() == 1);
}

void TestValidatorExpressions::tags()
{
    compare({
        {"principal.hasTag(\"k\") && principal.getTag(\"k\") == \"v\"", ""},
        {"principal.hasTag(principal.name) && principal.getTag(principal.name) == \"v\"", ""},
        {"principal.hasTag(\"k\") && principal.getTag(\"l\") == \"v\"",
         "untested-tag 2:33 The tag \"l\" of `User` may be absent. Test for it first: "
         "`principal.hasTag(\"l\") && …`."},
        {"resource.hasTag(\"k\") && resource.getTag(\"k\") == 1", ""}, // never has one
        {"resource.getTag(\"k\") == 1", "no-tags 2:8 `Doc` has no tags. Declare them in the "
                                        "schema, as in `entity T tags String;`."},
        {"principal.hasTag(1)", "unexpected-type 2:25 `1` has the type Long; String is needed "
                                "here. Use String, or another operator."},
    });
}

void TestValidatorExpressions::operators()
{
    compare({
        {"1", "unexpected-type 2:8 `1` has the type Long; Bool is needed here. Use Bool, or "
              "another operator."},
        {"1 == \"a\" || 1 == 1", ""}, // literals are compared at once
        {"context.r.q == \"a\"",
         "incompatible-types 2:8 The two sides of `==` have the types Long and String, which are "
         "not compatible. Both must have the same type."},
        {"{a: context.r.q} != {b: 1}",
         "incompatible-types 2:8 The two sides of `!=` have the types {a: Long} and {b: Long}, "
         "which are not compatible. Records agree when they have the same attributes, optional in "
         "the same places."},
        {"principal == resource || true", ""}, // entities of different types are just not equal
        {"[] == [1]", "empty-set 2:8 An empty set says nothing of its elements' type. Test with "
                      "`isEmpty()`, or leave the comparison out."},
        {"[1, \"a\"].contains(1)",
         "incompatible-types 2:8 The elements of the set have the types Long and String, which are "
         "not compatible. Both must have the same type."},
        {"[principal].contains(resource)",
         "incompatible-types 2:8 The elements of the set and the argument of `contains` have the "
         "types User and Doc, which are not compatible. Entities of different types never agree; "
         "test them one by one, joined with `||`."},
        {"[[true], [false]].contains([1 == 1])", ""},
        {"principal.set.containsAll([\"a\"]) && principal.set.isEmpty()", ""},
        {"principal.set.containsAny([1])",
         "incompatible-types 2:8 The two sets of `containsAny` have the types Set<String> and "
         "Set<Long>, which are not compatible. Both must have the same type."},
        {"principal.set.containsAll(\"a\")",
         "unexpected-type 2:34 `\"a\"` has the type String; a set is needed here. For a single "
         "element, use `contains`."},
        {"principal.name.contains(\"a\")",
         "unexpected-type 2:8 `principal.name` has the type String; a set is needed here. To look "
         "into a string, use `like \"*…*\"`."},
        {"if context.r.q > 1 then true else 1",
         "incompatible-types 2:8 The two branches of `if` have the types Bool and Long, which are "
         "not compatible. Both must have the same type."},
        {"(if context.r.q > 1 then {a: true} else {a: false}).a", ""},
        {"principal.name + \"a\" == 1",
         "unexpected-type 2:8 `principal.name` has the type String; Long is needed here. Strings "
         "cannot be joined.\n"
         "unexpected-type 2:25 `\"a\"` has the type String; Long is needed here. Strings cannot be "
         "joined."},
        {"-context.r.q * 2 - 1 <= 3", ""},
        {"1 < principal.name", "unexpected-type 2:12 `principal.name` has the type String; Long is "
                               "needed here. Use Long, or another operator."},
        {"resource.d < datetime(\"2024-01-01\") && resource.du >= duration(\"1d\")", ""},
        {"resource.d < resource.du",
         "unexpected-type 2:21 `resource.du` has the type duration; datetime is needed here. Use "
         "datetime, or another operator."},
        {"resource.dec < 1",
         "unexpected-type 2:8 `resource.dec` has the type decimal; Long is needed here. Use Long, "
         "or another operator."},
        {"resource.dec < resource.dec",
         "unexpected-type 2:8 `resource.dec` has the type decimal; Long, datetime or duration is "
         "needed here. Decimals are compared with methods such as `lessThan`.\n"
         "unexpected-type 2:23 `resource.dec` has the type decimal; Long, datetime or duration is "
         "needed here. Decimals are compared with methods such as `lessThan`."},
        {"principal like \"a\"", "unexpected-type 2:8 `principal` has the type User; String is "
                                 "needed here. To test an entity's type, use `is`."},
        {"principal.name is User", "unexpected-type 2:8 `principal.name` has the type String; an "
                                   "entity is needed here. Only entities can be tested with `is`."},
        {"principal.name.isEmpty()",
         "unexpected-type 2:8 `principal.name` has the type String; a set is needed here. For a "
         "string write `== \"\"`."},
    });
}

void TestValidatorExpressions::calls()
{
    compare({
        {"resource.ip.isInRange(ip(\"10.0.0.0/8\")) && resource.dec.lessThan(decimal(\"1.5\"))",
         ""},
        {"resource.d.offset(duration(\"1h\")).toDate() == resource.d && resource.du.toDays() > 1",
         ""},
        {"resource.d.durationSince(resource.d).toHours() == 1 && resource.d.toTime() > resource.du",
         ""},
        {"resource.ip.isInRange()", "wrong-argument-count 2:8 `isInRange` takes 1 argument, not 0. "
                                    "Write `x.isInRange(…)`."},
        {"resource.ip.isIpv4(1)",
         "wrong-argument-count 2:8 `isIpv4` takes 0 arguments, not 1. Write `x.isIpv4()`."},
        {"ip(principal.name).isIpv4()",
         "non-literal-constructor 2:8 `ip` is called with something other than a string in quotes. "
         "Build such values when entities and context are made, not in the policy."},
        {"ip(\"x\").isIpv4()",
         "refused-constructor 2:8 `ip` does not accept \"x\". Write an address or a range, as in "
         "\"10.0.0.0/8\" or \"::1\"."},
        {"ip(1).isIpv4()", "unexpected-type 2:11 `1` has the type Long; String is needed here. Use "
                           "String, or another operator."},
        {"decimal(\"1\") == resource.dec",
         "refused-constructor 2:8 `decimal` does not accept \"1\". A decimal has one to four "
         "digits after the point, as in \"1.25\"."},
        {"resource.ip.toDays() == 1",
         "unexpected-type 2:8 `resource.ip` has the type ipaddr; duration is needed here. Use "
         "duration, or another operator."},
    });
}

void TestValidatorExpressions::hierarchy()
{
    compare({
        {"principal in Group::\"x\" && principal in [Group::\"x\", Group::\"y\"]", ""},
        {"principal in [Group::\"x\", User::\"y\"]",
         "incompatible-types 2:21 The elements of the set have the types Group and User, which are "
         "not compatible. Entities of different types never agree; test them one by one, joined "
         "with `||`."},
        {"principal in resource && 1", ""}, // never
        {"Group::\"x\" in principal && 1", ""},
        {"principal is Group && 1", ""},
        {"principal is User in Group::\"x\"", ""},
        {"action in Action::\"parent\" || 1", ""}, // always
        {"action == Action::\"edit\" && 1", ""},
        {"action in N::Action::\"x\" && 1", ""},
        {"Action::\"edit\" in [Action::\"parent\"] || 1", ""},
        {"principal.a in Action::\"parent\" && principal.a == action", ""},
        {"principal.set in principal",
         "unexpected-type 2:8 `principal.set` has the type Set<String>; an entity is needed here. "
         "To test whether a set has an element, use `contains`."},
        {"principal in principal.set",
         "unexpected-type 2:21 `principal.set` has the type Set<String>; an entity or a set of "
         "entities is needed here. To test whether a set has an element, use `contains`."},
    });
}

// What is not reached may be of any type, but its names must exist.
void TestValidatorExpressions::unreached()
{
    compare({
        {"false && 1 && ip(\"x\")", ""},
        {"true || 1", ""},
        {"if true then true else 1", ""},
        {"false && Foo::\"x\" == principal",
         "unknown-entity-type 2:17 The schema has no entity type `Foo`. Did you mean `Doc`?"},
        {"false && (resource is Foooooooo)",
         "unknown-entity-type 2:18 The schema has no entity type `Foooooooo`. Declare it in the "
         "schema, or write its namespace before it."},
        {"false && Color::\"green\" == Color::\"red\"",
         "unknown-enum-id 2:17 The enumerated type `Color` has no `green`. It has `red`, `blue`."},
        {"false && action == Action::\"vew\"",
         "unknown-action 2:27 The schema has no action `Action::\"vew\"`. Did you mean "
         "`Action::\"view\"`?"},
    });
}

BAILIWICK_TEST(TestValidatorExpressions)
#include "tst_validator_expressions.moc"
