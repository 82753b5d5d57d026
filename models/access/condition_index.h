// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/access/tree.h"
#include "models/fleet/error.h"

#include <map>
#include <memory>

namespace bailiwick::access {

// Where each condition (Cedar over `resource`) holds: evaluated once per condition and resource,
// never per link. An erroring or non-boolean condition does not hold there. Immutable once built.
class ConditionIndex
{
public:
    using Sets = std::map<std::string, std::shared_ptr<const IntervalSet>, std::less<>>;

    // `previous` gives the results that still hold: the same tree.
    static fleet::Expected<ConditionIndex> build(const std::vector<std::string> &conditions,
                                                 const Tree &tree, const ConditionIndex *previous);

    // REQUIRES: the condition was given at build; the empty one holds everywhere.
    IntervalSet restricted(const IntervalSet &where, const std::string &condition) const;
    bool holds(const std::string &condition, Position position) const;

private:
    Sets m_sets;
};

// The condition's text is an expression that reads nothing but `resource`'s attributes.
fleet::Expected<void> checkCondition(const std::string &condition);

} // namespace bailiwick::access
