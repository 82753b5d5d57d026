// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/http/headers.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace bailiwick::http {

/// Start line and fields of a message. Trailers of a chunked body never get in here.
struct MessageHead
{
    std::string method; ///< of a request
    std::string target; ///< of a request, as it came
    int status = 0;     ///< of a response
    int version = 11;   ///< 10 or 11
    Headers headers;
};

/// Parses one HTTP/1.x message without doing any I/O (RFC 9112). Not thread-safe.
///
/// feed() it what was read and is not consumed yet, until Complete or Failed. At HeadDone it
/// stops, so that the caller can look at the head and set the body's limit first.
class MessageParser
{
public:
    enum class Kind { Request, Response, ResponseToHead };
    enum class State { NeedMore, HeadDone, Complete, Failed };
    enum class Failure { None, Malformed, BadVersion, HeadTooLarge, TooManyFields, BodyTooLarge };
    struct Bounds
    {
        std::size_t headBytes = std::size_t{16} * 1024; ///< start line, and again all fields
        std::size_t fields = 64;
    };
    struct Step
    {
        State state = State::NeedMore;
        std::size_t consumed = 0; ///< the rest must be given again, with more behind it
    };

    MessageParser(Kind kind, Bounds bounds);
    ~MessageParser();
    MessageParser(MessageParser &&) noexcept;
    MessageParser &operator=(MessageParser &&) noexcept;

    Step feed(std::string_view unread);
    /// The peer closed: Complete for a response whose body ends there, else Failed.
    State feedEnd();
    void setBodyLimit(std::uint64_t bytes);

    Failure failure() const;
    const MessageHead &head() const;
    /// After HeadDone.
    std::optional<std::uint64_t> contentLength() const;
    bool isChunked() const;
    bool keepsAlive() const;
    /// What of the body has come since the last call.
    std::string takeBody();

    class Impl;

private:
    std::unique_ptr<Impl> m_impl;
};

} // namespace bailiwick::http
