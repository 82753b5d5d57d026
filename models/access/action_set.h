// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <bitset>
#include <cstdint>

namespace bailiwick::access {

// Number of an action in a snapshot: its place in the catalogue ordered by name.
using ActionIndex = std::uint16_t;

// More actions than this in one catalogue is an error at build.
inline constexpr std::size_t maximumActions = 256;

using ActionSet = std::bitset<maximumActions>;

} // namespace bailiwick::access
