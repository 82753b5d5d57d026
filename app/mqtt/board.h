// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/mqtt/boot_clock.h"
#include "app/mqtt/view.h"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <map>
#include <mutex>

namespace bailiwick::mqtt {

// How often a key opened a connection since the last report, and when it was last used: opened one,
// or had one open.
struct KeyUse
{
    std::uint64_t count = 0;
    fleet::Time last = 0;
};
using KeyUses = std::map<std::string, KeyUse, std::less<>>; // by key id

// What the replica's thread and the broker's thread tell each other: the newest view and when the
// server last confirmed it, and which keys were used. Thread-safe; the broker never waits for more
// than a copy of a pointer.
class Board
{
public:
    using Steady = BootClock; // a machine that slept was without the server meanwhile

    void publish(ViewPtr view) { std::atomic_store(&m_view, std::move(view)); }
    // Null: there was none yet, or the server said that this plug-in may not have one any more.
    ViewPtr view() const { return std::atomic_load(&m_view); }

    // The view is what the server had at this moment.
    void confirm(Steady::time_point at) { m_confirmed = at.time_since_epoch().count(); }
    bool isFresh(Steady::time_point at, std::chrono::seconds staleness) const
    {
        const Steady::time_point confirmed{Steady::duration(m_confirmed.load())};
        return at - confirmed <= staleness;
    }

    void countUse(const std::string &key, fleet::Time at)
    {
        const std::lock_guard lock(m_mutex);
        KeyUse &use = m_uses[key];
        ++use.count;
        use.last = at;
    }
    // A connection that it opened is still open.
    void holdUse(const std::string &key, fleet::Time at)
    {
        const std::lock_guard lock(m_mutex);
        m_uses[key].last = at;
    }
    KeyUses takeUses()
    {
        const std::lock_guard lock(m_mutex);
        return std::exchange(m_uses, {});
    }

    void giveBack(KeyUses uses)
    {
        const std::lock_guard lock(m_mutex);
        for (auto &[key, use] : uses) {
            KeyUse &kept = m_uses[key];
            kept.count += use.count;
            kept.last = std::max(kept.last, use.last);
        }
    }

private:
    ViewPtr m_view; // by std::atomic_load/store: std::atomic<shared_ptr> of g++ 12 is not clean
                    // under the thread sanitizer
    std::atomic<Steady::rep> m_confirmed{Steady::time_point::min().time_since_epoch().count() / 2};
    std::mutex m_mutex;
    KeyUses m_uses;
};

} // namespace bailiwick::mqtt
