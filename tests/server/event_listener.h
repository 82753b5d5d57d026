// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/http/client.h"

#include <atomic>
#include <mutex>
#include <thread>
#include <vector>

namespace bailiwick::tests {

// Listens to /v1/events on a thread of its own until the stream ends.
class EventListener
{
public:
    EventListener(const http::ClientOptions &options, const std::string &token)
        : m_client(options)
        , m_thread([this, token] {
            http::ClientRequest request;
            request.target = "/v1/events";
            request.headers.set("Authorization", "Bearer " + token);
            m_client.stream(request,
                            {[this](const http::Event &event) {
                                 const std::lock_guard lock(m_mutex);
                                 m_events.push_back(event);
                                 return true;
                             },
                             {}},
                            std::chrono::seconds(30));
            m_ended = true;
        })
    {
    }
    ~EventListener()
    {
        while (!m_ended) {
            m_client.cancel();
            std::this_thread::sleep_for(std::chrono::milliseconds(10));
        }
        m_thread.join();
    }

    std::vector<http::Event> events() const
    {
        const std::lock_guard lock(m_mutex);
        return m_events;
    }
    bool ended() const { return m_ended; }

private:
    http::Client m_client;
    mutable std::mutex m_mutex;
    std::vector<http::Event> m_events;
    std::atomic<bool> m_ended{false};
    std::thread m_thread;
};

} // namespace bailiwick::tests
