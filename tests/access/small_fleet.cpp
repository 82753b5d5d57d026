// SPDX-License-Identifier: Apache-2.0
#include "tests/access/small_fleet.h"

#include <algorithm>

namespace bailiwick::tests {

using namespace fleet;

namespace {

const std::vector<std::string> installerAdminActions{
    "device:configure", "device:view", "fleet:edit", "policy:edit",
    "role:assign",      "team:manage", "user:invite"};

Resource node(std::string_view name, ResourceKind kind, std::string_view parent)
{
    Resource resource;
    resource.id = SmallFleet::id(name);
    resource.kind = kind;
    resource.name = std::string(name);
    resource.parent = parent.empty() ? Id{} : SmallFleet::id(parent);
    if (kind == ResourceKind::Space)
        resource.spaceKind = "zone";
    return resource;
}

Role role(std::string_view name, std::vector<std::string> actions)
{
    Role result;
    result.id = SmallFleet::id(name);
    result.organization = SmallFleet::id("maker");
    result.name = std::string(name);
    std::sort(actions.begin(), actions.end());
    result.actions = std::move(actions);
    return result;
}

Table<Resource> resources()
{
    return Table<Resource>(
        {node("root", ResourceKind::Manufacturer, {}), node("c1", ResourceKind::Customer, "root"),
         node("c2", ResourceKind::Customer, "root"), node("c3", ResourceKind::Customer, "root"),
         node("c4", ResourceKind::Customer, "root"), node("s1", ResourceKind::Site, "c1"),
         node("s2", ResourceKind::Site, "c1"), node("s3", ResourceKind::Site, "c2"),
         node("s4", ResourceKind::Site, "c3"), node("s5", ResourceKind::Site, "c4"),
         node("z2", ResourceKind::Space, "s2"), node("d1", ResourceKind::Device, "s1"),
         node("d2", ResourceKind::Device, "s1"), node("d3", ResourceKind::Device, "z2"),
         node("d4", ResourceKind::Device, "s3"), node("d5", ResourceKind::Device, "s4"),
         node("d6", ResourceKind::Device, "s5")});
}

} // namespace

Id SmallFleet::id(std::string_view name)
{
    std::uint64_t hash = 0xcbf29ce484222325ULL;
    for (const char c : name)
        hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3ULL;
    return makeId(now, hash >> 52, hash);
}

PrincipalRef SmallFleet::member(std::string_view name)
{
    return {PrincipalKind::Membership, id(name)};
}

Assignment SmallFleet::assignment(std::string_view name, std::string_view principal,
                                  std::string_view roleName, std::string_view scope,
                                  std::string_view delegationName)
{
    Assignment result;
    result.id = id(name);
    result.principal =
        principal == "crew" ? PrincipalRef{PrincipalKind::Team, id(principal)} : member(principal);
    result.role = id(roleName);
    result.scope = {ScopeKind::Resource, id(scope)};
    if (!delegationName.empty())
        result.delegation = id(delegationName);
    return result;
}

Delegation SmallFleet::delegation(std::string_view name, std::string_view from, std::string_view to,
                                  std::vector<std::string> region, std::vector<std::string> ceiling,
                                  int passes)
{
    Delegation result;
    result.id = id(name);
    result.from = id(from);
    result.to = id(to);
    for (const std::string &part : region)
        result.region.push_back({ScopeKind::Resource, id(part)});
    std::sort(result.region.begin(), result.region.end());
    std::sort(ceiling.begin(), ceiling.end());
    for (const std::string &action : ceiling)
        result.ceiling.push_back({action, {}});
    result.passes = passes;
    return result;
}

SmallFleet::SmallFleet()
{
    const std::vector<std::string> all{
        "audit:view",  "credential:reset", "delegation:create", "device:configure", "device:delete",
        "device:view", "fleet:edit",       "installer:manage",  "policy:edit",      "role:assign",
        "role:define", "team:manage",      "user:invite"};
    std::vector<Action> catalogue;
    for (const std::string &name : all)
        catalogue.push_back({id(name), {}, name, {}, false});
    state.setTable(Table<Action>(std::move(catalogue)));
    state.setTable(resources());

    std::vector<Organization> organizations;
    const auto organize = [&](std::string_view name, OrganizationKind kind,
                              std::string_view owned) {
        organizations.push_back(
            {id(name), {}, kind, std::string(name), owned.empty() ? Id{} : id(owned), false});
    };
    organize("maker", OrganizationKind::Manufacturer, "root");
    organize("alpine", OrganizationKind::Partner, {});
    organize("boreal", OrganizationKind::Partner, {});
    organize("customer1", OrganizationKind::Customer, "c1");
    state.setTable(Table<Organization>(std::move(organizations)));

    std::vector<Person> persons;
    std::vector<Membership> memberships;
    const auto employ = [&](const std::string &name, std::string_view organization) {
        persons.push_back({id("person " + name), {}, name, name + "@example.com"});
        if (!organization.empty())
            memberships.push_back(
                {id(name), {}, id("person " + name), id(organization), {}, false});
    };
    employ("mia", "maker");
    employ("max", "maker");
    employ("ina", "alpine");
    employ("tom", "alpine");
    employ("tia", "alpine");
    employ("bo", "boreal");
    employ("carl", "customer1");
    employ("olga", {});
    state.setTable(Table<Person>(std::move(persons)));
    state.setTable(Table<Membership>(std::move(memberships)));
    state.setTable(Table<Team>({{id("crew"), {}, id("alpine"), "crew", {}}}));
    state.setTable(Table<Ownership>({{id("d5"), id("person olga"), {}}}));

    Role owner = role("owner", {"device:view"});
    owner.ownership = true;
    state.setTable(Table<Role>({role("admin", all), role("installer-admin", installerAdminActions),
                                role("installer", {"device:configure", "device:view"}),
                                role("viewer", {"device:view"}), role("deleter", {"device:delete"}),
                                role("assigner", {"device:view", "role:assign"}), owner}));
    state.setTable(Table<Delegation>(
        {delegation("d-alpine", "maker", "alpine", {"s1", "s2"}, installerAdminActions, 1),
         delegation("d-boreal", "maker", "boreal", {"s3"}, installerAdminActions)}));
    state.setTable(Table<Assignment>(
        {assignment("a-mia", "mia", "admin", "root"), assignment("a-max", "max", "assigner", "c1"),
         assignment("a-ina-1", "ina", "installer-admin", "s1", "d-alpine"),
         assignment("a-ina-2", "ina", "installer-admin", "s2", "d-alpine"),
         assignment("a-tom", "tom", "installer", "s1", "d-alpine"),
         assignment("a-bo", "bo", "installer-admin", "s3", "d-boreal")}));
    state.revision = 1;
}

access::SnapshotPtr SmallFleet::snapshot() const
{
    return access::Snapshot::build(state).value();
}

} // namespace bailiwick::tests
