// SPDX-License-Identifier: Apache-2.0
// The keys of applications and gateways.
#include "models/remote/answers_json.h"
#include "models/remote/api_client.h"
#include "models/remote/operation.h"

namespace bailiwick::remote {

namespace {

Transport::Request requestTo(const QByteArray &method, const QString &path, QByteArray body = {})
{
    Transport::Request request;
    request.method = method;
    request.path = path;
    request.body = std::move(body);
    return request;
}

template<typename T>
Operation::Done readBy(fleet::Expected<T> (*read)(const QByteArray &), Reply<T> reply)
{
    return [read, reply = std::move(reply)](fleet::Expected<Operation::Answer> answer,
                                            const QNetworkReply *) {
        if (answer)
            reply(read(answer->body));
        else
            reply(tl::unexpected<fleet::Error>(answer.error()));
    };
}

} // namespace

Call ApiClient::keys(QObject *context, Reply<std::vector<KeySummary>> reply)
{
    return Call(new Operation(m_transport, &m_keeper, requestTo("GET", QStringLiteral("/v1/keys")),
                              context, readBy(&keysFrom, std::move(reply))));
}

Call ApiClient::makeKey(const fleet::PrincipalRef &machine, fleet::Time until, QObject *context,
                        Reply<MadeKey> reply)
{
    const QString path =
        (machine.kind == fleet::PrincipalKind::Gateway ? QStringLiteral("/v1/gateways/%1/keys")
                                                       : QStringLiteral("/v1/applications/%1/keys"))
            .arg(QString::fromStdString(machine.id.toString()));
    return Call(new Operation(m_transport, &m_keeper, requestTo("POST", path, keyBody(until)),
                              context, readBy(&madeKeyFrom, std::move(reply))));
}

Call ApiClient::rotateKey(const QString &key, int overlapHours, QObject *context,
                          Reply<MadeKey> reply)
{
    return Call(new Operation(
        m_transport, &m_keeper,
        requestTo("POST", QStringLiteral("/v1/keys/%1/rotate").arg(key), overlapBody(overlapHours)),
        context, readBy(&madeKeyFrom, std::move(reply))));
}

Call ApiClient::revokeKey(const QString &key, QObject *context, Reply<void> reply)
{
    auto done = [reply = std::move(reply)](fleet::Expected<Operation::Answer> answer,
                                           const QNetworkReply *) {
        if (answer)
            reply({});
        else
            reply(tl::unexpected<fleet::Error>(answer.error()));
    };
    return Call(new Operation(m_transport, &m_keeper,
                              requestTo("DELETE", QStringLiteral("/v1/keys/%1").arg(key)), context,
                              std::move(done)));
}

} // namespace bailiwick::remote
