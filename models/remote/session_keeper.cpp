// SPDX-License-Identifier: Apache-2.0
#include "models/remote/session_keeper.h"

#include "models/remote/answers_json.h"

#include <QCoreApplication>
#include <QDateTime>

#include <algorithm>

namespace bailiwick::remote {

namespace {

using fleet::Error;

constexpr fleet::Time margin = 30'000; // refresh this long before the end, ms

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(bailiwick::remote::SessionKeeper)
};

// Not "fleet::Error": lupdate would then look for Text in that namespace and lose its context.
Error signedOut()
{
    return {"signed-out", Text::tr("You are not signed in.").toStdString(),
            {},           Text::tr("Sign in.").toStdString(),
            false,        {}};
}

// By the server's own clock, when the answer tells it: a desktop's clock may be wrong.
fleet::Time serverTime(const QNetworkReply &reply)
{
    const QDateTime date =
        QDateTime::fromString(QString::fromLatin1(reply.rawHeader("Date"))
                                  .replace(QLatin1String("GMT"), QLatin1String("+0000")),
                              Qt::RFC2822Date);
    return date.isValid() ? date.toMSecsSinceEpoch() : fleet::currentTime();
}

} // namespace

SessionKeeper::SessionKeeper(Transport &transport, QObject *parent)
    : QObject(parent)
    , m_transport(transport)
{
}

void SessionKeeper::signedIn(Session session, const QNetworkReply &reply)
{
    const fleet::Time left = session.accessUntil - serverTime(reply) - margin;
    m_fresh.setRemainingTime(std::max<fleet::Time>(left, 1));
    m_session = std::move(session);
    emit renewed();
}

void SessionKeeper::drop(const std::optional<fleet::Error> &why)
{
    if (m_refreshing) {
        m_refreshing->disconnect(this);
        m_refreshing->abort();
        m_refreshing->deleteLater();
        m_refreshing.clear();
    }
    const bool was = isSignedIn();
    m_session = {};
    answerAll(tl::unexpected<fleet::Error>(why ? *why : signedOut()));
    if (why && was)
        emit ended(*why);
}

void SessionKeeper::withToken(const QByteArray &stale, QObject *context, Reply<QByteArray> reply)
{
    if (!isSignedIn()) {
        reply(tl::unexpected<fleet::Error>(signedOut()));
        return;
    }
    const bool refused = !stale.isEmpty() && stale == m_session.accessToken;
    if (!m_refreshing && !refused && !m_fresh.hasExpired()) {
        reply(m_session.accessToken);
        return;
    }
    m_waiting.push_back({context, std::move(reply)});
    if (!m_refreshing)
        refresh(m_session.refreshToken);
}

void SessionKeeper::resume(const QByteArray &refreshToken, QObject *context, Reply<Session> reply)
{
    m_waiting.push_back(
        {context, [this, reply = std::move(reply)](fleet::Expected<QByteArray> answer) {
             if (answer)
                 reply(m_session);
             else
                 reply(tl::unexpected<fleet::Error>(answer.error()));
         }});
    if (!m_refreshing)
        refresh(refreshToken);
}

void SessionKeeper::refresh(const QByteArray &refreshToken)
{
    Transport::Request request;
    request.method = "POST";
    request.path = QStringLiteral("/v1/sessions/refresh");
    request.body = refreshBody(refreshToken);
    m_refreshing = m_transport.send(request);
    connect(m_refreshing, &QNetworkReply::finished, this,
            [this, reply = m_refreshing.data()] { refreshed(reply); });
}

void SessionKeeper::refreshed(QNetworkReply *reply)
{
    m_refreshing.clear();
    reply->deleteLater();
    const QByteArray body = reply->readAll();
    const int status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (reply->error() == QNetworkReply::NoError && status < 300) {
        auto session = sessionFrom(body);
        if (!session) {
            answerAll(tl::unexpected<fleet::Error>(session.error()));
            return;
        }
        signedIn(std::move(*session), *reply);
        answerAll(m_session.accessToken);
        return;
    }
    const fleet::Error error = m_transport.errorOf(*reply, body);
    if (status == 401 || status == 403)
        drop(error); // the refresh token is no good any more; waiting calls get the error
    else
        answerAll(tl::unexpected<fleet::Error>(error));
}

void SessionKeeper::answerAll(const fleet::Expected<QByteArray> &answer)
{
    const std::vector<Waiting> waiting = std::exchange(m_waiting, {});
    for (const Waiting &one : waiting) {
        if (one.context)
            one.reply(answer);
    }
}

} // namespace bailiwick::remote
