// SPDX-License-Identifier: Apache-2.0
#include "models/authority/difference_json.h"

#include "models/access/outermost.h"
#include "models/wire/entity_json.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <iterator>
#include <map>
#include <set>

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

bool isPerson(const fleet::PrincipalRef &principal)
{
    return principal.kind != fleet::PrincipalKind::Team;
}

// Whom the difference names, in order.
std::set<fleet::PrincipalRef> namedIn(const access::Difference &difference)
{
    std::set<fleet::PrincipalRef> named;
    for (const access::PrincipalDifference &principal : difference.principals)
        named.insert(principal.principal);
    for (const access::Scheduled &scheduled : difference.scheduled)
        named.insert(scheduled.principal);
    return named;
}

// What is said of those up to `last`.
Json entriesUpTo(const access::Difference &difference, const fleet::PrincipalRef &last,
                 std::size_t nodes)
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
        if (last < principal.principal)
            continue;
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
    for (const access::Scheduled &scheduled : difference.scheduled) {
        if (!(last < scheduled.principal))
            entry(scheduled.principal)["scheduled"].push_back(scheduledJson(scheduled));
    }
    Json result = Json::array();
    for (auto &[principal, json] : principals)
        result.push_back(std::move(json));
    return result;
}

// How many people of those after `last` gain and lose each action.
Json actionsAfter(const access::Difference &difference, const fleet::PrincipalRef &last)
{
    struct Count
    {
        std::size_t gaining = 0;
        std::size_t losing = 0;
    };
    std::vector<Count> counts(difference.actions.size());
    for (const access::PrincipalDifference &principal : difference.principals) {
        if (!(last < principal.principal) || !isPerson(principal.principal))
            continue;
        for (const access::ActionDifference &action : principal.actions) {
            counts[action.action].gaining += action.gained.isEmpty() ? 0 : 1;
            counts[action.action].losing += action.lost.isEmpty() ? 0 : 1;
        }
    }
    Json actions = Json::array();
    for (std::size_t i = 0; i < counts.size(); ++i) {
        if (counts[i].gaining + counts[i].losing > 0)
            actions.push_back({{"action", difference.actions[i]},
                               {"gaining", counts[i].gaining},
                               {"losing", counts[i].losing}});
    }
    return actions;
}

} // namespace

Json toJson(const access::Difference &difference, std::size_t nodes)
{
    const std::set<fleet::PrincipalRef> named = namedIn(difference);
    return named.empty() ? Json::array() : entriesUpTo(difference, *named.rbegin(), nodes);
}

Json shortened(const access::Difference &difference, std::size_t principals, std::size_t nodes,
               Json &more)
{
    more = nullptr;
    const std::set<fleet::PrincipalRef> named = namedIn(difference);
    if (named.size() <= principals)
        return toJson(difference, nodes);
    const auto rest = std::next(named.begin(), static_cast<std::ptrdiff_t>(principals));
    const fleet::PrincipalRef last = *std::prev(rest);
    more = {{"principals", named.size() - principals},
            {"people", std::count_if(rest, named.end(), isPerson)},
            {"actions", actionsAfter(difference, last)}};
    return entriesUpTo(difference, last, nodes);
}

Json toJson(const std::vector<access::ForbiddenGrant> &withoutEffect, const fleet::State &after)
{
    Json json = Json::array();
    for (const access::ForbiddenGrant &grant : withoutEffect)
        json.push_back({{"principal", after.labelOf(grant.principal)},
                        {"action", grant.action},
                        {"scope", after.labelOf(grant.scope)},
                        {"policy", policyName(after, grant.policy)}});
    return json;
}

std::string policyName(const fleet::State &state, fleet::Id policy)
{
    const fleet::Policy *row = state.policies().find(policy);
    return row ? row->name : "a rule above you";
}

} // namespace bailiwick::authority
