// SPDX-License-Identifier: Apache-2.0
#include "app/http/response_writer.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
#include <utility>

namespace bailiwick::http {

namespace {

constexpr std::array<std::string_view, 5> ownFields = {"Content-Length", "Transfer-Encoding",
                                                       "Connection", "Date", "Server"};

/// Sent with every answer, unless the handler set its own.
constexpr std::array<std::pair<std::string_view, std::string_view>, 5> securityFields = {{
    {"Cache-Control", "no-store"},
    {"X-Content-Type-Options", "nosniff"},
    {"Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'"},
    {"Referrer-Policy", "no-referrer"},
    {"Cross-Origin-Resource-Policy", "same-origin"},
}};

void appendField(std::string &out, std::string_view name, std::string_view value)
{
    out.append(name).append(": ").append(value).append("\r\n");
}

bool hasBody(int status)
{
    return status >= 200 && status != 204 && status != 304;
}

} // namespace

bool isSendable(const Response &response)
{
    return response.status >= 200 && response.status <= 599 &&
           std::ranges::all_of(response.headers.fields(), [](const Headers::Field &field) {
               return isSendable(field.first, field.second);
           });
}

std::string writeResponse(const Response &response, const Framing &framing)
{
    using Body = Framing::Body;
    const std::string length = std::to_string(response.body.size());
    std::string out;
    out.reserve(512 + (framing.body == Body::Whole ? response.body.size() : 0));
    out.append("HTTP/1.1 ").append(std::to_string(response.status)).append(" ");
    out.append(reasonPhrase(response.status)).append("\r\n");
    const auto now = std::chrono::system_clock::now().time_since_epoch();
    appendField(out, "Date",
                httpDate(std::chrono::duration_cast<std::chrono::seconds>(now).count()));
    if (framing.body == Body::Chunked)
        appendField(out, "Transfer-Encoding", "chunked");
    else if (framing.body != Body::UntilClose && hasBody(response.status) && !response.events &&
             !response.source)
        appendField(out, "Content-Length", length);
    if (!framing.keepAlive || framing.body == Body::UntilClose)
        appendField(out, "Connection", "close");
    else if (framing.version < 11)
        appendField(out, "Connection", "keep-alive");
    if (!framing.requestId.empty())
        appendField(out, "X-Request-Id", framing.requestId);
    for (const auto &[name, value] : securityFields) {
        if (!response.headers.contains(name))
            appendField(out, name, value);
    }
    for (const auto &[name, value] : response.headers.fields()) {
        if (std::ranges::none_of(ownFields, [&](auto own) { return sameName(own, name); }))
            appendField(out, name, value);
    }
    out += "\r\n";
    if (framing.body == Body::Whole && hasBody(response.status))
        out += response.body;
    return out;
}

std::string writeChunk(std::string_view text)
{
    if (text.empty())
        return {};
    std::array<char, 20> size{};
    std::snprintf(size.data(), size.size(), "%zx\r\n", text.size());
    return std::string(size.data()).append(text).append("\r\n");
}

std::string httpDate(std::int64_t secondsSinceEpoch)
{
    using namespace std::chrono;
    constexpr std::array days = {"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
    constexpr std::array months = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                   "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    const sys_seconds moment{seconds(secondsSinceEpoch)};
    const auto day = floor<std::chrono::days>(moment);
    const year_month_day date(day);
    const hh_mm_ss time(moment - day);
    std::array<char, 64> text{};
    std::snprintf(text.data(), text.size(), "%s, %02u %s %04d %02d:%02d:%02d GMT",
                  days[weekday(day).c_encoding()], static_cast<unsigned>(date.day()),
                  months[static_cast<unsigned>(date.month()) - 1], static_cast<int>(date.year()),
                  static_cast<int>(time.hours().count()), static_cast<int>(time.minutes().count()),
                  static_cast<int>(time.seconds().count()));
    return text.data();
}

} // namespace bailiwick::http
