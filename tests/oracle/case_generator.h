// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "case.h"

#include <cstdint>

namespace bailiwick::oracle {

// The case of a seed; the same seed gives the same case.
Case generateCase(std::uint64_t seed);

} // namespace bailiwick::oracle
