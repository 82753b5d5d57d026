// SPDX-License-Identifier: Apache-2.0
#include "models/store/rows/revision_feed.h"

#include <algorithm>

namespace bailiwick::store {

namespace {
constexpr std::chrono::milliseconds betweenLooks{500};
}

Expected<News> RevisionFeed::next(std::chrono::milliseconds timeout)
{
    using Clock = std::chrono::steady_clock;
    const auto end = Clock::now() + timeout;
    for (;;) {
        const auto revision = m_store.revision();
        if (!revision)
            return tl::unexpected<Error>(revision.error());
        News news;
        news.revision = *revision;
        news.missed = m_heard < 0;
        if (*revision != m_heard && m_heard >= 0)
            news.notices.push_back({Notice::Kind::Revision, *revision});
        m_heard = *revision;
        std::unique_lock lock(m_mutex);
        const auto now = Clock::now();
        if (news.missed || !news.notices.empty() || now >= end || m_interrupted)
            return news;
        m_changed.wait_until(lock, std::min(end, now + betweenLooks),
                             [this] { return m_interrupted; });
    }
}

void RevisionFeed::interrupt()
{
    const std::lock_guard lock(m_mutex);
    m_interrupted = true;
    m_changed.notify_all();
}

} // namespace bailiwick::store
