// SPDX-License-Identifier: Apache-2.0
#include "models/remote/sse_parser.h"

#include <utility>

namespace bailiwick::remote {

namespace {
const QByteArray byteOrderMark("\xEF\xBB\xBF");
} // namespace

std::vector<ServerEvent> SseParser::feed(const QByteArray &bytes)
{
    std::vector<ServerEvent> events;
    for (const char c : bytes) {
        if (c == '\n' && std::exchange(m_afterCarriageReturn, false))
            continue; // the second half of CR LF
        m_afterCarriageReturn = c == '\r';
        if (c == '\n' || c == '\r') {
            if (std::exchange(m_start, false) && m_line.startsWith(byteOrderMark))
                m_line.remove(0, byteOrderMark.size());
            line(std::exchange(m_line, {}), events);
        } else if (m_line.size() < maximumEvent) {
            m_line += c;
        } else {
            m_tooLong = true;
        }
    }
    return events;
}

void SseParser::restart()
{
    m_line.clear();
    m_type.clear();
    m_data.clear();
    m_id = m_lastEventId;
    m_hasData = false;
    m_tooLong = false;
    m_afterCarriageReturn = false;
    m_start = true;
}

void SseParser::line(const QByteArray &text, std::vector<ServerEvent> &events)
{
    if (!text.isEmpty()) {
        const qsizetype colon = text.indexOf(':');
        if (colon == 0)
            return; // a comment, e.g. a heartbeat
        QByteArray value = colon < 0 ? QByteArray() : text.mid(colon + 1);
        if (value.startsWith(' '))
            value.remove(0, 1);
        field(colon < 0 ? text : text.left(colon), value);
        return;
    }
    m_lastEventId = m_id;
    if (m_hasData && !m_tooLong)
        events.push_back(
            {m_type.isEmpty() ? QByteArray("message") : m_type, m_data, m_lastEventId});
    m_type.clear();
    m_data.clear();
    m_hasData = false;
    m_tooLong = false;
}

void SseParser::field(const QByteArray &name, const QByteArray &value)
{
    if (name == "event") {
        m_type = value;
    } else if (name == "data") {
        if (std::exchange(m_hasData, true))
            m_data += '\n';
        if (m_data.size() + value.size() > maximumEvent)
            m_tooLong = true;
        else
            m_data += value;
    } else if (name == "id") {
        if (!value.contains('\0'))
            m_id = value;
    } else if (name == "retry") {
        bool number = !value.isEmpty();
        for (const char c : value)
            number = number && c >= '0' && c <= '9';
        const int ms = number ? value.toInt(&number) : 0;
        if (number)
            m_retry = ms;
    }
}

} // namespace bailiwick::remote
