// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <atomic>
#include <cstdint>
#include <map>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

namespace bailiwick::tests {

// A mail server on a free port of this machine that keeps what it is given. Real sockets, real TLS;
// one conversation at a time.
class MailServer
{
public:
    struct Message
    {
        std::string from;
        std::string to;
        std::string text; // dots undone
        bool byTls = false;
        std::string credentials; // as AUTH PLAIN gave them; empty: none
    };
    struct Behaviour
    {
        std::string certificate = {}; // PEM; empty: STARTTLS is not offered
        std::string key = {};
        bool tlsAtOnce = false;
        // What is answered to a command instead of the usual: {"RCPT", "550 5.1.1 unknown"}. An
        // empty answer closes the connection.
        std::map<std::string, std::string> answers = {};
        std::string beforeTls = {}; // sent in the clear behind the answer to STARTTLS
        // Its greeting never ends: a byte now and then, until the other side leaves.
        bool drips = false;
    };

    explicit MailServer(Behaviour behaviour);
    ~MailServer();

    std::uint16_t port() const { return m_port; }
    std::vector<Message> messages() const;
    std::vector<std::string> commands() const; // as they came, all conversations
    void setAnswer(const std::string &command, const std::string &answer);
    void clearAnswers();

private:
    struct Talk;
    void run();
    void talk(int file);
    void drip(int file) const;
    std::string answerTo(const std::string &command, const std::string &usual) const;

    mutable std::mutex m_mutex;
    Behaviour m_behaviour;
    std::vector<Message> m_messages;
    std::vector<std::string> m_commands;
    int m_listening = -1;
    std::uint16_t m_port = 0;
    std::atomic<bool> m_stopping = false;
    std::thread m_thread;
};

} // namespace bailiwick::tests
