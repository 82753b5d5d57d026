// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/draft/edit.h"

namespace bailiwick::draft {

// `team.id` may be null: a new id is given; members get sorted.
Edit addTeam(const fleet::State &state, fleet::Team team);
Edit editTeam(const fleet::State &state, fleet::Team team);
// With what falls with it: fleet::disbandingChanges.
Edit disbandTeam(const fleet::State &state, fleet::Id team);

} // namespace bailiwick::draft
