// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <mutex>

namespace bailiwick::authority {

// Tells who listens that a revision was published. Listeners are called on the committing thread,
// after everything is durable, and must not block; each then decides by itself what its reader may
// still hear. Thread-safe; after unsubscribing (destroying the Subscription) nothing is called
// any more, and a call that runs is waited for.
class Announcer
{
public:
    using Listener = std::function<void(std::int64_t revision)>;

    class Subscription
    {
    public:
        ~Subscription();
        Subscription(const Subscription &) = delete;
        Subscription &operator=(const Subscription &) = delete;

    private:
        friend class Announcer;
        Subscription(Announcer &announcer, std::uint64_t number)
            : m_announcer(announcer)
            , m_number(number)
        {
        }
        Announcer &m_announcer;
        std::uint64_t m_number;
    };

    std::unique_ptr<Subscription> subscribe(Listener listener);
    void announce(std::int64_t revision);

private:
    std::recursive_mutex m_mutex;
    std::uint64_t m_next = 1;
    std::map<std::uint64_t, Listener> m_listeners;
};

} // namespace bailiwick::authority
