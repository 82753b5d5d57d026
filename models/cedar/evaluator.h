// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/cedar/error.h"
#include "models/cedar/expr.h"
#include "models/cedar/request.h"

#include <tl/expected.hpp>

namespace bailiwick::cedar {

// The value of an expression (specification: Cedar.Spec.evaluate), or the first error in
// evaluation order. Pure: reads its arguments only; safe from any thread. Time is linear in the
// nodes evaluated; stack is bounded by Limits::maxHeight.
tl::expected<Value, EvalError> evaluate(const Expr &expr, const Request &request,
                                        const EntityStore &entities);

// The same for a condition: a value other than a boolean is a type error.
tl::expected<bool, EvalError> evaluateCondition(const Expr &condition, const Request &request,
                                                const EntityStore &entities);

// What a condition comes to. Other values than booleans are type errors.
enum class Truth : std::uint8_t { False, True, Error };

// The same for a condition over many requests: no allocation unless the expression itself makes
// a set, a record or a string; an error costs nothing extra (ask evaluate() for its text).
Truth holds(const Expr &condition, const Request &request, const EntityStore &entities);

} // namespace bailiwick::cedar
