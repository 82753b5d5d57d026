// SPDX-License-Identifier: Apache-2.0
#include "app/smtp/smtp_connection.h"

#include <netdb.h>
#include <openssl/ssl.h>
#include <openssl/x509v3.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>

namespace bailiwick::smtp {

namespace {

constexpr std::size_t lineBytes = 2000; // RFC 5321 asks for 512
constexpr std::size_t replyLines = 100;

struct FreeAddresses
{
    void operator()(addrinfo *list) const { freeaddrinfo(list); }
};
struct FreeContext
{
    void operator()(SSL_CTX *context) const { SSL_CTX_free(context); }
};
struct FreeTls
{
    void operator()(SSL *tls) const { SSL_free(tls); }
};

tl::unexpected<Error> later(std::string message)
{
    return tl::unexpected(Error{false, std::move(message)});
}

// Connected within the time, or -1.
int connected(const addrinfo &address, SocketWait &wait)
{
    wait.begin();
    const int file = socket(address.ai_family, address.ai_socktype | SOCK_CLOEXEC | SOCK_NONBLOCK,
                            address.ai_protocol);
    if (file < 0)
        return -1;
    int error = 0;
    if (connect(file, address.ai_addr, address.ai_addrlen) != 0) {
        socklen_t size = sizeof error;
        if (errno != EINPROGRESS || !wait.until(file, POLLOUT) ||
            getsockopt(file, SOL_SOCKET, SO_ERROR, &error, &size) != 0)
            error = ETIMEDOUT;
    }
    if (error != 0) {
        close(file);
        return -1;
    }
    return file;
}

} // namespace

struct Connection::Parts
{
    explicit Parts(const SocketWait &limits)
        : wait(limits)
    {
    }

    SocketWait wait;
    int file = -1;
    std::unique_ptr<SSL_CTX, FreeContext> context;
    std::unique_ptr<SSL, FreeTls> tls;
    std::string buffer; // received, not yet read

