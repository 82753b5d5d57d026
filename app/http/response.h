// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/http/headers.h"

#include <memory>
#include <string>

namespace bailiwick::http {

class EventStream;

/// What a handler answers. The server adds Content-Length, Date, Connection, the request id and
/// the security headers (Cache-Control: no-store unless the handler set another).
struct Response
{
    int status = 200;
    Headers headers;
    std::string body;
    std::shared_ptr<EventStream> events; ///< set: the answer is this stream, `body` is ignored

    /// `body` is JSON text.
    static Response json(int status, std::string body);
    static Response text(int status, std::string body);
    /// 204 without a body.
    static Response noContent();
    /// 304 with the tag.
    static Response notModified(std::string etag);
    static Response stream(std::shared_ptr<EventStream> events);
};

/// "Not Found" for 404; "Unknown" for a code without a registered phrase.
const char *reasonPhrase(int status);

} // namespace bailiwick::http
