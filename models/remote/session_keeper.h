// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/remote/call.h"
#include "models/remote/session.h"
#include "models/remote/transport.h"

#include <QDeadlineTimer>

#include <optional>
#include <vector>

namespace bailiwick::remote {

// Holds the session and refreshes its tokens: one refresh at a time, however many calls wait for
// it (a refresh token is good for one use; using it twice ends the session). One thread.
class SessionKeeper : public QObject
{
    Q_OBJECT

public:
    explicit SessionKeeper(Transport &transport, QObject *parent = nullptr);

    const Session &session() const { return m_session; }
    bool isSignedIn() const { return !m_session.isNull(); }
    // As answered by a sign-in; `reply` tells the server's clock.
    void signedIn(Session session, const QNetworkReply &reply);
    // Forgets it; signal ended() only when `why` is given.
    void drop(const std::optional<fleet::Error> &why = {});

    // A token good for at least another half minute. `stale`: a token the server has just refused.
    // Errors: "signed-out"; the refresh's own.
    void withToken(const QByteArray &stale, QObject *context, Reply<QByteArray> reply);

    // Refreshes from a refresh token that was stored. Only while signed out.
    void resume(const QByteArray &refreshToken, QObject *context, Reply<Session> reply);
    // The token to present in requests that need none fresh (sign-out).
    const QByteArray &accessToken() const { return m_session.accessToken; }

signals:
    // New tokens: the refresh token that was stored before is void.
    void renewed();
    // The server ended the session (cut off, used elsewhere, expired).
    void ended(const bailiwick::fleet::Error &why);

private:
    struct Waiting
    {
        QPointer<QObject> context;
        Reply<QByteArray> reply;
    };

    void refresh(const QByteArray &refreshToken);
    void refreshed(QNetworkReply *reply);
    void answerAll(const fleet::Expected<QByteArray> &answer);

    Transport &m_transport;
    Session m_session;
    QPointer<QNetworkReply> m_refreshing;
    QDeadlineTimer m_fresh; // until then the access token is good, by the server's clock
    std::vector<Waiting> m_waiting;
};

} // namespace bailiwick::remote
