// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/fleet/error.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QUrl>

#include <chrono>

namespace bailiwick::remote {

// HTTPS to one server, with the server's certificate pinned.
//
// A certificate is accepted when its SHA-256 fingerprint is the pin (whatever the system's store
// says of its issuer or name; its dates must hold), or, with no pin set, when the system's store
// accepts it. Anything else ends the request before a byte of it is sent, and
// unknownCertificate() names the fingerprint so that a person can be asked.
// One thread (the one it lives in).
class Transport : public QObject
{
    Q_OBJECT

public:
    explicit Transport(QUrl server, QObject *parent = nullptr);

    const QUrl &server() const { return m_server; }
    const QByteArray &pin() const { return m_pin; }
    // 32 raw bytes, or empty. Closes open connections when it changes.
    void setPin(const QByteArray &sha256);

    struct Request
    {
        QByteArray method; // GET, POST…
        QString path;      // "/v1/…", may have a query (encoded)
        QByteArray body;   // JSON; empty: none
        QByteArray bearer;
        QByteArray etag; // If-None-Match
        QByteArray accept = "application/json";
        QByteArray lastEventId;
        std::chrono::milliseconds timeout{30'000}; // without any byte; 0: none
    };
    // The caller owns the reply (deleteLater). Never follows a redirect to another server.
    QNetworkReply *send(const Request &request);

    // The error of a finished reply that failed: problem details when the server sent them,
    // otherwise "server-away", "timed-out", "unknown-certificate", "certificate"…; `body` is what
    // was read. Its `where` is the server.
    fleet::Error errorOf(const QNetworkReply &reply, const QByteArray &body) const;

    // "AB:CD:…" of 32 raw bytes, and back (colons and case optional; empty when malformed).
    static QString fingerprintText(const QByteArray &sha256);
    static QByteArray fingerprintFromText(const QString &text);

signals:
    void unknownCertificate(const QByteArray &sha256);
    // An answer came, whatever its status: the server is there.
    void contact();

private:
    void watchCertificate(QNetworkReply *reply);
    void refuse(QNetworkReply *reply, const QByteArray &sha256, const QString &problem);

    static constexpr const char *revisionHeader = "Bailiwick-Revision";

    QUrl m_server;
    QByteArray m_pin;
    qint64 m_revision = 0; // the newest that an answer told: no later one may be older
    QNetworkAccessManager m_network;
};

} // namespace bailiwick::remote
