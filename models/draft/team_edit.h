// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/draft/edit.h"

#include <optional>

namespace bailiwick::draft {

// `team.id` may be null: a new id is given; members get sorted.
Edit addTeam(const fleet::State &state, fleet::Team team);
Edit editTeam(const fleet::State &state, fleet::Team team);
// What was changed between `from` and `entered`, done to the team as it stands in `state`: what
// others changed meanwhile stays. For a new team (null id), what is still there of it. Nothing: the
// team is gone.
std::optional<fleet::Team> rebasedTeam(const fleet::State &state, const fleet::Team &from,
                                       const fleet::Team &entered);
// With what falls with it: fleet::disbandingChanges.
Edit disbandTeam(const fleet::State &state, fleet::Id team);

} // namespace bailiwick::draft
