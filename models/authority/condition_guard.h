// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/access/attribute_types.h"
#include "models/authority/viewer_part.h"

#include <mutex>

namespace bailiwick::authority {

// Lets only conditions go live that pass the strict validator under the fleet's schema
// (access::validateCondition). It keeps the types of the nodes' attributes, so that a change costs
// what it touches: with the same schema only conditions that differ are checked. Thread-safe.
class ConditionGuard
{
public:
    // Error "condition-invalid", each condition in details. To an author who may not see the role
    // or delegation that a changed attribute breaks: one uniform sentence. `part` null: the system.
    Expected<void> check(const fleet::State &before, const fleet::State &after,
                         const fleet::ChangeSet &changes, const ViewerPart *part);

private:
    access::AttributeTypes typesOf(const fleet::State &state);

    std::mutex m_mutex;
    fleet::Table<fleet::Resource> m_counted;
    access::AttributeTypes m_types; // of m_counted
};

// "condition-invalid" with these details. REQUIRES: not empty.
Error conditionError(std::vector<fleet::ErrorDetail> details);

} // namespace bailiwick::authority
