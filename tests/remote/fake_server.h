// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QPointer>
#include <QSslCertificate>
#include <QSslKey>
#include <QSslServer>
#include <QSslSocket>
#include <QUrl>

#include <functional>

namespace bailiwick::tests {

// A self-signed certificate made for this run.
struct Identity
{
    QSslCertificate certificate;
    QSslKey key;

    QByteArray fingerprint() const;
};
Identity makeIdentity();

// An HTTPS server on a port of its own, in the test's thread, that answers what the test says.
class FakeServer : public QSslServer
{
    Q_OBJECT

public:
    struct Request
    {
        QByteArray method;
        QByteArray path; // with query
        QByteArray head;
        QByteArray body;

        QByteArray header(const QByteArray &name) const;
    };
    using Handler = std::function<QByteArray(const Request &)>;

    explicit FakeServer(const Identity &identity, quint16 port = 0);

    QUrl url() const;
    // An empty answer: none comes.
    void setHandler(Handler handler) { m_handler = std::move(handler); }
    const QList<Request> &requests() const { return m_requests; }
    int count(const QByteArray &path) const;
    // To all connections that are open.
    void write(const QByteArray &bytes);
    void dropConnections();

    static QByteArray answer(int status, const QByteArray &body, const QByteArray &headers = {});
    static QByteArray problem(int status, const QByteArray &code);
    static QByteArray streamHead(); // of an event stream that stays open

private:
    void read(QSslSocket *socket);

    Handler m_handler;
    QList<Request> m_requests;
    QList<QPointer<QSslSocket>> m_sockets;
};

} // namespace bailiwick::tests
