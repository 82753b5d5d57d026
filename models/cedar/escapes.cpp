// SPDX-License-Identifier: Apache-2.0
#include "models/cedar/escapes.h"

#include "models/cedar/utf8.h"

#include <charconv>

namespace bailiwick::cedar {

namespace {

tl::unexpected<EscapeError> refuse(std::size_t at, std::size_t length, std::string problem)
{
    return tl::make_unexpected(EscapeError{at, length, std::move(problem)});
}

// \u{H…}; `at` is at the backslash and moves behind the brace. Underscores may separate digits.
tl::expected<void, EscapeError> unicode(std::string_view body, std::size_t &at, std::string &out)
{
    const std::size_t close = body.find('}', at);
    if (!body.substr(at).starts_with("\\u{") || close == std::string_view::npos)
        return refuse(at, 2, "\\u needs braces, as in \\u{1F600}");
    std::uint32_t value = 0;
    std::size_t digits = 0;
    for (std::size_t i = at + 3; i < close; ++i) {
        const char c = body[i];
        if (c == '_' && digits > 0)
            continue;
        std::uint32_t digit = 0;
        const auto [end, error] = std::from_chars(&c, &c + 1, digit, 16);
        if (error != std::errc() || end != &c + 1 || ++digits > 6)
            return refuse(at, close + 1 - at, "\\u{…} takes one to six hexadecimal digits");
        value = value * 16 + digit;
    }
    if (digits == 0)
        return refuse(at, close + 1 - at, "\\u{…} takes one to six hexadecimal digits");
    if (value > 0x10FFFF || (value >= 0xD800 && value <= 0xDFFF))
        return refuse(at, close + 1 - at, "that number is no Unicode character");
    appendUtf8(out, value);
    at = close + 1;
    return {};
}

tl::expected<void, EscapeError> hex(std::string_view body, std::size_t &at, std::string &out)
{
    unsigned value = 0;
    const std::string_view digits = body.substr(at + 2, 2);
    const auto [end, error] =
        std::from_chars(digits.data(), digits.data() + digits.size(), value, 16);
    if (digits.size() != 2 || error != std::errc() || end != digits.data() + 2 || value > 0x7F)
        return refuse(at, 2, "\\x takes two hexadecimal digits up to 7F; use \\u{…} beyond");
    out += static_cast<char>(value);
    at += 4;
    return {};
}

// One escape other than \*.
tl::expected<void, EscapeError> escape(std::string_view body, std::size_t &at, std::string &out)
{
    const char c = at + 1 < body.size() ? body[at + 1] : '\0';
    if (c == 'u')
        return unicode(body, at, out);
    if (c == 'x')
        return hex(body, at, out);
    static constexpr std::string_view letters = "nrt\\0'\"";
    static constexpr char meanings[] = {'\n', '\r', '\t', '\\', '\0', '\'', '"'};
    const std::size_t index = c == '\0' ? std::string_view::npos : letters.find(c);
    if (index == std::string_view::npos) {
        const std::size_t length = at + 1 < body.size() ? decodeUtf8(body, at + 1).length : 0;
        return refuse(at, 1 + length,
                      "known escapes are \\n \\r \\t \\\\ \\0 \\' \\\" \\xHH \\u{…}, and \\* in "
                      "patterns");
    }
    out += meanings[index];
    at += 2;
    return {};
}

} // namespace

tl::expected<std::string, EscapeError> unescape(std::string_view body)
{
    std::string out;
    out.reserve(body.size());
    for (std::size_t at = 0; at < body.size();) {
        if (body[at] == '\r')
            return refuse(at, 1, "a carriage return in a string is written \\r");
        if (body[at] != '\\') {
            out += body[at++];
        } else if (auto done = escape(body, at, out); !done) {
            return tl::make_unexpected(std::move(done.error()));
        }
    }
    return out;
}

tl::expected<Pattern, EscapeError> unescapePattern(std::string_view body)
{
    Pattern pattern;
    for (std::size_t at = 0; at < body.size();) {
        std::string &part = pattern.parts.back();
        if (body[at] == '\r')
            return refuse(at, 1, "a carriage return in a string is written \\r");
        if (body[at] == '*') {
            pattern.parts.emplace_back();
            ++at;
        } else if (body[at] != '\\') {
            part += body[at++];
        } else if (body.substr(at).starts_with("\\*")) {
            part += '*';
            at += 2;
        } else if (auto done = escape(body, at, part); !done) {
            return tl::make_unexpected(std::move(done.error()));
        }
    }
    return pattern;
}

} // namespace bailiwick::cedar
