// SPDX-License-Identifier: Apache-2.0
#include "models/access/condition_checker.h"

#include "models/access/condition_check.h"
#include "models/access/snapshot.h"

#include <algorithm>

namespace bailiwick::access {

namespace {

bool hasCondition(const fleet::Role &role)
{
    return !role.condition.empty();
}

bool hasCondition(const fleet::Delegation &delegation)
{
    return std::ranges::any_of(
        delegation.ceiling, [](const fleet::CeilingRule &rule) { return !rule.condition.empty(); });
}

bool hasCondition(const fleet::Policy &)
{
    return true;
}

// Some row that differs has a condition.
template<typename T>
bool bringsCondition(const fleet::State &before, const fleet::State &after)
{
    bool found = false;
    fleet::Table<T>::forEachChange(
        before.table<T>(), after.table<T>(),
        [&](const T *, const T *now) { found = found || (now && hasCondition(*now)); });
    return found;
}

bool isConcerned(const fleet::State &before, const fleet::State &after)
{
    const bool sameSchema =
        before.resources().shares(after.resources()) && before.actions().shares(after.actions());
    if (!sameSchema && hasConditions(after))
        return true;
    return bringsCondition<fleet::Role>(before, after) ||
           bringsCondition<fleet::Delegation>(before, after) ||
           bringsCondition<fleet::Policy>(before, after);
}

} // namespace

AttributeTypes ConditionChecker::typesOf(const fleet::State &state, const Snapshot *known)
{
    const std::lock_guard lock(m_mutex);
    if (m_counted.empty() && known)
        m_types = AttributeTypes(known->tree(), known->columns());
    else
        m_types.update(m_counted, state.resources());
    m_counted = state.resources();
    return m_types;
}

std::vector<fleet::ErrorDetail> ConditionChecker::broken(const fleet::State &before,
                                                         const fleet::State &after,
                                                         const Snapshot *known)
{
    if (!isConcerned(before, after))
        return {};
    const AttributeTypes typesBefore = typesOf(before, known);
    AttributeTypes typesAfter = typesBefore;
    typesAfter.update(before.resources(), after.resources());
    return brokenConditions(before, cedarSchema(before, typesBefore), after,
                            cedarSchema(after, typesAfter));
}

fleet::Error conditionError(std::vector<fleet::ErrorDetail> details)
{
    fleet::Error error{"condition-invalid",
                       "A condition cannot go live: it might fail, or has a wrong type",
                       details.front().where,
                       "Mend the conditions that are listed and try again.",
                       false,
                       {}};
    error.details = std::move(details);
    return error;
}

} // namespace bailiwick::access
