// SPDX-License-Identifier: Apache-2.0
#include "app/http/event_format.h"

#include <algorithm>
#include <utility>

namespace bailiwick::http {

namespace {

std::string singleLine(std::string_view text)
{
    std::string line(text);
    std::erase_if(line, [](char c) { return c == '\r' || c == '\n' || c == '\0'; });
    return line;
}

void appendField(std::string &out, std::string_view name, std::string_view value)
{
    out.append(name).append(": ").append(value).append("\n");
}

} // namespace

std::string formatEvent(const Event &event)
{
    std::string out;
    if (!event.id.empty())
        appendField(out, "id", singleLine(event.id));
    if (!event.name.empty())
        appendField(out, "event", singleLine(event.name));
    std::string_view rest = event.data;
    for (bool more = true; more;) {
        const auto end = std::min(rest.find_first_of("\r\n"), rest.size());
        appendField(out, "data", rest.substr(0, end));
        more = end < rest.size();
        const bool both = rest.substr(end).starts_with("\r\n");
        rest.remove_prefix(more ? end + (both ? 2 : 1) : end);
    }
    out += '\n';
    return out;
}

std::string formatRetry(std::chrono::milliseconds reconnect)
{
    return "retry: " + std::to_string(reconnect.count()) + "\n\n";
}

bool EventParser::feed(std::string_view text, const OnEvent &onEvent, const OnComment &onComment)
{
    for (const char c : text) {
        const bool skip = c == '\n' && m_afterCr; // second half of CR LF
        m_afterCr = c == '\r';
        if (skip)
            continue;
        if (c == '\n' || c == '\r') {
            const bool goOn = line(m_line, onEvent, onComment);
            m_line.clear();
            if (!goOn)
                return false;
        } else {
            m_line += c;
            if (m_line.size() + m_event.data.size() > maximalBytes)
                return false;
        }
    }
    return true;
}

bool EventParser::line(std::string_view text, const OnEvent &onEvent, const OnComment &onComment)
{
    if (text.empty()) {
        Event event = std::exchange(m_event, {});
        if (!std::exchange(m_hasData, false))
            return true;
        event.data.pop_back(); // the last line's line feed
        return onEvent(event);
    }
    if (text.front() == ':')
        return !onComment || onComment();
    const auto colon = std::min(text.find(':'), text.size());
    const auto name = text.substr(0, colon);
    auto value = text.substr(std::min(colon + 1, text.size()));
    if (value.starts_with(' '))
        value.remove_prefix(1);
    if (name == "data") {
        m_event.data.append(value).append("\n");
        m_hasData = true;
    } else if (name == "event") {
        m_event.name = value;
    } else if (name == "id") {
        m_event.id = value;
    }
    return true;
}

} // namespace bailiwick::http
