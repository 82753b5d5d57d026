// SPDX-License-Identifier: Apache-2.0
#include "models/store/sqlite/query_budget.h"

#include <sqlite3.h>

namespace bailiwick::store {

namespace {
constexpr int instructionsBetween = 1000;
}

void QueryBudget::watch(sqlite3 *database)
{
    sqlite3_progress_handler(database, instructionsBetween, &QueryBudget::ask, this);
    start();
}

void QueryBudget::start()
{
    m_deadline = std::chrono::steady_clock::now() + std::chrono::milliseconds(m_limits.timeMs);
    m_memoryAtStart = sqlite3_memory_used();
    m_reason.clear();
}

bool QueryBudget::isSpent()
{
    if (!m_reason.empty())
        return true;
    if (std::chrono::steady_clock::now() > m_deadline)
        m_reason = "It was stopped after " + std::to_string(m_limits.timeMs) + " milliseconds.";
    else if (sqlite3_memory_used() - m_memoryAtStart > static_cast<long long>(m_limits.memory))
        m_reason = "It was stopped because it needs too much memory.";
    return !m_reason.empty();
}

int QueryBudget::ask(void *self)
{
    return static_cast<QueryBudget *>(self)->isSpent() ? 1 : 0;
}

} // namespace bailiwick::store
