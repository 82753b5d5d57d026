// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/cedar/type.h"

#include <optional>

namespace bailiwick::cedar {

// The smallest type that holds the values of both, or none (specification:
// Cedar.Validation.Subtyping, `lub?`). Strict: two booleans of whatever singleton have Bool (or
// their common singleton); sets and records go by their parts, records need the same fields with
// the same optionality; all else must be equal. Two types are "compatible" when it exists.
// O(size of the smaller type); parts that are shared cost nothing. Safe from any thread.
std::optional<Type> leastUpperBound(const Type &a, const Type &b);

} // namespace bailiwick::cedar
