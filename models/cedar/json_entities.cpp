// SPDX-License-Identifier: Apache-2.0
#include "models/cedar/json_entities.h"

#include "models/cedar/conformance_check.h"
#include "models/cedar/json_reader.h"

namespace bailiwick::cedar {

using nlohmann::json;

namespace {

using Result = tl::expected<void, JsonError>;

// Reads one entity after another; `schema` may be null.
class EntityReader
{
public:
    explicit EntityReader(const Schema *schema)
        : m_schema(schema)
    {
    }

    tl::expected<Entity, JsonError> read(const json &input, const JsonPath &path)
    {
        if (!input.is_object() || !input.contains("uid"))
            return refuseJson(path, "An entity is {\"uid\", \"attrs\", \"parents\"} and may have "
                                    "\"tags\".");
        Entity entity;
        auto uid = readUid(input["uid"], path.child("uid"));
        if (!uid)
            return tl::make_unexpected(std::move(uid.error()));
        entity.uid = std::move(*uid);
        const bool guided = m_schema && !isActionType(entity.uid.type());
        m_type = guided ? m_schema->entityType(entity.uid.type()) : nullptr;
        if (guided) {
            auto complaint = checkDeclaredType(entity.uid, *m_schema);
            if (!complaint)
                complaint = checkEntityExists(entity.uid, *m_schema);
            if (complaint)
                return refuseJson(path.child("uid"), std::move(*complaint));
        }
        for (const Result &part : {attributes(input, path, entity), parents(input, path, entity),
                                   tags(input, path, entity)}) {
            if (!part)
                return tl::make_unexpected(part.error());
        }
        return entity;
    }

private:
    Result attributes(const json &input, const JsonPath &path, Entity &out) const
    {
        const auto found = input.find("attrs");
        if (found == input.end())
            return refuseJson(path, "\"attrs\" is missing. Write \"attrs\": {} for none.");
        const JsonPath inside = path.child("attrs");
        if (!found->is_object())
            return refuseJson(inside, "An object is expected here.");
        auto value =
            m_type ? readTypedValue(*found, Type::record(m_type->attributes), *m_schema, inside)
                   : record(*found, inside);
        if (!value)
            return tl::make_unexpected(std::move(value.error()));
        out.attributes = std::move(*value);
        return {};
    }

    // Names of attributes are data: `__entity` among them is no escape.
    tl::expected<Value, JsonError> record(const json &input, const JsonPath &path) const
    {
        std::vector<RecordField> fields;
        for (const auto &[name, member] : input.items()) {
            const JsonPath inside = path.child(name);
            auto value = m_type && m_type->tags
                             ? readTypedValue(member, *m_type->tags, *m_schema, inside)
                             : readValue(member, inside);
            if (!value)
                return value;
            fields.emplace_back(name, std::move(*value));
        }
        return Value::record(std::move(fields));
    }

    Result parents(const json &input, const JsonPath &path, Entity &out) const
    {
        const auto found = input.find("parents");
        if (found == input.end())
            return refuseJson(path, "\"parents\" is missing. Write \"parents\": [] for none.");
        const JsonPath inside = path.child("parents");
        if (!found->is_array())
            return refuseJson(inside, "An array of entities is expected here.");
        for (std::size_t i = 0; i < found->size(); ++i) {
            auto parent = readUid((*found)[i], inside.child(i));
            if (!parent)
                return tl::make_unexpected(std::move(parent.error()));
            if (isActionType(out.uid.type()) && !isActionType(parent->type()))
                return refuseJson(inside.child(i), "An action can be in actions only, not in " +
                                                       parent->text() + '.');
            if (m_type) {
                if (auto complaint = checkParent(out.uid, *parent, *m_schema))
                    return refuseJson(inside.child(i), std::move(*complaint));
            }
            out.parents.push_back(std::move(*parent));
        }
        return {};
    }

