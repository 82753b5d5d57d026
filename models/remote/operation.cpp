// SPDX-License-Identifier: Apache-2.0
#include "models/remote/operation.h"

#include <QCoreApplication>

namespace bailiwick::remote {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(bailiwick::remote::Operation)
};

int statusOf(const QNetworkReply &reply)
{
    return reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
}

} // namespace

Operation::Operation(Transport &transport, SessionKeeper *keeper, Transport::Request request,
                     QObject *context, Done done)
    : QObject(&transport)
    , m_transport(transport)
    , m_keeper(keeper)
    , m_request(std::move(request))
    , m_done(std::move(done))
{
    connect(context, &QObject::destroyed, this, [this] { delete this; });
    QMetaObject::invokeMethod(
        this, [this] { start(); }, Qt::QueuedConnection);
}

Operation::~Operation()
{
    if (m_reply) {
        m_reply->disconnect(this);
        m_reply->abort();
        m_reply->deleteLater();
    }
}

void Operation::start()
{
    if (!m_keeper) {
        send(m_request.bearer);
        return;
    }
    m_keeper->withToken(m_token, this, [this](fleet::Expected<QByteArray> token) {
        if (token)
            send(*token);
        else
            finish(tl::unexpected<fleet::Error>(token.error()), nullptr);
    });
}

void Operation::send(const QByteArray &token)
{
    m_token = token;
    m_request.bearer = token;
    m_body.clear();
    m_reply = m_transport.send(m_request);
    connect(m_reply, &QNetworkReply::readyRead, this, &Operation::read);
    connect(m_reply, &QNetworkReply::finished, this, &Operation::finished);
    if (m_progress) {
        connect(m_reply, &QNetworkReply::downloadProgress, this,
                [this](qint64 done, qint64 total) { m_progress(done, total); });
    }
}

void Operation::read()
{
    const QByteArray bytes = m_reply->readAll();
    if (!m_sink || statusOf(*m_reply) != 200) {
        m_body += bytes;
        return;
    }
    if (m_sink->write(bytes) != bytes.size()) {
        const fleet::Error error{
            "write-failed",
            Text::tr("The file cannot be written: %1").arg(m_sink->errorString()).toStdString(),
            {},
            Text::tr("Free some space or choose another place, then try again.").toStdString(),
            false,
            {}};
        finish(tl::unexpected<fleet::Error>(error), nullptr);
        return;
    }
    m_streamed += bytes.size();
}

void Operation::finished()
{
    QNetworkReply *reply = m_reply.data();
    if (reply->bytesAvailable() > 0) {
        const QPointer<Operation> alive(this);
        read();
        if (!alive)
            return;
    }
    const int status = statusOf(*reply);
    if (status == 401 && m_keeper && !m_retried) {
        m_retried = true;
        m_reply.clear();
        reply->disconnect(this);
        reply->deleteLater();
        start(); // with m_token named as refused
        return;
    }
    const bool good =
        reply->error() == QNetworkReply::NoError &&
        (status / 100 == 2 || status == 300 || status == 304); // 300: a choice at sign-in
    if (good)
        finish(Answer{status, m_body, reply->rawHeader("ETag"), m_streamed}, reply);
    else
        finish(tl::unexpected<fleet::Error>(m_transport.errorOf(*reply, m_body)), reply);
}

void Operation::finish(fleet::Expected<Answer> answer, QNetworkReply *reply)
{
    const Done done = std::move(m_done);
    if (reply) { // outlives this object until the event loop turns
        m_reply.clear();
        reply->disconnect(this);
        reply->deleteLater();
    }
    delete this;
    done(std::move(answer), reply);
}

} // namespace bailiwick::remote
