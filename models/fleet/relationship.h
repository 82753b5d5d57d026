// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/fleet/state.h"

#include <vector>

namespace bailiwick::fleet {

// Where the working relationship of one organization with another stands, i.e. everything that
// `from` delegates to `to`.
enum class RelationshipState : std::uint8_t {
    Scheduled,  // nothing has begun yet
    Active,     // something is in effect, and not all of it ends soon
    Ending,     // something is in effect, and all of it ends soon or is taken over by another
    Suspended,  // all that would be in effect is cut off, or the company is blocked
    Ended,      // all of it is over
    HandedOver, // over, and another company took it over at that moment
};

// An end that is further away is the term of a contract, not yet its end.
inline constexpr Time soonOver = 92LL * 24 * 3600 * 1000;

struct Relationship
{
    Id from; // Organization
    Id to;   // Organization
    RelationshipState state = RelationshipState::Active;
    std::vector<Id> delegations; // all of them, by id
    Time until = endOfTime;      // when the last of them ends or ended
    // Who takes over when it ends: for each delegation that ends last there is one from the same
    // organization that begins at that moment and covers its region. Null: nobody, or several.
    Id successor;

    bool operator==(const Relationship &) const = default;
};

// Nothing when `from` delegates nothing to `to`. O(delegations).
std::optional<Relationship> relationship(const State &state, Id from, Id to, Time at);

// All of them, by `from`, then `to`. O(d log d + d × those of the same organization).
std::vector<Relationship> relationships(const State &state, Time at);

} // namespace bailiwick::fleet
