// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/access/attribute_columns.h"
#include "models/fleet/error.h"

#include <map>

namespace bailiwick::access {

// Where each condition (Cedar over `resource`) holds: evaluated once for each combination of
// attribute values that occurs, never per link; a condition that reads more than attributes is
// evaluated at each resource. An erroring or non-boolean condition does not hold there. Immutable
// once built.
class ConditionIndex
{
public:
    // `previous` gives the results that still hold. REQUIRES: its tree has the same positions, and
    // `changed` names the resources that are new or have another kind or other attributes.
    static fleet::Expected<ConditionIndex> build(const std::vector<std::string> &conditions,
                                                 const Tree &tree, const AttributeColumns &columns,
                                                 const ConditionIndex *previous,
                                                 std::span<const Position> changed);

    // The results at the positions of another tree, but for conditions that read more than the
    // resource itself.
    ConditionIndex moved(const PositionMap &map, std::size_t newSize) const;

    // Where a condition holds. REQUIRES: it was given at build and is not empty.
    const BitmapPtr &where(const std::string &condition) const;
    // The empty condition holds everywhere, an unknown one nowhere.
    bool holds(const std::string &condition, Position position) const;
    // Every result is the same object in the other.
    bool shares(const ConditionIndex &other) const { return m_conditions == other.m_conditions; }

private:
    struct Condition;
    using Conditions = std::map<std::string, std::shared_ptr<const Condition>, std::less<>>;

    static std::shared_ptr<const Condition> updated(const std::shared_ptr<const Condition> &known,
                                                    const Tree &tree,
                                                    const AttributeColumns &columns,
                                                    std::span<const Position> changed);

    Conditions m_conditions;
};

// The condition's text is an expression that reads nothing but `resource`'s attributes.
fleet::Expected<void> checkCondition(const std::string &condition);

} // namespace bailiwick::access
