// SPDX-License-Identifier: Apache-2.0
#include "models/fleet/state.h"
#include "tests/access/random_fleet.h"
#include "tests/access/small_fleet.h"
#include "tests/support/registry.h"

#include <QTest>

using namespace bailiwick::fleet;
using bailiwick::tests::RandomFleet;
using bailiwick::tests::SmallFleet;

namespace {

struct Case
{
    const char *name;
    ChangeSet changes;
    const char *message; // part of the first broken rule
};

template<typename T, typename F>
Change edit(std::string_view name, F &&f)
{
    T row = SmallFleet().get<T>(name);
    f(row);
    return Put{row};
}

std::vector<Case> cases()
{
    const auto id = &SmallFleet::id;
    return {
        {"second root",
         {edit<Resource>("c4", [](Resource &r) { r.kind = ResourceKind::Manufacturer; })},
         "has no parent"},
        {"site below a site",
         {edit<Resource>("s1", [=](Resource &r) { r.parent = id("s2"); })},
         "cannot stand below"},
        {"space below itself",
         {edit<Resource>("z2", [=](Resource &r) { r.parent = id("z2"); })},
         "own parent"},
        {"parent gone", {Remove{EntityKind::Resource, id("z2")}}, "does not exist"},
        {"nameless", {edit<Resource>("d1", [](Resource &r) { r.name.clear(); })}, "has no name"},
        {"space kind",
         {edit<Resource>("z2", [](Resource &r) { r.spaceKind = "cave"; })},
         "building, floor, room or zone"},
        {"attribute name",
         {edit<Resource>("d1", [](Resource &r) { r.attributes["Bad name"] = true; })},
         "attribute name"},
        {"reader gone",
         {edit<Resource>("d1",
                         [=](Resource &r) {
                             r.attributes["readers"] =
                                 principalSet(PrincipalKind::Membership, {id("tom"), Id{9, 9}});
                         })},
         "names the membership 00000000-0000-0009-0000-000000000009, which does not exist"},
        {"reader of another kind",
         {edit<Resource>("d1",
                         [=](Resource &r) {
                             r.attributes["reader"] = PrincipalRef{PrincipalKind::Team, id("tom")};
                         })},
         "names the team"},
        {"set with doubles",
         {edit<Resource>("d1",
                         [](Resource &r) {
                             r.attributes["tags"] = TextSet{"a", "a"};
                         })},
         "sorted and without doubles"},
        {"set too large",
         {edit<Resource>("d1",
                         [](Resource &r) {
                             TextSet texts;
                             for (int i = 0; i <= 1000; ++i)
                                 texts.push_back(std::to_string(i));
                             r.attributes["tags"] = textSet(texts);
                         })},
         "more than 1000 members"},
        {"e-mail twice",
         {edit<Person>("person tom", [](Person &p) { p.email = "ina@example.com"; })},
         "used twice"},
        {"e-mail broken",
         {edit<Person>("person tom", [](Person &p) { p.email = "Tom"; })},
         "e-mail"},
        {"partner with a node",
         {edit<Organization>("alpine", [=](Organization &o) { o.resource = id("c2"); })},
         "owns no node"},
        {"manufacturer blocked",
         {edit<Organization>("maker", [](Organization &o) { o.blocked = true; })},
         "cannot be blocked"},
        {"foreign team member",
         {edit<Team>("crew", [=](Team &t) { t.members = {id("bo")}; })},
         "another organization"},
        {"unknown action",
         {edit<Role>("viewer", [](Role &r) { r.actions = {"device:fly"}; })},
         "not in the catalogue"},
        {"unsorted actions",
         {edit<Role>("installer", [](Role &r) { std::swap(r.actions[0], r.actions[1]); })},
         "sorted"},
        {"role gone", {Remove{EntityKind::Role, id("installer")}}, "the role"},
        {"ends before it begins",
         {edit<Assignment>("a-tom",
                           [](Assignment &a) {
                               a.validity = {5, 5};
                           })},
         "ends before"},
        {"owner's role assigned",
         {edit<Assignment>("a-tom", [=](Assignment &a) { a.role = id("owner"); })},
         "owning a device"},
        {"delegation to itself",
         {edit<Delegation>("d-alpine", [=](Delegation &d) { d.to = id("maker"); })},
         "comes from"},
        {"partner gives what it has not",
         {edit<Delegation>("d-alpine", [=](Delegation &d) { d.from = id("boreal"); })},
         "name the parent"},
        {"passed on too often",
         {edit<Delegation>("d-boreal",
                           [=](Delegation &d) {
                               d.from = id("alpine");
                               d.parent = id("d-alpine");
                               d.passes = 1;
                           })},
         "fewer times"},
        {"owner shares with itself",
         {edit<Ownership>("d5", [](Ownership &o) { o.secondaries = {o.primary}; })},
         "also a secondary"},
        {"owned site", {Put{Ownership{id("s1"), id("person olga"), {}}}}, "names no device"},
        {"removing what is not there", {Remove{EntityKind::Role, Id{9, 9}}}, "no such entity"},
    };
}

} // namespace

