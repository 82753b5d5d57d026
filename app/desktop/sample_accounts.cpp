// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/sample_accounts.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace bailiwick::desktop {

std::vector<views::OfferedAccount> offeredAccountsFrom(const QByteArray &body)
{
    std::vector<views::OfferedAccount> accounts;
    const QJsonArray list = QJsonDocument::fromJson(body).object()[u"accounts"].toArray();
    for (const auto &entry : list) {
        const QJsonObject object = entry.toObject();
        const auto text = [&](QStringView key) { return object[key].toString(); };
        if (text(u"email").isEmpty() || text(u"password").isEmpty())
            continue;
        accounts.push_back({text(u"label"), text(u"name"), text(u"email"), text(u"organization"),
                            text(u"password")});
    }
    return accounts;
}

void requestOfferedAccounts(remote::Transport &transport, QObject *context,
                            std::function<void(std::vector<views::OfferedAccount>)> done)
{
    remote::Transport::Request request;
    request.method = "GET";
    request.path = QStringLiteral("/v1/sample-accounts");
    request.timeout = std::chrono::seconds(5);
    QNetworkReply *reply = transport.send(request);
    QObject::connect(reply, &QNetworkReply::finished, reply, &QObject::deleteLater);
    QObject::connect(reply, &QNetworkReply::finished, context, [reply, done = std::move(done)] {
        const bool good = reply->error() == QNetworkReply::NoError;
        done(good ? offeredAccountsFrom(reply->readAll()) : std::vector<views::OfferedAccount>());
    });
}

} // namespace bailiwick::desktop
