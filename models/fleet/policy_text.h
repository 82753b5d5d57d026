// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/cedar/policy.h"
#include "models/fleet/error.h"

namespace bailiwick::fleet {

// The text as one static policy. Errors ("policy-syntax", with line and column): it cannot be read,
// is none or more than one policy, or is a template.
Expected<cedar::Policy> parsedPolicy(const std::string &text);

} // namespace bailiwick::fleet
