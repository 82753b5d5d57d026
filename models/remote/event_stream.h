// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/remote/session_keeper.h"
#include "models/remote/sse_parser.h"

#include <QTimer>

namespace bailiwick::remote {

// Keeps `GET /v1/events` open: reconnects with growing pauses (and jitter), resumes from the last
// event id, and takes silence longer than the heartbeat time-out for a lost connection. Stops by
// itself when the session ended. One thread.
class EventStream : public QObject
{
    Q_OBJECT

public:
    struct Pace
    {
        std::chrono::milliseconds heartbeat{45'000}; // silence longer than this: reconnect
        std::chrono::milliseconds firstPause{500};
        std::chrono::milliseconds longestPause{30'000};
    };

    EventStream(Transport &transport, SessionKeeper &keeper, QObject *parent = nullptr);
    ~EventStream() override;

    void setPace(const Pace &pace) { m_pace = pace; }
    void start();
    void stop();
    // Tries now instead of after the pause.
    void retryNow();
    bool isConnected() const { return m_connected; }

signals:
    void connected();
    void disconnected(const bailiwick::fleet::Error &why);
    void revision(qint64 revision);
    // Access of the viewer was taken: code as in problem details ("access-ended"…).
    void revoked(const QString &code, const QString &message);

private:
    void open();
    void read();
    void finished();
    void lose(const fleet::Error &why);
    void dispatch(const ServerEvent &event);

    Transport &m_transport;
    SessionKeeper &m_keeper;
    Pace m_pace;
    SseParser m_parser;
    QPointer<QNetworkReply> m_reply;
    QByteArray m_token;
    QByteArray m_refused;
    QTimer m_pause;
    QTimer m_silence;
    int m_failures = 0;
    bool m_running = false;
    bool m_connected = false;
};

} // namespace bailiwick::remote
