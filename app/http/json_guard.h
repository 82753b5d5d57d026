// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string_view>

namespace bailiwick::http {

/// Whether arrays and objects nest at most `depth` deep. Ask before parsing: a parser that
/// recurses dies of a megabyte of "[". O(length), no memory; says nothing about validity.
bool jsonDepthWithin(std::string_view text, std::size_t depth);

} // namespace bailiwick::http
