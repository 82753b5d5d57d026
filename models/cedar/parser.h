// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/cedar/error.h"
#include "models/cedar/expr.h"
#include "models/cedar/policy.h"

#include <tl/expected.hpp>

#include <string_view>
#include <vector>

// Text to syntax tree (language reference: "Policy grammar"). Total: any bytes give a value or
// an error with its place; time O(text), stack bounded by Limits::maxNesting. The text must be
// UTF-8. No state; safe from any thread.
namespace bailiwick::cedar {

// Policies and templates in order; a text with none is an empty list.
tl::expected<std::vector<Policy>, ParseError> parsePolicies(std::string_view text);

// Exactly one policy or template.
tl::expected<Policy, ParseError> parsePolicy(std::string_view text);

// Exactly one expression, such as a role's condition: `resource.model == "X" && context.mfa`.
tl::expected<Expr, ParseError> parseExpression(std::string_view text);

// `Type::"id"`.
tl::expected<EntityUid, ParseError> parseEntityUid(std::string_view text);

// Whether `text` can be written as an attribute without quotes, that is, an identifier that is
// not reserved (`true false if then else in is like has __cedar`).
bool isIdentifier(std::string_view text);
// `A::B::C` without reserved parts: an entity type.
bool isEntityType(std::string_view text);

} // namespace bailiwick::cedar
