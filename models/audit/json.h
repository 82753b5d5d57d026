// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/audit/event.h"

#include <nlohmann/json.hpp>

// Inside this folder only: JSON as the leaves and the export spell it.
namespace bailiwick::audit {

using Json = nlohmann::json; // members sorted by key

// RFC 8785 for what this folder writes (text, booleans, integers below 2^53, arrays, objects with
// ASCII keys). One line.
std::string canonical(const Json &json);

// The value, if `line` is spelled exactly as canonical() would; nothing otherwise. Never throws.
std::optional<Json> parseCanonical(std::string_view line);

// Members by name with a type; nothing when absent or of another type. Never throw.
const Json *member(const Json &object, const char *key);
std::optional<std::string> textOf(const Json &object, const char *key);
std::optional<std::int64_t> integerOf(const Json &object, const char *key);
std::optional<std::uint64_t> countOf(const Json &object, const char *key); // not negative
std::optional<Hash> hashOf(const Json &object, const char *key);           // base64

Json leafJson(const Event &event);
// Reads what leafJson writes; texts stay unset, commitments are set. Nothing when a member is
// missing or of the wrong kind; members too many are found by comparing canonical forms.
std::optional<Event> eventFromLeaf(const Json &leaf);

} // namespace bailiwick::audit
