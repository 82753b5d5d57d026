// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/http/message_parser.h"
#include "app/http/problem.h"
#include "app/http/server_state.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>

namespace bailiwick::http {

/// What a connection knows of its peer.
struct Peer
{
    std::string address;
    std::uint16_t port = 0;
    TlsInfo tls;
};

/// What to do with a request whose head has been read.
struct Plan
{
    std::shared_ptr<Request> request; ///< always there, as far as it is known
    const Router::Route *route = nullptr;
    std::size_t bodyLimit = 0;
    bool expectsContinue = false;
    std::optional<Response> answer; ///< set: the server's own answer, no handler runs
    bool close = false;             ///< after that answer (the message's end is not certain)
};

/// Checks the head (framing, Host, sizes; RFC 9112 sections 3.2, 6.1, 6.3, 11.2) and finds the
/// route. Does not throw but for lack of memory.
Plan planRequest(const ServerState &state, const MessageHead &head,
                 std::optional<std::uint64_t> contentLength, bool chunked, const Peer &peer);

/// Runs the handler; whatever it throws becomes a 500 and a log record. Answers that could not
/// be sent safely become a 500 too.
Response runHandler(const ServerState &state, const Router::Route &route, const Request &request);
/// The route's `admit`, likewise.
std::optional<Response> runAdmission(const ServerState &state, const Router::Route &route,
                                     const Request &request);
/// The next piece of an answer's body; nothing, with a log record, when it cannot go on.
std::optional<std::string> nextPiece(const ServerState &state, const Request &request,
                                     const BodySource &source);

} // namespace bailiwick::http
