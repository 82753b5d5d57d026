// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/http/request.h"
#include "app/http/response.h"

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace bailiwick::http {

/// Answers one request. Runs on a worker thread, several at a time; may block. An exception
/// that leaves it is logged and answered with 500.
using Handler = std::function<Response(const Request &)>;

struct RouteOptions
{
    /// Largest body in bytes (413 above); nothing: Limits::bodyBytes.
    std::optional<std::size_t> bodyBytes;
    /// Asked with the headers before the body is read, on a worker thread: an answer given here
    /// is sent instead (e.g. 401 before somebody uploads a large import).
    std::function<std::optional<Response>(const Request &)> admit;
};

/// Method and path pattern to handler. Patterns are absolute; a segment written `{name}`
/// matches any one segment; a literal segment wins over a parameter.
/// Filled before the server starts, constant afterwards; match() is then thread-safe and
/// O(routes × segments).
class Router
{
public:
    struct Route
    {
        Method method = Method::Get;
        std::string pattern;
        std::vector<std::string> segments;
        Handler handler;
        RouteOptions options;
    };
    struct Found
    {
        const Route *route = nullptr;
        Parameters parameters;
    };
    struct NotFound
    {
    };
    struct MethodNotAllowed
    {
        std::string allow; ///< value of the Allow header: "GET, HEAD, OPTIONS"
    };
    using Match = std::variant<Found, NotFound, MethodNotAllowed>;

    /// Adding the same method and shape of pattern twice, or a pattern that does not begin with
    /// "/", is a mistake of the program: false, and nothing is added.
    bool add(Method method, std::string_view pattern, Handler handler, RouteOptions options = {});
    bool get(std::string_view pattern, Handler handler);
    bool post(std::string_view pattern, Handler handler, RouteOptions options = {});
    bool put(std::string_view pattern, Handler handler, RouteOptions options = {});
    bool patch(std::string_view pattern, Handler handler, RouteOptions options = {});
    bool del(std::string_view pattern, Handler handler);

    /// A HEAD request matches a GET route. OPTIONS always gives MethodNotAllowed with the
    /// methods there are (the server makes the 204 of it), unless a route handles it.
    Match match(Method method, std::string_view path) const;

    const std::vector<Route> &routes() const { return m_routes; }

private:
    std::vector<Route> m_routes;
};

} // namespace bailiwick::http
