// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <tl/expected.hpp>

#include <chrono>
#include <cstdint>
#include <stop_token>
#include <string>
#include <string_view>

namespace bailiwick::smtp {

enum class Tls {
    Off,      // in the clear: a mail server on this machine
    StartTls, // begins in the clear, then TLS or nothing
    Always    // TLS from the first byte (port 465)
};

// A mail server that takes e-mails to pass them on.
struct Server
{
    std::string host;
    std::uint16_t port = 25;
    Tls tls = Tls::StartTls;
    std::string user; // empty: no sign-in
    std::string password;
    std::string caFile;                        // PEM; empty: the system's
    std::chrono::milliseconds timeout{30'000}; // of each step
    std::chrono::milliseconds whole{120'000};  // of one e-mail, all steps together
};

struct Error
{
    bool permanent = false; // false: worth another try later
    std::string message;
};

// Hands one message over (RFC 5321; STARTTLS: RFC 3207; AUTH PLAIN: RFC 4954, over TLS only). The
// server's certificate must be valid and for `host`. `message`: RFC 5322, CRLF. Blocks for the
// server's time at most, and soon ends when stopped; finding its address is the system's to limit.
// SIGPIPE must be ignored. From any thread.
tl::expected<void, Error> send(const Server &server, std::string_view from, std::string_view to,
                               std::string_view message, const std::stop_token &stop = {});

} // namespace bailiwick::smtp
