// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/authority/invitation_standing.h"

#include <mutex>
#include <optional>

namespace bailiwick::authority {

// What whyVoid() says, for lists: kept for a minute of one state, so that reading again and again
// costs nothing. What time alone ends may stand as open within that minute; accepting asks anew.
// Thread-safe; works it out once at a time.
class StandingCache
{
public:
    explicit StandingCache(Context &context)
        : m_context(context)
    {
    }

    Expected<std::map<fleet::Id, WhyVoid>> whyVoid(const access::SnapshotPtr &current,
                                                   std::span<const store::Invitation> invitations);

private:
    Context &m_context;
    std::mutex m_mutex;
    std::weak_ptr<const access::Snapshot> m_of;
    fleet::Time m_minute = 0;
    std::map<fleet::Id, std::optional<WhyVoid>> m_known; // nothing: it stands
};

} // namespace bailiwick::authority
