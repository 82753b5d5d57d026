// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/cedar/expr.h"
#include "models/cedar/policy.h"

#include <span>
#include <string>
#include <string_view>

// Syntax tree to text. What these print parses to an equal tree; brackets stand only where the
// grammar needs them. O(nodes and characters), stack in proportion to the height. No state; safe
// from any thread.
namespace bailiwick::cedar {

std::string print(const Expr &expr);
std::string print(const Expr &expr, NodeId node); // the part below one node
std::string print(const Policy &policy);
std::string print(std::span<const Policy> policies);

// `text` as a string literal with its quotes: controls, quotes and backslashes escaped.
std::string quoted(std::string_view text);
std::string quotedPattern(const Pattern &pattern);

} // namespace bailiwick::cedar
