// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>

using SSL = struct ssl_st;
using SSL_CTX = struct ssl_ctx_st;

namespace bailiwick::tests {

/// A TLS connection that sends any bytes, for what a well-behaved client would never send.
class RawTls
{
public:
    /// `maximalVersion` as in OpenSSL (TLS1_1_VERSION…), 0 for the newest.
    explicit RawTls(std::uint16_t port, int maximalVersion = 0);
    ~RawTls();
    RawTls(const RawTls &) = delete;
    RawTls &operator=(const RawTls &) = delete;

    bool isConnected() const { return m_connected; }
    std::string protocol() const; ///< what ALPN agreed on
    bool send(std::string_view bytes);
    /// What comes until the peer closes or nothing comes for `silence`.
    std::string receive(std::chrono::milliseconds silence = std::chrono::milliseconds(2000));
    /// Whether the last receive() ended because the peer closed.
    bool isClosed() const { return m_closed; }
    /// What comes until `text` is among it, or nothing comes for two seconds.
    std::string receiveUntil(std::string_view text);
    /// Says that nothing more will be sent.
    void finish();
    /// Bytes without TLS, on the same connection.
    bool sendPlain(std::string_view bytes);

private:
    bool waitReadable(std::chrono::milliseconds time) const;

    int m_socket = -1;
    SSL_CTX *m_context = nullptr;
    SSL *m_tls = nullptr;
    bool m_connected = false;
    bool m_closed = false;
};

/// A TCP connection to the loopback without TLS; negative when refused.
int rawTcp(std::uint16_t port);
void closeTcp(int socket);
void sendTcp(int socket, std::string_view bytes);

/// Status of the first answer in the text; 0 if there is none.
int statusOf(const std::string &text);
/// How many answers the text holds.
int countAnswers(const std::string &text);

} // namespace bailiwick::tests
