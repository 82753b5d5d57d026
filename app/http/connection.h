// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/http/dispatch.h"
#include "app/http/response_writer.h"
#include "app/http/server_state.h"

#include <boost/asio/awaitable.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/ssl/stream.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/use_awaitable.hpp>

#include <array>
#include <functional>
#include <memory>
#include <string>

namespace bailiwick::http {

/// One client's connection. Everything runs on the strand that the socket was made with, except
/// stop() and abort(), which may be called from anywhere.
class Connection : public std::enable_shared_from_this<Connection>
{
public:
    using Socket = boost::asio::ip::tcp::socket;
    using Stream = boost::asio::ssl::stream<Socket>;

    Connection(std::shared_ptr<ServerState> state, Socket socket,
               boost::asio::ssl::context &context, Peer peer);
    ~Connection();

    /// Serves until the end; `finished` is called once, on the strand.
    void start(bool refuse, std::function<void()> finished);
    /// Answers what runs, then closes.
    void stop();
    /// Closes now.
    void abort();

private:
    template<typename T>
    using Task = boost::asio::awaitable<T>;
    enum class Phase { Handshake, Idle, Reading, Working, Writing };

    Task<void> run(bool refuse);
    Task<void> serve(bool refuse);
    Task<bool> serveOne(bool refuse);
    Task<bool> readHead(MessageParser &parser);
    Task<bool> readBody(MessageParser &parser, const Plan &plan);
    Task<bool> fill();
    /// What a worker answered; no result: it was not accepted, or the connection was aborted.
    template<typename T>
    struct Work
    {
        bool accepted = true;
        std::optional<T> result;
    };
    template<typename T>
    std::shared_ptr<Work<T>> onWorker(std::function<T()> job, bool always);
    template<typename T>
    Task<void> wait(std::shared_ptr<Work<T>> work); ///< until it has a result, or abort()
    Task<std::optional<Response>> handle(const std::function<std::optional<Response>()> &job,
                                         const std::string &id, bool always);
    /// Results that come when nobody is there to read them.
    static void abandon(const std::optional<Response> &response);
    static void abandon(const std::optional<std::string> &) {}
    std::optional<Problem> rateProblem();
    std::optional<Problem> refusal(bool refuse, bool chunked, std::uint64_t length,
                                   const Plan &plan, BodyReservation &memory);
    void logRequest(const Plan &plan, int status, Clock::time_point began) const;
    Task<bool> reply(const Response &response, const Plan &plan, int version, bool keepAlive);
    Task<bool> replyProblem(const Problem &problem, const MessageParser &parser);
    Task<bool> replyUnreadable(const MessageParser &parser, std::size_t bodyLimit);
    Task<void> replyStream(const Response &response, const Plan &plan, int version);
    Task<void> pump(EventStream &events, bool chunked);
    Task<bool> replyPieces(const Response &response, const Plan &plan, int version, bool keepAlive);
    Task<void> watchPeer();
    Task<bool> write(std::string_view text);
    Task<void> discardInput();
    Task<void> shutDown();
    Task<void> watchDeadline();
    static auto catching(boost::system::error_code &error)
    {
        return boost::asio::redirect_error(boost::asio::use_awaitable, error);
    }
    void enter(Phase phase, std::chrono::milliseconds time);
    void expire();
    void closeSocket();
    void finish(bool failed);

    const std::shared_ptr<ServerState> m_state; ///< first member: outlives the socket
    Stream m_stream;
    boost::asio::steady_timer m_watchdog;
    boost::asio::steady_timer m_wake; ///< cancelled to wake whoever waits for something
    Peer m_peer;
    TokenBucket m_requests;
    std::function<void()> m_finished;
    std::string m_input; ///< read and not yet consumed
    std::array<char, 8192> m_chunk{};
    std::size_t m_served = 0;
    Phase m_phase = Phase::Handshake;
    Clock::time_point m_deadline = Clock::time_point::max();
    bool m_stopping = false;
    bool m_aborted = false;
    bool m_expired = false;  ///< while reading
    bool m_watching = false; ///< watchPeer() is to go on
    bool m_peerGone = false; ///< watchPeer() has ended
    bool m_discard = false;  ///< the peer may still be sending what nobody will read
    bool m_done = false;
};

} // namespace bailiwick::http
