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
// connection at the worst moment: after the server got COMMIT, before its answer is passed on. It
// can also lose notifications.
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
    // From now on notifications do not arrive.
    void swallowNotifications() { m_swallow = true; }
    int swallowed() const { return m_swallowed; }

private:
    void accept();
    void pass(int client);
    void dropNotifications(std::string &arrived, std::string &passed);

    QTemporaryDir m_folder;
    std::string m_target; // path of the server's socket
    std::string m_address;
    int m_listener = -1;
    std::atomic<bool> m_stop = false;
    std::atomic<bool> m_break = false;
    std::atomic<bool> m_broken = false;
    std::atomic<bool> m_swallow = false;
    std::atomic<int> m_swallowed = 0;
    std::thread m_acceptor;
    std::mutex m_mutex;
    std::vector<std::thread> m_connections;
};

} // namespace bailiwick::tests
