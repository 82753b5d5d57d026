// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/remote/call.h"

#include <QByteArray>
#include <QHash>
#include <QString>

#include <chrono>
#include <optional>

namespace bailiwick::remote {

// Where secrets (refresh tokens, the key of the disk cache) are kept: the system's keychain, or
// memory. Never a plain file. Answers come from the event loop.
class SecretStore : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    // nullopt: nothing stored, as far as can be told (a locked keychain looks the same).
    virtual void read(const QString &key, QObject *context,
                      Reply<std::optional<QByteArray>> reply) = 0;
    virtual void write(const QString &key, const QByteArray &secret, QObject *context,
                       Reply<void> reply) = 0;
    virtual void remove(const QString &key, QObject *context, Reply<void> reply) = 0;

    // What is stored survives the program.
    virtual bool isPersistent() const = 0;
    // Why not, one sentence to show; empty while it is.
    virtual QString notice() const = 0;

signals:
    // isPersistent() or notice() changed.
    void availabilityChanged();
};

// Keeps secrets until the program ends.
class MemorySecretStore : public SecretStore
{
    Q_OBJECT

public:
    explicit MemorySecretStore(QString notice = {}, QObject *parent = nullptr);

    void read(const QString &key, QObject *context,
              Reply<std::optional<QByteArray>> reply) override;
    void write(const QString &key, const QByteArray &secret, QObject *context,
               Reply<void> reply) override;
    void remove(const QString &key, QObject *context, Reply<void> reply) override;
    bool isPersistent() const override { return false; }
    QString notice() const override { return m_notice; }

private:
    QHash<QString, QByteArray> m_secrets;
    QString m_notice;
};

// The system's keychain through QtKeychain. When it fails or does not answer in time (jobs hang on
// prompts nobody sees), falls back to memory for the rest of the program and says so in notice().
class KeychainSecretStore : public SecretStore
{
    Q_OBJECT

public:
    explicit KeychainSecretStore(QString service = QStringLiteral("bailiwick"),
                                 QObject *parent = nullptr);

    void setTimeout(std::chrono::milliseconds timeout) { m_timeout = timeout; }

    void read(const QString &key, QObject *context,
              Reply<std::optional<QByteArray>> reply) override;
    void write(const QString &key, const QByteArray &secret, QObject *context,
               Reply<void> reply) override;
    void remove(const QString &key, QObject *context, Reply<void> reply) override;
    bool isPersistent() const override { return m_persistent; }
    QString notice() const override { return m_notice; }

private:
    void fallBack(const QString &why);

    QString m_service;
    std::chrono::milliseconds m_timeout{8'000};
    MemorySecretStore m_memory;
    bool m_persistent = true;
    QString m_notice;
};

} // namespace bailiwick::remote
