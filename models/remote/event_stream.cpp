// SPDX-License-Identifier: Apache-2.0
#include "models/remote/event_stream.h"

#include "models/remote/json_reader.h"

#include <QCoreApplication>
#include <QRandomGenerator>

#include <algorithm>

namespace bailiwick::remote {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(bailiwick::remote::EventStream)
};

int statusOf(const QNetworkReply &reply)
{
    return reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
}

fleet::Error away(const QString &message)
{
    return {"server-away", message.toStdString(), {}, {}, true, {}};
}

} // namespace

EventStream::EventStream(Transport &transport, SessionKeeper &keeper, QObject *parent)
    : QObject(parent)
    , m_transport(transport)
    , m_keeper(keeper)
{
    m_pause.setSingleShot(true);
    m_silence.setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, this, &EventStream::open);
    connect(&m_silence, &QTimer::timeout, this,
            [this] { lose(away(Text::tr("The server has been silent for too long."))); });
    connect(&m_keeper, &SessionKeeper::ended, this, &EventStream::stop);
}

EventStream::~EventStream()
{
    stop();
}

void EventStream::start()
{
    if (m_running)
        return;
    m_running = true;
    m_failures = 0;
    m_refused.clear();
    m_pause.start(0);
}

void EventStream::stop()
{
    m_running = false;
    m_pause.stop();
    m_silence.stop();
    m_connected = false;
    if (m_reply) {
        m_reply->disconnect(this);
        m_reply->abort();
        m_reply->deleteLater();
        m_reply.clear();
    }
}

void EventStream::retryNow()
{
    if (m_running && m_pause.isActive())
        m_pause.start(0);
}

void EventStream::open()
{
    m_keeper.withToken(m_refused, this, [this](fleet::Expected<QByteArray> token) {
        if (!m_running || m_reply)
            return;
        if (!token)
            return lose(token.error());
        m_token = *token;
        Transport::Request request;
        request.method = "GET";
        request.path = QStringLiteral("/v1/events");
        request.accept = "text/event-stream";
        request.bearer = m_token;
        request.lastEventId = m_parser.lastEventId();
        request.timeout = std::chrono::milliseconds(0); // m_silence watches
        m_parser.restart();
        m_reply = m_transport.send(request);
        m_silence.start(m_pace.heartbeat);
        connect(m_reply, &QNetworkReply::metaDataChanged, this, [this] {
            if (statusOf(*m_reply) == 200 && !m_connected) {
                m_connected = true;
                m_refused.clear();
                emit connected();
            }
        });
        connect(m_reply, &QNetworkReply::readyRead, this, &EventStream::read);
        connect(m_reply, &QNetworkReply::finished, this, &EventStream::finished);
    });
}

void EventStream::read()
{
    if (statusOf(*m_reply) != 200)
        return; // problem details: read when finished
    m_silence.start(m_pace.heartbeat);
    m_failures = 0;
    for (const ServerEvent &event : m_parser.feed(m_reply->readAll())) {
        dispatch(event);
        if (!m_reply)
            return; // stopped by whoever listens
    }
}

void EventStream::finished()
{
    if (statusOf(*m_reply) == 401)
        m_refused = m_token;
    const bool good = m_reply->error() == QNetworkReply::NoError && statusOf(*m_reply) == 200;
    lose(good ? away(Text::tr("The server closed the connection."))
              : m_transport.errorOf(*m_reply, m_reply->readAll()));
}

void EventStream::lose(const fleet::Error &why)
{
    const bool running = m_running;
    stop();
    if (!running)
        return;
    m_running = true;
    const auto longest = m_pace.longestPause.count();
    const auto pause = std::min(m_pace.firstPause.count() << std::min(m_failures, 10), longest);
    ++m_failures;
    // Half of it by chance, so that many desktops do not come back in one wave.
    const auto jitter = QRandomGenerator::global()->bounded(static_cast<double>(pause) / 2 + 1);
    m_pause.start(static_cast<int>(pause / 2 + static_cast<qint64>(jitter)));
    emit disconnected(why);
}

void EventStream::dispatch(const ServerEvent &event)
{
    const auto json = jsonFrom(event.data);
    if (!json)
        return; // not ours: a newer server may send more kinds of events
    JsonReader reader(*json);
    if (event.type == "revision") {
        const std::int64_t number = reader.number("revision");
        if (reader.result(number))
            emit revision(number);
    } else if (event.type == "revoked") {
        emit revoked(reader.optionalText("code"), reader.optionalText("message"));
    }
}

} // namespace bailiwick::remote
