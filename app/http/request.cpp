// SPDX-License-Identifier: Apache-2.0
#include "app/http/request.h"

#include <array>

namespace bailiwick::http {

namespace {

constexpr std::array<std::pair<Method, std::string_view>, 7> methods = {{
    {Method::Get, "GET"},
    {Method::Head, "HEAD"},
    {Method::Post, "POST"},
    {Method::Put, "PUT"},
    {Method::Patch, "PATCH"},
    {Method::Delete, "DELETE"},
    {Method::Options, "OPTIONS"},
}};

} // namespace

std::string_view methodName(Method method)
{
    for (const auto &[value, name] : methods) {
        if (value == method)
            return name;
    }
    return {};
}

std::optional<Method> methodFromName(std::string_view text)
{
    for (const auto &[value, name] : methods) {
        if (name == text)
            return value;
    }
    return std::nullopt;
}

std::optional<std::string_view> Parameters::find(std::string_view name) const
{
    for (const auto &[key, text] : m_entries) {
        if (key == name)
            return text;
    }
    return std::nullopt;
}

std::string_view Parameters::value(std::string_view name) const
{
    return find(name).value_or(std::string_view());
}

std::vector<std::string_view> Parameters::values(std::string_view name) const
{
    std::vector<std::string_view> found;
    for (const auto &[key, text] : m_entries) {
        if (key == name)
            found.push_back(text);
    }
    return found;
}

void Parameters::add(std::string name, std::string value)
{
    m_entries.emplace_back(std::move(name), std::move(value));
}

std::optional<std::string_view> Request::bearerToken() const
{
    const auto all = headers.values("Authorization");
    constexpr std::string_view scheme = "Bearer ";
    if (all.size() != 1 || !sameName(all.front().substr(0, scheme.size()), scheme))
        return std::nullopt;
    const auto token = trimmed(all.front().substr(scheme.size()));
    return token.empty() ? std::nullopt : std::optional(token);
}

std::optional<std::string_view> Request::lastEventId() const
{
    const auto last = headers.find("Last-Event-ID");
    return last && !last->empty() ? last : std::nullopt;
}

} // namespace bailiwick::http
