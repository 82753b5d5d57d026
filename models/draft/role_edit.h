// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/draft/edit.h"

namespace bailiwick::draft {

// Steps that make, change and delete roles. `role.id` may be null: a new id is given; actions get
// sorted.
Edit addRole(const fleet::State &state, fleet::Role role);
Edit editRole(const fleet::State &state, fleet::Role role);
Edit removeRole(const fleet::State &state, fleet::Id role);

} // namespace bailiwick::draft
