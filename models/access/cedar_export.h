// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/access/snapshot.h"

#include <string>

namespace bailiwick::access {

// The access state as Cedar text: what the state *means* (DESIGN section 3). Any Cedar engine must
// reach the same decisions on it: that is our oracle.
//   policies: one template per role, a link or static policy per assignment, the organization fence
//             as forbids; `context.now` is required (ms since 1970, a long).
//   entities: JSON in Cedar's entity format, resources and principals with parents and attributes.
struct CedarExport
{
    std::string policies;
    std::string entities;
};

CedarExport exportCedar(const Snapshot &snapshot);

} // namespace bailiwick::access
