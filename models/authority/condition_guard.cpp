// SPDX-License-Identifier: Apache-2.0
#include "models/authority/condition_guard.h"

#include "models/access/condition_check.h"

#include <set>

namespace bailiwick::authority {

namespace {

std::string placeOf(const fleet::Change &change)
{
    return std::string(fleet::name(kindOf(change))) + " " + idOf(change).toString();
}

// What the author did not send themselves: a role elsewhere reads an attribute that they changed.
void hideOthers(std::vector<fleet::ErrorDetail> &details, const fleet::ChangeSet &changes)
{
    std::set<std::string> own;
    for (const fleet::Change &change : changes)
        own.insert(placeOf(change));
    const auto hidden = std::erase_if(
        details, [&](const fleet::ErrorDetail &detail) { return !own.contains(detail.where); });
    if (hidden > 0)
        details.push_back({"", "An attribute in it cannot have this value: its type differs from "
                               "what the fleet uses. Use a value of the type that it had."});
}

} // namespace

Error conditionError(std::vector<fleet::ErrorDetail> details)
{
    Error error{"condition-invalid",
                "A condition cannot go live: it might fail, or has a wrong type",
                details.front().where,
                "Mend the conditions that are listed and try again.",
                false,
                {}};
    error.details = std::move(details);
    return error;
}

access::AttributeTypes ConditionGuard::typesOf(const fleet::State &state)
{
    const std::lock_guard lock(m_mutex);
    m_types.update(m_counted, state.resources());
    m_counted = state.resources();
    return m_types;
}

Expected<void> ConditionGuard::check(const fleet::State &before, const fleet::State &after,
                                     const fleet::ChangeSet &changes, const ViewerPart *part)
{
    if (!access::hasConditions(after))
        return {};
    const access::AttributeTypes typesBefore = typesOf(before);
    access::AttributeTypes typesAfter = typesBefore;
    typesAfter.update(before.resources(), after.resources());
    auto broken = access::brokenConditions(before, access::cedarSchema(before, typesBefore), after,
                                           access::cedarSchema(after, typesAfter));
    if (broken.empty())
        return {};
    if (part && !part->seesAll())
        hideOthers(broken, changes);
    return tl::unexpected(conditionError(std::move(broken)));
}

} // namespace bailiwick::authority
