// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>

#include <optional>
#include <vector>

namespace bailiwick::remote {

// One dispatched event of a text/event-stream.
struct ServerEvent
{
    QByteArray type; // "message" when the stream named none
    QByteArray data;
    QByteArray lastEventId; // as of this event

    bool operator==(const ServerEvent &) const = default;
};

// Parser of server-sent events (WHATWG HTML, section 9.2.6 "Interpreting an event stream"): pure
// and incremental, the bytes may be cut anywhere. Lines end with LF, CR or CR LF; a leading byte
// order mark is skipped. An event of more than maximumEvent bytes is dropped.
class SseParser
{
public:
    static constexpr qsizetype maximumEvent = 1 << 20;

    // The events completed by these bytes, in order.
    std::vector<ServerEvent> feed(const QByteArray &bytes);
    const QByteArray &lastEventId() const { return m_lastEventId; }
    // From a `retry:` line, ms.
    std::optional<int> retry() const { return m_retry; }
    // For a new connection: forgets a half event, keeps the last id.
    void restart();

private:
    void line(const QByteArray &text, std::vector<ServerEvent> &events);
    void field(const QByteArray &name, const QByteArray &value);

    QByteArray m_line;
    QByteArray m_type;
    QByteArray m_data;
    QByteArray m_id;
    QByteArray m_lastEventId;
    std::optional<int> m_retry;
    bool m_hasData = false;
    bool m_tooLong = false;
    bool m_afterCarriageReturn = false;
    bool m_start = true;
};

} // namespace bailiwick::remote
