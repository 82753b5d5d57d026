// SPDX-License-Identifier: Apache-2.0
#include "models/access/cedar_export.h"
#include "models/access/condition_check.h"
#include "models/access/condition_text.h"
#include "models/cedar/conformance.h"
#include "models/cedar/json_entities.h"
#include "models/cedar/parser.h"
#include "models/cedar/schema_text.h"
#include "models/cedar/validator.h"
#include "tests/access/random_fleet.h"
#include "tests/access/small_fleet.h"
#include "tests/support/registry.h"

#include <QTest>

using namespace bailiwick;
using bailiwick::tests::fleetCount;
using bailiwick::tests::RandomFleet;
using bailiwick::tests::SmallFleet;

namespace {

// The state with every condition that may not go live taken away.
fleet::State onlyValidConditions(const fleet::State &state, const access::CedarSchema &schema,
                                 int &kept, int &removed)
{
    const auto mend = [&](std::string &condition) {
        if (condition.empty())
            return;
        const bool valid = access::validateCondition(condition, schema).empty();
        ++(valid ? kept : removed);
        if (!valid)
            condition.clear();
    };
    fleet::ChangeSet changes;
    for (fleet::Role role : state.roles()) {
        mend(role.condition);
        changes.push_back(fleet::Put{std::move(role)});
    }
    for (fleet::Delegation delegation : state.delegations()) {
        for (fleet::CeilingRule &rule : delegation.ceiling)
            mend(rule.condition);
        changes.push_back(fleet::Put{std::move(delegation)});
    }
    return state.applied(changes);
}

QString conformanceProblem(const access::CedarExport &text, const cedar::Schema &schema)
{
    auto rows = cedar::entitiesFromText(text.entities);
    if (!rows)
        return QString::fromStdString(rows.error().message);
    const auto entities = cedar::Entities::make(std::move(*rows));
    if (!entities)
        return QString::fromStdString(entities.error().message);
    const auto conforms = cedar::validateEntities(*entities, schema);
    return conforms ? QString() : QString::fromStdString(conforms.error().text());
}

fleet::State withAttribute(const fleet::State &state, fleet::Id node, const std::string &name,
                           fleet::AttributeValue value)
{
    fleet::Resource row = *state.resources().find(node);
    row.attributes[name] = std::move(value);
    return state.applied({fleet::Put{std::move(row)}});
}

QByteArray codes(const std::vector<access::ConditionProblem> &problems)
{
    QByteArrayList list;
    for (const access::ConditionProblem &problem : problems)
        list << QByteArray::fromStdString(problem.code);
    return list.join(' ');
}

} // namespace

class CedarSchemaTest : public QObject
{
    Q_OBJECT
private slots:
    void randomFleetsConform();
    void countsFollowChanges();
    void textParsesBack();
    void wrongEntitiesAreRefused();
    void severalTypesAreLeftOut();
    void relationsAreNoAttributes();
    void setsHaveTypes();
    void othersTeamsAreNotAskedFor();
    void conditions_data();
    void conditions();
    void placesAreThoseOfTheCondition();
    void policies_data();
    void policies();
    void brokenConditionsAreNamed();
};

// What is exported fits the schema; once no condition is left that may not go live, every policy
// passes the strict validator. So nothing else in the export is wrong.
void CedarSchemaTest::randomFleetsConform()
{
    int kept = 0;
    int removed = 0;
    const int fleets = std::max(1, fleetCount() / 20);
    for (int seed = 1; seed <= fleets; ++seed) {
        RandomFleet random(static_cast<std::uint64_t>(seed), RandomFleet::Conditions::NamingNodes);
        const access::CedarSchema schema = access::cedarSchema(random.state());
        const fleet::State state = onlyValidConditions(random.state(), schema, kept, removed);
        const auto snapshot = access::Snapshot::build(state);
        QVERIFY(snapshot);
        const access::CedarExport text = access::exportCedar(**snapshot);
        const QString problem = conformanceProblem(text, schema.schema);
        QVERIFY2(problem.isEmpty(), qPrintable(QString("seed %1: %2").arg(seed).arg(problem)));
        const auto policies = cedar::PolicySet::parse(text.policies);
        QVERIFY(policies);
        const auto result = cedar::validate(*policies, schema.schema, text.policies);
        QVERIFY2(result.passed(),
                 qPrintable(QString("seed %1: %2")
                                .arg(seed)
                                .arg(result.passed() ? "" : result.errors.front().text().c_str())));
    }
    qInfo("%d fleets, conditions: %d valid, %d refused", fleets, kept, removed);
    QVERIFY(kept * 20 > kept + removed);
    QVERIFY(removed * 20 > kept + removed);
}

