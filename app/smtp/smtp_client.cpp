// SPDX-License-Identifier: Apache-2.0
#include "app/smtp/smtp_client.h"

#include "app/smtp/smtp_connection.h"

#include <openssl/evp.h>

#include <algorithm>

namespace bailiwick::smtp {

namespace {

tl::unexpected<Error> later(std::string message)
{
    return tl::unexpected(Error{false, std::move(message)});
}

tl::unexpected<Error> never(std::string message)
{
    return tl::unexpected(Error{true, std::move(message)});
}

// Nothing that could end a command or an address.
bool isPlain(std::string_view address)
{
    return !address.empty() && address.size() <= 254 && std::ranges::all_of(address, [](char c) {
        return c > ' ' && c < 127 && c != '<' && c != '>';
    });
}

std::string base64(std::string_view bytes)
{
    std::string text(4 * ((bytes.size() + 2) / 3) + 1, '\0');
    const int size = EVP_EncodeBlock(reinterpret_cast<unsigned char *>(text.data()),
                                     reinterpret_cast<const unsigned char *>(bytes.data()),
                                     static_cast<int>(bytes.size()));
    text.resize(static_cast<std::size_t>(size));
    return text;
}

// Lines that begin with a dot get one more (RFC 5321 section 4.5.2), and the end.
std::string stuffed(std::string_view message)
{
    std::string text;
    text.reserve(message.size() + 64);
    bool lineBegins = true;
    for (const char c : message) {
        if (lineBegins && c == '.')
            text += '.';
        text += c;
        lineBegins = c == '\n';
    }
    if (!text.ends_with("\r\n"))
        text += "\r\n";
    return text + ".\r\n";
}

bool offers(const Reply &reply, std::string_view extension)
{
    return std::ranges::any_of(reply.lines, [&](std::string line) {
        std::ranges::transform(line, line.begin(), [](char c) {
            return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
        });
        return line.starts_with(extension) &&
               (line.size() == extension.size() || line[extension.size()] == ' ');
    });
}

// A command and the answer that it should have: 2 for 2xx, 3 for 3xx.
tl::expected<Reply, Error> ask(Connection &connection, std::string_view command, int expected)
{
    if (const auto written = connection.write(std::string(command) + "\r\n"); !written)
        return tl::unexpected(written.error());
    auto reply = connection.read();
    if (!reply || reply->code / 100 == expected)
        return reply;
    const std::string said = "The mail server refuses: " + std::to_string(reply->code) + " " +
                             (reply->lines.empty() ? std::string() : reply->lines.back());
    return reply->code / 100 == 5 ? tl::expected<Reply, Error>(never(said)) : later(said);
}

tl::expected<Reply, Error> greet(Connection &connection, std::string_view from)
{
    return ask(connection, "EHLO " + std::string(from.substr(from.find('@') + 1)), 2);
}

tl::expected<void, Error> begin(Connection &connection, const Server &server, std::string_view from)
{
    const auto greeting = connection.read();
    if (!greeting)
        return tl::unexpected(greeting.error());
    if (greeting->code / 100 != 2)
        return later("The mail server takes nothing now");
    auto extensions = greet(connection, from);
    if (!extensions)
        return later(extensions.error().message);
    if (server.tls == Tls::StartTls) {
        if (!offers(*extensions, "STARTTLS"))
            return later("The mail server offers no TLS");
        if (const auto ready = ask(connection, "STARTTLS", 2); !ready)
            return later(ready.error().message);
        if (const auto started = connection.startTls(server); !started)
            return started;
        extensions = greet(connection, from);
        if (!extensions)
            return later(extensions.error().message);
    }
    if (server.user.empty())
        return {};
    if (!connection.isProtected())
        return later("The password is not sent without TLS");
    const std::string credentials = std::string(1, '\0') + server.user + '\0' + server.password;
    // A wrong password is the operator's to mend: no e-mail is lost by it.
    if (const auto in = ask(connection, "AUTH PLAIN " + base64(credentials), 2); !in)
        return later("The mail server refuses the sign-in");
    return {};
}

} // namespace

tl::expected<void, Error> send(const Server &server, std::string_view from, std::string_view to,
                               std::string_view message, const std::stop_token &stop)
{
    if (!isPlain(from) || !isPlain(to) || from.find('@') == std::string_view::npos)
        return never("An address of the e-mail cannot be used");
    auto opened = Connection::open(server, stop);
    if (!opened)
        return tl::unexpected(opened.error());
    Connection &connection = **opened;
    if (const auto begun = begin(connection, server, from); !begun)
        return begun;
    // That it takes nothing from us (no sign-in, another sender) is the operator's to mend, too.
    if (const auto taken = ask(connection, "MAIL FROM:<" + std::string(from) + ">", 2); !taken)
        return later(taken.error().message);
    if (const auto taken = ask(connection, "RCPT TO:<" + std::string(to) + ">", 2); !taken)
        return tl::unexpected(taken.error());
    if (const auto ready = ask(connection, "DATA", 3); !ready)
        return tl::unexpected(ready.error());
    const std::string text = stuffed(message);
    if (const auto taken = ask(connection, std::string_view(text).substr(0, text.size() - 2), 2);
        !taken)
        return tl::unexpected(taken.error());
    static_cast<void>(ask(connection, "QUIT", 2)); // it has the message
    return {};
}

} // namespace bailiwick::smtp
