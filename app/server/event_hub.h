// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/http/event_stream.h"
#include "models/authority/authority.h"

#include <condition_variable>
#include <list>
#include <thread>

namespace bailiwick::server {

// The open event streams. Each event is authorized anew for each stream: who may not hear it any
// more gets `revoked` instead, and the stream ends. Access that ends by time alone is noticed by a
// look every `Tick`. Thread-safe; one thread of its own does the telling, so that a commit never
// waits for it.
class EventHub
{
public:
    static constexpr std::chrono::milliseconds Tick{2'000};

    explicit EventHub(authority::Authority &authority);
    ~EventHub(); // ends the thread; the streams are the server's to end
    EventHub(const EventHub &) = delete;
    EventHub &operator=(const EventHub &) = delete;

    // `token` is the access token that opened the stream; `accessEnded`: its owner was cut off
    // already. `heard`: the newest revision the reader knows (0: none).
    std::shared_ptr<http::EventStream> open(std::string token, const authority::Caller &caller,
                                            std::int64_t heard);

private:
    struct Reader
    {
        std::shared_ptr<http::EventStream> stream;
        std::string token;
        authority::Origin origin;
        fleet::Time accessUntil = 0;
        bool accessEnded = false;
        std::int64_t heard = 0;
        std::uint64_t keysHeard = 0; // Context::keysVersion
    };

    void run();
    // False when the reader is to be forgotten.
    bool tell(Reader &reader);
    bool tellOfKeys(Reader &reader, const authority::Caller &caller);
    void end(Reader &reader, const fleet::Error &why);

    authority::Authority &m_authority;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    bool m_moved = false;
    bool m_stopping = false;
    std::list<Reader> m_arrived; // not yet seen by the thread
    std::list<Reader> m_readers; // the thread's own
    std::unique_ptr<authority::Announcer::Subscription> m_subscription;
    std::thread m_thread;
};

} // namespace bailiwick::server
