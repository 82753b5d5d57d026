// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/cedar/expr.h"

#include <functional>

namespace bailiwick::tests {

// The smallest expression found for which `fails` still holds, by putting operands or `true` in
// the place of nodes. REQUIRES: fails(expr).
cedar::Expr shrunk(cedar::Expr expr, const std::function<bool(const cedar::Expr &)> &fails);

} // namespace bailiwick::tests
