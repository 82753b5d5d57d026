// SPDX-License-Identifier: Apache-2.0
#include "models/authority/follower.h"

#include <algorithm>

namespace bailiwick::authority {

namespace {
constexpr std::chrono::seconds longest{10};
constexpr std::chrono::milliseconds betweenTries{250};
} // namespace

Follower::Follower(Context &context)
    : m_context(context)
    , m_thread([this] { run(); })
{
}

Follower::~Follower()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
        if (m_feed)
            m_feed->interrupt();
        m_changed.notify_all();
    }
    m_thread.join();
}

bool Follower::rest()
{
    std::unique_lock lock(m_mutex);
    return !m_changed.wait_for(lock, betweenTries, [this] { return m_stopping; });
}

void Follower::run()
{
    bool failing = false;
    for (;;) {
        const auto heard = hear();
        if (!heard && !failing)
            m_context.settings().notice("Other servers' commits are not heard of: " +
                                        heard.error().toString());
        if (heard && failing)
            m_context.settings().notice("Other servers' commits are heard of again");
        failing = !heard;
        if (failing && !rest())
            return;
        const std::lock_guard lock(m_mutex);
        if (m_stopping)
            return;
    }
}

Expected<void> Follower::hear()
{
    if (!m_feed) {
        auto feed = m_context.store().follow();
        if (!feed)
            return tl::unexpected(feed.error());
        const std::lock_guard lock(m_mutex);
        m_feed = std::move(*feed);
        if (m_stopping)
            return {};
    }
    const auto news = m_feed->next(longest);
    if (!news)
        return tl::unexpected(news.error());
    const std::int64_t known = m_context.snapshot()->state().revision;
    if (news->revision > known) {
        if (auto caughtUp = m_context.refresh(); !caughtUp)
            return caughtUp;
    }
    // A revision was announced when it was published.
    const auto hears = [&](store::Notice::Kind kind) {
        return std::ranges::find(news->notices, kind, &store::Notice::kind) != news->notices.end();
    };
    if (hears(store::Notice::Kind::Key) || news->missed)
        m_context.keysChanged();
    else if (hears(store::Notice::Kind::Session))
        m_context.announcer().announce(m_context.snapshot()->state().revision);
    return {};
}

} // namespace bailiwick::authority
