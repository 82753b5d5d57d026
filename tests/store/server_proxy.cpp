// SPDX-License-Identifier: Apache-2.0
#include "server_proxy.h"

#include <QtGlobal>

#include <poll.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <cstring>

namespace bailiwick::tests {

namespace {

std::string parameterOf(const std::string &address, const std::string &name)
{
    const auto start = address.find(name + "=") + name.size() + 1;
    return address.substr(start, address.find('&', start) - start);
}

sockaddr_un socketAt(const std::string &path)
{
    sockaddr_un socket{};
    socket.sun_family = AF_UNIX;
    std::strncpy(socket.sun_path, path.c_str(), sizeof socket.sun_path - 1);
    return socket;
}

} // namespace

ServerProxy::ServerProxy(const std::string &address)
{
    const std::string host = parameterOf(address, "host");
    const std::string file = "/.s.PGSQL." + parameterOf(address, "port");
    const std::string folder = m_folder.path().toStdString();
    m_target = host + file;
    m_address = address;
    m_address.replace(m_address.find(host), host.size(), folder);
    m_listener = ::socket(AF_UNIX, SOCK_STREAM, 0);
    const sockaddr_un place = socketAt(folder + file);
    if (::bind(m_listener, reinterpret_cast<const sockaddr *>(&place), sizeof place) != 0 ||
        ::listen(m_listener, 16) != 0)
        qFatal("proxy: %s", std::strerror(errno));
    m_acceptor = std::thread([this] { accept(); });
}

ServerProxy::~ServerProxy()
{
    m_stop = true;
    m_acceptor.join();
    for (std::thread &connection : m_connections)
        connection.join();
    ::close(m_listener);
}

void ServerProxy::accept()
{
    while (!m_stop) {
        pollfd waiting{m_listener, POLLIN, 0};
        if (::poll(&waiting, 1, 50) <= 0)
            continue;
        const int client = ::accept(m_listener, nullptr, nullptr);
        const std::lock_guard lock(m_mutex);
        m_connections.emplace_back([this, client] { pass(client); });
    }
}

// The server's messages are a letter, the length of the rest with itself, and the rest. Whole ones
// move on.
void ServerProxy::dropNotifications(std::string &arrived, std::string &passed)
{
    std::size_t at = 0;
    while (arrived.size() - at >= 5) {
        std::size_t length = 1;
        for (std::size_t i = 1, rest = 0; i <= 4; ++i) {
            rest = rest << 8 | static_cast<unsigned char>(arrived[at + i]);
            length = 1 + rest;
        }
        if (arrived.size() - at < length)
            break;
        if (arrived[at] == 'A' && m_swallow)
            ++m_swallowed;
        else
            passed.append(arrived, at, length);
        at += length;
    }
    arrived.erase(0, at);
}

void ServerProxy::pass(int client)
{
    const int server = ::socket(AF_UNIX, SOCK_STREAM, 0);
    const sockaddr_un place = socketAt(m_target);
    bool open = ::connect(server, reinterpret_cast<const sockaddr *>(&place), sizeof place) == 0;
    bool breaking = false;
    std::vector<char> buffer(1 << 16);
    std::string arrived; // of the server, a message that is not whole yet
    std::string passed;
    while (open && !m_stop) {
        pollfd both[] = {{client, POLLIN, 0}, {server, POLLIN, 0}};
        if (::poll(both, 2, 50) <= 0)
            continue;
        for (const bool fromClient : {true, false}) {
            if (!open || (both[fromClient ? 0 : 1].revents & (POLLIN | POLLHUP)) == 0)
                continue;
            const ssize_t size = ::read(fromClient ? client : server, buffer.data(), buffer.size());
            if (size <= 0) {
                open = false;
                break;
            }
            const std::string_view data(buffer.data(), static_cast<std::size_t>(size));
            if (fromClient && data.find("COMMIT") != data.npos && m_break.exchange(false))
                breaking = true;
            else if (!fromClient && breaking) {
                m_broken = true; // committed, and nobody is told
                open = false;
                break;
            }
            passed.clear();
            if (fromClient) {
                passed = data;
            } else {
                arrived += data;
                dropNotifications(arrived, passed);
            }
            if (!passed.empty() &&
                ::write(fromClient ? server : client, passed.data(), passed.size()) < 0)
                open = false;
        }
    }
    ::close(client);
    ::close(server);
}

} // namespace bailiwick::tests