void CedarSchemaTest::countsFollowChanges()
{
    for (std::uint64_t seed = 1; seed <= 50; ++seed) {
        RandomFleet random(seed);
        access::AttributeTypes types(random.state().resources());
        for (int step = 0; step < 10; ++step) {
            const fleet::State before = random.state();
            const auto after = fleet::applyChecked(before, random.change());
            if (!after)
                continue;
            types.update(before.resources(), after->resources());
            random.setState(*after);
            const access::AttributeTypes anew(after->resources());
            for (const auto kind : {fleet::ResourceKind::Site, fleet::ResourceKind::Device})
                QVERIFY2(types.of(kind) == anew.of(kind), std::to_string(seed).c_str());
        }
    }
}

void CedarSchemaTest::textParsesBack()
{
    for (std::uint64_t seed = 1; seed <= 50; ++seed) {
        const access::CedarSchema schema = access::cedarSchema(RandomFleet(seed).state());
        const auto fragment = cedar::parseSchemaFragment(schema.text());
        QVERIFY2(fragment, schema.text().c_str());
        QVERIFY2(*fragment == schema.fragment, schema.text().c_str());
        QVERIFY(cedar::schemaFromText(schema.text()).value() == schema.schema);
    }
}

void CedarSchemaTest::wrongEntitiesAreRefused()
{
    const SmallFleet fleet;
    const fleet::State state =
        withAttribute(fleet.state, SmallFleet::id("d1"), "level", std::int64_t{3});
    const cedar::Schema schema = access::cedarSchema(state).schema;
    const auto exported = [](const fleet::State &other) {
        return access::exportCedar(*access::Snapshot::build(other).value());
    };
    QCOMPARE(conformanceProblem(exported(state), schema), QString());
    const fleet::State wrongType =
        withAttribute(fleet.state, SmallFleet::id("d1"), "level", std::string("3"));
    QVERIFY(conformanceProblem(exported(wrongType), schema).contains("level"));
    const fleet::State unknown =
        withAttribute(fleet.state, SmallFleet::id("d1"), "colour", std::string("red"));
    QVERIFY(conformanceProblem(exported(unknown), schema).contains("colour"));
}

void CedarSchemaTest::severalTypesAreLeftOut()
{
    const SmallFleet fleet;
    fleet::State state = withAttribute(fleet.state, SmallFleet::id("d1"), "level", std::int64_t{3});
    state = withAttribute(state, SmallFleet::id("s1"), "level", std::string("low"));
    // Each kind of node has types of its own.
    QVERIFY(access::cedarSchema(state).leftOut.empty());
    state = withAttribute(state, SmallFleet::id("d2"), "level", std::string("high"));
    const access::CedarSchema schema = access::cedarSchema(state);
    QCOMPARE(schema.leftOut, std::vector<std::string>{"Device.level (Long, String)"});
    QVERIFY(schema.text().starts_with("// Left out"));
    const auto snapshot = access::Snapshot::build(state).value();
    QCOMPARE(conformanceProblem(access::exportCedar(*snapshot), schema.schema), QString());
    QCOMPARE(codes(access::validateCondition("resource has level", schema)),
             QByteArray("mixed-attribute"));
}

void CedarSchemaTest::relationsAreNoAttributes()
{
    const SmallFleet fleet;
    const fleet::State state =
        withAttribute(fleet.state, SmallFleet::id("d1"), "owner", std::string("me"));
    const access::CedarSchema schema = access::cedarSchema(state);
    const auto snapshot = access::Snapshot::build(state).value();
    QCOMPARE(conformanceProblem(access::exportCedar(*snapshot), schema.schema), QString());
    QCOMPARE(schema.schema.entityType("Device")->attributes.find("owner")->type.text(),
             std::string("Person"));
}

