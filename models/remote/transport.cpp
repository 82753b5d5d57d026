// SPDX-License-Identifier: Apache-2.0
#include "models/remote/transport.h"

#include "models/wire/problem.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslError>

namespace bailiwick::remote {

namespace {

constexpr const char *refusedProperty = "bailiwickRefused";
constexpr const char *problemProperty = "bailiwickCertificateProblem";

// What a pin stands in for: who issued the certificate and for which name. Its dates and its
// signature are never waived.
bool pinStandsFor(QSslError::SslError error)
{
    switch (error) {
    case QSslError::SelfSignedCertificate:
    case QSslError::SelfSignedCertificateInChain:
    case QSslError::CertificateUntrusted:
    case QSslError::UnableToGetIssuerCertificate:
    case QSslError::UnableToGetLocalIssuerCertificate:
    case QSslError::UnableToVerifyFirstCertificate:
    case QSslError::HostNameMismatch:
        return true;
    default:
        return false;
    }
}

QByteArray digestOf(const QSslCertificate &certificate)
{
    return certificate.isNull() ? QByteArray() : certificate.digest(QCryptographicHash::Sha256);
}

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(bailiwick::remote::Transport)
};

fleet::Error error(std::string code, const QString &message, const QUrl &server,
                   const QString &action, bool retry)
{
    return {std::move(code),
            message.toStdString(),
            server.toString().toStdString(),
            action.toStdString(),
            retry,
            {}};
}

} // namespace

Transport::Transport(QUrl server, QObject *parent)
    : QObject(parent)
    , m_server(std::move(server))
{
    m_network.setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
    m_network.setAutoDeleteReplies(false);
}

void Transport::setPin(const QByteArray &sha256)
{
    if (m_pin == sha256)
        return;
    m_pin = sha256;
    m_network.clearConnectionCache();
}

QNetworkReply *Transport::send(const Request &request)
{
    QUrl url = m_server.resolved(QUrl(request.path, QUrl::StrictMode));
    if (url.scheme() != QLatin1String("https"))
        url.setScheme(QStringLiteral("refused")); // a token never travels in the clear
    QNetworkRequest network(url);
    network.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    network.setAttribute(QNetworkRequest::CacheLoadControlAttribute,
                         QNetworkRequest::AlwaysNetwork);
    network.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    network.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    network.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    network.setTransferTimeout(static_cast<int>(request.timeout.count()));
    network.setRawHeader("Accept", request.accept);
    if (!request.bearer.isEmpty())
        network.setRawHeader("Authorization", "Bearer " + request.bearer);
    if (!request.etag.isEmpty())
        network.setRawHeader("If-None-Match", request.etag);
    if (!request.lastEventId.isEmpty())
        network.setRawHeader("Last-Event-ID", request.lastEventId);
    if (m_revision > 0)
        network.setRawHeader(revisionHeader, QByteArray::number(m_revision));
    if (!request.body.isEmpty())
        network.setHeader(QNetworkRequest::ContentTypeHeader, QStringLiteral("application/json"));
    QNetworkReply *reply = m_network.sendCustomRequest(network, request.method, request.body);
    watchCertificate(reply);
    connect(reply, &QNetworkReply::metaDataChanged, this, [this, reply] {
        m_revision = std::max(m_revision, reply->rawHeader(revisionHeader).toLongLong());
        emit contact();
    });
    return reply;
}

void Transport::watchCertificate(QNetworkReply *reply)
{
    connect(reply, &QNetworkReply::sslErrors, this, [this, reply](const QList<QSslError> &errors) {
        const QByteArray digest = digestOf(reply->sslConfiguration().peerCertificate());
        if (m_pin.isEmpty() || digest != m_pin)
            return refuse(reply, digest, {});
        for (const QSslError &problem : errors) {
            if (!pinStandsFor(problem.error()))
                return refuse(reply, digest, problem.errorString());
        }
        reply->ignoreSslErrors(errors); // exactly these, of exactly this certificate
    });
    // A certificate that the system trusts is refused all the same when it is not the pinned one.
    connect(reply, &QNetworkReply::encrypted, this, [this, reply] {
        const QByteArray digest = digestOf(reply->sslConfiguration().peerCertificate());
        if (!m_pin.isEmpty() && digest != m_pin) {
            refuse(reply, digest, {});
            reply->abort();
        }
    });
}

void Transport::refuse(QNetworkReply *reply, const QByteArray &sha256, const QString &problem)
{
    reply->setProperty(refusedProperty, sha256);
    reply->setProperty(problemProperty, problem);
    if (problem.isEmpty() && !sha256.isEmpty())
        emit unknownCertificate(sha256);
}

fleet::Error Transport::errorOf(const QNetworkReply &reply, const QByteArray &body) const
{
    if (m_server.scheme() != QLatin1String("https")) {
        return error("server-address", Text::tr("The server's address does not begin with https."),
                     m_server, Text::tr("Enter an address like https://server:8470."), false);
    }
    if (reply.property(refusedProperty).isValid()) {
        const QString problem = reply.property(problemProperty).toString();
        if (!problem.isEmpty()) {
            return error("certificate",
                         Text::tr("The server's certificate cannot be used: %1").arg(problem),
                         m_server, Text::tr("Ask whoever runs the server to renew it."), false);
        }
        fleet::Error unknown = error(
            "unknown-certificate",
            m_pin.isEmpty() ? Text::tr("The server's certificate is not known here.")
                            : Text::tr("The server shows another certificate than before."),
            m_server,
            Text::tr("Compare the fingerprint with the one whoever runs the server tells you."),
            false);
        unknown.details.push_back(
            {"fingerprint",
             fingerprintText(reply.property(refusedProperty).toByteArray()).toStdString()});
        return unknown;
    }
    const int status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (status >= 300) {
        const std::string_view text(body.constData(), static_cast<std::size_t>(body.size()));
        return wire::errorFromProblem(text, status);
    }
    if (reply.error() == QNetworkReply::OperationCanceledError ||
        reply.error() == QNetworkReply::TimeoutError) {
        return error("timed-out", Text::tr("The server did not answer in time."), m_server,
                     Text::tr("Try again, or check the connection."), true);
    }
    return error("server-away",
                 Text::tr("The server cannot be reached: %1").arg(reply.errorString()), m_server,
                 Text::tr("Check the connection and that the server runs."), true);
}

QString Transport::fingerprintText(const QByteArray &sha256)
{
    return QString::fromLatin1(sha256.toHex(':').toUpper());
}

QByteArray Transport::fingerprintFromText(const QString &text)
{
    QByteArray hex = text.trimmed().toLatin1();
    hex.replace(':', "");
    const QByteArray bytes = QByteArray::fromHex(hex);
    return bytes.size() == 32 && hex.size() == 64 && bytes.toHex() == hex.toLower() ? bytes
                                                                                    : QByteArray();
}

} // namespace bailiwick::remote
