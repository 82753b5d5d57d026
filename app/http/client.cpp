// SPDX-License-Identifier: Apache-2.0
#include "app/http/client.h"

#include "app/http/client_transport.h"
#include "app/http/event_format.h"
#include "app/http/message_parser.h"

#include <algorithm>

namespace bailiwick::http {

namespace {

using Clock = std::chrono::steady_clock;
constexpr MessageParser::Bounds answerBounds{std::size_t{64} * 1024, 256};

std::string requestText(const ClientOptions &options, const ClientRequest &request)
{
    const bool sendsBody = !request.body.empty() || request.method == Method::Post ||
                           request.method == Method::Put || request.method == Method::Patch;
    const bool ipv6 = options.host.find(':') != std::string::npos;
    std::string text(methodName(request.method));
    text.append(" ").append(request.target).append(" HTTP/1.1\r\nHost: ");
    text.append(ipv6 ? "[" + options.host + "]" : options.host);
    text.append(":").append(std::to_string(options.port)).append("\r\n");
    for (const auto &[name, value] : request.headers.fields())
        text.append(name).append(": ").append(value).append("\r\n");
    if (sendsBody)
        text.append("Content-Length: ").append(std::to_string(request.body.size())).append("\r\n");
    return text.append("\r\n").append(request.body);
}

bool isSendableRequest(const ClientRequest &request)
{
    return request.target.starts_with('/') &&
           std::ranges::all_of(request.target, [](char c) { return c > 0x20 && c < 0x7f; }) &&
           std::ranges::all_of(request.headers.fields(), [](const Headers::Field &field) {
               return isSendable(field.first, field.second);
           });
}

Error badResponse()
{
    return {"bad-response",
            "The server's answer breaks the rules of HTTP",
            {},
            "Check that it is a Bailiwick server.",
            false};
}

} // namespace

class Client::Core
{
public:
    explicit Core(ClientOptions given)
        : options(std::move(given))
        , transport(options)
    {
    }

    tl::expected<ClientResponse, Error> call(const ClientRequest &request,
                                             const StreamObserver *observer,
                                             std::chrono::milliseconds time);

