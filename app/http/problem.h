// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/http/response.h"

#include <nlohmann/json.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace bailiwick::http {

/// One faulty place of the input.
struct ProblemEntry
{
    std::string pointer;              ///< JSON pointer (RFC 6901); empty when `line` is set
    std::optional<std::int64_t> line; ///< 1-based line of a JSON Lines or text body
    std::string message;
};

/// An error body by RFC 9457, with `type: urn:bailiwick:error:<code>`.
struct Problem
{
    int status = 500;
    std::string code = "internal";             ///< kebab-case, stable
    std::string title = {};                    ///< the same for every problem of this code
    std::string detail = {};                   ///< about this occurrence
    std::string action = {};                   ///< what the reader can do
    bool retry = false;                        ///< the same request may succeed later
    std::optional<int> retryAfterSeconds = {}; ///< becomes Retry-After
    std::vector<ProblemEntry> errors = {};
    nlohmann::ordered_json more = nlohmann::ordered_json::object(); ///< further members

    /// `instance` is `urn:uuid:<request id>`. Text that is not UTF-8 is replaced, never thrown at.
    std::string body(std::string_view requestId) const;
    Response response(std::string_view requestId) const;
};

} // namespace bailiwick::http
