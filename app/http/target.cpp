// SPDX-License-Identifier: Apache-2.0
#include "app/http/target.h"

#include <algorithm>

namespace bailiwick::http {

namespace {

int hexDigit(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    if (c >= 'A' && c <= 'F')
        return c - 'A' + 10;
    return -1;
}

bool hasControl(std::string_view text)
{
    return std::ranges::any_of(
        text, [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f; });
}

std::optional<std::string> decodedPath(std::string_view text)
{
    std::string path;
    std::size_t begin = 1;
    while (begin <= text.size()) {
        const auto end = std::min(text.find('/', begin), text.size());
        const auto segment = percentDecoded(text.substr(begin, end - begin), false);
        if (!segment || hasControl(*segment) || !isUtf8(*segment) || *segment == "." ||
            *segment == ".." || segment->find_first_of("/\\") != std::string::npos)
            return std::nullopt;
        if (!segment->empty())
            path.append("/").append(*segment);
        begin = end + 1;
    }
    return path.empty() ? "/" : path;
}

std::optional<Parameters> decodedQuery(std::string_view text, std::size_t maximalParameters)
{
    Parameters query;
    std::size_t begin = 0;
    while (begin < text.size()) {
        const auto end = std::min(text.find('&', begin), text.size());
        const auto part = text.substr(begin, end - begin);
        begin = end + 1;
        if (part.empty())
            continue;
        const auto equals = std::min(part.find('='), part.size());
        auto name = percentDecoded(part.substr(0, equals), true);
        auto value = percentDecoded(part.substr(std::min(equals + 1, part.size())), true);
        if (!name || !value || query.entries().size() == maximalParameters)
            return std::nullopt;
        for (const auto *decoded : {&*name, &*value}) {
            if (decoded->find('\0') != std::string::npos || !isUtf8(*decoded))
                return std::nullopt;
        }
        query.add(std::move(*name), std::move(*value));
    }
    return query;
}

/// Length of the UTF-8 sequence at the front of `text`; 0 when it is malformed.
std::size_t sequenceLength(std::string_view text)
{
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const unsigned first = byte(0);
    if (first < 0x80)
        return 1;
    const std::size_t length = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2;
    if (first < 0xc2 || first > 0xf4 || text.size() < length)
        return 0;
    // The second byte excludes overlong forms, surrogates and what is above U+10FFFF.
    const unsigned low = first == 0xe0 ? 0xa0 : first == 0xf0 ? 0x90 : 0x80;
    const unsigned high = first == 0xed ? 0x9f : first == 0xf4 ? 0x8f : 0xbf;
    if (byte(1) < low || byte(1) > high)
        return 0;
    for (std::size_t i = 2; i < length; ++i) {
        if ((byte(i) & 0xc0) != 0x80)
            return 0;
    }
    return length;
}

} // namespace

std::optional<std::string> percentDecoded(std::string_view text, bool plusIsSpace)
{
    std::string decoded;
    decoded.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '+' && plusIsSpace) {
            decoded += ' ';
        } else if (text[i] != '%') {
            decoded += text[i];
        } else {
            const int high = i + 2 < text.size() ? hexDigit(text[i + 1]) : -1;
            const int low = i + 2 < text.size() ? hexDigit(text[i + 2]) : -1;
            if (high < 0 || low < 0)
                return std::nullopt;
            decoded += static_cast<char>(high * 16 + low);
            i += 2;
        }
    }
    return decoded;
}

bool isUtf8(std::string_view text)
{
    while (!text.empty()) {
        const auto length = sequenceLength(text);
        if (length == 0)
            return false;
        text.remove_prefix(length);
    }
    return true;
}

std::optional<Target> parseTarget(std::string_view text, std::size_t maximalParameters)
{
    if (text == "*")
        return Target{"*", {}};
    for (const std::string_view scheme : {"https://", "http://"}) {
        if (sameName(text.substr(0, scheme.size()), scheme)) {
            const auto slash = text.find_first_of("/?", scheme.size());
            if (slash == scheme.size())
                return std::nullopt; // no authority
            text = slash == std::string_view::npos ? "/" : text.substr(slash);
            break;
        }
    }
    if (!text.starts_with('/') || text.find('#') != std::string_view::npos)
        return std::nullopt;
    const auto mark = std::min(text.find('?'), text.size());
    auto path = decodedPath(text.substr(0, mark));
    auto query = decodedQuery(text.substr(std::min(mark + 1, text.size())), maximalParameters);
    if (!path || !query)
        return std::nullopt;
    return Target{std::move(*path), std::move(*query)};
}

} // namespace bailiwick::http
