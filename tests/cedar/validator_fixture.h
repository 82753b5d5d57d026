// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/cedar/schema.h"
#include "models/cedar/validator.h"

#include <string>
#include <vector>

namespace bailiwick::tests {

// What the validator's tests share: a schema with everything a schema can have, …
const cedar::Schema &validatorSchema();
// … a policy for Action::"view" with the condition on line 2 from column 8 on, …
std::string inView(const std::string &condition);
// … the verdict on a text of policies, …
cedar::ValidationResult validated(const std::string &text);
// … and issues in lines: "code line:column message hint".
std::string joined(const std::vector<cedar::ValidationIssue> &issues);

} // namespace bailiwick::tests
