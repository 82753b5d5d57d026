// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/cedar/error.h"
#include "models/cedar/json_entities.h"
#include "models/cedar/schema.h"

#include <nlohmann/json.hpp>

#include <optional>
#include <span>
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

// Adds `/step` to a pointer, escaped as RFC 6901 says.
void appendPointerStep(std::string &pointer, std::string_view step);

// Total: any bytes give a document or an error. A key may stand once in an object. `deepest` bounds
// the nesting of brackets; the default leaves values as deep as readValue takes them room in
// their document.
tl::expected<nlohmann::json, JsonError>
parseJson(std::string_view text, std::size_t deepest = std::size_t{2} * Limits::maxJsonDepth);

tl::unexpected<JsonError> refuseJson(const JsonPath &path, std::string message);
tl::expected<Value, JsonError> readValue(const nlohmann::json &input, const JsonPath &path);
// What readValue gives where `type` is expected there; see json_entities.h. Ids of enum types and
// actions are tested too.
tl::expected<Value, JsonError> readTypedValue(const nlohmann::json &input, const Type &type,
                                              const Schema &schema, const JsonPath &path);
tl::expected<EntityUid, JsonError> readUid(const nlohmann::json &input, const JsonPath &path);

// The forms that an object can have. As in the reference, what has an escape's key but not its
// form is a record. Further keys beside the escape are ignored where a schema expects the escape,
// and make a record where none does; that is left to the caller.
struct ExtensionCall
{
    const nlohmann::json *function;
    const nlohmann::json *argument;  // null: `arguments` is there
    const nlohmann::json *arguments; // an array
};
bool isUidBody(const nlohmann::json &input);       // {"type": "…", "id": "…"}
bool isEntityEscape(const nlohmann::json &input);  // {"__entity": {"type": "…", "id": "…"}}
bool isRetiredEscape(const nlohmann::json &input); // {"__expr": "…"}
std::optional<ExtensionCall> extensionCall(const nlohmann::json &input); // {"fn": "…", "arg": …}
// The call in {"__extn": …}.
std::optional<ExtensionCall> extensionEscape(const nlohmann::json &input);
inline constexpr const char *retiredEscapeMessage =
    "`__expr` is no longer supported; write the value itself, or use `__entity` or `__extn`.";
tl::expected<Value, JsonError>
callExtension(const nlohmann::json &name, std::span<const Value> arguments, const JsonPath &path);
nlohmann::json uidToJson(const EntityUid &uid);

} // namespace bailiwick::cedar
