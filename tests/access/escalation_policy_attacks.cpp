// SPDX-License-Identifier: Apache-2.0
#include "tests/access/escalation_attacks.h"
#include "tests/access/small_fleet.h"

namespace bailiwick::tests {

using namespace fleet;

namespace {

constexpr auto id = &SmallFleet::id;

std::string uid(std::string_view type, std::string_view name)
{
    return std::string(type) + "::\"" + id(name).toString() + "\"";
}

Policy policy(std::string_view owner, std::string text, std::string_view delegation = {})
{
    Policy row;
    row.id = id("policy");
    row.organization = id(owner);
    row.name = "policy";
    row.text = std::move(text);
    row.delegation = delegation.empty() ? Id{} : id(delegation);
    return row;
}

std::string permit(std::string_view who, std::string_view action, const std::string &where,
                   const std::string &when = {})
{
    return "permit (principal == " + uid("Membership", who) + ", action == Action::\"" +
           std::string(action) + "\", resource in " + where + ")" +
           (when.empty() ? "" : " when { " + when + " }") + ";";
}

const std::string forbidTom = "forbid (principal == " + uid("Membership", "tom") +
                              ", action, resource) when { !context.secondFactor };";

// tia may view what has config_open at s1, and only so: as the text goes on.
ChangeSet tiaWhen(const std::string &more)
{
    Role role = conditionalRole();
    role.condition += " && " + more;
    return {Put{role}, Put{conditionalForTia()}};
}

Change crewIs(std::vector<Id> members)
{
    Team crew = SmallFleet().get<Team>("crew");
    crew.members = std::move(members);
    return Put{crew};
}

Change remove()
{
    return Remove{EntityKind::Policy, id("policy")};
}

} // namespace

std::vector<Attack> policyAttacks()
{
    const std::string s1 = uid("Site", "s1");
    const std::string s3 = uid("Site", "s3");
    const std::string crew = "permit (principal in " + uid("Team", "crew") +
                             ", action == Action::\"device:view\", resource in " + s1 + ");";
    const std::string tomorrow = std::to_string(SmallFleet::now + SmallFleet::day);
    return {
        {"a permit by a technician",
         "tom",
         {Put{policy("alpine", permit("tom", "device:view", s1), "d-alpine")}},
         "missing-action"},
        {"a permit by the company's admin",
         "ina",
         {Put{policy("alpine", permit("tia", "device:view", s1), "d-alpine")}},
         nullptr},
        {"a permit beyond the ceiling",
         "ina",
         {Put{policy("alpine", permit("tia", "device:delete", s1), "d-alpine")}},
         "beyond-ceiling"},
        {"a permit beyond the region gives nothing",
         "ina",
         {Put{policy("alpine", permit("tia", "device:view", s3), "d-alpine")}},
         nullptr},
        {"a permit under no delegation",
         "ina",
         {Put{policy("alpine", permit("tia", "device:view", s1))}},
         "no-delegation"},
        {"a permit under another's delegation",
         "ina",
         {Put{policy("alpine", permit("tia", "device:view", s3), "d-boreal")}},
         "not-yours"},
        {"a policy in another company's name",
         "bo",
         {Put{policy("alpine", permit("tia", "device:view", s1), "d-alpine")}},
         "not-yours"},
        {"a policy in the manufacturer's name",
         "ina",
         {Put{policy("maker", permit("ina", "device:view", s3))}},
         "missing-action"},
        {"a policy of the manufacturer",
         "mia",
         {Put{policy("maker", permit("max", "device:view", s3))}},
         nullptr},
        {"the manufacturer's forbid removed by a company",
         "ina",
         {remove()},
         "missing-action",
         {Put{policy("maker", forbidTom)}}},
        {"the manufacturer's forbid removed by itself",
         "mia",
         {remove()},
         nullptr,
         {Put{policy("maker", forbidTom)}}},
        {"an own forbid removed by whom it binds",
         "tom",
         {remove()},
         "missing-action",
         {Put{policy("alpine", forbidTom)}}},
        {"an own forbid removed by the company's admin",
         "ina",
         {remove()},
         nullptr,
         {Put{policy("alpine", forbidTom)}}},
        {"the manufacturer's forbid weakened by a company",
         "ina",
         {Put{policy("maker", "forbid (principal, action, resource) when { false };")}},
         "missing-action",
         {Put{policy("maker", forbidTom)}}},
        {"a device configured into a role that asks for a second factor",
         "tom",
         {openDevice("d1")},
         "not-grantable",
         tiaWhen("context.secondFactor")},
        {"… by one who may give the role",
         "ina",
         {openDevice("d1")},
         nullptr,
         tiaWhen("context.secondFactor")},
        {"a device configured into a role for one network",
         "tom",
         {openDevice("d1")},
         "not-grantable",
         tiaWhen("context.ip.isInRange(ip(\"10.20.0.0/16\"))")},
        {"a device configured into a role that begins tomorrow",
         "tom",
         {openDevice("d1")},
         "not-grantable",
         tiaWhen("context.now >= " + tomorrow)},
        {"a device configured into a role that ended yesterday",
         "tom",
         {openDevice("d1")},
         nullptr,
         tiaWhen("context.now < " + std::to_string(SmallFleet::now - SmallFleet::day))},
        {"a device configured into a role for somebody else",
         "tom",
         {openDevice("d1")},
         nullptr,
         tiaWhen("principal == " + uid("Membership", "bo"))},
        {"a device configured out of a forbid",
         "tom",
         {openDevice("d1")},
         "not-grantable",
         {Put{give("tia", "viewer", "s1", "d-alpine")},
          Put{policy("maker", "forbid (principal == " + uid("Membership", "tia") +
                                  ", action, resource) unless { resource has config_open && "
                                  "resource.config_open == true };")}}},
        {"a team with a permit filled by one who may not",
         "tom",
         {crewIs({id("tia")})},
         "missing-action",
         {Put{policy("alpine", crew, "d-alpine")}}},
        {"a team with a permit filled by its admin",
         "ina",
         {crewIs({id("tia")})},
         nullptr,
         {Put{policy("alpine", crew, "d-alpine")}}},
        {"a team with the manufacturer's permit beyond the admin's reach",
         "max",
         {crewIs({id("tia")})},
         "missing-action",
         {Put{policy("alpine", crew, "d-alpine")}}},
    };
}

} // namespace bailiwick::tests
