// SPDX-License-Identifier: Apache-2.0
#include "app/http/router.h"

#include <algorithm>

namespace bailiwick::http {

namespace {

std::vector<std::string> split(std::string_view path)
{
    std::vector<std::string> segments;
    while (!path.empty()) {
        path.remove_prefix(1);
        const auto end = std::min(path.find('/'), path.size());
        if (end > 0)
            segments.emplace_back(path.substr(0, end));
        path.remove_prefix(end);
    }
    return segments;
}

bool isParameter(std::string_view segment)
{
    return segment.size() > 2 && segment.front() == '{' && segment.back() == '}';
}

bool sameShape(const std::vector<std::string> &a, const std::vector<std::string> &b)
{
    return std::ranges::equal(a, b, [](const std::string &x, const std::string &y) {
        return isParameter(x) ? isParameter(y) : x == y;
    });
}

bool matches(const Router::Route &route, const std::vector<std::string> &path)
{
    return std::ranges::equal(route.segments, path, [](const auto &pattern, const auto &segment) {
        return isParameter(pattern) || pattern == segment;
    });
}

/// Whether `a` is more literal than `b`, looking from the left.
bool moreSpecific(const Router::Route &a, const Router::Route &b)
{
    for (std::size_t i = 0; i < a.segments.size(); ++i) {
        if (isParameter(a.segments[i]) != isParameter(b.segments[i]))
            return isParameter(b.segments[i]);
    }
    return false;
}

std::string allowed(const std::vector<const Router::Route *> &routes)
{
    std::string text;
    const auto has = [&](Method method) {
        return std::ranges::any_of(routes, [&](const auto *route) {
            return route->method == method ||
                   (method == Method::Head && route->method == Method::Get) ||
                   method == Method::Options;
        });
    };
    for (const auto method : {Method::Get, Method::Head, Method::Post, Method::Put, Method::Patch,
                              Method::Delete, Method::Options}) {
        if (has(method))
            text.append(text.empty() ? "" : ", ").append(methodName(method));
    }
    return text;
}

} // namespace

bool Router::add(Method method, std::string_view pattern, Handler handler, RouteOptions options)
{
    if (!pattern.starts_with('/') || !handler)
        return false;
    auto segments = split(pattern);
    const bool taken = std::ranges::any_of(m_routes, [&](const Route &route) {
        return route.method == method && sameShape(route.segments, segments);
    });
    if (taken)
        return false;
    m_routes.push_back({method, std::string(pattern), std::move(segments), std::move(handler),
                        std::move(options)});
    return true;
}

bool Router::get(std::string_view pattern, Handler handler)
{
    return add(Method::Get, pattern, std::move(handler));
}

bool Router::post(std::string_view pattern, Handler handler, RouteOptions options)
{
    return add(Method::Post, pattern, std::move(handler), std::move(options));
}

bool Router::put(std::string_view pattern, Handler handler, RouteOptions options)
{
    return add(Method::Put, pattern, std::move(handler), std::move(options));
}

bool Router::patch(std::string_view pattern, Handler handler, RouteOptions options)
{
    return add(Method::Patch, pattern, std::move(handler), std::move(options));
}

bool Router::del(std::string_view pattern, Handler handler)
{
    return add(Method::Delete, pattern, std::move(handler));
}

Router::Match Router::match(Method method, std::string_view path) const
{
    const auto segments = path.starts_with('/') ? split(path) : std::vector<std::string>{"*"};
    std::vector<const Route *> candidates;
    const Route *best = nullptr;
    for (const auto &route : m_routes) {
        if (!matches(route, segments))
            continue;
        candidates.push_back(&route);
        const bool answers =
            route.method == method || (method == Method::Head && route.method == Method::Get);
        // A HEAD route of its own is not overridden by a GET route of the same shape.
        const bool exact = best && best->method == method && route.method != method;
        if (answers && (!best || moreSpecific(route, *best) ||
                        (!exact && !moreSpecific(*best, route) && route.method == method)))
            best = &route;
    }
    if (candidates.empty())
        return NotFound{};
    if (!best)
        return MethodNotAllowed{allowed(candidates)};
    Found found{best, {}};
    for (std::size_t i = 0; i < segments.size(); ++i) {
        const auto &pattern = best->segments[i];
        if (isParameter(pattern))
            found.parameters.add(pattern.substr(1, pattern.size() - 2), segments[i]);
    }
    return found;
}

} // namespace bailiwick::http
