// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

namespace bailiwick::http {

/// An error as a value: what went wrong, where, what a person can do. `code` is stable
/// (kebab-case) and safe to compare; `message`, `where` and `action` are for people.
struct Error
{
    std::string code;    ///< e.g. "pin-mismatch", "address-in-use", "timeout"
    std::string message; ///< what happened
    std::string where;   ///< file, address or request it happened at
    std::string action;  ///< what to do about it
    bool retry = false;  ///< the same call may succeed later

    /// One line: message (where). action
    std::string text() const;
    bool operator==(const Error &) const = default;
};

} // namespace bailiwick::http
