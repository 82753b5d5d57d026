// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/draft/edit.h"
#include "models/fleet/membership_end.h"

namespace bailiwick::draft {

// Somebody is let go of an organization, with what falls with the membership:
// fleet::leavingChanges.
Edit leaveOrganization(const fleet::State &state, fleet::Id membership);

} // namespace bailiwick::draft
