// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <cstdint>
#include <deque>
#include <optional>
#include <string>
#include <string_view>

namespace bailiwick::tests {

// A client that speaks MQTT 3.1.1 and 5 by hand, and may say anything else.
class RawMqtt
{
public:
    enum Version : std::uint8_t { V311 = 4, V5 = 5 };
    struct Will
    {
        std::string topic;
        std::string payload;
        bool retain = false;
        std::uint32_t delay = 0; // seconds; MQTT 5
    };
    struct Login
    {
        std::string clientId;
        std::string password;
        std::optional<std::string> userName = "device"; // none: MQTT 5 only
        bool clean = true;
        std::uint32_t sessionExpiry = 0; // MQTT 5
        std::optional<Will> will;
        std::string authMethod; // MQTT 5
    };
    struct Packet
    {
        std::uint8_t type = 0; // the first byte
        std::string body;

        int kind() const { return type >> 4; }
    };
    struct Message
    {
        std::string topic;
        std::string payload;
        bool retained = false;
    };
    static constexpr int closed = -1;  // in place of a code: the broker closed the connection
    static constexpr int nothing = -2; // … or said nothing

    RawMqtt(std::uint16_t port, Version version);
    ~RawMqtt();
    RawMqtt(const RawMqtt &) = delete;
    RawMqtt &operator=(const RawMqtt &) = delete;
    RawMqtt(RawMqtt &&other) noexcept;

    // The code of CONNACK: 0 is in.
    int connect(const Login &login);
    bool sessionPresent() const { return m_sessionPresent; }
    // The code of SUBACK: the granted QoS, or 0x80 and more.
    int subscribe(std::string_view filter, int qos = 0);
    int unsubscribe(std::string_view filter);
    // With QoS 1: the code of PUBACK, where 16, nobody listens, is 0 (MQTT 3.1.1: always 0). With
    // QoS 0: 0.
    int publish(std::string_view topic, std::string_view payload, int qos = 0, bool retain = false);
    // The next message; acknowledged.
    std::optional<Message> receive(std::chrono::milliseconds within);
    // Answered: whoever is thrown out, is not.
    bool ping();
    // Until the broker closes the connection; how long it took.
    std::optional<std::chrono::microseconds> waitForEnd(std::chrono::milliseconds within);
    bool isClosed() const { return m_closed; }
    void disconnect();
    void cut(); // the connection, without a word

    bool sendBytes(std::string_view bytes);
    std::optional<Packet> next(std::chrono::milliseconds within);
    static std::string packet(std::uint8_t type, std::string_view body);
    static std::string text(std::string_view text); // with its length before it
    std::string connectPacket(const Login &login) const;

private:
    int answer(int kind, std::size_t codeFromEnd, std::chrono::milliseconds within);
    bool read(std::chrono::milliseconds within);
    std::optional<Packet> take();
    Message messageFrom(const Packet &packet);

    int m_socket = -1;
    Version m_version;
    std::string m_input;
    std::deque<Packet> m_messages;
    std::uint16_t m_lastId = 0;
    bool m_closed = false;
    bool m_sessionPresent = false;
};

} // namespace bailiwick::tests