    ~Parts()
    {
        tls.reset();
        if (file >= 0)
            close(file);
    }
    // What it waits for that a call did not get done: events of poll(), 0 for an error.
    short wanted(int done, short events) const
    {
        if (!tls)
            return done < 0 && (errno == EAGAIN || errno == EWOULDBLOCK) ? events : short{0};
        const int why = SSL_get_error(tls.get(), done);
        return why == SSL_ERROR_WANT_READ ? POLLIN : why == SSL_ERROR_WANT_WRITE ? POLLOUT : 0;
    }
    // What a call answers once it need not wait any more; `events` of the socket without TLS.
    template<typename F>
    int waited(short events, F &&call) const
    {
        int done = call();
        while (done <= 0) {
            const short missing = wanted(done, events);
            if (missing == 0 || !wait.until(file, missing))
                return -1;
            done = call();
        }
        return done;
    }
    int receive(char *bytes, int size) const
    {
        return waited(POLLIN, [&] {
            return tls ? SSL_read(tls.get(), bytes, size)
                       : static_cast<int>(recv(file, bytes, static_cast<std::size_t>(size), 0));
        });
    }
    int transmit(const char *bytes, int size) const
    {
        return waited(POLLOUT, [&] {
            return tls ? SSL_write(tls.get(), bytes, size)
                       : static_cast<int>(
                             ::send(file, bytes, static_cast<std::size_t>(size), MSG_NOSIGNAL));
        });
    }
};

Connection::Connection(std::unique_ptr<Parts> parts)
    : m_parts(std::move(parts))
{
}

Connection::~Connection() = default;

tl::expected<std::unique_ptr<Connection>, Error> Connection::open(const Server &server,
                                                                  const std::stop_token &stop)
{
    addrinfo wanted{};
    wanted.ai_socktype = SOCK_STREAM;
    addrinfo *found = nullptr;
    const std::string port = std::to_string(server.port);
    if (const int failed = getaddrinfo(server.host.c_str(), port.c_str(), &wanted, &found))
        return later("The mail server " + server.host + " is not found: " + gai_strerror(failed));
    const std::unique_ptr<addrinfo, FreeAddresses> list(found);
    auto parts = std::make_unique<Parts>(SocketWait(server.timeout, server.whole, stop));
    for (const addrinfo *address = list.get(); address && parts->file < 0;
         address = address->ai_next)
        parts->file = connected(*address, parts->wait);
    if (parts->file < 0)
        return later("The mail server " + server.host + ":" + port + " does not answer");
    std::unique_ptr<Connection> connection(new Connection(std::move(parts)));
    if (server.tls == Tls::Always) {
        if (const auto started = connection->startTls(server); !started)
            return tl::unexpected(started.error());
    }
    return connection;
}

bool Connection::isProtected() const
{
    return m_parts->tls != nullptr;
}

tl::expected<void, Error> Connection::startTls(const Server &server)
{
    if (!m_parts->buffer.empty())
        return later("The mail server sent more before TLS than it was asked for");
    m_parts->context.reset(SSL_CTX_new(TLS_client_method()));
    SSL_CTX *context = m_parts->context.get();
    const bool trusted =
        context && SSL_CTX_set_min_proto_version(context, TLS1_2_VERSION) == 1 &&
        (server.caFile.empty()
             ? SSL_CTX_set_default_verify_paths(context)
             : SSL_CTX_load_verify_locations(context, server.caFile.c_str(), nullptr)) == 1;
    if (!trusted)
        return later("The certificates that the mail server is checked by cannot be read");
    SSL_CTX_set_verify(context, SSL_VERIFY_PEER, nullptr);
    std::unique_ptr<SSL, FreeTls> tls(SSL_new(context));
    // An address stands in a certificate as such, and is not asked for by name.
    const bool named = tls && (X509_VERIFY_PARAM_set1_ip_asc(SSL_get0_param(tls.get()),
                                                             server.host.c_str()) == 1 ||
                               (SSL_set1_host(tls.get(), server.host.c_str()) == 1 &&
                                SSL_set_tlsext_host_name(tls.get(), server.host.c_str()) == 1));
    if (!named || SSL_set_fd(tls.get(), m_parts->file) != 1)
        return later("TLS to the mail server cannot be prepared");
    m_parts->tls = std::move(tls);
    m_parts->wait.begin();
    if (m_parts->waited(POLLIN, [this] { return SSL_connect(m_parts->tls.get()); }) != 1) {
        const long verified = SSL_get_verify_result(m_parts->tls.get());
        m_parts->tls.reset();
        return later("TLS to the mail server " + server.host + " fails" +
                     (verified == X509_V_OK
                          ? std::string()
                          : std::string(": ") + X509_verify_cert_error_string(verified)));
    }
    return {};
}

tl::expected<void, Error> Connection::write(std::string_view bytes)
{
    m_parts->wait.begin();
    while (!bytes.empty()) {
        const auto piece = static_cast<int>(std::min<std::size_t>(bytes.size(), 1 << 16));
        const int written = m_parts->transmit(bytes.data(), piece);
        if (written <= 0)
            return later("The connection to the mail server was lost");
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    return {};
}

tl::expected<std::string, Error> Connection::readLine()
{
    std::string &buffer = m_parts->buffer;
    std::size_t end = buffer.find('\n');
    while (end == std::string::npos) {
        if (buffer.size() > lineBytes)
            return later("The mail server sends lines that are too long");
        std::array<char, 1024> bytes{};
        const int size = m_parts->receive(bytes.data(), static_cast<int>(bytes.size()));
        if (size <= 0)
            return later("The mail server does not answer any more");
        buffer.append(bytes.data(), static_cast<std::size_t>(size));
        end = buffer.find('\n');
    }
    std::string line = buffer.substr(0, end);
    buffer.erase(0, end + 1);
    if (!line.empty() && line.back() == '\r')
        line.pop_back();
    if (line.size() > lineBytes)
        return later("The mail server sends lines that are too long");
    return line;
}

tl::expected<Reply, Error> Connection::read()
{
    Reply reply;
    m_parts->wait.begin();
    while (reply.lines.size() < replyLines) {
        const auto line = readLine();
        if (!line)
            return tl::unexpected(line.error());
        const bool digits = line->size() >= 3 && line->find_first_not_of("0123456789") >= 3;
        const char after = line->size() > 3 ? (*line)[3] : ' ';
        if (!digits || (after != ' ' && after != '-'))
            return later("The mail server does not speak SMTP");
        const int code = std::stoi(line->substr(0, 3));
        if (reply.code != 0 && code != reply.code)
            return later("The mail server does not speak SMTP");
        reply.code = code;
        reply.lines.push_back(line->size() > 4 ? line->substr(4) : std::string());
        if (after == ' ')
            return reply;
    }
    return later("The mail server's answer does not end");
}

} // namespace bailiwick::smtp
