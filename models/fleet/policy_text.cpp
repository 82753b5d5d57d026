// SPDX-License-Identifier: Apache-2.0
#include "models/fleet/policy_text.h"

#include "models/cedar/parser.h"

namespace bailiwick::fleet {

Expected<cedar::Policy> parsedPolicy(const std::string &text)
{
    auto policy = cedar::parsePolicy(text);
    if (!policy)
        return failure("policy-syntax", "The policy cannot be read: " + policy.error().message(),
                       {}, "Write one permit or forbid in the Cedar language.");
    if (policy->isTemplate())
        return failure("policy-syntax",
                       "The policy is a template: it has a slot such as ?principal", {},
                       "Name the principal and the resource, or leave them open.");
    return std::move(*policy);
}

} // namespace bailiwick::fleet
