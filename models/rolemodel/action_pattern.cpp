// SPDX-License-Identifier: Apache-2.0
#include "models/rolemodel/action_pattern.h"

#include <algorithm>

namespace bailiwick::rolemodel {

namespace {

constexpr std::string_view any = "*";

std::string_view verbOf(std::string_view name)
{
    return name.substr(name.find(':') + 1);
}

} // namespace

std::string resolvePattern(std::string_view pattern, const std::vector<ModelAction> &catalogue,
                           Wildcards wildcards, std::vector<fleet::ActionName> &names)
{
    const std::string quoted = "\"" + std::string(pattern) + "\"";
    const auto colon = pattern.find(':');
    if (colon == std::string_view::npos)
        return quoted + " is not an action; write area:verb, area:*, *:verb or *:*";
    const std::string_view area = pattern.substr(0, colon);
    const std::string_view verb = pattern.substr(colon + 1);
    const bool wild = area == any || verb == any;
    bool found = false;
    bool onlyMeta = false;
    for (const ModelAction &action : catalogue) {
        if ((area != any && area != fleet::areaOf(action.name)) ||
            (verb != any && verb != verbOf(action.name)))
            continue;
        if (wild && action.meta && wildcards == Wildcards::WithoutMeta) {
            onlyMeta = true;
            continue;
        }
        found = true;
        names.push_back(action.name);
    }
    if (found)
        return {};
    if (onlyMeta)
        return quoted + " stands only for actions that change access, which no wildcard gives; "
                        "name them one by one";
    return wild ? quoted + " stands for no action of the catalogue"
                : "the action " + quoted + " is not in the catalogue";
}

} // namespace bailiwick::rolemodel
