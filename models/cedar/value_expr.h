// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/cedar/expr.h"

#include <optional>

namespace bailiwick::cedar {

// Adds an expression for any value, built of literals, sets, records and constructor calls, and
// returns its root; evaluating it gives the value. O(size). Null when the value is nested deeper
// than Limits::maxHeight.
std::optional<NodeId> addValue(ExprBuilder &builder, const Value &value);

} // namespace bailiwick::cedar
