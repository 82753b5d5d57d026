// SPDX-License-Identifier: Apache-2.0
#include "models/cedar/json_entities.h"

#include "models/cedar/json_reader.h"

#include <algorithm>

namespace bailiwick::cedar {

using nlohmann::json;

namespace {

tl::unexpected<JsonError> refuse(const JsonPath &path, std::string message)
{
    return tl::make_unexpected(JsonError{path.pointer(), std::move(message)});
}

// A record-valued member that may be absent.
tl::expected<Value, JsonError> recordMember(const json &input, const char *name,
                                            const JsonPath &path)
{
    const auto found = input.find(name);
    if (found == input.end())
        return Value::emptyRecord();
    auto value = readValue(*found, path.child(name));
    if (value && !value->isRecord())
        return refuse(path.child(name), "An object is expected here.");
    return value;
}

tl::expected<Entity, JsonError> readEntity(const json &input, const JsonPath &path)
{
    if (!input.is_object() || !input.contains("uid"))
        return refuse(path, "An entity is {\"uid\", \"attrs\", \"parents\"} and may have "
                            "\"tags\".");
    Entity entity;
    auto uid = readUid(input["uid"], path.child("uid"));
    if (!uid)
        return tl::make_unexpected(std::move(uid.error()));
    entity.uid = std::move(*uid);
    if (const auto parents = input.find("parents"); parents != input.end()) {
        if (!parents->is_array())
            return refuse(path.child("parents"), "An array of entities is expected here.");
        for (std::size_t i = 0; i < parents->size(); ++i) {
            auto parent = readUid((*parents)[i], path.child("parents").child(i));
            if (!parent)
                return tl::make_unexpected(std::move(parent.error()));
            entity.parents.push_back(std::move(*parent));
        }
    }
    auto attributes = recordMember(input, "attrs", path);
    if (!attributes)
        return tl::make_unexpected(std::move(attributes.error()));
    entity.attributes = std::move(*attributes);
    auto tags = recordMember(input, "tags", path);
    if (!tags)
        return tl::make_unexpected(std::move(tags.error()));
    entity.tags = std::move(*tags);
    return entity;
}

} // namespace

std::string JsonPath::pointer() const
{
    if (!m_parent)
        return {};
    std::string step = m_name ? *m_name : m_literal ? m_literal : std::to_string(m_index);
    std::string out = m_parent->pointer() + '/';
    for (const char c : step)
        out += c == '~' ? "~0" : c == '/' ? "~1" : std::string(1, c);
    return out;
}

tl::expected<std::vector<Entity>, JsonError> entitiesFromJson(const json &input)
{
    const JsonPath root;
    if (!input.is_array())
        return refuse(root, "An array of entities is expected.");
    std::vector<Entity> entities;
    entities.reserve(input.size());
    for (std::size_t i = 0; i < input.size(); ++i) {
        auto entity = readEntity(input[i], root.child(i));
        if (!entity)
            return tl::make_unexpected(std::move(entity.error()));
        entities.push_back(std::move(*entity));
    }
    return entities;
}

tl::expected<std::vector<Entity>, JsonError> entitiesFromText(std::string_view text)
{
    auto document = parseJson(text);
    if (!document)
        return tl::make_unexpected(std::move(document.error()));
    return entitiesFromJson(*document);
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
