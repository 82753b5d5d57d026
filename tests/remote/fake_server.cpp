// SPDX-License-Identifier: Apache-2.0
#include "fake_server.h"

#include <QCryptographicHash>
#include <QSslConfiguration>

#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509.h>

namespace bailiwick::tests {

namespace {

QByteArray pem(const std::function<void(BIO *)> &write)
{
    BIO *bio = BIO_new(BIO_s_mem());
    write(bio);
    char *data = nullptr;
    const long size = BIO_get_mem_data(bio, &data);
    QByteArray bytes(data, size);
    BIO_free(bio);
    return bytes;
}

} // namespace

QByteArray Identity::fingerprint() const
{
    return certificate.digest(QCryptographicHash::Sha256);
}

Identity makeIdentity()
{
    EVP_PKEY *key = EVP_EC_gen("P-256");
    X509 *certificate = X509_new();
    ASN1_INTEGER_set(X509_get_serialNumber(certificate), 1);
    X509_gmtime_adj(X509_getm_notBefore(certificate), -3600);
    X509_gmtime_adj(X509_getm_notAfter(certificate), 3600);
    X509_set_pubkey(certificate, key);
    X509_NAME *name = X509_get_subject_name(certificate);
    X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_ASC,
                               reinterpret_cast<const unsigned char *>("localhost"), -1, -1, 0);
    X509_set_issuer_name(certificate, name);
    X509_sign(certificate, key, EVP_sha256());
    Identity identity;
    identity.certificate =
        QSslCertificate(pem([&](BIO *bio) { PEM_write_bio_X509(bio, certificate); }));
    identity.key =
        QSslKey(pem([&](BIO *bio) {
                    PEM_write_bio_PrivateKey(bio, key, nullptr, nullptr, 0, nullptr, nullptr);
                }),
                QSsl::Ec);
    X509_free(certificate);
    EVP_PKEY_free(key);
    return identity;
}

QByteArray FakeServer::Request::header(const QByteArray &name) const
{
    for (const QByteArray &line : head.split('\n')) {
        const qsizetype colon = line.indexOf(':');
        if (colon > 0 && line.left(colon).toLower() == name.toLower())
            return line.mid(colon + 1).trimmed();
    }
    return {};
}

FakeServer::FakeServer(const Identity &identity, quint16 port)
{
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setLocalCertificate(identity.certificate);
    configuration.setPrivateKey(identity.key);
    configuration.setPeerVerifyMode(QSslSocket::VerifyNone);
    setSslConfiguration(configuration);
    listen(QHostAddress::LocalHost, port);
    connect(this, &QTcpServer::pendingConnectionAvailable, this, [this] {
        while (auto *socket = qobject_cast<QSslSocket *>(nextPendingConnection())) {
            m_sockets << socket;
            connect(socket, &QSslSocket::readyRead, this, [this, socket] { read(socket); });
        }
    });
}

QUrl FakeServer::url() const
{
    return QUrl(QStringLiteral("https://127.0.0.1:%1").arg(serverPort()));
}

int FakeServer::count(const QByteArray &path) const
{
    return static_cast<int>(std::count_if(m_requests.begin(), m_requests.end(),
                                          [&](const Request &r) { return r.path == path; }));
}

void FakeServer::read(QSslSocket *socket)
{
    QByteArray pending = socket->property("pending").toByteArray() + socket->readAll();
    const qsizetype end = pending.indexOf("\r\n\r\n");
    Request request;
    if (end >= 0) {
        request.head = pending.left(end);
        const qsizetype length = request.header("Content-Length").toLongLong();
        if (pending.size() >= end + 4 + length) {
            request.body = pending.mid(end + 4, length);
            pending.clear();
            const QList<QByteArray> first = request.head.split('\n').first().split(' ');
            request.method = first.at(0);
            request.path = first.at(1);
            m_requests << request;
            const QByteArray answer = m_handler ? m_handler(request) : QByteArray();
            socket->write(answer);
        }
    }
    socket->setProperty("pending", pending);
}

void FakeServer::write(const QByteArray &bytes)
{
    for (const auto &socket : std::as_const(m_sockets)) {
        if (socket)
            socket->write(bytes);
    }
}

void FakeServer::dropConnections()
{
    for (const auto &socket : std::as_const(m_sockets)) {
        if (socket)
            socket->abort();
    }
    m_sockets.clear();
}

QByteArray FakeServer::answer(int status, const QByteArray &body, const QByteArray &headers)
{
    return "HTTP/1.1 " + QByteArray::number(status) +
           " X\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n" + headers + "\r\n" +
           body;
}

QByteArray FakeServer::problem(int status, const QByteArray &code)
{
    return answer(status,
                  "{\"type\":\"urn:bailiwick:error:" + code + "\",\"title\":\"T\",\"status\":" +
                      QByteArray::number(status) + ",\"detail\":\"It does not work.\"}",
                  "Content-Type: application/problem+json\r\n");
}

QByteArray FakeServer::streamHead()
{
    return "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\n";
}

} // namespace bailiwick::tests
