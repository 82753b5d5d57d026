// SPDX-License-Identifier: Apache-2.0
#include "models/authority/announcer.h"

namespace bailiwick::authority {

Announcer::Subscription::~Subscription()
{
    const std::lock_guard lock(m_announcer.m_mutex);
    m_announcer.m_listeners.erase(m_number);
}

std::unique_ptr<Announcer::Subscription> Announcer::subscribe(Listener listener)
{
    const std::lock_guard lock(m_mutex);
    const std::uint64_t number = m_next++;
    m_listeners.emplace(number, std::move(listener));
    return std::unique_ptr<Subscription>(new Subscription(*this, number));
}

void Announcer::announce(std::int64_t revision)
{
    const std::lock_guard lock(m_mutex);
    // A listener may unsubscribe itself.
    for (auto it = m_listeners.begin(); it != m_listeners.end();) {
        const auto here = it++;
        here->second(revision);
    }
}

} // namespace bailiwick::authority
