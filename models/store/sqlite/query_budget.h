// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/store/session_connection.h"

#include <chrono>

struct sqlite3;

namespace bailiwick::store {

// Ends a statement that takes too long or too much memory, on every connection it watches. The
// memory is that of the engine in the whole program, measured from the statement's start: enough to
// stop a runaway.
class QueryBudget
{
public:
    explicit QueryBudget(const SessionLimits &limits)
        : m_limits(limits)
    {
    }
    void watch(sqlite3 *database); // for the connection's life; this must outlive it
    void start();
    bool isSpent(); // asked by the engine again and again; stays true until start()
    // Why the last statement was ended, in words; empty when it was not.
    const std::string &reason() const { return m_reason; }

private:
    static int ask(void *self);

    SessionLimits m_limits;
    std::chrono::steady_clock::time_point m_deadline;
    long long m_memoryAtStart = 0;
    std::string m_reason;
};

} // namespace bailiwick::store
