// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/access/attribute_columns.h"
#include "models/access/condition_scope.h"
#include "models/access/open_condition.h"
#include "models/fleet/error.h"

namespace bailiwick::access {

// Where each condition holds: evaluated once for each combination of attribute values that occurs,
// never per link; a condition that reads more than attributes, kind and owners is evaluated at each
// resource. What depends on principal or context is evaluated as far as the resource goes. An
// erroring or non-boolean condition does not hold there. Immutable once built.
class ConditionIndex
{
public:
    struct Wanted
    {
        std::string text; // empty: no condition
        ConditionScope scope = ConditionScope::Anything;
        std::string owner; // whose it is, for errors
    };
    // What conditions are evaluated on.
    struct Resources
    {
        const Tree &tree;
        const AttributeColumns &columns;
        const fleet::Table<fleet::Ownership> &ownerships;
    };

    // `previous` gives the results that still hold. REQUIRES: its tree has the same positions, and
    // `changed` names the resources that are new or have another kind, other attributes or other
    // owners.
    static fleet::Expected<ConditionIndex> build(const std::vector<Wanted> &conditions,
                                                 const Resources &resources,
                                                 const ConditionIndex *previous,
                                                 std::span<const Position> changed);

    // The results at the positions of another tree, but for conditions that read more than the
    // resource itself.
    ConditionIndex moved(const PositionMap &map, std::size_t newSize) const;

    // Where a condition holds; the empty one everywhere. REQUIRES: it was given at build.
    Truth truth(const std::string &condition) const;
    // The same for one that reads the resource alone.
    BitmapPtr where(const std::string &condition) const { return truth(condition).sure; }
    // Every result is the same object in the other.
    bool shares(const ConditionIndex &other) const { return m_conditions == other.m_conditions; }
    void addReadings(OpenCondition::Readings &readings) const;

private:
    struct Condition;
    using Conditions = std::map<std::string, std::shared_ptr<const Condition>, std::less<>>;

    static std::shared_ptr<const Condition> updated(const std::shared_ptr<const Condition> &known,
                                                    const Resources &resources,
                                                    std::span<const Position> changed);

    Conditions m_conditions;
};

} // namespace bailiwick::access
