// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/http/event_stream.h"

#include <chrono>
#include <cstddef>
#include <functional>
#include <string>
#include <string_view>

namespace bailiwick::http {

/// The text/event-stream format (WHATWG HTML, section "Server-sent events").

/// `event` as text, blank line included. CR, LF and NUL are removed from id and name, so that no
/// value can forge a field; each line of the data becomes a data field.
std::string formatEvent(const Event &event);
std::string formatRetry(std::chrono::milliseconds reconnect);

/// Parses such text in pieces of any size. Not thread-safe.
class EventParser
{
public:
    using OnEvent = std::function<bool(const Event &)>;
    using OnComment = std::function<bool()>;

    /// False when a callback said stop, or when a line or event grows beyond `maximalBytes`.
    bool feed(std::string_view text, const OnEvent &onEvent, const OnComment &onComment);

    static constexpr std::size_t maximalBytes = 16u << 20;

private:
    bool line(std::string_view text, const OnEvent &onEvent, const OnComment &onComment);

    std::string m_line;
    Event m_event;
    bool m_hasData = false;
    bool m_afterCr = false;
};

} // namespace bailiwick::http
