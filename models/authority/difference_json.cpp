// SPDX-License-Identifier: Apache-2.0
#include "models/authority/difference_json.h"

#include "models/wire/entity_json.h"

#include <nlohmann/json.hpp>

namespace bailiwick::authority {

namespace {

using access::IntervalSet;
using access::Position;
using access::Tree;
using wire::Json;

// The outermost nodes of the set: where the parent is not in it.
void nodesInto(Json &json, const char *key, const Tree &tree, const IntervalSet &set,
               std::size_t limit)
{
    if (set.isEmpty())
        return;
    Json nodes = Json::array();
    std::size_t more = 0;
    set.forEach([&](Position position) {
        const auto parent = tree.parent(position);
        if (parent && set.contains(*parent))
            return;
        if (nodes.size() == limit) {
            ++more;
            return;
        }
        const fleet::Resource &node = tree.resource(position);
        nodes.push_back({{"id", node.id.toString()},
                         {"kind", std::string(fleet::name(node.kind))},
                         {"name", node.name}});
    });
    json[key] = std::move(nodes);
    if (more > 0)
        json[std::string(key) + "More"] = more;
}

Json actionJson(const access::Difference &difference, const access::ActionDifference &action,
                std::size_t nodes)
{
    const Tree &before = difference.before->tree();
    const Tree &after = difference.after->tree();
    Json json = {{"action", difference.actions[action.action]},
                 {"gainedDevices", after.deviceCount(action.gained)},
                 {"lostDevices", before.deviceCount(action.lost)}};
    nodesInto(json, "gained", after, action.gained, nodes);
    nodesInto(json, "lost", before, action.lost, nodes);
    // Of those, what depends on address or second factor.
    nodesInto(json, "gainedMaybe", after, action.gainedMaybe, nodes);
    nodesInto(json, "lostMaybe", before, action.lostMaybe, nodes);
    return json;
}

Json scheduledJson(const access::Scheduled &scheduled)
{
    return {{"at", fleet::formatTime(scheduled.at)},
            {"begins", scheduled.begins},
            {"assignment", scheduled.assignment.toString()}};
}

Json principalJson(const access::Difference &difference, const fleet::PrincipalRef &principal)
{
    const fleet::State &after = difference.after->state();
    const fleet::State &before = difference.before->state();
    fleet::Id organization = after.organizationOf(principal);
    std::string label = after.labelOf(principal);
    if (organization.isNull()) {
        organization = before.organizationOf(principal);
        label = before.labelOf(principal);
    }
    Json json = {{"principal", wire::toJson(principal)}, {"label", label}};
    if (!organization.isNull())
        json["organization"] = organization.toString();
    return json;
}

} // namespace

Json toJson(const access::Difference &difference, std::size_t nodes)
{
    std::map<fleet::PrincipalRef, Json> principals;
    const auto entry = [&](const fleet::PrincipalRef &principal) -> Json & {
        const auto it = principals.find(principal);
        if (it != principals.end())
            return it->second;
        return principals.emplace(principal, principalJson(difference, principal)).first->second;
    };
    for (const access::PrincipalDifference &principal : difference.principals) {
        Json &json = entry(principal.principal);
        for (const access::ActionDifference &action : principal.actions)
            json["actions"].push_back(actionJson(difference, action, nodes));
    }
    for (const access::Scheduled &scheduled : difference.scheduled)
        entry(scheduled.principal)["scheduled"].push_back(scheduledJson(scheduled));
    Json result = Json::array();
    for (auto &[principal, json] : principals)
        result.push_back(std::move(json));
    return result;
}

} // namespace bailiwick::authority
