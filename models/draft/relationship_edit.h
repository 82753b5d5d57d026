// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/draft/edit.h"
#include "models/fleet/relationship.h"

namespace bailiwick::draft {

// The life of a relationship between two organizations (fleet::Relationship), as steps of a draft.
// Each touches the delegations that `from` gave to `to` and nothing under them: what was made under
// them stops or goes on with them. `at` is when it shall be so; a moment that has passed since
// counts as the moment of the commit.

// Everything ends at `at`; what would end earlier still does. A delegation that would not have
// begun by then goes, with the assignments under it.
Edit endRelationship(const fleet::State &state, const fleet::Relationship &relationship,
                     fleet::Time at);
// Takes back an end that is still to come: nothing ends any more, and what another company would
// have taken over goes again, with the assignments under it.
Edit withdrawEnd(const fleet::State &state, const fleet::Relationship &relationship,
                 fleet::Time now);
// Cuts everything off that is not over; resuming restores it all.
Edit suspendRelationship(const fleet::State &state, const fleet::Relationship &relationship,
                         fleet::Time now);
Edit resumeRelationship(const fleet::State &state, const fleet::Relationship &relationship,
                        fleet::Time now);

// Another company takes over: it gets the same delegations, places, ceiling and all, from `at` on,
// and the old ones end at that moment.
struct HandOver
{
    fleet::Id to; // Organization
    fleet::Time at = 0;
    std::vector<fleet::Id> administrators; // memberships of `to`
    fleet::Id role;                        // that they get on each place; null: none
    std::string reason;                    // of the new delegations
};
Edit handOver(const fleet::State &state, const fleet::Relationship &relationship,
              const HandOver &handOver);

// What stands against an edit that would remove delegations which others hang from: the one in the
// way; nothing when it can be made. Both edits above that remove are asked with the same arguments.
std::optional<fleet::Id> endObstacle(const fleet::State &state,
                                     const fleet::Relationship &relationship, fleet::Time at);
std::optional<fleet::Id> withdrawObstacle(const fleet::State &state,
                                          const fleet::Relationship &relationship, fleet::Time now);

} // namespace bailiwick::draft
