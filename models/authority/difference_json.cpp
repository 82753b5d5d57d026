// SPDX-License-Identifier: Apache-2.0
#include "models/authority/difference_json.h"

#include "models/wire/entity_json.h"

#include <nlohmann/json.hpp>

#include <map>

namespace bailiwick::authority {

namespace {

using access::IntervalSet;
using access::Position;
using access::Tree;
using wire::Json;

// The outermost nodes of a set: where the parent is not in it. Below one of them, up to the end of
// its interval, there are no others.
struct Outermost
{
    Json nodes = Json::array(); // the first ones
    std::size_t more = 0;
};

Outermost outermost(const Tree &tree, const IntervalSet &set, std::size_t limit)
{
    Outermost result;
    for (const access::Interval &interval : set.intervals()) {
        Position at = interval.low;
        while (at < interval.high) {
            const Position position = at;
            at = tree.subtree(position).high;
            const auto parent = tree.parent(position);
            if (parent && set.contains(*parent))
                continue;
            if (result.nodes.size() == limit) {
                ++result.more;
                continue;
            }
            const fleet::Resource &node = tree.resource(position);
            result.nodes.push_back({{"id", node.id.toString()},
                                    {"kind", std::string(fleet::name(node.kind))},
                                    {"name", node.name}});
        }
    }
    return result;
}

// Whole companies gain the same sets: what is said of a set is made once.
class SetTexts
{
public:
    SetTexts(const Tree &tree, std::size_t nodes)
        : m_tree(tree)
        , m_nodes(nodes)
    {
    }

    std::uint64_t devices(const IntervalSet &set) { return of(set).devices; }
    void addNodes(Json &json, const std::string &key, const IntervalSet &set)
    {
        if (set.isEmpty())
            return;
        const Text &text = of(set);
        json[key] = text.outermost.nodes;
        if (text.outermost.more > 0)
            json[key + "More"] = text.outermost.more;
    }

private:
    struct Text
    {
        IntervalSet set; // keeps the key alive
        std::uint64_t devices = 0;
        Outermost outermost;
    };

    // Copies of a set share its intervals: their address stands for it.
    const Text &of(const IntervalSet &set)
    {
        const auto [it, fresh] = m_texts.try_emplace(set.intervals().data());
        if (fresh)
            it->second = {set, m_tree.deviceCount(set), outermost(m_tree, set, m_nodes)};
        return it->second;
    }

    const Tree &m_tree;
    std::size_t m_nodes;
    std::map<const access::Interval *, Text> m_texts;
};

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
    SetTexts gained(difference.after->tree(), nodes);
    SetTexts lost(difference.before->tree(), nodes);
    for (const access::PrincipalDifference &principal : difference.principals) {
        Json &json = entry(principal.principal);
        for (const access::ActionDifference &action : principal.actions) {
            Json part = {{"action", difference.actions[action.action]},
                         {"gainedDevices", gained.devices(action.gained)},
                         {"lostDevices", lost.devices(action.lost)}};
            gained.addNodes(part, "gained", action.gained);
            lost.addNodes(part, "lost", action.lost);
            // Of those, what depends on address or second factor.
            gained.addNodes(part, "gainedMaybe", action.gainedMaybe);
            lost.addNodes(part, "lostMaybe", action.lostMaybe);
            json["actions"].push_back(std::move(part));
        }
    }
    for (const access::Scheduled &scheduled : difference.scheduled)
        entry(scheduled.principal)["scheduled"].push_back(scheduledJson(scheduled));
    Json result = Json::array();
    for (auto &[principal, json] : principals)
        result.push_back(std::move(json));
    return result;
}

} // namespace bailiwick::authority
