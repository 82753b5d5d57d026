// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/known_servers.h"

#include <QSettings>

namespace bailiwick::desktop {
namespace {

constexpr int defaultPort = 443;

// The setting with the id of whoever signed in as a principal of that kind.
constexpr std::pair<fleet::PrincipalKind, const char *> viewers[] = {
    {fleet::PrincipalKind::Membership, "membership"},
    {fleet::PrincipalKind::Person, "endUser"},
};

} // namespace

QString KnownServers::name(const QUrl &server)
{
    return server.host().toLower() + u':' + QString::number(server.port(defaultPort));
}

QString KnownServers::key(const QUrl &server, const char *what)
{
    return QStringLiteral("servers/%1/%2").arg(name(server), QLatin1String(what));
}

QUrl KnownServers::last() const
{
    return QUrl(m_settings.value(QStringLiteral("servers/last")).toString());
}

void KnownServers::setLast(const QUrl &server)
{
    m_settings.setValue(QStringLiteral("servers/last"), server.toString());
}

QByteArray KnownServers::pin(const QUrl &server) const
{
    return QByteArray::fromHex(m_settings.value(key(server, "pin")).toByteArray());
}

void KnownServers::setPin(const QUrl &server, const QByteArray &pin)
{
    m_settings.setValue(key(server, "pin"), pin.toHex());
}

KnownAccount KnownServers::account(const QUrl &server) const
{
    const auto text = [&](const char *what) {
        return m_settings.value(key(server, what)).toString();
    };
    KnownAccount account{text("email"), text("organization"), text("person"), {}};
    for (const auto &[kind, setting] : viewers) {
        if (const auto id = fleet::Id::fromString(text(setting).toStdString()))
            account.viewer = {kind, *id};
    }
    return account;
}

void KnownServers::setAccount(const QUrl &server, const KnownAccount &account)
{
    m_settings.setValue(key(server, "email"), account.email);
    m_settings.setValue(key(server, "organization"), account.organization);
    m_settings.setValue(key(server, "person"), account.person);
    for (const auto &[kind, setting] : viewers) {
        const bool here = kind == account.viewer.kind && !account.viewer.id.isNull();
        m_settings.setValue(key(server, setting),
                            here ? QString::fromStdString(account.viewer.id.toString())
                                 : QString());
    }
}

QString KnownServers::auditKey(const QUrl &server) const
{
    return m_settings.value(key(server, "auditKey")).toString();
}

void KnownServers::setAuditKey(const QUrl &server, const QString &value)
{
    m_settings.setValue(key(server, "auditKey"), value);
}

} // namespace bailiwick::desktop
