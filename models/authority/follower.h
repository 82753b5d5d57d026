// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/authority/context.h"

#include <condition_variable>
#include <thread>

namespace bailiwick::authority {

// Follows what other programs commit to the store: another server, or the command line. Catches up
// with a newer revision and tells those who listen (Context::announcer), also when sessions were
// ended elsewhere. Every request looks at the store by itself; this is for those who wait. A store
// that does not answer is asked again. One thread of its own, for as long as it lives.
class Follower
{
public:
    explicit Follower(Context &context);
    ~Follower();
    Follower(const Follower &) = delete;
    Follower &operator=(const Follower &) = delete;

private:
    void run();
    Expected<void> hear();
    bool rest(); // false: it is over

    Context &m_context;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    bool m_stopping = false;
    std::unique_ptr<store::ChangeFeed> m_feed;
    std::thread m_thread;
};

} // namespace bailiwick::authority
