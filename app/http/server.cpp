// SPDX-License-Identifier: Apache-2.0
#include "app/http/server.h"

#include "app/http/connection.h"
#include "app/http/server_state.h"
#include "app/http/tls_context.h"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/strand.hpp>
#include <boost/asio/use_awaitable.hpp>

#include <algorithm>
#include <condition_variable>
#include <exception>
#include <mutex>
#include <thread>
#include <unordered_map>

namespace bailiwick::http {

namespace asio = boost::asio;
using asio::ip::tcp;
using boost::system::error_code;
using namespace std::chrono_literals;

class Server::Core : public std::enable_shared_from_this<Server::Core>
{
public:
    Core(ServerOptions options, Router router, asio::ssl::context context)
        : m_tls(std::move(context))
        , m_io(static_cast<int>(std::max(1u, options.ioThreads)))
        , m_work(m_io.get_executor())
        , m_acceptor(asio::make_strand(m_io))
        , m_pause(m_acceptor.get_executor())
        , m_state(std::move(options), std::move(router))
    {
    }

    std::optional<Error> listen();
    void run();
    void stop(std::chrono::milliseconds grace);
    const ServerState &state() const { return m_state; }
    tcp::endpoint endpoint() const { return m_endpoint; }

private:
    asio::awaitable<void> accept();
    void admit(tcp::socket socket);
    void finished(std::uint64_t number, const std::string &address);
    template<typename Call>
    void forEachConnection(Call call);

