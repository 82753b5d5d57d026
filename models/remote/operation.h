// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/remote/session_keeper.h"

#include <QIODevice>

namespace bailiwick::remote {

// One HTTP call from start to answer: waits for a token, sends, retries once after 401, answers.
// Deletes itself before it answers; deleting it (Call::cancel) ends it without an answer.
class Operation : public QObject
{
    Q_OBJECT

public:
    struct Answer
    {
        int status = 0;
        QByteArray body;
        QByteArray etag;
        qint64 streamed = 0;
    };
    using Done = std::function<void(fleet::Expected<Answer>, const QNetworkReply *reply)>;

    // `keeper` null: a call without a session. Starts from the event loop; ends with `context`.
    Operation(Transport &transport, SessionKeeper *keeper, Transport::Request request,
              QObject *context, Done done);
    ~Operation() override;

    // The body of a good answer goes here instead of into Answer::body.
    void setSink(QIODevice *sink) { m_sink = sink; }
    void setProgress(Progress progress) { m_progress = std::move(progress); }

private:
    void start();
    void send(const QByteArray &token);
    void read();
    void finished();
    void finish(fleet::Expected<Answer> answer, QNetworkReply *reply);

    Transport &m_transport;
    SessionKeeper *m_keeper;
    Transport::Request m_request;
    Done m_done;
    QPointer<QNetworkReply> m_reply;
    QPointer<QIODevice> m_sink;
    Progress m_progress;
    QByteArray m_body;
    QByteArray m_token;
    qint64 m_streamed = 0;
    bool m_retried = false;
};

} // namespace bailiwick::remote