    Result tags(const json &input, const JsonPath &path, Entity &out) const
    {
        const auto found = input.find("tags");
        if (found == input.end())
            return {};
        const JsonPath inside = path.child("tags");
        if (!found->is_object())
            return refuseJson(inside, "An object is expected here.");
        if (m_type && !m_type->tags && !found->empty()) {
            const std::string name = found->begin().key();
            return refuseJson(inside.child(name), unexpectedTag(name, m_type->name));
        }
        auto value = record(*found, inside);
        if (!value)
            return tl::make_unexpected(std::move(value.error()));
        out.tags = std::move(*value);
        return {};
    }

    const Schema *m_schema;
    const EntityTypeInfo *m_type = nullptr; // of the entity at hand; null: nothing guides
};

// Given actions are as declared, which takes all of them together.
Result checkActions(const std::vector<Entity> &entities, const Schema &schema)
{
    std::vector<Entity> actions;
    std::vector<std::size_t> places;
    for (std::size_t i = 0; i < entities.size(); ++i) {
        if (isActionType(entities[i].uid.type())) {
            actions.push_back(entities[i]);
            places.push_back(i);
        }
    }
    const auto all = Entities::make(std::move(actions));
    if (!all)
        return tl::make_unexpected(JsonError{"", all.error().message});
    for (std::size_t i = 0; i < places.size(); ++i) {
        const JsonPath root;
        if (auto complaint = checkAction(entities[places[i]], *all, schema))
            return refuseJson(root.child(places[i]), std::move(*complaint));
    }
    return {};
}

tl::expected<std::vector<Entity>, JsonError> readEntities(const json &input, const Schema *schema)
{
    const JsonPath root;
    if (!input.is_array())
        return refuseJson(root, "An array of entities is expected.");
    std::vector<Entity> entities;
    entities.reserve(input.size());
    EntityReader reader(schema);
    for (std::size_t i = 0; i < input.size(); ++i) {
        auto entity = reader.read(input[i], root.child(i));
        if (!entity)
            return tl::make_unexpected(std::move(entity.error()));
        entities.push_back(std::move(*entity));
    }
    if (!schema)
        return entities;
    if (const Result actions = checkActions(entities, *schema); !actions)
        return tl::make_unexpected(actions.error());
    return withActions(std::move(entities), *schema);
}

tl::expected<std::vector<Entity>, JsonError> readText(std::string_view text, const Schema *schema)
{
    auto document = parseJson(text);
    if (!document)
        return tl::make_unexpected(std::move(document.error()));
    return readEntities(*document, schema);
}

} // namespace

tl::expected<std::vector<Entity>, JsonError> entitiesFromJson(const json &input)
{
    return readEntities(input, nullptr);
}

tl::expected<std::vector<Entity>, JsonError> entitiesFromText(std::string_view text)
{
    return readText(text, nullptr);
}

tl::expected<std::vector<Entity>, JsonError> entitiesFromJson(const json &input,
                                                              const Schema &schema)
{
    return readEntities(input, &schema);
}

tl::expected<std::vector<Entity>, JsonError> entitiesFromText(std::string_view text,
                                                              const Schema &schema)
{
    return readText(text, &schema);
}

tl::expected<Value, JsonError> contextFromJson(const json &input)
{
    const JsonPath root;
    auto value = readValue(input, root);
    if (value && !value->isRecord())
        return refuseJson(root, "The context is an object.");
    return value;
}

tl::expected<Value, JsonError> contextFromJson(const json &input, const EntityUid &action,
                                               const Schema &schema)
{
    const JsonPath root;
    const ActionInfo *info = schema.action(action);
    if (!info)
        return refuseJson(root, undeclaredAction(action, schema));
    if (!input.is_object())
        return refuseJson(root, "The context is an object.");
    return readTypedValue(input, Type::record(info->context), schema, root);
}

json entitiesToJson(const std::vector<Entity> &entities)
{
    json out = json::array();
    for (const Entity &entity : entities) {
        json parents = json::array();
        for (const EntityUid &parent : entity.parents)
            parents.push_back(uidToJson(parent));
        json item = {{"uid", uidToJson(entity.uid)},
                     {"parents", std::move(parents)},
                     {"attrs", valueToJson(entity.attributes)}};
        if (!entity.tags.fields().empty())
            item["tags"] = valueToJson(entity.tags);
        out.push_back(std::move(item));
    }
    return out;
}

} // namespace bailiwick::cedar