// An empty set is of the type of the others; alone it is one of texts.
void CedarSchemaTest::setsHaveTypes()
{
    using fleet::PrincipalKind;
    const SmallFleet fleet;
    const auto id = &SmallFleet::id;
    const auto typeOf = [](const fleet::State &state) {
        const access::CedarSchema schema = access::cedarSchema(state);
        const auto snapshot = access::Snapshot::build(state).value();
        const QString problem = conformanceProblem(access::exportCedar(*snapshot), schema.schema);
        const auto &attributes = schema.schema.entityType("Device")->attributes;
        const auto *found = attributes.find("readers");
        if (!problem.isEmpty() || !found)
            return (problem + schema.leftOut.front().c_str()).toStdString();
        return found->type.text();
    };
    const fleet::State empty = withAttribute(fleet.state, id("d1"), "readers", fleet::TextSet());
    QCOMPARE(typeOf(empty), std::string("Set<String>"));
    const auto with = [&](fleet::AttributeValue value) {
        return typeOf(withAttribute(empty, id("d2"), "readers", std::move(value)));
    };
    QCOMPARE(with(fleet::textSet({"a"})), std::string("Set<String>"));
    QCOMPARE(with(fleet::principalSet(PrincipalKind::Membership, {id("tom")})),
             std::string("Set<Membership>"));
    QCOMPARE(with(fleet::principalSet(PrincipalKind::Team, {id("crew")})),
             std::string("Set<Team>"));
    QCOMPARE(with(fleet::principalSet(PrincipalKind::Person, {id("person tom")})),
             std::string("Set<Person>"));
    QCOMPARE(with(std::string("tom")), std::string("Device.readers (String, Set<String>)"));
    QCOMPARE(with(fleet::PrincipalRef{PrincipalKind::Team, id("crew")}),
             std::string("Device.readers (Team, Set<String>)"));

    const access::CedarSchema schema = access::cedarSchema(withAttribute(
        empty, id("d2"), "readers", fleet::principalSet(PrincipalKind::Team, {id("crew")})));
    const auto problems = [&](const std::string &condition) {
        return codes(access::validateCondition(condition, schema));
    };
    QCOMPARE(problems("resource has readers && principal in resource.readers"), QByteArray());
    QCOMPARE(problems("resource has readers && resource.readers.isEmpty()"), QByteArray());
    QCOMPARE(problems("principal in resource.readers"), QByteArray("optional-attribute"));
    QVERIFY(!problems("resource has readers && resource.readers.contains(\"crew\")").isEmpty());
}

// What a condition is evaluated on knows the principal's teams, not those of others.
void CedarSchemaTest::othersTeamsAreNotAskedFor()
{
    const std::string crew = "Team::\"" + SmallFleet::id("crew").toString() + "\"";
    const std::string tom = "Membership::\"" + SmallFleet::id("tom").toString() + "\"";
    const auto check = [](const std::string &condition) {
        return access::checkCondition(condition, access::ConditionScope::Anything);
    };
    for (const std::string &refused : std::vector<std::string>{
             "resource.keeper in " + crew, tom + " in " + crew, tom + " in resource.readers",
             "(if resource has keeper then resource.keeper else principal) in " + crew}) {
        const auto checked = check(refused);
        QVERIFY2(!checked, refused.c_str());
        QCOMPARE(checked.error().code, std::string("condition-scope"));
    }
    for (const std::string &fine : std::vector<std::string>{
             "principal in resource.readers", "principal in [" + crew + ", " + tom + "]",
             "resource.keeper == principal", "resource.readers.contains(" + tom + ")",
             "resource.owner in resource.sharedWith",
             "resource in Site::\"00000000-0000-0001-0000-000000000001\""})
        QVERIFY2(check(fine), fine.c_str());
}

void CedarSchemaTest::conditions_data()
{
    QTest::addColumn<QByteArray>("condition");
    QTest::addColumn<QByteArray>("problems");
    const auto row = [](const char *condition, const char *problems) {
        QTest::newRow(condition) << QByteArray(condition) << QByteArray(problems);
    };
    row("", "");
    row("resource has level && resource.level > 2", "");
    row("if resource has level then resource.level * 2 < 7 else false", "");
    row("resource has colour && resource.colour == 1", ""); // nobody has it: false everywhere
    row("principal is Person && resource has owner && resource.owner == principal", "");
    row("context.now > 5 && context.secondFactor && context.ip.isLoopback()", "");
    row("resource is Device", "");
    row("resource.level > 2", "optional-attribute");
    row("resource has level && resource.level == \"high\"", "incompatible-types");
    row("resource has level && resource.level", "unexpected-type");
    row("resource.colour == 1", "unknown-attribute");
    row("resource is Gadget", "unknown-entity-type");
    row("context.weather == 1", "unknown-attribute");
    row("level >", "condition-syntax");
    row("true }; permit (principal, action, resource) when { true", "condition-syntax");
    row("true // }", "condition-syntax");
}

