// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/system/faults/ledger.h"
#include "tests/system/faults/scene.h"

#include <atomic>
#include <condition_variable>
#include <functional>
#include <random>
#include <thread>

namespace bailiwick::tests {

// A person at a client: signs in when there is no session (any more).
class Person
{
public:
    Person(const http::ClientOptions &server, authority::OfferedAccount account)
        : m_session(server)
        , m_account(std::move(account))
    {
    }
    // The answer of what `ask` asks, after signing in where that is needed.
    ApiAnswer ask(const std::function<ApiAnswer(ApiSession &)> &ask);
    ApiSession &session() { return m_session; }

private:
    ApiSession m_session;
    authority::OfferedAccount m_account;
};

// Clients under load, each with its thread: commits of four kinds, sign-ins, pages of devices. They
// go on while the server is away; what becomes of each change stands in the ledger. One thread
// steers.
class Load
{
public:
    Load(const Scene &scene, const http::ClientOptions &server, Ledger &ledger, std::uint64_t seed);
    ~Load();
    Load(const Load &) = delete;
    Load &operator=(const Load &) = delete;

    void resume();
    void pause(); // waits until every client has its answer

    // What a client saw that nobody may see; empty: nothing.
    std::string wrong() const;
    // The last access token that a sign-in was acknowledged with, since it was taken before; empty:
    // none.
    std::string takeToken();
    std::uint64_t requests() const { return m_requests; }

private:
    using Random = std::mt19937_64;
    using Step = std::function<void(Random &)>;

    void start(std::uint64_t seed, std::function<Step()> makeStep);
    Step attributes();
    Step assignments();
    Step moves();
    Step cuts();
    Step signIns();
    Step pages();
    void commit(Person &person, fleet::ChangeSet changes);
    void report(const std::string &what);

    const Scene &m_scene;
    const http::ClientOptions m_server;
    Ledger &m_ledger;
    mutable std::mutex m_mutex;
    std::condition_variable m_changed;
    bool m_running = false;
    bool m_ending = false;
    int m_busy = 0;
    std::string m_wrong;
    std::string m_token;
    std::atomic<std::uint64_t> m_requests = 0;
    std::vector<std::thread> m_threads;
};

} // namespace bailiwick::tests
