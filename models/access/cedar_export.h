// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/access/snapshot.h"

#include <string>

namespace bailiwick::access {

// The access state as Cedar text: what the state *means* (DESIGN section 3). Any Cedar engine must
// reach the same decisions on it: that is our oracle.
//   policies: a static policy per assignment and ownership role, the state's own policies with whom
//             and where they bind, the organization fence as forbids; the context is as in
//             context.h.
//   entities: JSON in Cedar's entity format, resources and principals with parents and attributes.
struct CedarExport
{
    std::string policies;
    std::string entities;
};

CedarExport exportCedar(const Snapshot &snapshot);

} // namespace bailiwick::access