    const ClientOptions options;
    ClientTransport transport;

private:
    tl::expected<ClientResponse, Error> receive(const ClientRequest &request,
                                                const StreamObserver *observer,
                                                std::chrono::milliseconds time,
                                                Clock::time_point deadline, bool &gotSome);
};

tl::expected<ClientResponse, Error> Client::Core::receive(const ClientRequest &request,
                                                          const StreamObserver *observer,
                                                          std::chrono::milliseconds time,
                                                          Clock::time_point deadline, bool &gotSome)
{
    using State = MessageParser::State;
    const auto kind = request.method == Method::Head ? MessageParser::Kind::ResponseToHead
                                                     : MessageParser::Kind::Response;
    MessageParser parser(kind, answerBounds);
    ClientResponse response;
    EventParser events;
    std::string input;
    bool streaming = false;
    for (;;) {
        const auto step = parser.feed(input);
        input.erase(0, step.consumed);
        if (step.state == State::Failed) {
            if (parser.failure() == MessageParser::Failure::BodyTooLarge)
                return tl::unexpected(Error{"response-too-large",
                                            "The answer is too large",
                                            {},
                                            "Ask for less at once.",
                                            false});
            return tl::unexpected(badResponse());
        }
        if (step.state == State::HeadDone) {
            const MessageHead &head = parser.head();
            if (head.status < 200) { // interim: the real one follows
                parser = MessageParser(kind, answerBounds);
                continue;
            }
            response = {head.status, head.headers, {}};
            streaming = observer && head.status == 200 &&
                        head.headers.value("Content-Type").starts_with("text/event-stream");
            if (!streaming && parser.contentLength().value_or(0) > options.responseBytes)
                return tl::unexpected(Error{"response-too-large",
                                            "The answer is too large",
                                            {},
                                            "Ask for less at once.",
                                            false});
            if (!streaming)
                parser.setBodyLimit(options.responseBytes);
            continue;
        }
        const auto piece = parser.takeBody();
        if (streaming && !piece.empty()) {
            if (!events.feed(piece, observer->event, observer->comment)) {
                transport.close();
                return response;
            }
        } else {
            response.body += piece;
        }
        if (step.state == State::Complete)
            break;
        // Eager parsing may leave something that needs no more bytes.
        if (step.consumed > 0 && !input.empty())
            continue;
        if (streaming)
            deadline = Clock::now() + time;
        const auto more = transport.read(deadline);
        if (!more)
            return tl::unexpected(more.error());
        gotSome = gotSome || !more->empty();
        if (more->empty()) {
            if (!gotSome)
                return tl::unexpected(Error{
                    "connection-lost", "The server closed the connection", {}, "Try again.", true});
            const bool complete = parser.feedEnd() == State::Complete;
            transport.close();
            if (complete)
                return response;
            return tl::unexpected(
                Error{"connection-lost", "The answer ended early", {}, "Try again.", true});
        }
        input += *more;
    }
    if (!parser.keepsAlive() || !input.empty())
        transport.close();
    return response;
}

tl::expected<ClientResponse, Error> Client::Core::call(const ClientRequest &request,
                                                       const StreamObserver *observer,
                                                       std::chrono::milliseconds time)
{
    transport.beginCall();
    if (!isSendableRequest(request))
        return tl::unexpected(Error{"bad-request", "The target or a header cannot be sent",
                                    request.target, "Encode the target; no line breaks.", false});
    const bool repeatable = request.method == Method::Get || request.method == Method::Head;
    const auto text = requestText(options, request);
    for (;;) {
        const bool reused = transport.isConnected();
        if (!reused) {
            if (auto connected = transport.connect(ClientTransport::Trust::Check); !connected)
                return tl::unexpected(connected.error());
        }
        const auto deadline = Clock::now() + time;
        bool gotSome = false;
        const auto written = transport.write(text, deadline);
        // A server that refuses a large body may answer and close before it has read it.
        const bool lost = !written && written.error().code == "connection-lost";
        tl::expected<ClientResponse, Error> answer =
            written || lost ? receive(request, observer, time, deadline, gotSome)
                            : tl::unexpected(written.error());
        if (answer)
            return answer;
        transport.close();
        if (!reused || !repeatable || gotSome || answer.error().code != "connection-lost")
            return answer;
    }
}

Client::Client(ClientOptions options)
    : m_core(std::make_unique<Core>(std::move(options)))
{
}

Client::~Client() = default;

tl::expected<ClientResponse, Error> Client::send(const ClientRequest &request)
{
    return m_core->call(request, nullptr, m_core->options.requestTime);
}

tl::expected<ClientResponse, Error> Client::get(std::string target, Headers headers)
{
    return send({Method::Get, std::move(target), std::move(headers), {}});
}

tl::expected<ClientResponse, Error> Client::postJson(std::string target, std::string body,
                                                     Headers headers)
{
    headers.set("Content-Type", "application/json");
    return send({Method::Post, std::move(target), std::move(headers), std::move(body)});
}

tl::expected<ClientResponse, Error> Client::stream(const ClientRequest &request,
                                                   const StreamObserver &observer,
                                                   std::chrono::milliseconds silence)
{
    return m_core->call(request, &observer, silence);
}

void Client::cancel()
{
    m_core->transport.cancel();
}

void Client::disconnect()
{
    m_core->transport.close();
}

tl::expected<std::string, Error> Client::fetchFingerprint(const ClientOptions &options)
{
    ClientTransport transport(options);
    if (auto connected = transport.connect(ClientTransport::Trust::AcceptAny); !connected)
        return tl::unexpected(connected.error());
    return transport.peerFingerprint();
}

} // namespace bailiwick::http
