// SPDX-License-Identifier: Apache-2.0
// The writing half of a connection: answers, event streams, and the way out.
#include "app/http/connection.h"
#include "app/http/connection_work.h"
#include "app/http/event_stream.h"
#include "app/http/request_id.h"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/write.hpp>

#include <exception>

namespace bailiwick::http {

namespace asio = boost::asio;
using boost::system::error_code;
using namespace std::chrono_literals;

namespace {

/// How a body whose length is not known goes on the wire.
Framing::Body openEnded(const Plan &plan, int version)
{
    if (plan.request->method == Method::Head)
        return Framing::Body::HeadOnly;
    return version >= 11 ? Framing::Body::Chunked : Framing::Body::UntilClose;
}

} // namespace

void Connection::logRequest(const Plan &plan, int status, Clock::time_point began) const
{
    const Request &request = *plan.request;
    const auto taken = std::chrono::duration_cast<std::chrono::microseconds>(Clock::now() - began);
    m_state->log({.level = LogRecord::Level::Info,
                  .message = "request",
                  .requestId = request.id,
                  .remoteAddress = request.remoteAddress,
                  .method = std::string(methodName(request.method)),
                  .route = request.route,
                  .status = status,
                  .duration = taken});
}

/// Writes all, each slice within the write time. False: closed or too slow.
Connection::Task<bool> Connection::write(std::string_view text)
{
    constexpr std::size_t slice = std::size_t{64} * 1024;
    while (!text.empty()) {
        if (m_aborted)
            co_return false;
        enter(Phase::Writing, m_state->options.limits.writeTime);
        const auto part = text.substr(0, slice);
        error_code error;
        co_await asio::async_write(m_stream, asio::buffer(part.data(), part.size()),
                                   catching(error));
        if (error)
            co_return false;
        text.remove_prefix(part.size());
    }
    co_return true;
}

Connection::Task<bool> Connection::reply(const Response &response, const Plan &plan, int version,
                                         bool keepAlive)
{
    const bool headOnly = plan.request->method == Method::Head;
    const auto text =
        writeResponse(response, {headOnly ? Framing::Body::HeadOnly : Framing::Body::Whole,
                                 keepAlive, version, plan.request->id});
    const bool sent = co_await write(text);
    co_return sent &&keepAlive;
}

/// A body of unknown length, each piece from a worker. Cut off before its end when the source
/// cannot go on.
Connection::Task<bool> Connection::replyPieces(const Response &response, const Plan &plan,
                                               int version, bool keepAlive)
{
    const bool chunked = version >= 11;
    const Framing framing{openEnded(plan, version), keepAlive, version, plan.request->id};
    const auto head = writeResponse(response, framing);
    bool sent = co_await write(head);
    if (framing.body == Framing::Body::HeadOnly)
        co_return sent &&keepAlive;
    const std::function<std::optional<std::string>()> job =
        [state = m_state, request = plan.request, source = response.source] {
            return nextPiece(*state, *request, source);
        };
    while (sent) {
        const auto work = onWorker(job, true);
        co_await wait(work);
        const auto &result = work->result;
        if (!result || !*result)
            break;
        const std::string &piece = **result;
        const bool last = piece.empty();
        const std::string text = !chunked ? piece
                                 : last   ? std::string(lastChunk)
                                          : writeChunk(piece);
        sent = co_await write(text);
        if (last)
            co_return sent &&chunked &&keepAlive;
    }
    m_aborted = true;
    closeSocket();
    co_return false;
}

/// For a message whose end is not known: the connection closes.
Connection::Task<bool> Connection::replyProblem(const Problem &problem, const MessageParser &parser)
{
    Plan plan;
    plan.request = std::make_shared<Request>();
    plan.request->id = makeRequestId();
    plan.request->remoteAddress = m_peer.address;
    m_discard = true;
    ++m_state->counters.rejected;
    logRequest(plan, problem.status, Clock::now());
    const auto response = problem.response(plan.request->id);
    const bool goOn = co_await reply(response, plan, parser.head().version, false);
    co_return goOn;
}

Connection::Task<void> Connection::replyStream(const Response &response, const Plan &plan,
                                               int version)
{
    const auto events = response.events;
    const bool chunked = version >= 11;
    const Framing framing{openEnded(plan, version), false, version, plan.request->id};
    const bool headOnly = framing.body == Framing::Body::HeadOnly;
    const auto text = writeResponse(response, framing);
    const bool sent = co_await write(text);
    if (headOnly || !sent) {
        events->detach(sent ? EventStream::End::ByServer : EventStream::End::ClientGone);
        co_return;
    }
    ++m_state->counters.eventStreams;
    m_watching = true;
    asio::co_spawn(m_stream.get_executor(), watchPeer(),
                   [self = shared_from_this()](const std::exception_ptr &) {
                       self->m_peerGone = true;
                       self->m_wake.cancel();
                   });
    co_await pump(*events, chunked);
    --m_state->counters.eventStreams;
    // Only one may read: the goodbye reads too.
    m_watching = false;
    enter(Phase::Writing, 1s);
    error_code ignored;
    m_stream.lowest_layer().cancel(ignored);
    while (!m_peerGone && !m_aborted) {
        m_wake.expires_at(Clock::time_point::max());
        error_code woken;
        co_await m_wake.async_wait(catching(woken));
    }
}

Connection::Task<void> Connection::pump(EventStream &events, bool chunked)
{
    constexpr std::size_t batchBytes = std::size_t{16} * 1024;
    events.attach([weak = weak_from_this()] {
        if (const auto self = weak.lock())
            asio::post(self->m_stream.get_executor(), [self] { self->m_wake.cancel(); });
    });
    auto end = EventStream::End::ClientGone;
    while (!m_peerGone && !m_aborted) {
        if (m_stopping)
            events.close();
        const auto batch = events.take(batchBytes);
        if (!batch.text.empty()) {
            const std::string text = chunked ? writeChunk(batch.text) : batch.text;
            const bool sent = co_await write(text);
            if (!sent)
                break;
        }
        if (batch.last) {
            if (chunked)
                co_await write(lastChunk);
            end = EventStream::End::ByServer;
            break;
        }
        if (!batch.text.empty())
            continue;
        enter(Phase::Working, 0ms);
        m_wake.expires_after(m_state->options.limits.heartbeat);
        error_code woken;
        co_await m_wake.async_wait(catching(woken));
        if (!woken && !m_peerGone && !m_aborted) {
            const std::string beat = chunked ? writeChunk(":\n\n") : ":\n\n";
            const bool sent = co_await write(beat);
            if (!sent)
                break;
        }
    }
    events.detach(m_stopping ? EventStream::End::ByServer : end);
}

/// Reads while an event stream is written, to notice that the client is gone. What it sends is
/// dropped: the connection closes after a stream.
Connection::Task<void> Connection::watchPeer()
{
    std::size_t received = 0;
    while (m_watching && received < std::size_t{64} * 1024) {
        error_code error;
        received += co_await m_stream.async_read_some(asio::buffer(m_chunk), catching(error));
        if (error)
            co_return;
    }
}

/// Closing with unread input would reset the connection, and the answer could be lost.
Connection::Task<void> Connection::discardInput()
{
    m_expired = false;
    enter(Phase::Reading, 1s);
    for (std::size_t received = 0;
         received < std::size_t{1024} * 1024 && !m_expired && !m_aborted;) {
        error_code error;
        received += co_await m_stream.async_read_some(asio::buffer(m_chunk), catching(error));
        if (error)
            co_return;
    }
}

Connection::Task<void> Connection::shutDown()
{
    enter(Phase::Writing, 1s);
    error_code ignored;
    co_await m_stream.async_shutdown(catching(ignored));
}

} // namespace bailiwick::http
