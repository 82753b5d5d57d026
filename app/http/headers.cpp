// SPDX-License-Identifier: Apache-2.0
#include "app/http/headers.h"

#include <algorithm>

namespace bailiwick::http {

namespace {

char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool isTokenCharacter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           std::string_view("!#$%&'*+-.^_`|~").find(c) != std::string_view::npos;
}

} // namespace

bool sameName(std::string_view a, std::string_view b)
{
    return std::ranges::equal(a, b, {}, lower, lower);
}

bool isSendable(std::string_view name, std::string_view value)
{
    return !name.empty() && std::ranges::all_of(name, isTokenCharacter) &&
           std::ranges::none_of(value, [](char c) {
               return (static_cast<unsigned char>(c) < 0x20 && c != '\t') || c == 0x7f;
           });
}

std::string_view trimmed(std::string_view text)
{
    const auto first = text.find_first_not_of(" \t");
    if (first == std::string_view::npos)
        return {};
    return text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

std::optional<std::string_view> Headers::find(std::string_view name) const
{
    for (const auto &[key, text] : m_fields) {
        if (sameName(key, name))
            return text;
    }
    return std::nullopt;
}

std::string_view Headers::value(std::string_view name) const
{
    return find(name).value_or(std::string_view());
}

std::vector<std::string_view> Headers::values(std::string_view name) const
{
    std::vector<std::string_view> found;
    for (const auto &[key, text] : m_fields) {
        if (sameName(key, name))
            found.push_back(text);
    }
    return found;
}

void Headers::set(std::string_view name, std::string value)
{
    remove(name);
    add(name, std::move(value));
}

void Headers::add(std::string_view name, std::string value)
{
    m_fields.emplace_back(std::string(name), std::move(value));
}

void Headers::remove(std::string_view name)
{
    std::erase_if(m_fields, [&](const Field &field) { return sameName(field.first, name); });
}

} // namespace bailiwick::http
