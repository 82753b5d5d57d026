// SPDX-License-Identifier: Apache-2.0
#include "app/http/connection.h"

#include "app/http/connection_work.h"
#include "app/http/event_stream.h"
#include "app/http/own_problems.h"

#include <boost/asio/co_spawn.hpp>

#include <algorithm>
#include <exception>

namespace bailiwick::http {

namespace asio = boost::asio;
using boost::system::error_code;

Connection::Connection(std::shared_ptr<ServerState> state, Socket socket,
                       asio::ssl::context &context, Peer peer)
    : m_state(std::move(state))
    , m_stream(std::move(socket), context)
    , m_watchdog(m_stream.get_executor())
    , m_wake(m_stream.get_executor())
    , m_peer(std::move(peer))
    , m_requests(m_state->options.limits.requestsOfConnection, Clock::now())
{
}

Connection::~Connection() = default;

void Connection::start(bool refuse, std::function<void()> finished)
{
    asio::post(m_stream.get_executor(), [self = shared_from_this(), refuse,
                                         finished = std::move(finished)]() mutable {
        self->m_finished = std::move(finished);
        self->enter(Phase::Handshake, self->m_state->options.limits.handshakeTime);
        asio::co_spawn(self->m_stream.get_executor(), self->watchDeadline(),
                       [self](const std::exception_ptr &) {});
        asio::co_spawn(self->m_stream.get_executor(), self->run(refuse),
                       [self](const std::exception_ptr &error) { self->finish(error != nullptr); });
    });
}

void Connection::finish(bool failed)
{
    if (failed)
        m_state->log({.level = LogRecord::Level::Error,
                      .message = "connection ended by an exception",
                      .remoteAddress = m_peer.address});
    m_done = true;
    closeSocket();
    m_watchdog.cancel();
    m_finished();
}

void Connection::stop()
{
    asio::post(m_stream.get_executor(), [self = shared_from_this()] {
        self->m_stopping = true;
        if (self->m_phase == Phase::Idle || self->m_phase == Phase::Handshake) {
            error_code ignored;
            self->m_stream.lowest_layer().cancel(ignored);
        }
        self->m_wake.cancel();
    });
}

void Connection::abort()
{
    asio::post(m_stream.get_executor(), [self = shared_from_this()] {
        self->m_aborted = true;
        self->closeSocket();
        self->m_wake.cancel();
    });
}

void Connection::closeSocket()
{
    error_code ignored;
    m_stream.lowest_layer().close(ignored);
}

void Connection::enter(Phase phase, std::chrono::milliseconds time)
{
    m_phase = phase;
    m_deadline = phase == Phase::Working ? Clock::time_point::max() : Clock::now() + time;
    // Later deadlines are noticed when the earlier one passes; only earlier ones need a call.
    if (m_deadline < m_watchdog.expiry())
        m_watchdog.expires_at(m_deadline);
}

Connection::Task<void> Connection::watchDeadline()
{
    const auto self = shared_from_this();
    while (!m_done) {
        m_watchdog.expires_at(m_deadline);
        error_code woken;
        co_await m_watchdog.async_wait(catching(woken));
        if (!m_done && Clock::now() >= m_deadline)
            expire();
    }
}

void Connection::expire()
{
    m_deadline = Clock::time_point::max();
    if (m_phase == Phase::Idle || m_phase == Phase::Reading) {
        // The connection still works: the reader answers 408, or says goodbye.
        m_expired = true;
        error_code ignored;
        m_stream.lowest_layer().cancel(ignored);
    } else {
        m_aborted = true;
        closeSocket();
        m_wake.cancel();
    }
}

Connection::Task<void> Connection::run(bool refuse)
{
    const auto self = shared_from_this();
    error_code error;
    co_await m_stream.async_handshake(Stream::server, catching(error));
    if (error || m_stopping) {
        if (error)
            ++m_state->counters.failedHandshakes;
        co_return;
    }
    SSL *tls = m_stream.native_handle();
    m_peer.tls = {SSL_get_version(tls), SSL_get_cipher_name(tls)};
    co_await serve(refuse);
    if (!m_aborted) {
        if (m_discard)
            co_await discardInput();
        co_await shutDown();
    }
}

Connection::Task<void> Connection::serve(bool refuse)
{
    for (bool goOn = true; goOn && !m_stopping && !m_aborted;)
        goOn = co_await serveOne(refuse);
}

/// False: an end, an error or a deadline.
Connection::Task<bool> Connection::fill()
{
    if (m_expired || m_aborted)
        co_return false;
    error_code error;
    const auto size = co_await m_stream.async_read_some(asio::buffer(m_chunk), catching(error));
    m_input.append(m_chunk.data(), size);
    co_return !error && !m_expired && !m_aborted;
}

Connection::Task<bool> Connection::readHead(MessageParser &parser)
{
    const Limits &limits = m_state->options.limits;
    if (m_input.empty()) {
        enter(Phase::Idle, limits.idleTime);
        const bool arrived = co_await fill();
        if (!arrived) {
            m_expired = false; // nothing was asked, so nothing is answered
            co_return false;
        }
    }
    enter(Phase::Reading, limits.headerTime);
    for (;;) {
        const auto step = parser.feed(m_input);
        m_input.erase(0, step.consumed);
        if (step.state == MessageParser::State::HeadDone)
            co_return true;
        if (step.state == MessageParser::State::Failed)
            co_return false;
        const bool arrived = co_await fill();
        if (!arrived)
            co_return false;
    }
}

Connection::Task<bool> Connection::readBody(MessageParser &parser, const Plan &plan)
{
    if (plan.expectsContinue && m_input.empty()) {
        const bool sent = co_await write("HTTP/1.1 100 Continue\r\n\r\n");
        if (!sent)
            co_return false;
    }
    parser.setBodyLimit(plan.bodyLimit);
    enter(Phase::Reading, m_state->options.limits.bodyTime);
    for (;;) {
        const auto step = parser.feed(m_input);
        m_input.erase(0, step.consumed);
        if (step.state == MessageParser::State::Complete)
            co_return true;
        if (step.state == MessageParser::State::Failed)
            co_return false;
        const bool arrived = co_await fill();
        if (!arrived)
            co_return false;
    }
}

std::optional<Problem> Connection::rateProblem()
{
    const auto now = Clock::now();
    const auto own = m_requests.refusal(now);
    const auto all = m_state->addresses.refusal(m_peer.address, now);
    if (own || all)
        return tooManyRequests(std::max(own.value_or(0), all.value_or(0)));
    return std::nullopt;
}

/// The message could not be read: says why, if there is anything to say, and closes.
Connection::Task<bool> Connection::replyUnreadable(const MessageParser &parser,
                                                   std::size_t bodyLimit)
{
    if (!m_expired && parser.failure() == MessageParser::Failure::None)
        co_return false; // the client went
    const Problem problem =
        m_expired ? timedOut()
                  : problemOf(parser.failure(), parser.head(), m_state->options.limits, bodyLimit);
    const bool goOn = co_await replyProblem(problem, parser);
    co_return goOn;
}

/// Why a request is turned away whatever it asks, with memory for its body reserved if not.
std::optional<Problem> Connection::refusal(bool refuse, bool chunked, std::uint64_t length,
                                           const Plan &plan, BodyReservation &memory)
{
    if (refuse)
        return tooManyRequests(1);
    if (auto problem = rateProblem())
        return problem;
    if (!plan.answer && (chunked || length > 0) &&
        !memory.reserve(*m_state, chunked ? plan.bodyLimit : length))
        return overloaded("Too many large requests are being read.");
    return std::nullopt;
}

// In the coroutines here every argument of a co_await is a named object or trivial: GCC 12
// destroys temporaries of such expressions twice in some cases (GCC bug 99576).

/// One request and its answer. False when the connection is to be closed.
Connection::Task<bool> Connection::serveOne(bool refuse)
{
    const Limits &limits = m_state->options.limits;
    MessageParser parser(MessageParser::Kind::Request, {limits.headerBytes, limits.headerCount});
    const bool gotHead = co_await readHead(parser);
    if (!gotHead) {
        co_await replyUnreadable(parser, limits.bodyBytes);
        co_return false;
    }
    const auto began = Clock::now();
    const int version = parser.head().version;
    const auto length = parser.contentLength();
    const bool hasBody = parser.isChunked() || length.value_or(0) > 0;
    Plan plan = planRequest(*m_state, parser.head(), length, parser.isChunked(), m_peer);
    BodyReservation memory;
    if (const auto problem =
            refusal(refuse, parser.isChunked(), length.value_or(0), plan, memory)) {
        plan.answer = problem->response(plan.request->id);
        plan.close = plan.close || hasBody || refuse;
    }
    bool keepAlive =
        parser.keepsAlive() && !plan.close && ++m_served < limits.requestsPerConnection;
    std::optional<Response> response = std::move(plan.answer);
    if (response) {
        ++m_state->counters.rejected;
        m_discard = hasBody || plan.close;
    } else if (plan.route->options.admit) {
        std::function<std::optional<Response>()> job = [state = m_state, request = plan.request,
                                                        route = plan.route] {
            return runAdmission(*state, *route, *request);
        };
        response = co_await handle(job, plan.request->id, false);
        keepAlive = keepAlive && !(response && hasBody);
        m_discard = response && hasBody;
    }
    if (!response) {
        if (hasBody) {
            const bool complete = co_await readBody(parser, plan);
            if (!complete) {
                co_await replyUnreadable(parser, plan.bodyLimit);
                co_return false;
            }
            plan.request->body = parser.takeBody();
        }
        std::function<std::optional<Response>()> job =
            [state = m_state, request = plan.request,
             route = plan.route]() -> std::optional<Response> {
            return runHandler(*state, *route, *request);
        };
        const bool always = static_cast<bool>(plan.route->options.admit);
        response = co_await handle(job, plan.request->id, always);
    }
    if (!response || m_aborted) {
        abandon(response);
        co_return false;
    }
    logRequest(plan, response->status, began);
    if (response->events) {
        co_await replyStream(*response, plan, version);
        co_return false;
    }
    keepAlive = keepAlive && !m_stopping;
    if (response->source) {
        const bool goOn = co_await replyPieces(*response, plan, version, keepAlive);
        co_return goOn;
    }
    const bool goOn = co_await reply(*response, plan, version, keepAlive);
    co_return goOn;
}

/// The job's answer, 503 when too many wait, or nothing when aborted.
Connection::Task<std::optional<Response>>
Connection::handle(const std::function<std::optional<Response>()> &job, const std::string &id,
                   bool always)
{
    const auto work = onWorker(job, always);
    if (!work->accepted) {
        ++m_state->counters.rejected;
        co_return overloaded("All workers are busy and too many requests wait.").response(id);
    }
    ++m_state->counters.requests;
    co_await wait(work);
    std::optional<Response> response;
    if (auto &result = work->result)
        response = std::move(*result);
    co_return response;
}

void Connection::abandon(const std::optional<Response> &response)
{
    if (response && response->events)
        response->events->detach(EventStream::End::ClientGone);
}

} // namespace bailiwick::http
