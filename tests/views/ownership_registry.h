// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/items/roles.h"
#include "models/remote/ownership_source.h"

#include <QStringList>
#include <QTimer>

namespace bailiwick::tests {

// A server's part: answers from the event loop, as the real one, and notes what was asked to act.
class OwnershipRegistry : public remote::OwnershipSource, public remote::OwnerSource
{
public:
    remote::DeviceOwnership ownership;
    std::vector<remote::ReleaseSummary> releases;
    std::vector<remote::ReleaseSummary> against;
    remote::OfferLists lists;
    remote::OwnerGroupLists groups;
    remote::DeviceUsers users;
    std::optional<fleet::Error> problem;
    QStringList asked;

    remote::Call deviceOwnership(fleet::Id, QObject *context,
                                 remote::Reply<remote::DeviceOwnership> reply) override
    {
        return later<remote::DeviceOwnership>(context, reply, ownership);
    }
    remote::Call releasesOf(fleet::Id, QObject *context,
                            remote::Reply<std::vector<remote::ReleaseSummary>> reply) override
    {
        return later<std::vector<remote::ReleaseSummary>>(context, reply, releases);
    }
    remote::Call beginRelease(fleet::Id, const QString &reason, QObject *context,
                              remote::Reply<remote::ReleaseSummary> reply) override
    {
        remote::ReleaseSummary release;
        release.id = QStringLiteral("r%1").arg(releases.size());
        release.reason = reason;
        release.state = QStringLiteral("waiting");
        release.due = fleet::currentTime() + 86'400'000;
        release.mailed = true;
        if (!problem)
            releases.push_back(release);
        return act(QStringLiteral("begin ") + reason, context, reply, release);
    }
    remote::Call cancelRelease(const QString &release, QObject *context,
                               remote::Reply<void> reply) override
    {
        return act(QStringLiteral("cancel ") + release, context, reply);
    }
    remote::Call completeRelease(const QString &release, QObject *context,
                                 remote::Reply<std::int64_t> reply) override
    {
        return act(QStringLiteral("complete ") + release, context, reply, std::int64_t{7});
    }
    remote::Call loadClaimSecrets(const QByteArray &lines, QObject *context,
                                  remote::Reply<std::int64_t> reply) override
    {
        return act(QStringLiteral("load ") + QString::fromUtf8(lines).simplified(), context, reply,
                   std::int64_t(lines.count('\n')));
    }
    remote::Call deviceUsers(fleet::Id, QObject *context,
                             remote::Reply<remote::DeviceUsers> reply) override
    {
        return later<remote::DeviceUsers>(context, reply, users);
    }
    remote::Call withdrawUser(fleet::Id, fleet::Id person, QObject *context,
                              remote::Reply<std::int64_t> reply) override
    {
        return act(QStringLiteral("withdraw ") + items::idText(person), context, reply,
                   std::int64_t{7});
    }
    remote::Call offers(QObject *context, remote::Reply<remote::OfferLists> reply) override
    {
        return later<remote::OfferLists>(context, reply, lists);
    }
    remote::Call offerDevice(fleet::Id, const QString &kind, const QString &email, QObject *context,
                             remote::Reply<remote::OfferSummary> reply) override
    {
        remote::OfferSummary offer;
        offer.email = email;
        return act(kind + u' ' + email, context, reply, offer);
    }
    remote::Call acceptOffer(const QString &offer, QObject *context,
                             remote::Reply<std::int64_t> reply) override
    {
        return act(QStringLiteral("accept ") + offer, context, reply, std::int64_t{7});
    }
    remote::Call declineOffer(const QString &offer, QObject *context,
                              remote::Reply<void> reply) override
    {
        return act(QStringLiteral("decline ") + offer, context, reply);
    }
    remote::Call cancelOffer(const QString &offer, QObject *context,
                             remote::Reply<void> reply) override
    {
        return act(QStringLiteral("take back ") + offer, context, reply);
    }
    remote::Call releasesAgainst(QObject *context,
                                 remote::Reply<std::vector<remote::ReleaseSummary>> reply) override
    {
        return later<std::vector<remote::ReleaseSummary>>(context, reply, against);
    }
    remote::Call objectToRelease(const QString &release, QObject *context,
                                 remote::Reply<void> reply) override
    {
        return act(QStringLiteral("object ") + release, context, reply);
    }
    remote::Call ownerGroups(QObject *context,
                             remote::Reply<remote::OwnerGroupLists> reply) override
    {
        return later<remote::OwnerGroupLists>(context, reply, groups);
    }
    remote::Call makeOwnerGroup(const QString &name, QObject *context,
                                remote::Reply<remote::OwnerGroup> reply) override
    {
        const remote::OwnerGroup group{
            QStringLiteral("g%1").arg(groups.own.size()), name, {}, {}, {}};
        groups.own.push_back(group);
        return act(QStringLiteral("make ") + name, context, reply, group);
    }
    remote::Call removeOwnerGroup(const QString &group, QObject *context,
                                  remote::Reply<std::int64_t> reply) override
    {
        return act(QStringLiteral("remove ") + group, context, reply, std::int64_t{7});
    }
    remote::Call putIntoOwnerGroup(const QString &group, fleet::Id device, QObject *context,
                                   remote::Reply<std::int64_t> reply) override
    {
        for (remote::OwnerGroup &one : groups.own) {
            if (one.id == group)
                one.devices.push_back({device, QStringLiteral("d5")});
        }
        return act(QStringLiteral("put into ") + group, context, reply, std::int64_t{7});
    }
    remote::Call takeOutOfOwnerGroup(const QString &group, fleet::Id, QObject *context,
                                     remote::Reply<std::int64_t> reply) override
    {
        return act(QStringLiteral("take out of ") + group, context, reply, std::int64_t{7});
    }
    remote::Call offerOwnerGroup(const QString &group, const QString &email, QObject *context,
                                 remote::Reply<remote::OfferSummary> reply) override
    {
        return act(QStringLiteral("share %1 %2").arg(group, email), context, reply,
                   remote::OfferSummary());
    }
    remote::Call withdrawFromOwnerGroup(const QString &group, fleet::Id, QObject *context,
                                        remote::Reply<std::int64_t> reply) override
    {
        return act(QStringLiteral("off ") + group, context, reply, std::int64_t{7});
    }

private:
    template<typename T>
    static remote::Call later(QObject *context, remote::Reply<T> reply, fleet::Expected<T> answer)
    {
        auto *operation = new QObject(context);
        QTimer::singleShot(0, operation, [operation, reply, answer = std::move(answer)] {
            operation->deleteLater();
            reply(answer);
        });
        return remote::Call(operation);
    }
    template<typename T>
    remote::Call act(const QString &what, QObject *context, remote::Reply<T> reply, T answer)
    {
        asked << what;
        if (problem)
            return later<T>(context, reply, tl::unexpected(*problem));
        return later<T>(context, reply, std::move(answer));
    }
    remote::Call act(const QString &what, QObject *context, remote::Reply<void> reply)
    {
        asked << what;
        fleet::Expected<void> answer;
        if (problem)
            answer = tl::unexpected(*problem);
        return later<void>(context, reply, answer);
    }
};

} // namespace bailiwick::tests
