// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/http/headers.h"

#include <tl/expected.hpp>

#include <functional>
#include <memory>
#include <string>

namespace bailiwick::http {

class EventStream;

/// A body that is made while it is sent. Called on a worker thread, one call at a time, each when
/// the piece before it is with the network: a slow reader costs one piece of memory and no thread.
/// Answers the next piece; empty text: that was all; an error, for the log: it cannot go on, and
/// the connection is cut before the end of the body, so that the client does not take it for whole.
using BodySource = std::function<tl::expected<std::string, std::string>()>;

/// What a handler answers. The server adds Content-Length, Date, Connection, the request id and
/// the security headers (Cache-Control: no-store unless the handler set another).
struct Response
{
    int status = 200;
    Headers headers;
    std::string body;
    std::shared_ptr<EventStream> events; ///< set: the answer is this stream, `body` is ignored
    BodySource source = {};              ///< set: the body comes from it, `body` is ignored

    /// `body` is JSON text.
    static Response json(int status, std::string body);
    static Response text(int status, std::string body);
    /// 204 without a body.
    static Response noContent();
    /// 304 with the tag.
    static Response notModified(std::string etag);
    static Response stream(std::shared_ptr<EventStream> events);
    /// 200 with a body of unknown length.
    static Response pieces(std::string contentType, BodySource source);
};

/// "Not Found" for 404; "Unknown" for a code without a registered phrase.
const char *reasonPhrase(int status);

} // namespace bailiwick::http
