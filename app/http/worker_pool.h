// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace bailiwick::http {

/// Threads that run jobs in order of arrival, with a bound on how many may wait. Thread-safe.
class WorkerPool
{
public:
    using Job = std::function<void()>; ///< must not throw

    WorkerPool(unsigned threads, std::size_t maximalWaiting);
    ~WorkerPool();
    WorkerPool(const WorkerPool &) = delete;
    WorkerPool &operator=(const WorkerPool &) = delete;

    /// False when too many wait, or after stop(). With `always` the bound does not count (the
    /// second half of a request whose first half was accepted).
    bool submit(Job job, bool always = false);
    /// Drops what waits and returns when what runs has returned.
    void stop();

private:
    void work();

    const std::size_t m_maximalWaiting;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<Job> m_jobs;
    bool m_stopped = false;
    std::vector<std::thread> m_threads;
};

} // namespace bailiwick::http
