// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/cedar/entities.h"

#include <nlohmann/json_fwd.hpp>
#include <tl/expected.hpp>

#include <string>
#include <string_view>
#include <vector>

// Entities and values in JSON (language reference: "Entities and context syntax"), read without
// a schema: `{"__entity": {"type", "id"}}` is an entity, `{"__extn": {"fn", "arg"}}` an extension
// value, numbers must be 64-bit integers, null is refused. Total; depth at most
// Limits::maxJsonDepth; safe from any thread.
namespace bailiwick::cedar {

struct JsonError
{
    std::string pointer; // RFC 6901, where in the document
    std::string message; // what is wrong there and what to write instead
};

// An array of {"uid", "attrs", "parents", "tags"?}.
tl::expected<std::vector<Entity>, JsonError> entitiesFromJson(const nlohmann::json &json);
tl::expected<std::vector<Entity>, JsonError> entitiesFromText(std::string_view text);
nlohmann::json entitiesToJson(const std::vector<Entity> &entities);

tl::expected<Value, JsonError> valueFromJson(const nlohmann::json &json);
nlohmann::json valueToJson(const Value &value);

// {"type", "id"} or {"__entity": {"type", "id"}}.
tl::expected<EntityUid, JsonError> uidFromJson(const nlohmann::json &json);

} // namespace bailiwick::cedar
