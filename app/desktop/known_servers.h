// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/fleet/organization.h"

#include <QByteArray>
#include <QString>
#include <QUrl>

class QSettings;

namespace bailiwick::desktop {

/// Who signed in to a server last. No secret.
struct KnownAccount
{
    QString email;
    QString organization;       ///< its name; empty: an end user
    QString person;             ///< name
    fleet::PrincipalRef viewer; ///< a membership, or an end user; its id null: nobody signed in

    bool operator==(const KnownAccount &) const = default;
};

/// What the settings keep of servers: pins, the account used last, the log's verification key as
/// first seen. One thread.
class KnownServers
{
public:
    explicit KnownServers(QSettings &settings)
        : m_settings(settings)
    {
    }

    QUrl last() const;
    void setLast(const QUrl &server);
    QByteArray pin(const QUrl &server) const;
    void setPin(const QUrl &server, const QByteArray &pin);
    KnownAccount account(const QUrl &server) const;
    void setAccount(const QUrl &server, const KnownAccount &account);
    QString auditKey(const QUrl &server) const;
    void setAuditKey(const QUrl &server, const QString &key);

    /// Names the server in settings, secrets and file names: "host:port".
    static QString name(const QUrl &server);

private:
    static QString key(const QUrl &server, const char *what);

    QSettings &m_settings;
};

} // namespace bailiwick::desktop
