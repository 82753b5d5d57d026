// SPDX-License-Identifier: Apache-2.0
#include "models/fleet/role_text.h"

#include <algorithm>

namespace bailiwick::fleet {

namespace {

// What names are made of, for people: "device-type" is "device type".
std::string words(std::string_view name)
{
    std::string text(name);
    std::replace(text.begin(), text.end(), '-', ' ');
    return text;
}

// "a", "a and b", "a, b and c"
std::string listed(const std::vector<std::string> &texts)
{
    std::string list;
    for (std::size_t i = 0; i < texts.size(); ++i) {
        if (i > 0)
            list += i + 1 == texts.size() ? " and " : ", ";
        list += texts[i];
    }
    return list;
}

// The actions of one area that a role has, and whether those are all.
struct Area
{
    std::string_view name;
    std::vector<std::string> verbs; // held
    std::size_t size = 0;           // in the catalogue

    bool isWhole() const { return verbs.size() == size; }
    std::string held() const
    {
        return size > 1 && isWhole() ? "do everything with" : listed(verbs);
    }
};

std::vector<Area> areasOf(const Role &role, std::span<const Action> catalogue, bool meta)
{
    std::vector<Area> areas;
    for (const Action &action : catalogue) {
        if (action.meta != meta)
            continue;
        const std::string_view name = areaOf(action.name);
        auto area =
            std::ranges::find_if(areas, [&](const Area &known) { return known.name == name; });
        if (area == areas.end())
            area = areas.insert(areas.end(), Area{name, {}, 0});
        ++area->size;
        if (std::ranges::binary_search(role.actions, action.name))
            area->verbs.push_back(words(std::string_view(action.name).substr(name.size() + 1)));
    }
    return areas;
}

// Areas with the same verbs together: "view device and log; configure mail".
std::string clauses(std::vector<Area> areas)
{
    std::erase_if(areas, [](const Area &area) { return area.verbs.empty(); });
    std::vector<std::pair<std::string, std::vector<std::string>>> groups;
    for (const Area &area : areas) {
        const std::string held = area.held();
        auto group =
            std::ranges::find_if(groups, [&](const auto &known) { return known.first == held; });
        if (group == groups.end())
            group = groups.insert(groups.end(), {held, {}});
        group->second.push_back(words(area.name));
    }
    std::string text;
    for (const auto &[held, names] : groups)
        text += (text.empty() ? "" : "; ") + held + " " + listed(names);
    return text;
}

} // namespace

std::string roleSentence(const Role &role, std::span<const Action> catalogue)
{
    if (role.actions.empty())
        return "May do nothing.";
    const std::vector<Area> plain = areasOf(role, catalogue, false);
    const std::vector<Area> meta = areasOf(role, catalogue, true);
    const bool everything = plain.size() > 1 && std::ranges::all_of(plain, &Area::isWhole);
    const std::string what = everything ? "do everything but change access" : clauses(plain);
    const std::string access = clauses(meta);
    const bool allMeta = !meta.empty() && std::ranges::all_of(meta, &Area::isWhole);
    std::string text = "May ";
    if (everything && allMeta)
        text += "do everything, changing access too";
    else if (what.empty())
        text += "only change access: " + access;
    else
        text += what + (access.empty() ? "" : "; on access itself: " + access);
    if (role.ownership)
        text += "; on devices that are their own or shared with them";
    if (!role.condition.empty())
        text += "; only where " + role.condition;
    return text + ".";
}

std::string roleSentence(const Role &role, const Table<Action> &catalogue)
{
    const std::vector<Action> actions(catalogue.begin(), catalogue.end());
    return roleSentence(role, actions);
}

} // namespace bailiwick::fleet
