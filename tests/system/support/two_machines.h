// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/http/client.h"
#include "tests/store/server_proxy.h"
#include "tests/system/support/real_server.h"
#include "tests/system/support/sample_folder.h"

#include <atomic>
#include <chrono>
#include <optional>
#include <thread>

namespace bailiwick::tests {

// The sample on a PostgreSQL database of its own, and folders for two servers of it, which share
// the log's key and nothing else. A failure ends the program.
class SharedFleet
{
public:
    SharedFleet();
    ~SharedFleet();

    const std::string &database() const { return m_database; }
    QString firstFolder() const { return m_first.path(); }
    QString secondFolder() const { return m_second.path(); }
    // What `--store` and `--data` name, for bailiwickctl.
    QStringList place() const;

private:
    SampleFolder m_first;
    QTemporaryDir m_second;
    std::string m_database;
};

// Listens to GET /v1/events on a thread of its own and keeps when each event came.
class EventListener
{
public:
    using Clock = std::chrono::steady_clock;
    EventListener(const http::ClientOptions &options, const std::string &token);
    ~EventListener();
    EventListener(const EventListener &) = delete;
    EventListener &operator=(const EventListener &) = delete;

    // When the stream told this revision or a later one; nothing: not in that time.
    std::optional<Clock::time_point> heard(std::int64_t revision, std::chrono::milliseconds within);
    std::optional<Clock::time_point> revoked(std::chrono::milliseconds within);

private:
    struct Told
    {
        std::string name;
        std::int64_t revision = 0;
        Clock::time_point when;
    };
    template<typename F>
    std::optional<Clock::time_point> first(std::chrono::milliseconds within, F &&matches);

    http::Client m_client;
    std::mutex m_mutex;
    std::vector<Told> m_told;
    std::atomic<bool> m_ended{false};
    std::thread m_thread;
};

// Milliseconds of some tries.
struct Delays
{
    std::vector<double> each;

    double median() const;
    double worst() const;
    void print(const char *what) const;
};

} // namespace bailiwick::tests
