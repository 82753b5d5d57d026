// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/http/response.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace bailiwick::http {

/// How an answer goes on the wire, besides what the handler said.
struct Framing
{
    enum class Body { Whole, HeadOnly, Chunked, UntilClose };
    Body body = Body::Whole;
    bool keepAlive = true;
    int version = 11;      ///< of the request
    std::string requestId; ///< X-Request-Id; empty: none
};

/// Whether status and header fields may be sent as they are (no message splitting).
bool isSendable(const Response &response);

/// Status line, fields and, for Body::Whole, the body. Fields the server answers for
/// (Content-Length, Transfer-Encoding, Connection, Date, Server) are not taken from the handler.
std::string writeResponse(const Response &response, const Framing &framing);

/// One chunk of a chunked body; empty text gives empty text, not the last chunk.
std::string writeChunk(std::string_view text);
inline constexpr std::string_view lastChunk = "0\r\n\r\n";

/// "Sun, 06 Nov 1994 08:49:37 GMT" (RFC 9110 section 5.6.7).
std::string httpDate(std::int64_t secondsSinceEpoch);

} // namespace bailiwick::http
