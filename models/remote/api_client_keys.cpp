// SPDX-License-Identifier: Apache-2.0
// The keys of applications and gateways.
#include "models/remote/answers_json.h"
#include "models/remote/api_client.h"
#include "models/remote/requests.h"

namespace bailiwick::remote {

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
    return Call(new Operation(m_transport, &m_keeper,
                              requestTo("DELETE", QStringLiteral("/v1/keys/%1").arg(key)), context,
                              whenDone(std::move(reply))));
}

} // namespace bailiwick::remote
