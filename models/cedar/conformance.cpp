// SPDX-License-Identifier: Apache-2.0
#include "models/cedar/conformance.h"

#include "models/cedar/conformance_check.h"
#include "models/cedar/printer.h"

#include <unordered_set>

namespace bailiwick::cedar {

namespace {

using Result = tl::expected<void, ConformanceError>;

tl::unexpected<ConformanceError> refuse(std::string where, std::string message)
{
    return tl::make_unexpected(ConformanceError{std::move(where), std::move(message)});
}

Result validateRecord(const Value &record, const RecordType &type, const Schema &schema,
                      const std::string &where)
{
    if (auto found = mismatch(record, Type::record(type), schema))
        return refuse(where + found->path, std::move(found->message));
    return {};
}

Result validateTags(const Entity &entity, const EntityTypeInfo &type, const Schema &schema)
{
    for (const auto &[name, tag] : entity.tags.fields()) {
        const std::string where = entity.uid.text() + ", tag " + cedar::quoted(name);
        if (!type.tags)
            return refuse(where, unexpectedTag(name, type.name));
        if (auto found = mismatch(tag, *type.tags, schema))
            return refuse(where + found->path, std::move(found->message));
    }
    return {};
}

Result validateEntity(const Entity &entity, const Schema &schema)
{
    const std::string where = entity.uid.text();
    if (auto complaint = checkDeclaredType(entity.uid, schema))
        return refuse(where, std::move(*complaint));
    if (auto complaint = checkEntityExists(entity.uid, schema))
        return refuse(where, std::move(*complaint));
    const EntityTypeInfo &type = *schema.entityType(entity.uid.type());
    Result attributes =
        validateRecord(entity.attributes, type.attributes, schema, where + ", attributes");
    if (!attributes)
        return attributes;
    for (const EntityUid &parent : entity.parents) {
        if (auto complaint = checkParent(entity.uid, parent, schema))
            return refuse(where + ", parent " + parent.text(), std::move(*complaint));
    }
    return validateTags(entity, type, schema);
}

// Principal or resource. `allowed`: the types that the action applies to.
Complaint checkScope(const EntityUid &uid, const std::set<std::string, std::less<>> &allowed,
                     std::string_view role, const EntityUid &action, const Schema &schema)
{
    if (auto complaint = checkDeclaredType(uid, schema))
        return complaint;
    if (auto complaint = checkEntityExists(uid, schema))
        return complaint;
    if (allowed.contains(uid.type()))
        return std::nullopt;
    std::string types;
    for (const std::string &type : allowed)
        types += (types.empty() ? "" : ", ") + type;
    return action.text() + " does not apply to a " + std::string(role) + " of type " +
           std::string(uid.type()) +
           (types.empty() ? "; it applies to none." : "; it applies to " + types + '.');
}

} // namespace

Result validateEntities(const Entities &entities, const Schema &schema)
{
    for (const Entity &entity : entities.all()) {
        if (isActionType(entity.uid.type())) {
            if (auto complaint = checkAction(entity, entities, schema))
                return refuse(entity.uid.text(), std::move(*complaint));
            continue;
        }
        Result result = validateEntity(entity, schema);
        if (!result)
            return result;
    }
    return {};
}

Result validateRequest(const Request &request, const Schema &schema)
{
    const ActionInfo *action = schema.action(request.action.uid);
    if (!action)
        return refuse("action", undeclaredAction(request.action.uid, schema));
    if (auto complaint =
            checkScope(request.principal.uid, action->principals, "principal", action->uid, schema))
        return refuse("principal", std::move(*complaint));
    if (auto complaint =
            checkScope(request.resource.uid, action->resources, "resource", action->uid, schema))
        return refuse("resource", std::move(*complaint));
    return validateContext(request.context, action->uid, schema);
}

Result validateContext(const Value &context, const EntityUid &action, const Schema &schema)
{
    const ActionInfo *info = schema.action(action);
    if (!info)
        return refuse("action", undeclaredAction(action, schema));
    return validateRecord(context, info->context, schema, "context");
}

std::vector<Entity> withActions(std::vector<Entity> entities, const Schema &schema)
{
    std::unordered_set<EntityUid, EntityUidHash> present;
    for (const Entity &entity : entities)
        present.insert(entity.uid);
    for (const auto &[uid, action] : schema.actions()) {
        if (!present.contains(uid))
            entities.push_back({uid, {action.ancestors.begin(), action.ancestors.end()}});
    }
    return entities;
}

} // namespace bailiwick::cedar
