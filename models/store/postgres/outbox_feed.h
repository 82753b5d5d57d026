// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/store/change_feed.h"
#include "models/store/postgres/relay.h"

#include <atomic>

namespace bailiwick::store {

// Reads the table `outbox` past the watermark of running transactions (0004_outbox.sql): every
// `betweenLooks`, and at once when the relay wakes it. A notification that is lost costs no more
// than that; a transaction of somebody else that keeps the watermark back costs notices, never the
// news of a revision. Whoever holds the lease is the relay itself and looks more often.
class OutboxFeed : public ChangeFeed
{
public:
    static constexpr std::chrono::milliseconds betweenLooks{250};

    // Throws Failure.
    explicit OutboxFeed(std::string address);
    ~OutboxFeed() override;

    Expected<News> next(std::chrono::milliseconds timeout) override;
    void interrupt() override;

private:
    using Clock = std::chrono::steady_clock;
    void connect();
    News look();
    void await(Clock::time_point end); // or until woken

    const std::string m_address;
    int m_interrupt = -1; // an eventfd
    std::atomic<bool> m_interrupted = false;
    std::unique_ptr<PostgresConnection> m_connection;
    Relay m_relay;
    std::string m_transaction; // of the last row that was read
    std::string m_kind;
    std::int64_t m_revision = -1; // the newest that was told
    Clock::time_point m_look{};   // when to look next
    bool m_missed = true;
};

const char *nameOf(Notice::Kind kind); // in the outbox

} // namespace bailiwick::store
