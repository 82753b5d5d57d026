// SPDX-License-Identifier: Apache-2.0
#include "models/cedar/schema.h"

#include <algorithm>

namespace bailiwick::cedar {

bool EntityTypeInfo::hasEnumId(std::string_view id) const
{
    return enumIds && std::find(enumIds->begin(), enumIds->end(), id) != enumIds->end();
}

Schema::Schema(std::vector<EntityTypeInfo> entityTypes, std::vector<ActionInfo> actions)
{
    for (EntityTypeInfo &type : entityTypes) {
        std::string name = type.name;
        m_entityTypes.emplace(std::move(name), std::move(type));
    }
    for (ActionInfo &action : actions) {
        m_actionTypes.emplace(action.uid.type());
        EntityUid uid = action.uid;
        m_actions.emplace(std::move(uid), std::move(action));
    }
}

const EntityTypeInfo *Schema::entityType(std::string_view name) const
{
    const auto found = m_entityTypes.find(name);
    return found == m_entityTypes.end() ? nullptr : &found->second;
}

const ActionInfo *Schema::action(const EntityUid &uid) const
{
    const auto found = m_actions.find(uid);
    return found == m_actions.end() ? nullptr : &found->second;
}

bool Schema::isActionType(std::string_view name) const
{
    return m_actionTypes.contains(name);
}

bool Schema::canBeIn(std::string_view type, std::string_view ancestor) const
{
    if (type == ancestor)
        return true;
    if (const EntityTypeInfo *info = entityType(type))
        return info->ancestors.contains(ancestor);
    if (!isActionType(type))
        return false;
    return std::any_of(m_actions.begin(), m_actions.end(), [&](const auto &each) {
        return each.first.type() == type &&
               std::any_of(each.second.ancestors.begin(), each.second.ancestors.end(),
                           [&](const EntityUid &group) { return group.type() == ancestor; });
    });
}

std::vector<RequestType> Schema::requestTypes() const
{
    std::vector<RequestType> out;
    for (const auto &[uid, action] : m_actions) {
        for (const std::string &principal : action.principals) {
            for (const std::string &resource : action.resources)
                out.push_back({principal, uid, resource, &action.context});
        }
    }
    return out;
}

} // namespace bailiwick::cedar
