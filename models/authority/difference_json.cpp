// SPDX-License-Identifier: Apache-2.0
#include "models/authority/difference_json.h"

#include "models/access/outermost.h"
#include "models/wire/entity_json.h"

#include <nlohmann/json.hpp>

#include <map>

namespace bailiwick::authority {

namespace {

using access::PieceSet;
using access::Tree;
using wire::Json;

// Whole companies gain the same sets: what is said of a set is made once.
class SetTexts
{
public:
    SetTexts(const Tree &tree, std::size_t nodes)
        : m_tree(tree)
        , m_nodes(nodes)
    {
    }

    std::uint64_t devices(const PieceSet &set) { return of(set).devices; }
    void addNodes(Json &json, const std::string &key, const PieceSet &set)
    {
        if (set.isEmpty())
            return;
        const Text &text = of(set);
        json[key] = text.nodes;
        if (text.more > 0)
            json[key + "More"] = text.more;
    }

private:
    struct Text
    {
        PieceSet set; // keeps the key alive
        std::uint64_t devices = 0;
        Json nodes = Json::array(); // the first of the outermost
        std::size_t more = 0;
    };

    const Text &of(const PieceSet &set)
    {
        const auto [it, fresh] = m_texts.try_emplace(set.identity());
        Text &text = it->second;
        if (!fresh)
            return text;
        text.set = set;
        text.devices = m_tree.deviceCount(set);
        const access::Outermost outermost = access::outermost(m_tree, set, m_nodes);
        for (const access::Position position : outermost.nodes) {
            const fleet::Resource &node = m_tree.resource(position);
            text.nodes.push_back({{"id", node.id.toString()},
                                  {"kind", std::string(fleet::name(node.kind))},
                                  {"name", node.name}});
        }
        text.more = outermost.more;
        return text;
    }

    const Tree &m_tree;
    std::size_t m_nodes;
    std::map<const void *, Text> m_texts;
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
