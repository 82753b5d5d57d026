// SPDX-License-Identifier: Apache-2.0
#include "tests/smtp/mail_server.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <openssl/pem.h>
#include <openssl/ssl.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <chrono>
#include <csignal>
#include <stdexcept>

namespace bailiwick::tests {

// One conversation.
struct MailServer::Talk
{
    int file;
    SSL_CTX *context = nullptr;
    SSL *tls = nullptr;
    std::string buffer = {};

    ~Talk()
    {
        SSL_free(tls);
        SSL_CTX_free(context);
        close(file);
    }
    void say(const std::string &text) const
    {
        const std::string line = text + "\r\n";
        if (tls)
            SSL_write(tls, line.data(), static_cast<int>(line.size()));
        else
            static_cast<void>(send(file, line.data(), line.size(), MSG_NOSIGNAL));
    }
    bool line(std::string &text)
    {
        std::size_t end = buffer.find('\n');
        while (end == std::string::npos) {
            std::array<char, 4096> bytes{};
            const auto size = tls ? SSL_read(tls, bytes.data(), int(bytes.size()))
                                  : int(recv(file, bytes.data(), bytes.size(), 0));
            if (size <= 0)
                return false;
            buffer.append(bytes.data(), std::size_t(size));
            end = buffer.find('\n');
        }
        text = buffer.substr(0, end);
        buffer.erase(0, end + 1);
        if (!text.empty() && text.back() == '\r')
            text.pop_back();
        return true;
    }
    bool startTls(const std::string &certificate, const std::string &key)
    {
        context = SSL_CTX_new(TLS_server_method());
        BIO *certificateText = BIO_new_mem_buf(certificate.data(), int(certificate.size()));
        BIO *keyText = BIO_new_mem_buf(key.data(), int(key.size()));
        X509 *x509 = PEM_read_bio_X509(certificateText, nullptr, nullptr, nullptr);
        EVP_PKEY *privateKey = PEM_read_bio_PrivateKey(keyText, nullptr, nullptr, nullptr);
        SSL_CTX_use_certificate(context, x509);
        SSL_CTX_use_PrivateKey(context, privateKey);
        X509_free(x509);
        EVP_PKEY_free(privateKey);
        BIO_free(certificateText);
        BIO_free(keyText);
        tls = SSL_new(context);
        SSL_set_fd(tls, file);
        return SSL_accept(tls) == 1;
    }
};

MailServer::MailServer(Behaviour behaviour)
    : m_behaviour(std::move(behaviour))
{
    std::signal(SIGPIPE, SIG_IGN);
    m_listening = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    if (bind(m_listening, reinterpret_cast<sockaddr *>(&address), size) != 0 ||
        listen(m_listening, 8) != 0 ||
        getsockname(m_listening, reinterpret_cast<sockaddr *>(&address), &size) != 0)
        throw std::runtime_error("no port for the mail server");
    m_port = ntohs(address.sin_port);
    m_thread = std::thread([this] { run(); });
}

MailServer::~MailServer()
{
    m_stopping = true;
    m_thread.join();
    close(m_listening);
}

void MailServer::run()
{
    while (!m_stopping) {
        pollfd waiting{m_listening, POLLIN, 0};
        if (poll(&waiting, 1, 20) != 1)
            continue;
        const int file = accept(m_listening, nullptr, nullptr);
        if (file < 0)
            continue;
        const timeval limit{5, 0};
        setsockopt(file, SOL_SOCKET, SO_RCVTIMEO, &limit, sizeof limit);
        if (m_behaviour.drips)
            drip(file);
        else
            talk(file);
    }
}

void MailServer::drip(int file) const
{
    while (!m_stopping && ::send(file, "2", 1, MSG_NOSIGNAL) == 1)
        std::this_thread::sleep_for(std::chrono::milliseconds(20));
    close(file);
}

std::string MailServer::answerTo(const std::string &command, const std::string &usual) const
{
    const std::lock_guard lock(m_mutex);
    const auto other = m_behaviour.answers.find(command);
    return other == m_behaviour.answers.end() ? usual : other->second;
}

void MailServer::talk(int file)
{
    Talk talk{file};
    const std::string certificate = m_behaviour.certificate;
    if (m_behaviour.tlsAtOnce && !talk.startTls(certificate, m_behaviour.key))
        return;
    talk.say(answerTo("", "220 mail.example ESMTP"));
    Message message;
    std::string line;
    while (talk.line(line)) {
        {
            const std::lock_guard lock(m_mutex);
            m_commands.push_back(line);
        }
        const std::string command = line.substr(0, 4);
        std::string usual = "250 OK";
        if (command == "EHLO")
            usual = certificate.empty() || talk.tls
                        ? "250-mail.example\r\n250 AUTH PLAIN"
                        : "250-mail.example\r\n250-STARTTLS\r\n250 AUTH PLAIN";
        else if (command == "STAR")
            usual = "220 go ahead";
        else if (command == "AUTH")
            usual = "235 welcome";
        else if (command == "DATA")
            usual = "354 go ahead";
        else if (command == "QUIT")
            usual = "221 bye";
        const std::string answer = answerTo(command, usual);
        if (answer.empty())
            return;
        talk.say(answer);
        if (answer.front() != '2' && answer.front() != '3')
            continue;
        if (command == "STAR") {
            if (!m_behaviour.beforeTls.empty())
                talk.say(m_behaviour.beforeTls);
            if (!talk.startTls(certificate, m_behaviour.key))
                return;
        } else if (command == "AUTH") {
            message.credentials = line.substr(11);
        } else if (command == "MAIL") {
            message.from = line.substr(10);
        } else if (command == "RCPT") {
            message.to = line.substr(8);
        } else if (command == "QUIT") {
            return;
        } else if (command == "DATA") {
            message.text.clear();
            while (talk.line(line) && line != ".")
                message.text += (line.starts_with('.') ? line.substr(1) : line) + "\r\n";
            message.byTls = talk.tls != nullptr;
            const std::string taken = answerTo("end", "250 queued");
            if (taken.empty())
                return;
            if (taken.front() == '2') {
                const std::lock_guard lock(m_mutex);
                m_messages.push_back(message);
            }
            talk.say(taken);
        }
    }
}

std::vector<MailServer::Message> MailServer::messages() const
{
    const std::lock_guard lock(m_mutex);
    return m_messages;
}

std::vector<std::string> MailServer::commands() const
{
    const std::lock_guard lock(m_mutex);
    return m_commands;
}

void MailServer::setAnswer(const std::string &command, const std::string &answer)
{
    const std::lock_guard lock(m_mutex);
    m_behaviour.answers[command] = answer;
}

void MailServer::clearAnswers()
{
    const std::lock_guard lock(m_mutex);
    m_behaviour.answers.clear();
}

} // namespace bailiwick::tests
