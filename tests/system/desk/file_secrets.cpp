// SPDX-License-Identifier: Apache-2.0
#include "tests/system/desk/file_secrets.h"

#include <QDataStream>
#include <QFile>
#include <QSaveFile>

namespace bailiwick::tests {

FileSecretStore::FileSecretStore(QString path, QObject *parent)
    : SecretStore(parent)
    , m_path(std::move(path))
{
}

QHash<QString, QByteArray> FileSecretStore::load() const
{
    QHash<QString, QByteArray> secrets;
    QFile file(m_path);
    if (file.open(QIODevice::ReadOnly)) {
        QDataStream stream(&file);
        stream >> secrets;
    }
    return secrets;
}

void FileSecretStore::save(const QHash<QString, QByteArray> &secrets) const
{
    QSaveFile file(m_path);
    if (!file.open(QIODevice::WriteOnly))
        qFatal("%s cannot be written", qPrintable(m_path));
    QDataStream stream(&file);
    stream << secrets;
    file.commit();
}

void FileSecretStore::read(const QString &key, QObject *context,
                           remote::Reply<std::optional<QByteArray>> reply)
{
    const QHash<QString, QByteArray> secrets = load();
    std::optional<QByteArray> secret;
    if (const auto found = secrets.constFind(key); found != secrets.constEnd())
        secret = *found;
    QMetaObject::invokeMethod(
        context, [reply = std::move(reply), secret] { reply(secret); }, Qt::QueuedConnection);
}

void FileSecretStore::write(const QString &key, const QByteArray &secret, QObject *context,
                            remote::Reply<void> reply)
{
    QHash<QString, QByteArray> secrets = load();
    secrets.insert(key, secret);
    save(secrets);
    QMetaObject::invokeMethod(
        context, [reply = std::move(reply)] { reply({}); }, Qt::QueuedConnection);
}

void FileSecretStore::remove(const QString &key, QObject *context, remote::Reply<void> reply)
{
    QHash<QString, QByteArray> secrets = load();
    secrets.remove(key);
    save(secrets);
    QMetaObject::invokeMethod(
        context, [reply = std::move(reply)] { reply({}); }, Qt::QueuedConnection);
}

} // namespace bailiwick::tests
