// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/store/store.h"

#include <condition_variable>
#include <mutex>

namespace bailiwick::store {

// For a store of one machine: looks at the newest revision every half second. Other programs of the
// machine (an import beside the server) are heard of in that time.
class RevisionFeed : public ChangeFeed
{
public:
    explicit RevisionFeed(Store &store)
        : m_store(store)
    {
    }
    Expected<News> next(std::chrono::milliseconds timeout) override;
    void interrupt() override;

private:
    Store &m_store;
    std::int64_t m_heard = -1;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    bool m_interrupted = false;
};

} // namespace bailiwick::store
