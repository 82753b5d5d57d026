// SPDX-License-Identifier: Apache-2.0
#include "tests/access/machine_fleet.h"

#include <algorithm>

namespace bailiwick::tests {

using namespace fleet;

namespace {

Group group(std::string_view name, std::string_view organization, std::vector<std::string> members)
{
    Group result{SmallFleet::id(name), {}, SmallFleet::id(organization), std::string(name), {}};
    for (const std::string &member : members)
        result.members.push_back(SmallFleet::id(member));
    std::sort(result.members.begin(), result.members.end());
    return result;
}

} // namespace

std::vector<Scope> MachineFleet::nodes(std::vector<std::string> names)
{
    std::vector<Scope> result;
    for (const std::string &name : names)
        result.push_back(node(name));
    std::sort(result.begin(), result.end());
    return result;
}

MachineFleet::MachineFleet()
{
    ChangeSet changes;
    for (const std::string_view name : {actions::apikeyCreate, actions::credentialReplicate})
        changes.push_back(Put{Action{id(name), {}, std::string(name), {}, true}});
    const auto allow = [](std::vector<std::string> &names) {
        names.emplace_back(actions::apikeyCreate);
        std::sort(names.begin(), names.end());
    };
    for (const char *name : {"admin", "installer-admin"}) {
        Role role = get<Role>(name);
        allow(role.actions);
        changes.push_back(Put{role});
    }
    for (const char *name : {"d-alpine", "d-boreal"}) {
        Delegation delegation = get<Delegation>(name);
        delegation.ceiling.push_back({std::string(actions::apikeyCreate), {}});
        std::sort(delegation.ceiling.begin(), delegation.ceiling.end());
        changes.push_back(Put{delegation});
    }
    Role keyMaker{id("key-maker"), {}, id("maker"), "key-maker", {}, {}, {}, false};
    keyMaker.actions = {std::string(actions::apikeyCreate), std::string(actions::deviceView)};
    changes.push_back(Put{keyMaker});
    changes.push_back(Put{Person{id("person kim"), {}, "kim", "kim@example.com"}});
    changes.push_back(Put{Membership{id("kim"), {}, id("person kim"), id("alpine"), {}, false}});
    changes.push_back(Put{assignment("a-kim", "kim", "key-maker", "s1", "d-alpine")});
    changes.push_back(Put{group("blue", "alpine", {"d1", "d3"})});
    changes.push_back(Put{group("red", "alpine", {"d2"})});
    changes.push_back(Put{group("theirs", "boreal", {"d4"})});
    changes.push_back(Put{group("near", "maker", {"d2"})});

    Application feed;
    feed.id = id("feed");
    feed.organization = id("alpine");
    feed.name = "feed";
    feed.creator = id("ina");
    feed.delegation = id("d-alpine");
    feed.roles = {id("viewer")};
    feed.actions = {std::string(actions::deviceConfigure)};
    feed.spaces = nodes({"s1", "s2"});
    feed.keywords = {id("blue")};
    changes.push_back(Put{feed});

    Gateway hub;
    hub.id = id("hub");
    hub.organization = id("maker");
    hub.device = id("d1");
    hub.group = id("near");
    hub.roles = {id("installer")};
    changes.push_back(Put{hub});
    state = state.applied(changes);
}

} // namespace bailiwick::tests
