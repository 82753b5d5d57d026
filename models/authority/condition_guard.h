// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/access/condition_checker.h"
#include "models/authority/viewer_part.h"

namespace bailiwick::authority {

// Lets only conditions go live that pass the strict validator under the fleet's schema, and tells
// their author no more of others' than they may see. Thread-safe.
class ConditionGuard
{
public:
    // Error "condition-invalid", each condition in details. To an author who may not see the role
    // or delegation that a changed attribute breaks: one uniform sentence. `part` null: the system.
    Expected<void> check(const fleet::State &before, const fleet::State &after,
                         const fleet::ChangeSet &changes, const ViewerPart *part);

private:
    access::ConditionChecker m_checker;
};

} // namespace bailiwick::authority
