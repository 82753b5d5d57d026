// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/authority/audit_trail.h"
#include "models/authority/candidate.h"

namespace bailiwick::authority {

// What the log says of a commit. One change: one event, named after it ("delegation:cut"). Several:
// "access:commit" with all of it, then an event for each change (the first 200), so that each
// resource is found. The one that stands for the commit holds
//   {"changes":[…],"effect":[difference_json.h],"effectMore":{…},"digest","count"},
// changes and effect as far as a row can hold them; the digest is of all.
struct CommitRecord
{
    const Candidate *candidate = nullptr;
    const access::Difference *effect = nullptr;
    std::string action; // overrides the name of the whole, e.g. "fleet:import"; may be empty
    std::string reason;
    std::string digest;
    std::string file; // of an import
};
// `base` has actor, time and request filled in.
std::vector<audit::Event> commitEvents(const audit::Event &base, const CommitRecord &record);

// A refused attempt: outcome denied, with person, action, resource and path.
audit::Event refusalEvent(audit::Event base, const fleet::State &state,
                          const fleet::ChangeSet &changes, const std::string &reason,
                          const Error &error);

// One line for people: "delegation:cut Nordquell to Alpine Heat", "3 changes: role:assign …".
std::string summaryOf(const fleet::ChangeSet &changes, const fleet::State &before,
                      const fleet::State &after);

} // namespace bailiwick::authority
