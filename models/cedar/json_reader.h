// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/cedar/error.h"
#include "models/cedar/json_entities.h"

#include <nlohmann/json.hpp>

#include <string>

// Pieces the JSON readers share. Internal to this folder.
namespace bailiwick::cedar {

// Where in a document a reader stands: a chain of frames on the stack, made text only for an
// error. A child must not outlive its parent.
class JsonPath
{
public:
    JsonPath() = default;
    JsonPath child(const std::string &name) const { return JsonPath(this, &name, 0); }
    JsonPath child(const char *name) const { return JsonPath(this, nullptr, 0, name); }
    JsonPath child(std::size_t index) const { return JsonPath(this, nullptr, index); }

    std::uint32_t depth() const { return m_depth; }
    std::string pointer() const; // RFC 6901

private:
    JsonPath(const JsonPath *parent, const std::string *name, std::size_t index,
             const char *literal = nullptr)
        : m_parent(parent)
        , m_name(name)
        , m_literal(literal)
        , m_index(index)
        , m_depth(parent->m_depth + 1)
    {
    }
    const JsonPath *m_parent = nullptr;
    const std::string *m_name = nullptr;
    const char *m_literal = nullptr;
    std::size_t m_index = 0;
    std::uint32_t m_depth = 0;
};

// REQUIRES nothing of the text; never throws.
tl::expected<nlohmann::json, JsonError> parseJson(std::string_view text);
// The same; refuses a key that stands twice in one object.
tl::expected<nlohmann::json, JsonError> parseDistinctJson(std::string_view text);
tl::expected<Value, JsonError> readValue(const nlohmann::json &input, const JsonPath &path);
tl::expected<EntityUid, JsonError> readUid(const nlohmann::json &input, const JsonPath &path);
nlohmann::json uidToJson(const EntityUid &uid);

} // namespace bailiwick::cedar
