// SPDX-License-Identifier: Apache-2.0
#include "app/http/dispatch.h"

#include "app/http/event_stream.h"
#include "app/http/own_problems.h"
#include "app/http/request_id.h"
#include "app/http/response_writer.h"
#include "app/http/target.h"

#include <exception>

namespace bailiwick::http {

namespace {

/// Faults after which the end of the message cannot be trusted: the connection is closed.
std::optional<Problem> framingFault(const MessageHead &head)
{
    const auto lengths = head.headers.values("Content-Length");
    const auto codings = head.headers.values("Transfer-Encoding");
    if (lengths.size() > 1 ||
        (!lengths.empty() && lengths.front().find(',') != lengths.front().npos))
        return malformed("Content-Length stands more than once.");
    if (!lengths.empty() && !codings.empty())
        return malformed("Content-Length and Transfer-Encoding stand together.");
    if (!codings.empty() && head.version < 11)
        return malformed("Transfer-Encoding needs HTTP/1.1.");
    if (codings.size() > 1 || (!codings.empty() && !sameName(trimmed(codings.front()), "chunked")))
        return Problem{.status = 501,
                       .code = "coding-unknown",
                       .title = "Unknown transfer coding",
                       .detail = "Only \"chunked\" is understood.",
                       .action = "Send the body with Content-Length."};
    const auto hosts = head.headers.values("Host");
    if (hosts.size() > 1 || (hosts.empty() && head.version >= 11))
        return malformed("There must be exactly one Host field.");
    for (const auto &[name, value] : head.headers.fields()) {
        if (!isSendable(name, value))
            return malformed("A header field holds a control character.");
    }
    return std::nullopt;
}

void answer(Plan &plan, const Problem &problem, bool close)
{
    plan.answer = problem.response(plan.request->id);
    plan.close = close;
}

void answerUnmatched(Plan &plan, const Router::Match &match)
{
    if (const auto *other = std::get_if<Router::MethodNotAllowed>(&match)) {
        auto response = Response::noContent();
        if (plan.request->method != Method::Options) {
            const Problem problem{.status = 405,
                                  .code = "method-not-allowed",
                                  .title = "Method not allowed",
                                  .detail = "This resource does not know the method.",
                                  .action = "Use one of: " + other->allow + "."};
            response = problem.response(plan.request->id);
        }
        response.headers.set("Allow", other->allow);
        plan.answer = std::move(response);
        plan.close = false;
        return;
    }
    answer(plan,
           {.status = 404,
            .code = "not-found",
            .title = "Not found",
            .detail = "There is nothing at this address.",
            .action = "Check the path."},
           false);
}

void logFailure(const ServerState &state, const Request &request, std::string what, int status)
{
    state.log({.level = LogRecord::Level::Error,
               .message = std::move(what),
               .requestId = request.id,
               .remoteAddress = request.remoteAddress,
               .method = std::string(methodName(request.method)),
               .route = request.route,
               .status = status});
}

/// A 500 that tells the caller nothing but the id under which the log tells more.
Response internalError(const ServerState &state, const Request &request, const std::string &what)
{
    logFailure(state, request, "handler failed: " + what, 500);
    return Problem{.status = 500,
                   .code = "internal",
                   .title = "Internal error",
                   .detail = "The server failed to answer this request.",
                   .action = "Report the instance shown here to the operator."}
        .response(request.id);
}

template<typename Answer, typename Call>
Answer guarded(const ServerState &state, const Request &request, const Call &call)
{
    try {
        return call();
    } catch (const std::exception &error) {
        return internalError(state, request, error.what());
    } catch (...) {
        return internalError(state, request, "unknown exception");
    }
}

Response sendable(const ServerState &state, const Request &request, Response response)
{
    if (isSendable(response))
        return response;
    if (response.events)
        response.events->detach(EventStream::End::ByServer);
    return internalError(state, request, "its status or header fields cannot be sent");
}

} // namespace

Plan planRequest(const ServerState &state, const MessageHead &head,
                 std::optional<std::uint64_t> contentLength, bool chunked, const Peer &peer)
{
    const Limits &limits = state.options.limits;
    Plan plan;
    plan.request = std::make_shared<Request>();
    Request &request = *plan.request;
    request.id = makeRequestId();
    request.remoteAddress = peer.address;
    request.remotePort = peer.port;
    request.tls = peer.tls;
    request.headers = head.headers;

    if (const auto fault = framingFault(head)) {
        answer(plan, *fault, true);
        return plan;
    }
    if (head.target.size() > limits.targetBytes) {
        answer(
            plan,
            {.status = 414,
             .code = "target-too-long",
             .title = "Target too long",
             .detail = "Path and query may have " + std::to_string(limits.targetBytes) + " bytes.",
             .action = "Shorten the query, or send it as a body where that is offered."},
            true);
        return plan;
    }
    const auto method = methodFromName(head.method);
    if (!method) {
        answer(plan,
               {.status = 501,
                .code = "method-unknown",
                .title = "Unknown method",
                .detail = "This server does not know the method.",
                .action = "Use one of GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS."},
               true);
        return plan;
    }
    request.method = *method;
    auto target = parseTarget(head.target, limits.queryParameters);
    if (!target || (target->path == "*" && *method != Method::Options)) {
        answer(plan, malformed("The path or the query cannot be read."), true);
        return plan;
    }
    request.path = std::move(target->path);
    request.query = std::move(target->query);
    if (const auto expect = head.headers.find("Expect")) {
        plan.expectsContinue = head.version >= 11 && sameName(trimmed(*expect), "100-continue");
        if (!plan.expectsContinue) {
            answer(plan,
                   {.status = 417,
                    .code = "expectation-unknown",
                    .title = "Unknown expectation",
                    .detail = "Only 100-continue is understood.",
                    .action = "Leave the Expect field out."},
                   true);
            return plan;
        }
    }

    const bool sendsBody = chunked || contentLength.value_or(0) > 0;
    auto match = state.router.match(*method, request.path);
    if (auto *found = std::get_if<Router::Found>(&match)) {
        plan.route = found->route;
        plan.bodyLimit = found->route->options.bodyBytes.value_or(limits.bodyBytes);
        request.route = found->route->pattern;
        request.pathParameters = std::move(found->parameters);
        if (contentLength.value_or(0) > plan.bodyLimit)
            answer(plan, bodyTooLarge(plan.bodyLimit), true);
        return plan;
    }
    if (request.path == "*") {
        plan.answer = Response::noContent();
        plan.close = sendsBody;
        return plan;
    }
    answerUnmatched(plan, match);
    plan.close = sendsBody; // its body is not worth reading
    return plan;
}

Response runHandler(const ServerState &state, const Router::Route &route, const Request &request)
{
    return guarded<Response>(state, request,
                             [&] { return sendable(state, request, route.handler(request)); });
}

std::optional<Response> runAdmission(const ServerState &state, const Router::Route &route,
                                     const Request &request)
{
    using Answer = std::optional<Response>;
    return guarded<Answer>(state, request, [&]() -> Answer {
        auto response = route.options.admit(request);
        if (response)
            response = sendable(state, request, std::move(*response));
        return response;
    });
}

std::optional<std::string> nextPiece(const ServerState &state, const Request &request,
                                     const BodySource &source)
{
    std::string why;
    try {
        auto piece = source();
        if (piece)
            return std::move(*piece);
        why = std::move(piece.error());
    } catch (const std::exception &error) {
        why = error.what();
    } catch (...) {
        why = "unknown exception";
    }
    logFailure(state, request, "answer cut short: " + why, 200);
    return std::nullopt;
}

} // namespace bailiwick::http
