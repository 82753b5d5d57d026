// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/access/condition_scope.h"
#include "models/access/open_condition.h"
#include "models/cedar/expr.h"
#include "models/cedar/policy.h"
#include "models/fleet/error.h"

namespace bailiwick::access {

// A condition's text, and what its value follows from.
struct ConditionText
{
    cedar::Expr expression;
    std::vector<std::string> attributes; // of the resource, sorted
    bool readsKind = false;              // resource is …
    bool readsOwners = false;            // resource.owner, resource.sharedWith
    bool readsOthers = false;            // other resources, or where this one stands
    bool columnsOnly = false;            // nothing of the resource but the above three
    bool isOpen = false;                 // principal or context
};

// Errors: "condition-syntax"; "condition-scope" for what it may not read or name (the action; a
// group, which belongs into a policy's scope; an unknown part of the context; context.now other
// than compared with a number).
fleet::Expected<ConditionText> compiledCondition(const std::string &condition,
                                                 ConditionScope scope);
fleet::Expected<void> checkCondition(const std::string &condition,
                                     ConditionScope scope = ConditionScope::Resource);

// All that a policy asks of resource and principal but for `resource ==` and `resource in`, as one
// expression that is true just where the policy's scope and conditions are; empty when it asks
// nothing.
std::string conditionOf(const cedar::Policy &policy);

// The ids of the principals for whom it can be true, when its text tells: `principal == X`,
// `[X, Y].contains(principal)` and what they are joined with; null when it may be anybody.
std::optional<std::vector<std::string>> pinnedPrincipals(const cedar::Expr &expression);

// The text of what remains when the resource is known and its identity is not asked for: resources
// stand there only where reading one of their attributes errs, and one that does not exist errs as
// well. So that resources with the same attributes leave the same text, which names none of them.
std::string textWithoutResources(const cedar::Expr &expression);

void addReadings(const cedar::Expr &expression, OpenCondition::Readings &readings);

} // namespace bailiwick::access
