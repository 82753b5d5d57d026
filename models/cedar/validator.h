// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/cedar/policy_set.h"
#include "models/cedar/schema.h"
#include "models/cedar/validation_issue.h"

#include <string>
#include <string_view>
#include <vector>

// Whether policies fit a schema, in strict mode (specification: Cedar.Validation.Validator;
// language documentation: "Cedar policy validation against schema"). A policy that passes never
// fails at evaluation, for requests and entities that fit the schema, with other than overflow, an
// extension function's refusal or a missing entity.
//
// A policy must have type Bool in every request type, that is, for every action with every type of
// principal and resource it applies to; where its scope or an earlier operand rules a part out,
// that part may be anything, but the names in it must be declared. Templates are checked with
// their slots open; of links, what stands in the slots is checked.
//
// No state; safe from any thread. Verdicts are those of the reference implementation at 4.10.
namespace bailiwick::cedar {

struct ValidationResult
{
    // By policy, those of the names and the scope first, then in order of place. An error that
    // several request types show is listed once.
    std::vector<ValidationIssue> errors;
    // A policy that can never hold; in a slot, an id that its enumerated type does not list.
    std::vector<ValidationIssue> warnings;

    bool passed() const { return errors.empty(); }
};

// `source` is the text the policies were parsed from, for exact places; where it is empty, they
// are those of the policies' beginnings.
//
// O(request types × nodes × log nodes) for a policy or template, O(log) for a further link with
// slot values of types seen before.
ValidationResult validate(const PolicySet &policies, const Schema &schema,
                          std::string_view source = {});
ValidationResult validate(const Policy &policy, const Schema &schema, std::string_view source = {},
                          std::string_view policyId = {});

} // namespace bailiwick::cedar
