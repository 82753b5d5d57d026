// SPDX-License-Identifier: Apache-2.0
#include "models/store/rows/connection_pool.h"

#include <chrono>

namespace bailiwick::store {

namespace {
constexpr std::size_t keptConnections = 16;
}

ConnectionPool::Lease ConnectionPool::lend()
{
    {
        const std::lock_guard lock(m_mutex);
        while (!m_free.empty()) {
            auto database = std::move(m_free.back());
            m_free.pop_back();
            if (database->isUsable())
                return {*this, std::move(database)};
        }
    }
    return {*this, m_open()};
}

void ConnectionPool::giveBack(std::unique_ptr<Database> database)
{
    const std::lock_guard lock(m_mutex);
    if (m_free.size() < keptConnections && database->isUsable())
        m_free.push_back(std::move(database));
}

bool WriteLock::take(int timeoutMs)
{
    std::unique_lock lock(m_mutex);
    if (!m_changed.wait_for(lock, std::chrono::milliseconds(timeoutMs),
                            [this] { return !m_taken; }))
        return false;
    m_taken = true;
    return true;
}

void WriteLock::giveBack()
{
    {
        const std::lock_guard lock(m_mutex);
        m_taken = false;
    }
    m_changed.notify_one();
}

Error busy()
{
    return {"store-busy", "Another program is writing to the store.",
            {},           "Try again in a moment.",
            true,         {}};
}

} // namespace bailiwick::store
