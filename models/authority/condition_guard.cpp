// SPDX-License-Identifier: Apache-2.0
#include "models/authority/condition_guard.h"

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

Expected<void> ConditionGuard::check(const fleet::State &before, const fleet::State &after,
                                     const fleet::ChangeSet &changes, const ViewerPart *part)
{
    auto broken = m_checker.broken(before, after);
    if (broken.empty())
        return {};
    if (part && !part->seesAll())
        hideOthers(broken, changes);
    return tl::unexpected(access::conditionError(std::move(broken)));
}

} // namespace bailiwick::authority
