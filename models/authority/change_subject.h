// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/audit/event.h"
#include "models/fleet/change_set.h"
#include "models/fleet/state.h"

namespace bailiwick::authority {

// How one change stands in the log: what it is called, on what it was done, whom it concerns.
struct ChangeSubject
{
    std::string action; // "role:assign", "delegation:cut", "fleet:edit", …
    audit::Subject subject;
    std::vector<std::string> organizations; // whose actors and resources it concerns

    bool operator==(const ChangeSubject &) const = default;
};

// Either state may lack the entity (created, removed), not both.
ChangeSubject subjectOf(const fleet::Change &change, const fleet::State &before,
                        const fleet::State &after);

// A node of the fleet as an audit subject, and the customer it belongs to.
audit::Subject subjectOf(const fleet::Resource &resource);
fleet::Id customerOrganization(const fleet::State &state, fleet::Id resource);

} // namespace bailiwick::authority
