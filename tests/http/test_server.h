// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/http/client.h"
#include "app/http/server.h"

#include <QTemporaryDir>

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <memory>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

namespace bailiwick::tests {

/// A real server on a free port of the loopback, with an identity of its own.
///
///   GET  /hello            "hello"
///   GET  /echo/{id}        JSON of id, query "q", method, peer
///   POST /echo             the body
///   POST /small            the body, at most 100 bytes
///   POST /guarded          401 by admit unless authorized; else the length of the body
///   GET  /throw, /unsendable
///   GET  /wait             returns when release() is called
///   GET  /pieces/{count}   that many pieces of 64 KiB, made on demand, counted by pieces(); with
///                          ?fail=1 it fails after the first
///   GET  /events           an event stream, kept in streams()
class TestServer
{
public:
    explicit TestServer(http::Limits limits = {}, unsigned workers = 8,
                        std::size_t waitingRequests = 256);
    ~TestServer();

    http::Server &server() { return *m_server; }
    std::uint16_t port() const { return m_server->port(); }
    const std::string &pin() const { return m_pin; }
    http::ClientOptions clientOptions() const;
    /// Whether a plain request is answered with 200.
    bool answers() const;

    void release();
    int waiting() const;
    int pieces() const { return m_pieces; } ///< made so far
    std::vector<std::shared_ptr<http::EventStream>> streams() const;
    /// The stream number `index`, once its client has come; nothing after two seconds.
    std::shared_ptr<http::EventStream> stream(std::size_t index) const;
    std::string lastEventId() const;
    std::vector<http::LogRecord> logged() const;

private:
    http::Router makeRouter();
    http::Response wait();
    http::Response makePieces(const http::Request &request);
    http::Response openStream(const http::Request &request);

    QTemporaryDir m_folder;
    std::string m_pin;
    mutable std::mutex m_mutex;
    std::condition_variable m_changed;
    bool m_released = false;
    int m_waiting = 0;
    std::atomic<int> m_pieces = 0;
    std::string m_lastEventId;
    std::vector<std::shared_ptr<http::EventStream>> m_streams;
    std::vector<http::LogRecord> m_logged;
    std::unique_ptr<http::Server> m_server;
};

/// Polls until `condition` holds; false after `limit`.
template<typename Condition>
bool eventually(const Condition &condition,
                std::chrono::milliseconds limit = std::chrono::milliseconds(3000))
{
    const auto end = std::chrono::steady_clock::now() + limit;
    while (!condition()) {
        if (std::chrono::steady_clock::now() > end)
            return false;
        std::this_thread::sleep_for(std::chrono::milliseconds(2));
    }
    return true;
}

} // namespace bailiwick::tests
