// SPDX-License-Identifier: Apache-2.0
#include "models/remote/replica_cache.h"

#include "models/remote/sealed_file.h"

#include <QCryptographicHash>
#include <QDataStream>
#include <QFile>
#include <QFutureWatcher>
#include <QtConcurrentRun>

namespace bailiwick::remote {

namespace {

constexpr quint32 version = 1;

QByteArray packed(const CachedSnapshot &snapshot)
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_4);
    stream << version << static_cast<qint64>(snapshot.leaseUntil)
           << static_cast<qint64>(snapshot.lastContact) << snapshot.etag << snapshot.body;
    return bytes;
}

fleet::Expected<CachedSnapshot> unpacked(const QByteArray &bytes)
{
    QDataStream stream(bytes);
    stream.setVersion(QDataStream::Qt_6_4);
    quint32 found = 0;
    qint64 lease = 0;
    qint64 contact = 0;
    CachedSnapshot snapshot;
    stream >> found >> lease >> contact >> snapshot.etag >> snapshot.body;
    if (found != version || stream.status() != QDataStream::Ok)
        return fleet::failure("sealed-file", "The kept copy is of another version.");
    snapshot.leaseUntil = lease;
    snapshot.lastContact = contact;
    return snapshot;
}

fleet::Expected<CachedSnapshot> readCopy(const QString &path, const QByteArray &key,
                                         const QByteArray &label)
{
    return readSealed(path, key, label).and_then(unpacked);
}

} // namespace

ReplicaCache::ReplicaCache(QString folder, QString account, SecretStore &secrets, QObject *parent)
    : QObject(parent)
    , m_folder(std::move(folder))
    , m_account(std::move(account))
    , m_secrets(secrets)
    , m_generation(std::make_shared<std::atomic<quint64>>(0))
{
    m_writer.setMaxThreadCount(1);
}

ReplicaCache::~ReplicaCache() = default;

QString ReplicaCache::path() const
{
    const QByteArray hash =
        QCryptographicHash::hash(m_account.toUtf8(), QCryptographicHash::Sha256);
    return m_folder + QStringLiteral("/replica-") + QString::fromLatin1(hash.toHex().left(24)) +
           QStringLiteral(".sealed");
}

void ReplicaCache::withKey(bool create, const Reply<QByteArray> &reply)
{
    if (!m_key.isEmpty()) {
        reply(m_key);
        return;
    }
    const QString name = QStringLiteral("replica-key ") + m_account;
    const auto none = [] { return fleet::failure("no-key", "There is no key for the kept copy."); };
    m_secrets.read(name, this, [=, this](fleet::Expected<std::optional<QByteArray>> secret) {
        if (secret && *secret && (*secret)->size() == 32)
            m_key = **secret;
        if (!m_key.isEmpty() || !create || !m_secrets.isPersistent())
            return m_key.isEmpty() ? reply(none()) : reply(m_key);
        const QByteArray key = newSealKey();
        m_secrets.write(name, key, this, [=, this](const fleet::Expected<void> &written) {
            if (!written || key.isEmpty() || !m_secrets.isPersistent())
                return reply(none());
            m_key = key;
            reply(m_key);
        });
    });
}

void ReplicaCache::load(QObject *context, const Reply<std::optional<CachedSnapshot>> &reply)
{
    using Answer = fleet::Expected<CachedSnapshot>;
    const QPointer<QObject> guard(context);
    if (!QFile::exists(path())) {
        QMetaObject::invokeMethod(
            context, [reply] { reply(std::optional<CachedSnapshot>()); }, Qt::QueuedConnection);
        return;
    }
    withKey(false, [=, this](fleet::Expected<QByteArray> key) {
        if (!guard)
            return;
        if (!key)
            return reply(std::optional<CachedSnapshot>());
        auto *watcher = new QFutureWatcher<Answer>(this);
        connect(watcher, &QFutureWatcherBase::finished, this, [=, this] {
            watcher->deleteLater();
            Answer answer = watcher->future().takeResult();
            // Changed, of another version, or its lease has ended: it must not be shown.
            const bool good = answer && answer->leaseUntil > fleet::currentTime();
            if (!good)
                QFile::remove(path());
            if (guard)
                reply(good ? std::optional<CachedSnapshot>(std::move(*answer)) : std::nullopt);
        });
        watcher->setFuture(
            QtConcurrent::run([file = path(), key = *key, label = m_account.toUtf8()] {
                return readCopy(file, key, label);
            }));
    });
}

void ReplicaCache::write(const std::function<fleet::Expected<void>(const QByteArray &key)> &work)
{
    const quint64 generation = m_generation->load();
    withKey(true, [=, this](fleet::Expected<QByteArray> key) {
        if (!key || generation != m_generation->load())
            return;
        m_writer.start([work, key = *key, generation, current = m_generation, file = path()] {
            if (generation != current->load())
                return;
            const auto written = work(key); // a copy that cannot be written is only slower
            if (!written || generation != current->load())
                QFile::remove(file);
        });
    });
}

void ReplicaCache::store(const CachedSnapshot &snapshot)
{
    write([snapshot, file = path(), label = m_account.toUtf8()](const QByteArray &key) {
        return writeSealed(file, packed(snapshot), key, label);
    });
}

void ReplicaCache::renew(fleet::Time leaseUntil, fleet::Time lastContact)
{
    write([=, file = path(), label = m_account.toUtf8()](const QByteArray &key) {
        return readCopy(file, key, label).and_then([&](CachedSnapshot snapshot) {
            snapshot.leaseUntil = leaseUntil;
            snapshot.lastContact = lastContact;
            return writeSealed(file, packed(snapshot), key, label);
        });
    });
}

void ReplicaCache::erase()
{
    m_generation->fetch_add(1);
    m_key.clear();
    QFile::remove(path());
    m_secrets.remove(QStringLiteral("replica-key ") + m_account, this,
                     [](const fleet::Expected<void> &) {});
}

} // namespace bailiwick::remote
