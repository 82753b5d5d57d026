// SPDX-License-Identifier: Apache-2.0
// Attributes that conditions read: who edits them gives what the conditions guard.
#include "tests/access/escalation_attacks.h"
#include "tests/access/small_fleet.h"

namespace bailiwick::tests {

using namespace fleet;

namespace {

constexpr auto id = &SmallFleet::id;

// tia may view at s1 what the condition says.
ChangeSet tiaMayViewWhere(const std::string &condition)
{
    Role role = conditionalRole();
    role.condition = condition;
    return {Put{role}, Put{conditionalForTia()}};
}

Change with(const std::string &attribute, AttributeValue value)
{
    Resource row = SmallFleet().get<Resource>("d1");
    row.attributes[attribute] = std::move(value);
    return Put{row};
}

Change readers(std::vector<Id> ids)
{
    return with("config_readers", principalSet(PrincipalKind::Membership, std::move(ids)));
}

Change tiaInCrew()
{
    Team crew = SmallFleet().get<Team>("crew");
    crew.members = {id("tia")};
    return Put{crew};
}

template<typename... Changes>
ChangeSet together(ChangeSet first, Changes... more)
{
    (first.push_back(more), ...);
    return first;
}

} // namespace

std::vector<Attack> attributeAttacks()
{
    const ChangeSet forReaders =
        tiaMayViewWhere("resource has config_readers && principal in resource.config_readers");
    const ChangeSet forOthers = tiaMayViewWhere(
        "resource has config_readers && !resource.config_readers.contains(principal)");
    const ChangeSet forKeeper =
        tiaMayViewWhere("resource has config_keeper && resource.config_keeper == principal");
    const ChangeSet forTag =
        tiaMayViewWhere("resource has config_tags && resource.config_tags.contains(\"open\")");
    const AttributeValue crew = principalSet(PrincipalKind::Team, {id("crew")});
    return {
        {"a reader named by one who may not grant",
         "tom",
         {readers({id("tia")})},
         "not-grantable",
         forReaders},
        {"a reader named by the admin", "ina", {readers({id("tia")})}, nullptr, forReaders},
        {"a reader named whom no role reaches", "tom", {readers({id("tom")})}, nullptr, forReaders},
        {"a reader's team named by one who may not grant",
         "tom",
         {with("config_readers", crew)},
         "not-grantable",
         together(forReaders, tiaInCrew())},
        {"a reader's team named by the admin",
         "ina",
         {with("config_readers", crew)},
         nullptr,
         together(forReaders, tiaInCrew())},
        {"somebody taken out of those who are kept off",
         "tom",
         {readers({id("tom")})},
         "not-grantable",
         together(forOthers, readers({id("tia"), id("tom")}))},
        {"somebody else taken out of those who are kept off",
         "tom",
         {readers({id("tia")})},
         nullptr,
         together(forOthers, readers({id("tia"), id("tom")}))},
        {"a keeper named by one who may not grant",
         "tom",
         {with("config_keeper", PrincipalRef{PrincipalKind::Membership, id("tia")})},
         "not-grantable",
         forKeeper},
        {"a keeper named by the admin",
         "ina",
         {with("config_keeper", PrincipalRef{PrincipalKind::Membership, id("tia")})},
         nullptr,
         forKeeper},
        {"a tag set by one who may not grant",
         "tom",
         {with("config_tags", textSet({"demo", "open"}))},
         "not-grantable",
         forTag},
        {"a tag set that no condition reads",
         "tom",
         {with("config_tags", textSet({"demo"}))},
         nullptr,
         forTag},
        {"an attribute that is no setting, by a technician",
         "tom",
         {with("readers", textSet({}))},
         "missing-action",
         forReaders},
    };
}

} // namespace bailiwick::tests