void CedarSchemaTest::conditions()
{
    QFETCH(QByteArray, condition);
    QFETCH(QByteArray, problems);
    const SmallFleet fleet;
    const access::CedarSchema schema = access::cedarSchema(
        withAttribute(fleet.state, SmallFleet::id("d1"), "level", std::int64_t{3}));
    const auto found = access::validateCondition(condition.toStdString(), schema);
    const QByteArray all = codes(found);
    for (const QByteArray &code : problems.split(' '))
        QVERIFY2(all.contains(code), all);
    QVERIFY2(problems.isEmpty() == found.empty(), all);
    for (const access::ConditionProblem &problem : found)
        QVERIFY2(problem.message.size() > 20, problem.message.c_str());
}

void CedarSchemaTest::placesAreThoseOfTheCondition()
{
    const SmallFleet fleet;
    const access::CedarSchema schema = access::cedarSchema(
        withAttribute(fleet.state, SmallFleet::id("d1"), "level", std::int64_t{3}));
    const auto problems = access::validateCondition("true && resource.level > 2", schema);
    QCOMPARE(problems.size(), 1U);
    QVERIFY2(problems[0].text().starts_with("line 1, column 9: "), problems[0].text().c_str());
    QVERIFY2(problems[0].message.find("`resource has ") != std::string::npos,
             problems[0].message.c_str());
}

void CedarSchemaTest::policies_data()
{
    QTest::addColumn<QByteArray>("policy");
    QTest::addColumn<QByteArray>("problems");
    const auto row = [](const char *name, const char *policy, const char *problems) {
        QTest::newRow(name) << QByteArray(policy) << QByteArray(problems);
    };
    row("permit", "permit (principal, action, resource) when { context.now + 1 > 5 };", "");
    row("forbid", "forbid (principal, action, resource) when { context.now > 5 };", "");
    row("forbid adds", "forbid (principal, action, resource) when { context.now + 1 > 5 };",
        "forbid-may-err");
    row("forbid adds in unless",
        "forbid (principal, action, resource) unless { true || -context.now > 5 };",
        "forbid-may-err");
    row("forbid reads what may be absent",
        "forbid (principal, action, resource is Device) when { resource.level > 5 };",
        "optional-attribute");
    row("unknown action", "permit (principal, action == Action::\"device:dance\", resource);",
        "unknown-action no-applicable-action");
    row("forbid with a negative constant",
        "forbid (principal, action, resource) when { context.now > -5 };", "");
}

void CedarSchemaTest::policies()
{
    QFETCH(QByteArray, policy);
    QFETCH(QByteArray, problems);
    const SmallFleet fleet;
    const access::CedarSchema schema = access::cedarSchema(
        withAttribute(fleet.state, SmallFleet::id("d1"), "level", std::int64_t{3}));
    const auto parsed = cedar::parsePolicy(policy.toStdString());
    QVERIFY(parsed);
    QCOMPARE(codes(access::validatePolicy(*parsed, schema, policy.toStdString())), problems);
}

void CedarSchemaTest::brokenConditionsAreNamed()
{
    const SmallFleet fleet;
    const fleet::State before =
        withAttribute(fleet.state, SmallFleet::id("d1"), "level", std::int64_t{3});
    fleet::Role role = fleet.get<fleet::Role>("viewer");
    role.condition = "resource has level && resource.level > 2";
    const fleet::State good = before.applied({fleet::Put{role}});
    const auto broken = [](const fleet::State &from, const fleet::State &to) {
        return access::brokenConditions(from, access::cedarSchema(from), to,
                                        access::cedarSchema(to));
    };
    QVERIFY(broken(before, good).empty());
    QVERIFY(access::hasConditions(good) && !access::hasConditions(before));
    // The role stays; an attribute changes its type, or gets a second one.
    for (const char *device : {"d1", "d2"}) {
        const auto details =
            broken(good, withAttribute(good, SmallFleet::id(device), "level", std::string("x")));
        QCOMPARE(details.size(), 1U);
        QCOMPARE(details[0].where, "role " + role.id.toString());
    }
    fleet::Delegation delegation = fleet.get<fleet::Delegation>("d-alpine");
    delegation.ceiling.front().condition = "resource.level > 2";
    const auto details = broken(good, good.applied({fleet::Put{delegation}}));
    QVERIFY(!details.empty());
    QCOMPARE(details[0].where, "delegation " + delegation.id.toString());
}

BAILIWICK_TEST(CedarSchemaTest)
#include "tst_cedar_schema.moc"
