// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/remote/secret_store.h"

namespace bailiwick::tests {

// Secrets in a plain file: stands for a keychain that outlives the program, where a test runs the
// program several times on a machine without one. Never part of the product.
class FileSecretStore : public remote::SecretStore
{
    Q_OBJECT

public:
    explicit FileSecretStore(QString path, QObject *parent = nullptr);

    void read(const QString &key, QObject *context,
              remote::Reply<std::optional<QByteArray>> reply) override;
    void write(const QString &key, const QByteArray &secret, QObject *context,
               remote::Reply<void> reply) override;
    void remove(const QString &key, QObject *context, remote::Reply<void> reply) override;
    bool isPersistent() const override { return true; }
    QString notice() const override { return {}; }

private:
    QHash<QString, QByteArray> load() const;
    void save(const QHash<QString, QByteArray> &secrets) const;

    QString m_path;
};

} // namespace bailiwick::tests
