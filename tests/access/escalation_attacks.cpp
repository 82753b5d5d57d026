// SPDX-License-Identifier: Apache-2.0
#include "tests/access/escalation_attacks.h"

#include "tests/access/small_fleet.h"

#include <algorithm>

namespace bailiwick::tests {

using namespace fleet;

namespace {

constexpr auto id = &SmallFleet::id;

template<typename T, typename F>
Change edit(std::string_view name, F &&f)
{
    T row = SmallFleet().get<T>(name);
    f(row);
    return Put{row};
}

} // namespace

Assignment give(std::string_view who, std::string_view role, std::string_view scope,
                std::string_view delegation)
{
    return SmallFleet::assignment("new", who, role, scope, delegation);
}

Role conditionalRole()
{
    Role role = SmallFleet().get<Role>("viewer");
    role.id = id("conditional");
    role.name = "conditional";
    role.condition = "resource has config_open && resource.config_open == true";
    return role;
}

Assignment conditionalForTia()
{
    return SmallFleet::assignment("a-conditional", "tia", "conditional", "s1", "d-alpine");
}

Change openDevice(std::string_view device)
{
    return edit<Resource>(device, [](Resource &row) { row.attributes["config_open"] = true; });
}

namespace {

Group ownGroup(std::vector<Id> members)
{
    Group group;
    group.id = id("group");
    group.organization = id("alpine");
    group.name = "group";
    group.members = std::move(members);
    return group;
}

Assignment tiaInGroup()
{
    Assignment row = give("tia", "viewer", "s1", "d-alpine");
    row.id = id("a-group");
    row.scope = {ScopeKind::Group, id("group")};
    return row;
}

Assignment crewAtS1()
{
    return SmallFleet::assignment("a-crew", "crew", "installer", "s1", "d-alpine");
}

Resource newDevice(std::string_view parent)
{
    Resource row;
    row.id = id("new device");
    row.name = "new device";
    row.kind = ResourceKind::Device;
    row.parent = id(parent);
    return row;
}

template<typename T, typename F>
T changed(T row, F &&f)
{
    f(row);
    return row;
}

Delegation subDelegation(std::vector<std::string> region, std::vector<std::string> ceiling)
{
    Delegation row =
        SmallFleet::delegation("d-sub", "alpine", "boreal", std::move(region), std::move(ceiling));
    row.parent = id("d-alpine");
    return row;
}

// Ina as one who may also pass on.
ChangeSet inaMayPassOn()
{
    Role role = SmallFleet().get<Role>("installer-admin");
    role.actions.insert(role.actions.begin(), "delegation:create");
    Delegation delegation = SmallFleet().get<Delegation>("d-alpine");
    delegation.ceiling.insert(delegation.ceiling.begin(), CeilingRule{"delegation:create", {}});
    return {Put{role}, Put{delegation}};
}

} // namespace

std::vector<Attack> escalationAttacks()
{
    const Time soon = SmallFleet::now + SmallFleet::day;
    std::vector<Attack> attacks{
        {"a role outside the region",
         "ina",
         {Put{give("tia", "viewer", "s3", "d-alpine")}},
         "missing-action"},
        {"a role inside the region",
         "ina",
         {Put{give("tia", "viewer", "s2", "d-alpine")}},
         nullptr},
        {"a role above the region",
         "ina",
         {Put{give("tia", "viewer", "c1", "d-alpine")}},
         "missing-action"},
        {"a role on the whole fleet",
         "ina",
         {Put{give("tia", "viewer", "root", "d-alpine")}},
         "missing-action"},
        {"a role beyond the ceiling",
         "ina",
         {Put{give("tia", "deleter", "s1", "d-alpine")}},
         "beyond-ceiling"},
        {"an admin's role beyond the ceiling",
         "ina",
         {Put{give("ina", "admin", "s1", "d-alpine")}},
         "beyond-ceiling"},
        {"a role under no delegation", "ina", {Put{give("tia", "viewer", "s1")}}, "no-delegation"},
        {"a role under another's delegation",
         "ina",
         {Put{give("tia", "viewer", "s1", "d-boreal")}},
         "not-yours"},
        {"a role to another company's person",
         "ina",
         {Put{give("bo", "viewer", "s1", "d-alpine")}},
         "not-yours"},
        {"a role by a technician",
         "tom",
         {Put{give("tia", "viewer", "s1", "d-alpine")}},
         "missing-action"},
        {"a role to oneself by a technician",
         "tom",
         {Put{give("tom", "installer", "s2", "d-alpine")}},
         "missing-action"},
        {"a role by nobody's member",
         "tia",
         {Put{give("tia", "viewer", "s1", "d-alpine")}},
         "missing-action"},
        {"a future role beyond the region",
         "ina",
         {Put{changed(give("tia", "viewer", "s3", "d-alpine"),
                      [=](Assignment &a) { a.validity.from = soon; })}},
         "missing-action"},
        {"a future role inside it",
         "ina",
         {Put{changed(give("tia", "viewer", "s1", "d-alpine"),
                      [=](Assignment &a) { a.validity.from = soon; })}},
         nullptr},
        {"an assignment moved to a foreign site",
         "ina",
         {edit<Assignment>("a-tom", [](Assignment &a) { a.scope.id = id("s3"); })},
         "missing-action"},
        {"an assignment moved to an own site",
         "ina",
         {edit<Assignment>("a-tom", [](Assignment &a) { a.scope.id = id("s2"); })},
         nullptr},
        {"an assignment turned to another person abroad",
         "ina",
         {edit<Assignment>("a-bo", [](Assignment &a) { a.principal = SmallFleet::member("ina"); })},
         "missing-action"},
        {"another company's assignment removed",
         "ina",
         {Remove{EntityKind::Assignment, id("a-bo")}},
         "missing-action"},
        {"an own assignment removed",
         "ina",
         {Remove{EntityKind::Assignment, id("a-tom")}},
         nullptr},
        {"a manufacturer's role edited",
         "ina",
         {edit<Role>("installer",
                     [](Role &r) {
                         r.actions = {"device:configure", "device:delete", "device:view"};
                     })},
         "missing-action"},
        {"a role edited by the admin",
         "mia",
         {edit<Role>("installer",
                     [](Role &r) {
                         r.actions = {"device:configure", "device:delete", "device:view"};
                     })},
         nullptr},
        {"an own delegation widened",
         "ina",
         {edit<Delegation>("d-alpine",
                           [](Delegation &d) {
                               d.region.push_back({ScopeKind::Resource, id("s3")});
                               std::sort(d.region.begin(), d.region.end());
                           })},
         "not-yours"},
        {"a delegation widened by the manufacturer",
         "mia",
         {edit<Delegation>("d-alpine",
                           [](Delegation &d) {
                               d.region.push_back({ScopeKind::Resource, id("s3")});
                               std::sort(d.region.begin(), d.region.end());
                           })},
         nullptr},
        {"an own delegation's end put off",
         "ina",
         {edit<Delegation>("d-alpine", [](Delegation &d) { d.reason = "longer"; })},
         "not-yours"},
        {"a cut delegation restored by its holder",
         "ina",
         {edit<Delegation>("d-alpine", [](Delegation &) {})},
         "not-yours",
         {edit<Delegation>("d-alpine", [](Delegation &d) { d.cut = true; })}},
        {"passed on without the right to",
         "ina",
         {Put{subDelegation({"s1"}, {"device:view"})}},
         "missing-action"},
        {"passed on",
         "ina",
         {Put{subDelegation({"s1"}, {"device:view"})}},
         nullptr,
         inaMayPassOn()},
        {"passed on beyond the ceiling",
         "ina",
         {Put{subDelegation({"s1"}, {"device:delete"})}},
         "beyond-ceiling",
         inaMayPassOn()},
        {"passed on beyond the region",
         "ina",
         {Put{subDelegation({"s3"}, {"device:view"})}},
         "missing-action",
         inaMayPassOn()},
        {"a delegation of one's own making from the manufacturer",
         "ina",
         {Put{SmallFleet::delegation("d-x", "maker", "alpine", {"s4"}, {"device:view"})}},
         "not-yours",
         inaMayPassOn()},
        {"an empty team filled by one who may not assign",
         "tom",
         {edit<Team>("crew", [](Team &t) { t.members = {id("tia")}; })},
         "missing-action",
         {Put{crewAtS1()}}},
        {"an empty team filled by its admin",
         "ina",
         {edit<Team>("crew", [](Team &t) { t.members = {id("tia")}; })},
         nullptr,
         {Put{crewAtS1()}}},
        {"a role for an empty team outside",
         "ina",
         {Put{give("crew", "viewer", "s3", "d-alpine")}},
         "missing-action"},
        {"a role for an empty team inside",
         "ina",
         {Put{give("crew", "viewer", "s1", "d-alpine")}},
         nullptr},
        {"a foreign member for the team",
         "bo",
         {edit<Team>("crew", [](Team &t) { t.members = {id("tia")}; })},
         "not-yours"},
        {"a device opened by one who may not grant",
         "tom",
         {openDevice("d1")},
         "not-grantable",
         {Put{conditionalRole()}, Put{conditionalForTia()}}},
        {"a device opened by the admin",
         "ina",
         {openDevice("d1")},
         nullptr,
         {Put{conditionalRole()}, Put{conditionalForTia()}}},
        {"a device configured that no condition reads",
         "tom",
         {edit<Resource>("d1",
                         [](Resource &r) { r.attributes["config_level"] = std::int64_t{3}; })},
         nullptr},
        {"a fact about a device changed by a technician",
         "tom",
         {edit<Resource>("d1", [](Resource &r) { r.attributes["model"] = std::string("X"); })},
         "missing-action"},
        {"a device configured elsewhere", "tom", {openDevice("d3")}, "missing-action"},
        {"a foreign site tagged into an own group",
         "ina",
         {Put{ownGroup({id("s3")})}},
         "missing-action",
         {Put{ownGroup({})}, Put{tiaInGroup()}}},
        {"an own site tagged",
         "ina",
         {Put{ownGroup({id("s1")})}},
         nullptr,
         {Put{ownGroup({})}, Put{tiaInGroup()}}},
        {"a foreign device moved in",
         "ina",
         {edit<Resource>("d4", [](Resource &r) { r.parent = id("s1"); })},
         "missing-action"},
        {"an own device moved within the customer",
         "ina",
         {edit<Resource>("d2", [](Resource &r) { r.parent = id("s2"); })},
         nullptr},
        {"an own device moved to another customer",
         "ina",
         {edit<Resource>("d2", [](Resource &r) { r.parent = id("s3"); })},
         "missing-action"},
        {"a foreign device moved in by the manufacturer",
         "mia",
         {edit<Resource>("d4", [](Resource &r) { r.parent = id("s1"); })},
         nullptr},
        {"a device removed without the right",
         "ina",
         {Remove{EntityKind::Resource, id("d1")}},
         "missing-action"},
        {"a device removed by the admin", "mia", {Remove{EntityKind::Resource, id("d1")}}, nullptr},
        {"a device made abroad", "ina", {Put{newDevice("s3")}}, "missing-action"},
        {"a device made at home", "ina", {Put{newDevice("s1")}}, nullptr},
        {"a person of another company disabled",
         "ina",
         {edit<Membership>("bo", [](Membership &m) { m.disabled = true; })},
         "not-yours"},
        {"an own person disabled",
         "ina",
         {edit<Membership>("tom", [](Membership &m) { m.disabled = true; })},
         nullptr},
        {"a membership taken over",
         "ina",
         {edit<Membership>("tom", [](Membership &m) { m.person = id("person olga"); })},
         "not-yours"},
        {"a member taken into another company",
         "ina",
         {edit<Membership>("tom", [](Membership &m) { m.organization = id("boreal"); })},
         "not-yours"},
        {"somebody's e-mail changed",
         "ina",
         {edit<Person>("person tom", [](Person &p) { p.email = "ina2@example.com"; })},
         "not-yours"},
        {"somebody's e-mail changed by the manufacturer",
         "mia",
         {edit<Person>("person tom", [](Person &p) { p.email = "t@example.com"; })},
         nullptr},
        {"an organization given a node",
         "ina",
         {edit<Organization>("alpine", [](Organization &o) { o.name = "x"; })},
         "missing-action"},
        {"another's block lifted",
         "bo",
         {edit<Organization>("boreal", [](Organization &o) { o.name = "y"; })},
         "missing-action"},
        {"an owner made", "ina", {Put{Ownership{id("d1"), id("person ina"), {}}}}, "not-yours"},
        {"an owner made by the manufacturer",
         "mia",
         {Put{Ownership{id("d1"), id("person olga"), {}}}},
         nullptr},
        {"support beyond its customer",
         "max",
         {Put{give("max", "viewer", "c2")}},
         "missing-action"},
        {"support within its customer", "max", {Put{give("max", "viewer", "c1")}}, nullptr},
        {"support making itself admin of all",
         "max",
         {Put{give("max", "admin", "root")}},
         "missing-action"},
        {"an action added by a partner",
         "ina",
         {Put{Action{id("x"), {}, "x:y", {}, false}}},
         "missing-action"},
    };
    std::ranges::move(policyAttacks(), std::back_inserter(attacks));
    std::ranges::move(attributeAttacks(), std::back_inserter(attacks));
    return attacks;
}

} // namespace bailiwick::tests
