// SPDX-License-Identifier: Apache-2.0
#include "app/http/worker_pool.h"

#include <algorithm>
#include <utility>

namespace bailiwick::http {

WorkerPool::WorkerPool(unsigned threads, std::size_t maximalWaiting)
    : m_maximalWaiting(maximalWaiting)
{
    for (unsigned i = 0; i < std::max(1u, threads); ++i)
        m_threads.emplace_back([this] { work(); });
}

WorkerPool::~WorkerPool()
{
    stop();
}

bool WorkerPool::submit(Job job, bool always)
{
    {
        const std::lock_guard lock(m_mutex);
        if (m_stopped || (!always && m_jobs.size() >= m_maximalWaiting))
            return false;
        m_jobs.push_back(std::move(job));
    }
    m_changed.notify_one();
    return true;
}

void WorkerPool::stop()
{
    std::deque<Job> dropped; // destroyed without the lock
    {
        const std::lock_guard lock(m_mutex);
        m_stopped = true;
        dropped.swap(m_jobs);
    }
    m_changed.notify_all();
    for (auto &thread : m_threads) {
        if (thread.joinable())
            thread.join();
    }
}

void WorkerPool::work()
{
    for (;;) {
        Job job;
        {
            std::unique_lock lock(m_mutex);
            m_changed.wait(lock, [this] { return m_stopped || !m_jobs.empty(); });
            if (m_stopped)
                return;
            job = std::move(m_jobs.front());
            m_jobs.pop_front();
        }
        job();
    }
}

} // namespace bailiwick::http
