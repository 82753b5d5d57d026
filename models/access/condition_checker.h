// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/access/attribute_types.h"

#include <mutex>

namespace bailiwick::access {

class Snapshot;

// brokenConditions() for one change after the other of a fleet: keeps the types of the nodes'
// attributes of the state that it saw last, so that the next change costs what it touches. The
// first that concerns a condition costs the fleet's nodes. Safe from any thread.
class ConditionChecker
{
public:
    // What of `after` may not go live and did not stand in `before` under the same schema. Empty
    // without a look at the nodes when neither a condition or policy nor what they read differs.
    // `known`: a snapshot of `before`, by which the first count is quicker; may be null.
    std::vector<fleet::ErrorDetail> broken(const fleet::State &before, const fleet::State &after,
                                           const Snapshot *known = nullptr);

private:
    AttributeTypes typesOf(const fleet::State &state, const Snapshot *known);

    std::mutex m_mutex;
    fleet::Table<fleet::Resource> m_counted;
    AttributeTypes m_types; // of m_counted
};

// "condition-invalid" with these details. REQUIRES: not empty.
fleet::Error conditionError(std::vector<fleet::ErrorDetail> details);

} // namespace bailiwick::access
