// SPDX-License-Identifier: Apache-2.0
#include "raw_tls.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <openssl/ssl.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <csignal>
#include <cstdlib>

namespace bailiwick::tests {

int rawTcp(std::uint16_t port)
{
    const int socket = ::socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (::connect(socket, reinterpret_cast<sockaddr *>(&address), sizeof address) == 0)
        return socket;
    ::close(socket);
    return -1;
}

void closeTcp(int socket)
{
    ::close(socket);
}

void sendTcp(int socket, std::string_view bytes)
{
    static_cast<void>(::send(socket, bytes.data(), bytes.size(), MSG_NOSIGNAL));
}

RawTls::RawTls(std::uint16_t port, int maximalVersion)
{
    std::signal(SIGPIPE, SIG_IGN);
    m_socket = rawTcp(port);
    if (m_socket < 0)
        return;
    const timeval limit{5, 0}; // a handshake or write that hangs fails the test, not the run
    ::setsockopt(m_socket, SOL_SOCKET, SO_RCVTIMEO, &limit, sizeof limit);
    ::setsockopt(m_socket, SOL_SOCKET, SO_SNDTIMEO, &limit, sizeof limit);
    m_context = SSL_CTX_new(TLS_client_method());
    if (maximalVersion != 0) {
        SSL_CTX_set_security_level(m_context, 0);
        SSL_CTX_set_cipher_list(m_context, "ALL:@SECLEVEL=0");
        SSL_CTX_set_min_proto_version(m_context, TLS1_VERSION);
        SSL_CTX_set_max_proto_version(m_context, maximalVersion);
    }
    m_tls = SSL_new(m_context);
    static constexpr unsigned char offered[] = "\x08http/1.1";
    SSL_set_alpn_protos(m_tls, offered, sizeof offered - 1);
    SSL_set_fd(m_tls, m_socket);
    m_connected = SSL_connect(m_tls) == 1;
}

RawTls::~RawTls()
{
    SSL_free(m_tls);
    SSL_CTX_free(m_context);
    if (m_socket >= 0)
        ::close(m_socket);
}

std::string RawTls::protocol() const
{
    const unsigned char *name = nullptr;
    unsigned size = 0;
    SSL_get0_alpn_selected(m_tls, &name, &size);
    return std::string(reinterpret_cast<const char *>(name), size);
}

bool RawTls::send(std::string_view bytes)
{
    std::size_t written = 0;
    return bytes.empty() ||
           (m_connected && SSL_write_ex(m_tls, bytes.data(), bytes.size(), &written) == 1);
}

void RawTls::finish()
{
    SSL_shutdown(m_tls);
}

bool RawTls::sendPlain(std::string_view bytes)
{
    return ::send(m_socket, bytes.data(), bytes.size(), MSG_NOSIGNAL) ==
           static_cast<ssize_t>(bytes.size());
}

bool RawTls::waitReadable(std::chrono::milliseconds time) const
{
    if (SSL_pending(m_tls) > 0)
        return true;
    pollfd wanted{m_socket, POLLIN, 0};
    return ::poll(&wanted, 1, static_cast<int>(time.count())) > 0;
}

std::string RawTls::receive(std::chrono::milliseconds silence)
{
    std::string text;
    std::array<char, 16384> buffer{};
    while (m_connected && !m_closed && waitReadable(silence)) {
        std::size_t size = 0;
        if (SSL_read_ex(m_tls, buffer.data(), buffer.size(), &size) == 1)
            text.append(buffer.data(), size);
        else
            m_closed = true;
    }
    return text;
}

std::string RawTls::receiveUntil(std::string_view wanted)
{
    std::string text;
    std::array<char, 16384> buffer{};
    while (m_connected && !m_closed && text.find(wanted) == std::string::npos &&
           waitReadable(std::chrono::seconds(2))) {
        std::size_t size = 0;
        if (SSL_read_ex(m_tls, buffer.data(), buffer.size(), &size) == 1)
            text.append(buffer.data(), size);
        else
            m_closed = true;
    }
    return text;
}

int statusOf(const std::string &text)
{
    constexpr std::string_view start = "HTTP/1.1 ";
    return text.starts_with(start) ? std::atoi(text.c_str() + start.size()) : 0;
}

int countAnswers(const std::string &text)
{
    int count = 0;
    for (auto at = text.find("HTTP/1.1 "); at != std::string::npos;
         at = text.find("HTTP/1.1 ", at + 1))
        ++count;
    return count;
}

} // namespace bailiwick::tests
