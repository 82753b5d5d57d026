// SPDX-License-Identifier: Apache-2.0
#include "models/rolemodel/iam_actions.h"

namespace bailiwick::rolemodel {

using Reading = IamActions::Reading;

namespace {

constexpr std::string_view accessService = "iam:"; // what changes access there

// "nodeManagers", "node_managers": "node-managers"
std::string wordOf(std::string_view segment)
{
    std::string word;
    for (const char c : segment) {
        if (c >= 'A' && c <= 'Z') {
            if (!word.empty() && word.back() != '-')
                word += '-';
            word += static_cast<char>(c - 'A' + 'a');
        } else {
            word += c == '_' || c == '.' ? '-' : c;
        }
    }
    return word;
}

// The last colon parts the verb from what becomes the area.
fleet::ActionName nameOf(std::string_view action)
{
    const auto colon = action.rfind(':');
    if (colon == std::string_view::npos)
        return wordOf(action);
    std::string area = wordOf(action.substr(0, colon));
    for (char &c : area) {
        if (c == ':')
            c = '-';
    }
    return area + ":" + wordOf(action.substr(colon + 1));
}

// `*` stands for any bytes; everything else for itself. O(pattern × text), no recursion.
bool matches(std::string_view pattern, std::string_view text)
{
    std::size_t p = 0;
    std::size_t t = 0;
    std::size_t star = std::string_view::npos;
    std::size_t resume = 0;
    while (t < text.size()) {
        if (p < pattern.size() && pattern[p] == '*') {
            star = p++;
            resume = t;
        } else if (p < pattern.size() && pattern[p] == text[t]) {
            ++p;
            ++t;
        } else if (star != std::string_view::npos) {
            p = star + 1;
            t = ++resume;
        } else {
            return false;
        }
    }
    while (p < pattern.size() && pattern[p] == '*')
        ++p;
    return p == pattern.size();
}

// By the name that an action of the fleet's own has: core:* is all of an area "core", and when wide
// also of those that begin with it.
bool nameMatches(const std::string &pattern, const fleet::ActionName &name, Reading reading)
{
    if (pattern == "*" || matches(nameOf(pattern), name))
        return true;
    constexpr std::string_view rest = ":*";
    if (reading == Reading::Narrow || !pattern.ends_with(rest))
        return false;
    fleet::ActionName area = nameOf(pattern.substr(0, pattern.size() - rest.size()) + ":x");
    area.resize(area.rfind(':'));
    return matches(area + "-*", fleet::areaOf(name));
}

} // namespace

IamActions::IamActions(const fleet::State &state)
{
    for (const fleet::Action &action : state.actions())
        m_known[action.name] = {{}, action.meta, false};
}

std::string IamActions::add(const std::string &action)
{
    const fleet::ActionName name = nameOf(action);
    if (!fleet::isActionName(name))
        return "\"" + action + "\" gives no action name; it is written service:resource:verb";
    const auto [known, isNew] =
        m_known.try_emplace(name, Known{action, action.starts_with(accessService), true});
    if (!isNew && known->second.original.empty())
        known->second.original = action; // the fleet has it already
    if (known->second.original != action)
        return "\"" + action + "\" and \"" + known->second.original +
               "\" would both be the action " + name;
    return {};
}

std::vector<fleet::ActionName> IamActions::resolved(const std::string &action,
                                                    Reading reading) const
{
    std::vector<fleet::ActionName> names;
    if (!isPattern(action)) {
        fleet::ActionName name = nameOf(action);
        const auto known = m_known.find(name);
        // Not one that a colliding name took.
        if (known != m_known.end() &&
            (known->second.original.empty() || known->second.original == action))
            names.push_back(std::move(name));
        return names;
    }
    for (const auto &[name, known] : m_known) {
        if (known.original.empty() ? nameMatches(action, name, reading)
                                   : matches(action, known.original))
            names.push_back(name);
    }
    return names;
}

std::vector<fleet::Action> IamActions::added() const
{
    std::vector<fleet::Action> actions;
    for (const auto &[name, known] : m_known) {
        if (known.isNew)
            actions.push_back(
                {{}, name, name, known.original + " of the imported policies", known.meta});
    }
    return actions;
}

} // namespace bailiwick::rolemodel
