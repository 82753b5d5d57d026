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

// The principals for whom it can be true, when its text tells: `principal == X`,
// `[X, Y].contains(principal)`, `principal in [X, Y]` and what they are joined with; null when it
// may be anybody. Sorted, unique.
struct PinnedPrincipals
{
    std::vector<std::string> ids;   // these
    std::vector<std::string> teams; // these teams, and who is in them
};
std::optional<PinnedPrincipals> pinnedPrincipals(const cedar::Expr &expression);

// Does it ask nothing of this attribute of the resource but whether the node has it and whether the
// principal is in it: `resource.A.contains(principal)`, `principal in resource.A`? The members
// that are neither the principal nor above it then make no difference.
bool asksOnlyForPrincipal(const cedar::Expr &expression, std::string_view attribute);

// The text of what remains when the resource is known and its identity is not asked for: resources
// stand there only where reading one of their attributes errs, and one that does not exist errs as
// well. So that resources with the same attributes leave the same text, which names none of them.
std::string textWithoutResources(const cedar::Expr &expression);

void addReadings(const cedar::Expr &expression, OpenCondition::Readings &readings);

} // namespace bailiwick::access
