// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/http/error.h"
#include "app/http/event_stream.h"
#include "app/http/headers.h"
#include "app/http/request.h"

#include <tl/expected.hpp>

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>

namespace bailiwick::http {

struct ClientOptions
{
    std::string host = "127.0.0.1"; ///< name or numeric address
    std::uint16_t port = 8470;
    /// SHA-256 of the server's certificate in hex (colons and case do not matter): exactly that
    /// certificate is accepted. Empty: the certificate must be valid for `host` under the
    /// system's authorities.
    std::string pin;
    std::chrono::milliseconds connectTime{10'000}; ///< name, TCP and TLS together
    std::chrono::milliseconds requestTime{30'000}; ///< request sent to answer complete
    std::size_t responseBytes = 64u << 20;         ///< larger answers are an error
};

struct ClientRequest
{
    Method method = Method::Get;
    std::string target = "/"; ///< path and query, encoded already
    Headers headers;
    std::string body;
};

struct ClientResponse
{
    int status = 0;
    Headers headers;
    std::string body;
};

/// A small blocking HTTPS client: one connection, kept alive between calls, made when needed.
/// Thread contract: one call at a time; cancel() from any thread.
/// Errors: "cannot-connect", "tls-failed", "pin-mismatch", "timeout", "cancelled",
/// "connection-lost", "bad-response", "response-too-large", "bad-request".
class Client
{
public:
    explicit Client(ClientOptions options);
    ~Client();
    Client(const Client &) = delete;
    Client &operator=(const Client &) = delete;

    /// Any status is an answer, 404 and 500 too. Nothing is sent before the certificate is
    /// checked. A GET or HEAD on a kept connection that turns out closed is sent once more.
    tl::expected<ClientResponse, Error> send(const ClientRequest &request);
    tl::expected<ClientResponse, Error> get(std::string target, Headers headers = {});
    /// `body` is sent as application/json.
    tl::expected<ClientResponse, Error> postJson(std::string target, std::string body,
                                                 Headers headers = {});

    /// What a stream() call hears. Returning false ends the call.
    struct StreamObserver
    {
        std::function<bool(const Event &)> event;
        std::function<bool()> comment; ///< heartbeat; may be empty
    };
    /// Opens an event stream and reports events until it ends. The result is the answer's
    /// status and headers (with the body if it was no event stream). "timeout" when nothing at
    /// all arrives for `silence`.
    tl::expected<ClientResponse, Error> stream(const ClientRequest &request,
                                               const StreamObserver &observer,
                                               std::chrono::milliseconds silence);

    /// Ends the running call with "cancelled"; calls made later work again.
    void cancel();
    /// Closes the kept connection.
    void disconnect();

    /// Fingerprint of whatever certificate the server shows, to be shown to a person who
    /// decides whether to trust it. Sends no request; ignores `pin`.
    static tl::expected<std::string, Error> fetchFingerprint(const ClientOptions &options);

private:
    class Core;
    std::unique_ptr<Core> m_core;
};

} // namespace bailiwick::http
