// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/draft/edit.h"

namespace bailiwick::draft {

// A company that works here and owns no node (fleet::OrganizationKind::Partner): it has nothing
// until something is delegated to it, and nobody until somebody is invited.
Edit addCompany(const QString &name);
Edit renameOrganization(const fleet::State &state, fleet::Id organization, const QString &name);

} // namespace bailiwick::draft
