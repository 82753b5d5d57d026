// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/access/snapshot.h"
#include "views/widgets/action_registry.h"

namespace bailiwick::desktop {

/// What the principal's rights meet: MayAssign, MayDefineRoles, MayDelegate, MayMakeKeys,
/// MayEditPolicies, MayReadAudit, MayExportAudit, by what is held anywhere at the moment. Decides
/// only what is offered; the server decides what is allowed.
widgets::Restrictions rightsOf(const access::Snapshot &snapshot,
                               const fleet::PrincipalRef &principal, fleet::Time at);

} // namespace bailiwick::desktop
