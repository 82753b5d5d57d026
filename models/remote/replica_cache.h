// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/fleet/time.h"
#include "models/remote/secret_store.h"

#include <QThreadPool>

#include <atomic>
#include <memory>

namespace bailiwick::remote {

// What the replica keeps on disk: the snapshot's JSON Lines with its ETag and the end of its lease.
struct CachedSnapshot
{
    QByteArray etag;
    QByteArray body;
    fleet::Time leaseUntil = 0; // after this it must not be shown
    fleet::Time lastContact = 0;
};

// The encrypted copy of one account's snapshot. The key is in the SecretStore; where that keeps
// nothing beyond the program, nothing is written. Files are sealed and unsealed off the caller's
// thread.
class ReplicaCache : public QObject
{
    Q_OBJECT

public:
    // `account`: what tells accounts apart (server and membership).
    ReplicaCache(QString folder, QString account, SecretStore &secrets, QObject *parent = nullptr);
    ~ReplicaCache() override; // waits for a write under way

    // nullopt: nothing kept, or its lease has ended (then it is erased), or it was changed
    // (erased).
    void load(QObject *context, const Reply<std::optional<CachedSnapshot>> &reply);
    void store(const CachedSnapshot &snapshot);
    // A new lease for what is kept.
    void renew(fleet::Time leaseUntil, fleet::Time lastContact);
    // File and key.
    void erase();

    QString path() const;

private:
    void withKey(bool create, const Reply<QByteArray> &reply);
    void write(const std::function<fleet::Expected<void>(const QByteArray &key)> &work);

    QString m_folder;
    QString m_account;
    SecretStore &m_secrets;
    QByteArray m_key;
    QThreadPool m_writer; // one thread: writes keep their order
    // Shared with writes under way: erase() makes them void.
    std::shared_ptr<std::atomic<quint64>> m_generation;
};

} // namespace bailiwick::remote
