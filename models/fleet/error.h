// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <tl/expected.hpp>

#include <string>
#include <vector>

namespace bailiwick::fleet {

// What went wrong, as a value. Every error that a person may read says what, where and what to do.
// The code is the last part of `urn:bailiwick:error:<code>` (RFC 9457) and never changes once
// published.
struct ErrorDetail
{
    std::string where;   // JSON pointer, "line 12" or "assignment 0190…"
    std::string message; // one sentence

    bool operator==(const ErrorDetail &) const = default;
};

struct Error
{
    std::string code;    // e.g. "unknown-reference"
    std::string message; // what happened, one sentence
    std::string where;   // file:line, pointer or id; may be empty
    std::string action;  // what to do, one sentence; may be empty
    bool retry = false;  // would the same request, unchanged, succeed later?
    std::vector<ErrorDetail> details;

    // "message (where). action"
    std::string toString() const;

    bool operator==(const Error &) const = default;
};

template<typename T>
using Expected = tl::expected<T, Error>;

inline tl::unexpected<Error> failure(std::string code, std::string message, std::string where = {},
                                     std::string action = {})
{
    return tl::unexpected<Error>(
        Error{std::move(code), std::move(message), std::move(where), std::move(action), false, {}});
}

} // namespace bailiwick::fleet
