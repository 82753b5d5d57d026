// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/cedar/entities.h"

#include <nlohmann/json_fwd.hpp>
#include <tl/expected.hpp>

#include <string>
#include <string_view>
#include <vector>

// Entities and values in JSON (language reference: "Entities and context syntax"):
// `{"__entity": {"type", "id"}}` is an entity, `{"__extn": {"fn", "arg"}}` (or "args", several)
// an extension value, numbers must be 64-bit integers, null is refused. What is refused is what
// Cedar 4.10 refuses; unknowns of its partial evaluation are too.
//
// With a schema the escapes may be left out where it expects an entity (`{"type", "id"}`) or an
// extension value (`{"fn", "arg"}`, or the plain string of its constructor), and all that
// conformance.h tests is tested, with its place in the document.
//
// Total; depth at most Limits::maxJsonDepth; in texts, a key stands once in an object. O(size).
// Safe from any thread.
namespace bailiwick::cedar {

class Schema;

struct JsonError
{
    std::string pointer; // RFC 6901, where in the document
    std::string message; // what is wrong there and what to write instead
};

// An array of {"uid", "attrs", "parents", "tags"?}.
tl::expected<std::vector<Entity>, JsonError> entitiesFromJson(const nlohmann::json &json);
tl::expected<std::vector<Entity>, JsonError> entitiesFromText(std::string_view text);
// The schema's actions are added: see withActions in conformance.h.
tl::expected<std::vector<Entity>, JsonError> entitiesFromJson(const nlohmann::json &json,
                                                              const Schema &schema);
tl::expected<std::vector<Entity>, JsonError> entitiesFromText(std::string_view text,
                                                              const Schema &schema);
nlohmann::json entitiesToJson(const std::vector<Entity> &entities);

tl::expected<Value, JsonError> valueFromJson(const nlohmann::json &json);
nlohmann::json valueToJson(const Value &value);

// The context of a request: an object, with a schema as `action` wants it.
tl::expected<Value, JsonError> contextFromJson(const nlohmann::json &json);
tl::expected<Value, JsonError> contextFromJson(const nlohmann::json &json, const EntityUid &action,
                                               const Schema &schema);

// {"type", "id"} or {"__entity": {"type", "id"}}.
tl::expected<EntityUid, JsonError> uidFromJson(const nlohmann::json &json);

} // namespace bailiwick::cedar
