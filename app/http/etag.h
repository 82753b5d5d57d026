// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/http/request.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace bailiwick::http {

/// Entity tags of revisions, `"r42"` (RFC 9110 sections 8.8.3 and 13.1).

std::string revisionTag(std::uint64_t revision);
/// Of exactly one strong tag `"r42"`; nothing otherwise (leading zeros, weak, out of range).
std::optional<std::uint64_t> parseRevisionTag(std::string_view text);

enum class Precondition {
    Absent,    ///< the header is not there
    Holds,     ///< go on
    Fails,     ///< If-Match: 412; If-None-Match: 304 for GET and HEAD, else 412
    Malformed, ///< 400
};

/// If-Match against the tag of the current state, strong comparison. An empty `current` means
/// that nothing exists there, which not even `*` matches.
Precondition ifMatch(const Headers &headers, std::string_view current);
/// If-None-Match, weak comparison.
Precondition ifNoneMatch(const Headers &headers, std::string_view current);
/// The one revision an If-Match names: what a change is based on. Nothing when absent, a list,
/// `*` or not a revision.
std::optional<std::uint64_t> baseRevision(const Headers &headers);

} // namespace bailiwick::http
