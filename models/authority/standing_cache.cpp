// SPDX-License-Identifier: Apache-2.0
#include "models/authority/standing_cache.h"

namespace bailiwick::authority {

namespace {

constexpr fleet::Time minute = 60'000;

} // namespace

Expected<std::map<fleet::Id, WhyVoid>>
StandingCache::whyVoid(const access::SnapshotPtr &current,
                       std::span<const store::Invitation> invitations)
{
    const std::lock_guard lock(m_mutex);
    const fleet::Time now = m_context.now();
    if (m_of.lock() != current || m_minute != now / minute) {
        m_known.clear();
        m_of = current;
        m_minute = now / minute;
    }
    std::vector<store::Invitation> unknown;
    for (const store::Invitation &invitation : invitations) {
        if (invitation.isOpen(now) && !m_known.contains(invitation.id))
            unknown.push_back(invitation);
    }
    auto found = authority::whyVoid(m_context, current, unknown);
    if (!found)
        return found;
    for (const store::Invitation &invitation : unknown) {
        const auto it = found->find(invitation.id);
        m_known.emplace(invitation.id,
                        it == found->end() ? std::nullopt : std::optional(std::move(it->second)));
    }
    std::map<fleet::Id, WhyVoid> why;
    for (const store::Invitation &invitation : invitations) {
        const auto known = m_known.find(invitation.id);
        if (invitation.isOpen(now) && known->second)
            why.emplace(invitation.id, *known->second);
    }
    return why;
}

} // namespace bailiwick::authority
