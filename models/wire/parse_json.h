// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/fleet/error.h"
#include "models/wire/json.h"

#include <cstddef>
#include <string>
#include <string_view>

namespace bailiwick::wire {

struct ParseLimits
{
    std::size_t bytes = 16U << 20;
    std::size_t depth = 32;     // arrays and objects inside each other
    std::size_t members = 1024; // of one object: looking for duplicates is linear
};

// Text (RFC 8259) to JSON, strictly: UTF-8 only, no duplicate keys, nothing after the value, within
// the limits. Never throws, whatever the bytes; time O(length × members of an object at most),
// constant stack. Errors: "invalid-json" with where = "line 3, column 14" (1-based, columns in
// bytes), "too-large", "too-deep", "duplicate-key".
fleet::Expected<Json> parseJson(std::string_view text, const ParseLimits &limits = {});

// JSON to text on one line; bytes that are not UTF-8 become U+FFFD instead of an exception.
std::string toText(const Json &json);

// `parent` with one more step, escaped (RFC 6901).
std::string pointerTo(std::string_view parent, std::string_view key);
std::string pointerTo(std::string_view parent, std::size_t index);

// "text", "a number", "an object"…: for sentences about wrong types.
std::string_view describeType(const Json &json);

} // namespace bailiwick::wire
