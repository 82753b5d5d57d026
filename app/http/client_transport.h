// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/http/client.h"

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/ssl/context.hpp>
#include <boost/asio/ssl/stream.hpp>
#include <tl/expected.hpp>

#include <atomic>
#include <chrono>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace bailiwick::http {

/// A TLS connection with blocking calls that end at a deadline. One call at a time; cancel()
/// from any thread.
class ClientTransport
{
public:
    using Deadline = std::chrono::steady_clock::time_point;
    enum class Trust { Check, AcceptAny };

    explicit ClientTransport(const ClientOptions &options);

    bool isConnected() const { return m_stream.has_value(); }
    /// Nothing but the handshake is sent before the certificate is found good.
    tl::expected<void, Error> connect(Trust trust);
    tl::expected<void, Error> write(std::string_view text, Deadline deadline);
    /// Some bytes; an empty text when the peer has closed.
    tl::expected<std::string, Error> read(Deadline deadline);
    void close();
    /// SHA-256 of the peer's certificate; empty: not connected.
    std::string peerFingerprint() const;

    void beginCall() { m_cancelled = false; }
    void cancel();

private:
    using Socket = boost::asio::ip::tcp::socket;
    using Code = boost::system::error_code;
    using Done = std::function<void(const Code &, std::size_t)>;

    struct Result
    {
        Code code;
        std::size_t size = 0;
    };
    /// Starts an operation and runs it until it ends or is ended.
    tl::expected<Result, Error> wait(const std::function<void(Done)> &begin, Deadline deadline);
    Error error(std::string code, std::string message, std::string action, bool retry) const;
    tl::expected<void, Error> checkCertificate() const;

    const ClientOptions m_options;
    boost::asio::io_context m_io{1};
    boost::asio::ssl::context m_tls;
    boost::asio::ip::tcp::resolver m_resolver{m_io};
    std::optional<boost::asio::ssl::stream<Socket>> m_stream;
    std::atomic<bool> m_cancelled{false};
};

} // namespace bailiwick::http
