// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "outcome.h"
#include "reference.h"

#include <optional>

namespace bailiwick::oracle {

// Whether what ours prints, as text and as JSON, means the same to the reference as what was
// generated, and whether ours reads the JSON that the reference writes. Nothing is found where
// ours refuses the schema or a policy; that is difference()'s business.
std::optional<Mismatch> formDifference(const Case &of, Reference &reference);

} // namespace bailiwick::oracle
