// SPDX-License-Identifier: Apache-2.0
#include "tests/mqtt/broker/raw_mqtt.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <utility>

namespace bailiwick::tests {

using namespace std::chrono_literals;
using Clock = std::chrono::steady_clock;

namespace {

constexpr int connack = 2;
constexpr int publishKind = 3;
constexpr int puback = 4;
constexpr int suback = 9;
constexpr int unsuback = 11;
constexpr int pingresp = 13;
constexpr int nobodyListens = 16;
constexpr auto patience = 5s;

std::string number(std::uint16_t value)
{
    return {static_cast<char>(value >> 8), static_cast<char>(value & 0xff)};
}

std::uint16_t numberAt(std::string_view text, std::size_t at)
{
    return static_cast<std::uint16_t>(static_cast<unsigned char>(text[at]) << 8 |
                                      static_cast<unsigned char>(text[at + 1]));
}

} // namespace

RawMqtt::RawMqtt(std::uint16_t port, Version version)
    : m_socket(::socket(AF_INET, SOCK_STREAM, 0))
    , m_version(version)
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    m_closed =
        ::connect(m_socket, reinterpret_cast<const sockaddr *>(&address), sizeof address) != 0;
    const int on = 1;
    ::setsockopt(m_socket, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
}

RawMqtt::RawMqtt(RawMqtt &&other) noexcept
    : m_socket(std::exchange(other.m_socket, -1))
    , m_version(other.m_version)
    , m_input(std::move(other.m_input))
    , m_messages(std::move(other.m_messages))
    , m_lastId(other.m_lastId)
    , m_closed(other.m_closed)
    , m_sessionPresent(other.m_sessionPresent)
{
}

RawMqtt::~RawMqtt()
{
    cut();
}

void RawMqtt::cut()
{
    if (m_socket >= 0)
        ::close(m_socket);
    m_socket = -1;
    m_closed = true;
}

bool RawMqtt::sendBytes(std::string_view bytes)
{
    while (!bytes.empty() && m_socket >= 0) {
        const ssize_t sent = ::send(m_socket, bytes.data(), bytes.size(), MSG_NOSIGNAL);
        if (sent <= 0)
            return false;
        bytes.remove_prefix(static_cast<std::size_t>(sent));
    }
    return m_socket >= 0;
}

std::string RawMqtt::packet(std::uint8_t type, std::string_view body)
{
    std::string result(1, static_cast<char>(type));
    std::size_t left = body.size();
    do {
        const std::size_t low = left % 128;
        left /= 128;
        result += static_cast<char>(left > 0 ? low | 0x80 : low);
    } while (left > 0);
    return result.append(body);
}

std::string RawMqtt::text(std::string_view text)
{
    return number(static_cast<std::uint16_t>(text.size())).append(text);
}

std::string RawMqtt::connectPacket(const Login &login) const
{
    unsigned flags = login.clean ? 2U : 0U;
    if (login.will)
        flags |= 4U | (login.will->retain ? 0x20U : 0U);
    if (login.userName)
        flags |= 0x80U;
    flags |= 0x40U;
    std::string body = text("MQTT");
    body += static_cast<char>(m_version);
    body += static_cast<char>(flags);
    body += number(60);
    if (m_version == V5) {
        std::string properties;
        properties += '\x11';
        properties += number(static_cast<std::uint16_t>(login.sessionExpiry >> 16));
        properties += number(static_cast<std::uint16_t>(login.sessionExpiry & 0xffff));
        if (!login.authMethod.empty())
            properties += '\x15' + text(login.authMethod);
        body += static_cast<char>(properties.size());
        body += properties;
    }
    body += text(login.clientId);
    if (login.will) {
        if (m_version == V5) {
            body += "\x05\x18";
            body += number(static_cast<std::uint16_t>(login.will->delay >> 16));
            body += number(static_cast<std::uint16_t>(login.will->delay & 0xffff));
        }
        body += text(login.will->topic) + text(login.will->payload);
    }
    if (login.userName)
        body += text(*login.userName);
    body += text(login.password);
    return packet(0x10, body);
}

int RawMqtt::connect(const Login &login)
{
    if (!sendBytes(connectPacket(login)))
        return closed;
    const auto answered = next(patience);
    if (!answered || answered->kind() != connack || answered->body.size() < 2)
        return m_closed ? closed : nothing;
    m_sessionPresent = (answered->body[0] & 1) != 0;
    return static_cast<unsigned char>(answered->body[1]);
}

int RawMqtt::subscribe(std::string_view filter, int qos)
{
    std::string body = number(++m_lastId);
    if (m_version == V5)
        body += '\0';
    body += text(filter) + static_cast<char>(qos);
    return sendBytes(packet(0x82, body)) ? answer(suback, 1, patience) : closed;
}

int RawMqtt::unsubscribe(std::string_view filter)
{
    std::string body = number(++m_lastId);
    if (m_version == V5)
        body += '\0';
    body += text(filter);
    if (!sendBytes(packet(0xa2, body)))
        return closed;
    return answer(unsuback, m_version == V5 ? 1 : 0, patience);
}

int RawMqtt::publish(std::string_view topic, std::string_view payload, int qos, bool retain)
{
    std::string body = text(topic);
    if (qos > 0)
        body += number(++m_lastId);
    if (m_version == V5)
        body += '\0';
    body += payload;
    const auto type = static_cast<std::uint8_t>(0x30 | (qos << 1) | (retain ? 1 : 0));
    if (!sendBytes(packet(type, body)))
        return closed;
    if (qos == 0)
        return 0;
    // MQTT 5 leaves the code out when it is 0.
    const int code = answer(puback, 0, patience);
    return code == nobodyListens ? 0 : code;
}

// `codeFromEnd`: which byte from the end is the code; 0: the third one, if there is one.
int RawMqtt::answer(int kind, std::size_t codeFromEnd, std::chrono::milliseconds within)
{
    const auto end = Clock::now() + within;
    while (Clock::now() < end) {
        const auto got =
            next(std::chrono::duration_cast<std::chrono::milliseconds>(end - Clock::now()));
        if (!got)
            return m_closed ? closed : nothing;
        if (got->kind() == publishKind) {
            m_messages.push_back(*got);
            continue;
        }
        if (got->kind() != kind)
            continue;
        if (codeFromEnd > 0)
            return static_cast<unsigned char>(got->body[got->body.size() - codeFromEnd]);
        return got->body.size() > 2 ? static_cast<unsigned char>(got->body[2]) : 0;
    }
    return nothing;
}

RawMqtt::Message RawMqtt::messageFrom(const Packet &packet)
{
    const std::string_view body = packet.body;
    const std::size_t length = numberAt(body, 0);
    Message message{std::string(body.substr(2, length)), {}, (packet.type & 1) != 0};
    std::size_t at = 2 + length;
    if ((packet.type & 6) != 0) {
        sendBytes(RawMqtt::packet(0x40, body.substr(at, 2)));
        at += 2;
    }
    if (m_version == V5)
        at += 1 + static_cast<unsigned char>(body[at]); // few properties
    message.payload = body.substr(at);
    return message;
}

std::optional<RawMqtt::Message> RawMqtt::receive(std::chrono::milliseconds within)
{
    const auto end = Clock::now() + within;
    while (m_messages.empty()) {
        const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(end - Clock::now());
        const auto got = next(std::max(left, 0ms));
        if (!got)
            return std::nullopt;
        if (got->kind() == publishKind)
            m_messages.push_back(*got);
    }
    const Packet first = std::move(m_messages.front());
    m_messages.pop_front();
    return messageFrom(first);
}

bool RawMqtt::ping()
{
    return sendBytes(packet(0xc0, {})) && answer(pingresp, 0, patience) == 0;
}

std::optional<std::chrono::microseconds> RawMqtt::waitForEnd(std::chrono::milliseconds within)
{
    const auto start = Clock::now();
    while (!m_closed) {
        const auto left =
            within - std::chrono::duration_cast<std::chrono::milliseconds>(Clock::now() - start);
        if (left <= 0ms)
            return std::nullopt;
        read(left);
    }
    return std::chrono::duration_cast<std::chrono::microseconds>(Clock::now() - start);
}

void RawMqtt::disconnect()
{
    sendBytes(packet(0xe0, {}));
    cut();
}

bool RawMqtt::read(std::chrono::milliseconds within)
{
    if (m_socket < 0)
        return false;
    pollfd poll{m_socket, POLLIN, 0};
    if (::poll(&poll, 1, static_cast<int>(within.count())) <= 0)
        return false;
    std::array<char, 65'536> buffer;
    const ssize_t size = ::recv(m_socket, buffer.data(), buffer.size(), 0);
    if (size <= 0) {
        m_closed = true;
        return false;
    }
    m_input.append(buffer.data(), static_cast<std::size_t>(size));
    return true;
}

std::optional<RawMqtt::Packet> RawMqtt::take()
{
    std::size_t length = 0;
    std::size_t at = 1;
    for (unsigned shift = 0;; shift += 7) {
        if (at >= m_input.size())
            return std::nullopt;
        const auto byte = static_cast<unsigned char>(m_input[at++]);
        length |= static_cast<std::size_t>(byte & 0x7f) << shift;
        if ((byte & 0x80) == 0)
            break;
    }
    if (m_input.size() < at + length)
        return std::nullopt;
    Packet result{static_cast<std::uint8_t>(m_input[0]), m_input.substr(at, length)};
    m_input.erase(0, at + length);
    return result;
}

std::optional<RawMqtt::Packet> RawMqtt::next(std::chrono::milliseconds within)
{
    const auto end = Clock::now() + within;
    for (;;) {
        if (auto packet = take())
            return packet;
        const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(end - Clock::now());
        if (!read(std::max(left, 0ms)) && (m_closed || left <= 0ms))
            return take();
    }
}

} // namespace bailiwick::tests
