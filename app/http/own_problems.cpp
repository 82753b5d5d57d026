// SPDX-License-Identifier: Apache-2.0
#include "app/http/own_problems.h"

#include <utility>

namespace bailiwick::http {

Problem malformed(std::string detail)
{
    return {.status = 400,
            .code = "malformed-request",
            .title = "Malformed request",
            .detail = std::move(detail),
            .action = "Correct the request; do not repeat it as it is."};
}

Problem problemOf(MessageParser::Failure failure, const MessageHead &head, const Limits &limits,
                  std::size_t bodyLimit)
{
    using Failure = MessageParser::Failure;
    switch (failure) {
    case Failure::HeadTooLarge:
    case Failure::TooManyFields:
        return {.status = 431,
                .code = "headers-too-large",
                .title = "Headers too large",
                .detail = "Headers may have " + std::to_string(limits.headerBytes) + " bytes in " +
                          std::to_string(limits.headerCount) + " fields.",
                .action = "Send fewer or shorter header fields."};
    case Failure::BodyTooLarge:
        return bodyTooLarge(bodyLimit);
    case Failure::BadVersion:
        return {.status = 505,
                .code = "version-unknown",
                .title = "Unknown HTTP version",
                .detail = "This server speaks HTTP/1.1.",
                .action = "Use HTTP/1.1."};
    case Failure::None:
    case Failure::Malformed:
        break;
    }
    return malformed(head.method.empty() ? "This is not an HTTP request."
                                         : "A header field or the body breaks the rules of HTTP.");
}

Problem tooManyRequests(int seconds)
{
    return {.status = 429,
            .code = "too-many-requests",
            .title = "Too many requests",
            .detail = "This connection or address asks more often than is allowed.",
            .action = "Wait as long as Retry-After says, then go on more slowly.",
            .retry = true,
            .retryAfterSeconds = seconds};
}

Problem overloaded(std::string detail)
{
    return {.status = 503,
            .code = "overloaded",
            .title = "Overloaded",
            .detail = std::move(detail),
            .action = "Repeat the request in a moment.",
            .retry = true,
            .retryAfterSeconds = 1};
}

Problem timedOut()
{
    return {.status = 408,
            .code = "request-timeout",
            .title = "Request timeout",
            .detail = "The request did not arrive completely in time.",
            .action = "Send it again, faster.",
            .retry = true};
}

Problem bodyTooLarge(std::size_t limit)
{
    return {.status = 413,
            .code = "body-too-large",
            .title = "Body too large",
            .detail = "The body may have " + std::to_string(limit) + " bytes here.",
            .action = "Send less at once."};
}

} // namespace bailiwick::http
