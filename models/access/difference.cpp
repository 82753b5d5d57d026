// SPDX-License-Identifier: Apache-2.0
#include "models/access/difference.h"

#include "models/access/comparison.h"
#include "models/access/scheduled.h"
#include "models/access/threads.h"

#include <algorithm>
#include <atomic>

namespace bailiwick::access {

namespace {

// Below this a second thread costs more than it helps.
constexpr std::size_t candidatesOfThread = 1000;
// Neighbours often hold the same: they stay with one thread.
constexpr std::size_t candidatesOfBatch = 250;
constexpr std::size_t batchesOfThread = 4;

// The comparison of all candidates, by several threads, each with a share of them.
class Work
{
public:
    Work(Difference &difference, const DifferenceOptions &options)
        : m_difference(difference)
        , m_options(options)
        , m_candidates(candidatesOf(*difference.before, *difference.after))
        , m_frame(difference)
        , m_schedule(difference)
        , m_answers(m_candidates.size())
    {
    }

    void run()
    {
        const std::size_t threads = m_options.threads > 0
                                        ? m_options.threads
                                        : 1 + m_candidates.size() / candidatesOfThread;
        m_batch = std::clamp<std::size_t>(m_candidates.size() / (threads * batchesOfThread), 1,
                                          candidatesOfBatch);
        const auto caller = std::this_thread::get_id();
        inThreads(threads, [&] {
            const bool isCaller = std::this_thread::get_id() == caller;
            compare(isCaller ? m_options.progress : Progress());
        });
        // Others may have done what was left.
        if (m_options.progress && m_reported < m_candidates.size() && !isCancelled())
            m_options.progress(m_candidates.size(), m_candidates.size());
        m_difference.complete = !isCancelled();
        collect();
    }

private:
    using Progress = std::function<void(std::size_t, std::size_t)>;

    bool isCancelled() const
    {
        return m_options.cancel && m_options.cancel->load(std::memory_order_relaxed);
    }

    void compare(const Progress &progress)
    {
        Comparison comparison(m_frame);
        while (!isCancelled()) {
            const std::size_t first = m_next.fetch_add(m_batch);
            const std::size_t end = std::min(first + m_batch, m_candidates.size());
            for (std::size_t i = first; i < end && !isCancelled(); ++i)
                m_answers[i] = answerTo(m_candidates[i], comparison);
            if (first >= end)
                return;
            const std::size_t done = m_done.fetch_add(end - first) + end - first;
            if (!progress)
                continue;
            m_reported = done;
            progress(done, m_candidates.size());
        }
    }

    struct Answer
    {
        Comparison::Actions actions;
        std::vector<Scheduled> scheduled;
    };

    Answer answerTo(const Candidate &candidate, Comparison &comparison) const
    {
        return {comparison.actionsOf(candidate),
                m_schedule.of(candidate.before, candidate.after, candidate.zone.after)};
    }

    void collect()
    {
        for (std::size_t i = 0; i < m_candidates.size() && m_difference.complete; ++i) {
            const auto &[actions, scheduled] = m_answers[i];
            if (!actions->empty())
                m_difference.principals.push_back({m_candidates[i].principal, *actions});
            m_difference.scheduled.insert(m_difference.scheduled.end(), scheduled.begin(),
                                          scheduled.end());
        }
    }

    Difference &m_difference;
    const DifferenceOptions &m_options;
    std::vector<Candidate> m_candidates;
    ComparisonFrame m_frame;
    ScheduleComparison m_schedule;
    std::vector<Answer> m_answers; // of each candidate
    std::size_t m_batch = 1;
    std::atomic<std::size_t> m_next = 0;
    std::atomic<std::size_t> m_done = 0;
    std::size_t m_reported = 0; // on the caller's thread
};

} // namespace

Difference difference(const SnapshotPtr &before, const SnapshotPtr &after, fleet::Time at,
                      const DifferenceOptions &options)
{
    Difference result;
    result.before = before;
    result.after = after;
    result.at = at;
    std::ranges::set_union(before->actions(), after->actions(), std::back_inserter(result.actions));
    Work(result, options).run();
    std::ranges::sort(result.scheduled, {}, [](const Scheduled &item) {
        return std::tie(item.at, item.principal, item.assignment, item.begins);
    });
    return result;
}

} // namespace bailiwick::access
