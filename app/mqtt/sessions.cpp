// SPDX-License-Identifier: Apache-2.0
#include "app/mqtt/sessions.h"

namespace bailiwick::mqtt {

Session *Sessions::find(std::string_view clientId)
{
    const auto it = m_sessions.find(clientId);
    return it == m_sessions.end() ? nullptr : &it->second;
}

const Session *Sessions::find(std::string_view clientId) const
{
    const auto it = m_sessions.find(clientId);
    return it == m_sessions.end() ? nullptr : &it->second;
}

Session &Sessions::put(Session session)
{
    Session &place = m_sessions[session.clientId];
    if (!place.connection)
        ++m_connected;
    place = std::move(session);
    return place;
}

void Sessions::leave(Session &session)
{
    session.connection = nullptr;
    session.leftAs = ++m_lastNumber;
    --m_connected;
    if (!session.lasts) {
        m_ending.push_back({session.clientId, session.leftAs});
        return;
    }
    m_left.push_back({session.clientId, session.leftAs});
    if (m_left.size() <= mostLeft)
        return;
    forget(m_left.front());
    m_left.pop_front();
}

void Sessions::forgetLeft()
{
    for (const Left &left : m_ending)
        forget(left);
    m_ending.clear();
}

// Unless it came back meanwhile.
void Sessions::forget(const Left &left)
{
    const auto it = m_sessions.find(left.clientId);
    if (it != m_sessions.end() && it->second.leftAs == left.number)
        m_sessions.erase(it);
}

std::vector<std::string> Sessions::clientIds() const
{
    std::vector<std::string> ids;
    ids.reserve(m_sessions.size());
    for (const auto &[id, session] : m_sessions)
        ids.push_back(id);
    return ids;
}

} // namespace bailiwick::mqtt