class TestStateRules : public QObject
{
    Q_OBJECT

private slots:
    void theFleetsOfTheTestsKeepThem()
    {
        QCOMPARE(brokenRules(SmallFleet().state).size(), std::size_t{0});
        for (std::uint64_t seed = 0; seed < 50; ++seed)
            QCOMPARE(brokenRules(RandomFleet(seed).state()).size(), std::size_t{0});
    }

    void broken_data()
    {
        QTest::addColumn<int>("index");
        const auto all = cases();
        for (std::size_t i = 0; i < all.size(); ++i)
            QTest::newRow(all[i].name) << static_cast<int>(i);
    }

    void broken()
    {
        QFETCH(int, index);
        const Case broken = cases()[static_cast<std::size_t>(index)];
        const auto result = applyChecked(SmallFleet().state, broken.changes);
        QVERIFY(!result);
        const Error &error = result.error();
        std::string text = error.message;
        for (const ErrorDetail &detail : error.details)
            text += "; " + detail.where + " " + detail.message;
        QVERIFY2(text.find(broken.message) != std::string::npos, text.c_str());
        QVERIFY(!error.where.empty() && !error.action.empty());
    }

    // As any other reference: a person who goes is taken out of attributes in the same step.
    void readersLeave()
    {
        SmallFleet fleet;
        Resource device = fleet.get<Resource>("d1");
        const Resource plain = device;
        Membership guest{SmallFleet::id("guest"), "", SmallFleet::id("person tom"),
                         SmallFleet::id("maker"), "", false};
        device.attributes["readers"] = principalSet(PrincipalKind::Membership, {guest.id});
        const auto state = applyChecked(fleet.state, {Put{device}, Put{guest}});
        QVERIFY(state);
        const Remove leaves{EntityKind::Membership, guest.id};
        const auto kept = applyChecked(*state, {leaves});
        QVERIFY(!kept);
        QCOMPARE(kept.error().details.size(), std::size_t{1});
        QCOMPARE(kept.error().details[0].where, "resource " + device.id.toString());
        QVERIFY(kept.error().details[0].message.find("take it out") != std::string::npos);
        QVERIFY(applyChecked(*state, {leaves, Put{plain}}));
    }

    // The kinds of values cost no more room than texts.
    void valuesStaySmall()
    {
        QCOMPARE(sizeof(AttributeValue), sizeof(std::variant<bool, std::int64_t, std::string>));
    }

    void circlesOfSpacesAreFound()
    {
        SmallFleet fleet;
        Resource other = fleet.get<Resource>("z2");
        other.id = SmallFleet::id("z3");
        other.parent = SmallFleet::id("z2");
        Resource first = fleet.get<Resource>("z2");
        first.parent = other.id;
        const auto result = applyChecked(fleet.state, {Put{first}, Put{other}});
        QVERIFY(!result);
        QVERIFY(result.error().details[0].message.find("below itself") != std::string::npos);
    }
};

BAILIWICK_TEST(TestStateRules)
#include "tst_state_rules.moc"
