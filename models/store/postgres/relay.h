// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/store/postgres/postgres_connection.h"

#include <chrono>

namespace bailiwick::store {

// Of all programs that follow one database, one wakes the others: whoever holds the lease in the
// table `relay`. It ends by itself when its holder dies, and another one takes it within a second.
// Nothing depends on it but how soon the others look. One thread at a time. Throws Failure.
class Relay
{
public:
    using Clock = std::chrono::steady_clock;
    static constexpr const char *channel = "bailiwick";
    static constexpr std::chrono::milliseconds betweenWakes{50};

    Relay();
    // Takes the lease, or keeps it, when it is time to; removes old rows of the outbox now and
    // then.
    void keep(PostgresConnection &connection);
    bool holds() const { return Clock::now() < m_until; }
    Clock::time_point due() const { return m_due; } // of the next keep()
    // Wakes all who listen; not more often than every `betweenWakes`, and then later, by keep().
    void wake(PostgresConnection &connection);

private:
    void notify(PostgresConnection &connection);

    std::string m_name; // nobody else's
    Clock::time_point m_until{};
    Clock::time_point m_due{};
    Clock::time_point m_renew{};
    Clock::time_point m_woke{};
    Clock::time_point m_prune{};
    bool m_owing = false; // a wake that was too early
};

} // namespace bailiwick::store
