// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QTemporaryDir>

#include <atomic>
#include <memory>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

namespace bailiwick::tests {

// Stands between a program and its PostgreSQL server, on a socket of its own, and can break the
// connection at the worst moment: after the server got COMMIT, before its answer is passed on.
class ServerProxy
{
public:
    explicit ServerProxy(const std::string &address);
    ~ServerProxy();
    ServerProxy(const ServerProxy &) = delete;
    ServerProxy &operator=(const ServerProxy &) = delete;

    const std::string &address() const { return m_address; }
    void breakNextCommit() { m_break = true; }
    bool hasBroken() const { return m_broken; }

private:
    void accept();
    void pass(int client);

    QTemporaryDir m_folder;
    std::string m_target; // path of the server's socket
    std::string m_address;
    int m_listener = -1;
    std::atomic<bool> m_stop = false;
    std::atomic<bool> m_break = false;
    std::atomic<bool> m_broken = false;
    std::thread m_acceptor;
    std::mutex m_mutex;
    std::vector<std::thread> m_connections;
};

} // namespace bailiwick::tests
