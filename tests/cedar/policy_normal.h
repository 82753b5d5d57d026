// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/cedar/policy.h"

namespace bailiwick::tests {

// The policy as its JSON can tell it: annotations and keys of records in order of name, and
// `(a && b) && c` as `a && b && c`, so with `||`.
cedar::Policy normal(cedar::Policy policy);

} // namespace bailiwick::tests
