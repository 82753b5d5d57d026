// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/http/request.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace bailiwick::http {

/// A request target (RFC 9112 section 3.2), taken apart and decoded.
struct Target
{
    std::string path; ///< "/v1/devices/42", or "*"
    Parameters query;
};

/// Origin form, absolute form (its authority is dropped) and "*". Empty path segments are
/// dropped, so "//a/" is "/a". Nothing when malformed: a bad escape, a control character, text
/// that is not UTF-8, a "." or ".." segment or an encoded "/" or "\" in the path, a fragment, or
/// more than `maximalParameters` query parameters. O(length).
std::optional<Target> parseTarget(std::string_view text, std::size_t maximalParameters);

/// Percent-decoding; with `plusIsSpace` as in forms. Nothing for a bad escape.
std::optional<std::string> percentDecoded(std::string_view text, bool plusIsSpace);
/// Whether `text` is well-formed UTF-8 (no surrogates, no overlong forms).
bool isUtf8(std::string_view text);

} // namespace bailiwick::http
