// SPDX-License-Identifier: Apache-2.0
#include "models/remote/secret_store.h"

namespace bailiwick::remote {

namespace {

template<typename T>
void answer(QObject *context, Reply<T> reply, fleet::Expected<T> value)
{
    QMetaObject::invokeMethod(
        context, [reply = std::move(reply), value = std::move(value)] { reply(value); },
        Qt::QueuedConnection);
}

} // namespace

MemorySecretStore::MemorySecretStore(QString notice, QObject *parent)
    : SecretStore(parent)
    , m_notice(std::move(notice))
{
}

void MemorySecretStore::read(const QString &key, QObject *context,
                             Reply<std::optional<QByteArray>> reply)
{
    std::optional<QByteArray> secret;
    if (const auto found = m_secrets.constFind(key); found != m_secrets.constEnd())
        secret = *found;
    answer<std::optional<QByteArray>>(context, std::move(reply), std::move(secret));
}

void MemorySecretStore::write(const QString &key, const QByteArray &secret, QObject *context,
                              Reply<void> reply)
{
    m_secrets.insert(key, secret);
    answer<void>(context, std::move(reply), {});
}

void MemorySecretStore::remove(const QString &key, QObject *context, Reply<void> reply)
{
    m_secrets.remove(key);
    answer<void>(context, std::move(reply), {});
}

} // namespace bailiwick::remote
