// SPDX-License-Identifier: Apache-2.0
#include "models/remote/secret_store.h"

#include <QTimer>
#include <qt6keychain/keychain.h>

namespace bailiwick::remote {

namespace {

// Runs the job with a time limit; `done` gets the job, or null when the limit was reached first.
// A job cannot be cancelled: a late one ends unheard and deletes itself.
template<typename Job>
void run(Job *job, const QString &key, std::chrono::milliseconds limit, QObject *context,
         std::function<void(Job *)> done)
{
    job->setKey(key);
    job->setAutoDelete(true);
    job->setInsecureFallback(false);
    auto *watch = new QTimer(context);
    watch->setSingleShot(true);
    QObject::connect(watch, &QTimer::timeout, watch, [watch, done] {
        watch->deleteLater();
        done(nullptr);
    });
    QObject::connect(job, &QKeychain::Job::finished, watch, [watch, job, done] {
        watch->stop();
        watch->deleteLater();
        watch->disconnect();
        done(job);
    });
    watch->start(limit);
    job->start();
}

bool isFine(const QKeychain::Job &job)
{
    return job.error() == QKeychain::NoError || job.error() == QKeychain::EntryNotFound;
}

} // namespace

KeychainSecretStore::KeychainSecretStore(QString service, QObject *parent)
    : SecretStore(parent)
    , m_service(std::move(service))
{
}

void KeychainSecretStore::fallBack(const QString &why)
{
    if (!m_persistent)
        return;
    m_persistent = false;
    m_notice = tr("The system's keychain cannot be used (%1). You stay signed in until you close "
                  "the program, and nothing is kept on disk.")
                   .arg(why);
    emit availabilityChanged();
}

void KeychainSecretStore::read(const QString &key, QObject *context,
                               Reply<std::optional<QByteArray>> reply)
{
    if (!m_persistent)
        return m_memory.read(key, context, std::move(reply));
    run<QKeychain::ReadPasswordJob>(
        new QKeychain::ReadPasswordJob(m_service), key, m_timeout, context,
        [this, key, context = QPointer<QObject>(context),
         reply = std::move(reply)](QKeychain::ReadPasswordJob *job) {
            if (job && job->error() == QKeychain::NoError)
                return reply(std::optional<QByteArray>(job->binaryData()));
            if (!job || !isFine(*job))
                fallBack(job ? job->errorString() : tr("it does not answer"));
            m_memory.read(key, context, reply);
        });
}

void KeychainSecretStore::write(const QString &key, const QByteArray &secret, QObject *context,
                                Reply<void> reply)
{
    if (!m_persistent)
        return m_memory.write(key, secret, context, std::move(reply));
    auto *job = new QKeychain::WritePasswordJob(m_service);
    job->setBinaryData(secret);
    run<QKeychain::WritePasswordJob>(
        job, key, m_timeout, context,
        [this, key, secret, context = QPointer<QObject>(context),
         reply = std::move(reply)](QKeychain::WritePasswordJob *finished) {
            if (finished && finished->error() == QKeychain::NoError)
                return reply({});
            fallBack(finished ? finished->errorString() : tr("it does not answer"));
            m_memory.write(key, secret, context, reply);
        });
}

void KeychainSecretStore::remove(const QString &key, QObject *context, Reply<void> reply)
{
    if (!m_persistent)
        return m_memory.remove(key, context, std::move(reply));
    run<QKeychain::DeletePasswordJob>(
        new QKeychain::DeletePasswordJob(m_service), key, m_timeout, context,
        [this, key, context = QPointer<QObject>(context),
         reply = std::move(reply)](QKeychain::DeletePasswordJob *job) {
            if (job && isFine(*job))
                return reply({});
            fallBack(job ? job->errorString() : tr("it does not answer"));
            m_memory.remove(key, context, reply);
        });
}

} // namespace bailiwick::remote
