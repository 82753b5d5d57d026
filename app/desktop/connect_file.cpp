// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/connect_file.h"

#include "models/remote/transport.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

namespace bailiwick::desktop {

std::optional<ConnectFile> connectFileFrom(const QByteArray &json)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    if (object[u"format"].toString() != QLatin1String("bailiwick-connect") ||
        object[u"version"].toInt() != 1)
        return std::nullopt;
    ConnectFile file;
    file.url = QUrl(object[u"url"].toString(), QUrl::StrictMode);
    file.pin = remote::Transport::fingerprintFromText(object[u"fingerprint"].toString());
    if (file.url.scheme() != QLatin1String("https") || file.url.host().isEmpty() ||
        file.pin.isEmpty())
        return std::nullopt;
    return file;
}

std::optional<ConnectFile> findConnectFile(const QStringList &folders)
{
    for (const QString &folder : folders) {
        QFile file(folder + QStringLiteral("/connect.json"));
        constexpr qint64 longest = qint64{64} * 1024;
        if (!file.open(QIODevice::ReadOnly))
            continue;
        if (auto found = connectFileFrom(file.read(longest)))
            return found;
    }
    return std::nullopt;
}

} // namespace bailiwick::desktop