    asio::ssl::context m_tls;
    asio::io_context m_io;
    asio::executor_work_guard<asio::io_context::executor_type> m_work;
    tcp::acceptor m_acceptor;
    asio::steady_timer m_pause;
    tcp::endpoint m_endpoint;
    std::vector<std::thread> m_threads;
    std::mutex m_mutex;
    std::condition_variable m_emptied;
    std::unordered_map<std::uint64_t, std::weak_ptr<Connection>> m_connections;
    std::uint64_t m_lastNumber = 0;
    bool m_stopping = false;
    ServerState m_state; ///< last member: its workers end before what they use does
};

std::optional<Error> Server::Core::listen()
{
    const auto &options = m_state.options;
    const auto where = options.address + ":" + std::to_string(options.port);
    error_code error;
    const auto address = asio::ip::make_address(options.address, error);
    if (error)
        return Error{"address-invalid", "This is no numeric address", where,
                     "Give for example 127.0.0.1, 0.0.0.0 or ::1."};
    const tcp::endpoint endpoint(address, options.port);
    m_acceptor.open(endpoint.protocol(), error);
    if (!error)
        m_acceptor.set_option(tcp::acceptor::reuse_address(true), error);
    if (!error)
        m_acceptor.bind(endpoint, error);
    if (!error)
        m_acceptor.listen(asio::socket_base::max_listen_connections, error);
    if (!error)
        m_endpoint = m_acceptor.local_endpoint(error);
    if (error == asio::error::address_in_use)
        return Error{"address-in-use", "Another program listens there already", where,
                     "Stop it, or choose another port (0 lets the system choose).", true};
    if (error)
        return Error{"cannot-listen", "Cannot listen: " + error.message(), where,
                     "Check that the address belongs to this machine and the port is allowed."};
    return std::nullopt;
}

void Server::Core::run()
{
    asio::co_spawn(m_acceptor.get_executor(), accept(), [](const std::exception_ptr &) {});
    for (unsigned i = 0; i < std::max(1u, m_state.options.ioThreads); ++i) {
        m_threads.emplace_back([this] {
            for (;;) {
                try {
                    m_io.run();
                    return;
                } catch (...) {
                    m_state.log({.level = LogRecord::Level::Error,
                                 .message = "an I/O thread caught an exception and goes on"});
                }
            }
        });
    }
}

asio::awaitable<void> Server::Core::accept()
{
    const auto self = shared_from_this();
    while (m_acceptor.is_open()) {
        error_code error;
        const asio::any_io_executor strand = asio::make_strand(m_io);
        auto socket = co_await m_acceptor.async_accept(
            strand, asio::redirect_error(asio::use_awaitable, error));
        if (!m_acceptor.is_open())
            break;
        if (error) {
            // Out of file descriptors, most likely: let others finish.
            m_state.log({.level = LogRecord::Level::Warning,
                         .message = "cannot accept a connection: " + error.message()});
            m_pause.expires_after(100ms);
            co_await m_pause.async_wait(asio::redirect_error(asio::use_awaitable, error));
            continue;
        }
        try {
            admit(std::move(socket));
        } catch (const std::exception &failure) {
            m_state.log({.level = LogRecord::Level::Error,
                         .message = std::string("cannot serve a connection: ") + failure.what()});
        }
    }
}

void Server::Core::admit(tcp::socket socket)
{
    ++m_state.counters.accepted;
    error_code error;
    const auto remote = socket.remote_endpoint(error);
    if (error)
        return; // gone already
    socket.set_option(tcp::no_delay(true), error);
    auto ip = remote.address();
    if (ip.is_v6() && ip.to_v6().is_v4_mapped())
        ip = asio::ip::make_address_v4(asio::ip::v4_mapped, ip.to_v6());
    const std::string address = ip.to_string();

    using Admission = AddressTable::Admission;
    const auto admission = m_state.addresses.open(address, Clock::now());
    const auto self = shared_from_this();
    std::shared_ptr<Connection> connection;
    std::uint64_t number = 0;
    {
        const std::lock_guard lock(m_mutex);
        if (m_stopping || admission == Admission::Drop ||
            m_connections.size() >= m_state.options.limits.connections) {
            ++m_state.counters.refused;
            m_state.addresses.close(address);
            return; // the socket closes
        }
        connection = std::make_shared<Connection>(std::shared_ptr<ServerState>(self, &m_state),
                                                  std::move(socket), m_tls,
                                                  Peer{address, remote.port(), {}});
        number = ++m_lastNumber;
        m_connections.emplace(number, connection);
        ++m_state.counters.connections;
    }
    connection->start(admission == Admission::Refuse,
                      [self, number, address] { self->finished(number, address); });
}

void Server::Core::finished(std::uint64_t number, const std::string &address)
{
    m_state.addresses.close(address);
    --m_state.counters.connections;
    const std::lock_guard lock(m_mutex);
    m_connections.erase(number);
    if (m_connections.empty())
        m_emptied.notify_all();
}

template<typename Call>
void Server::Core::forEachConnection(Call call)
{
    std::vector<std::shared_ptr<Connection>> alive;
    {
        const std::lock_guard lock(m_mutex);
        for (const auto &[number, connection] : m_connections)
            alive.push_back(connection.lock());
    }
    for (const auto &connection : alive) {
        if (connection)
            call(*connection);
    }
}

void Server::Core::stop(std::chrono::milliseconds grace)
{
    const auto deadline = Clock::now() + grace;
    {
        const std::lock_guard lock(m_mutex);
        if (m_stopping)
            return;
        m_stopping = true;
    }
    asio::post(m_acceptor.get_executor(), [self = shared_from_this()] {
        error_code ignored;
        self->m_acceptor.close(ignored);
        self->m_pause.cancel();
    });
    const auto empty = [this] { return m_connections.empty(); };
    forEachConnection([](Connection &connection) { connection.stop(); });
    {
        std::unique_lock lock(m_mutex);
        m_emptied.wait_until(lock, deadline, empty);
    }
    forEachConnection([](Connection &connection) { connection.abort(); });
    m_state.workers.stop();
    {
        std::unique_lock lock(m_mutex);
        if (!m_emptied.wait_for(lock, 5s, empty))
            m_io.stop(); // rather leak than hang
    }
    m_work.reset();
    for (auto &thread : m_threads)
        thread.join();
    m_threads.clear();
}

tl::expected<std::unique_ptr<Server>, Error> Server::start(ServerOptions options, Router router)
{
    try {
        auto context = serverContext(options.certificateFile, options.keyFile);
        if (!context)
            return tl::unexpected(context.error());
        auto core =
            std::make_shared<Core>(std::move(options), std::move(router), std::move(*context));
        if (auto error = core->listen())
            return tl::unexpected(std::move(*error));
        core->run();
        return std::unique_ptr<Server>(new Server(std::move(core)));
    } catch (const std::exception &failure) {
        return tl::unexpected(Error{"cannot-listen",
                                    std::string("Cannot start the server: ") + failure.what(),
                                    {},
                                    "Check memory, threads and open files allowed."});
    }
}

Server::Server(std::shared_ptr<Core> core)
    : m_core(std::move(core))
{
}

Server::~Server()
{
    stop(1s);
}

std::uint16_t Server::port() const
{
    return m_core->endpoint().port();
}

std::string Server::url() const
{
    const auto address = m_core->endpoint().address();
    const auto text = address.to_string();
    return "https://" + (address.is_v6() ? "[" + text + "]" : text) + ":" + std::to_string(port());
}

ServerStatistics Server::statistics() const
{
    const auto &counters = m_core->state().counters;
    return {counters.connections,      counters.eventStreams, counters.accepted, counters.refused,
            counters.failedHandshakes, counters.requests,     counters.rejected};
}

void Server::stop(std::chrono::milliseconds grace)
{
    m_core->stop(grace);
}

} // namespace bailiwick::http
