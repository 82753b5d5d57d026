// SPDX-License-Identifier: Apache-2.0
#include "models/authority/caller.h"

#include "models/access/snapshot.h"

#include <algorithm>

namespace bailiwick::authority {

Expected<void> requireAccess(const Caller &caller)
{
    if (!caller.accessEnded)
        return {};
    return fleet::failure("access-ended", "Your organization holds nothing in this fleet now", {},
                          "Ask whoever delegated to your organization to restore the delegation.");
}

bool holdsNothing(const access::Snapshot &snapshot, fleet::Id organization, fleet::Time now)
{
    return std::ranges::none_of(snapshot.holdings(organization), [&](const access::Holding &held) {
        return held.validity.contains(now) && !held.region.isEmpty();
    });
}

} // namespace bailiwick::authority
