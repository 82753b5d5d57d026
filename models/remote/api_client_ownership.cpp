// SPDX-License-Identifier: Apache-2.0
// Who has a device: claim secrets, releases, offers, groups of an owner.
#include "models/remote/answers_json.h"
#include "models/remote/api_client.h"
#include "models/remote/ownership_json.h"
#include "models/remote/requests.h"

namespace bailiwick::remote {

namespace {

QString text(fleet::Id id)
{
    return QString::fromStdString(id.toString());
}

QString releasePath(const QString &release)
{
    return QStringLiteral("/v1/releases/") + release;
}

QString groupPath(const QString &group)
{
    return QStringLiteral("/v1/owner-groups/") + group;
}

} // namespace

Call ApiClient::deviceOwnership(fleet::Id device, QObject *context, Reply<DeviceOwnership> reply)
{
    return Call(new Operation(
        m_transport, &m_keeper,
        requestTo("GET", QStringLiteral("/v1/devices/%1/ownership").arg(text(device))), context,
        readBy(&deviceOwnershipFrom, std::move(reply))));
}

Call ApiClient::releasesOf(fleet::Id device, QObject *context,
                           Reply<std::vector<ReleaseSummary>> reply)
{
    return Call(
        new Operation(m_transport, &m_keeper,
                      requestTo("GET", QStringLiteral("/v1/devices/%1/releases").arg(text(device))),
                      context, readBy(&releasesFrom, std::move(reply))));
}

Call ApiClient::beginRelease(fleet::Id device, const QString &reason, QObject *context,
                             Reply<ReleaseSummary> reply)
{
    return Call(
        new Operation(m_transport, &m_keeper,
                      requestTo("POST", QStringLiteral("/v1/devices/%1/releases").arg(text(device)),
                                bodyWith("reason", reason)),
                      context, readBy(&releaseFrom, std::move(reply))));
}

Call ApiClient::cancelRelease(const QString &release, QObject *context, Reply<void> reply)
{
    return Call(new Operation(m_transport, &m_keeper, requestTo("DELETE", releasePath(release)),
                              context, whenDone(std::move(reply))));
}

Call ApiClient::completeRelease(const QString &release, QObject *context, Reply<std::int64_t> reply)
{
    return Call(
        new Operation(m_transport, &m_keeper,
                      requestTo("POST", releasePath(release) + QStringLiteral("/completion"), "{}"),
                      context, readBy(&revisionFrom, std::move(reply))));
}

Call ApiClient::loadClaimSecrets(const QByteArray &lines, QObject *context,
                                 Reply<std::int64_t> reply)
{
    return Call(new Operation(m_transport, &m_keeper,
                              requestTo("POST", QStringLiteral("/v1/claim-secrets"), lines),
                              context, readBy(&loadedFrom, std::move(reply))));
}

Call ApiClient::deviceUsers(fleet::Id device, QObject *context, Reply<DeviceUsers> reply)
{
    return Call(
        new Operation(m_transport, &m_keeper,
                      requestTo("GET", QStringLiteral("/v1/devices/%1/users").arg(text(device))),
                      context, readBy(&deviceUsersFrom, std::move(reply))));
}

Call ApiClient::withdrawUser(fleet::Id device, fleet::Id person, QObject *context,
                             Reply<std::int64_t> reply)
{
    return Call(new Operation(
        m_transport, &m_keeper,
        requestTo("DELETE",
                  QStringLiteral("/v1/devices/%1/users/%2").arg(text(device), text(person))),
        context, readBy(&revisionFrom, std::move(reply))));
}

Call ApiClient::offers(QObject *context, Reply<OfferLists> reply)
{
    return Call(new Operation(m_transport, &m_keeper,
                              requestTo("GET", QStringLiteral("/v1/offers")), context,
                              readBy(&offersFrom, std::move(reply))));
}

Call ApiClient::offerDevice(fleet::Id device, const QString &kind, const QString &email,
                            QObject *context, Reply<OfferSummary> reply)
{
    return Call(
        new Operation(m_transport, &m_keeper,
                      requestTo("POST", QStringLiteral("/v1/devices/%1/offers").arg(text(device)),
                                offerBody(kind, email)),
                      context, readBy(&offerFrom, std::move(reply))));
}

Call ApiClient::acceptOffer(const QString &offer, QObject *context, Reply<std::int64_t> reply)
{
    return Call(
        new Operation(m_transport, &m_keeper,
                      requestTo("POST", QStringLiteral("/v1/offers/accept"), bodyWith("id", offer)),
                      context, readBy(&revisionFrom, std::move(reply))));
}

Call ApiClient::declineOffer(const QString &offer, QObject *context, Reply<void> reply)
{
    return Call(new Operation(
        m_transport, &m_keeper,
        requestTo("POST", QStringLiteral("/v1/offers/decline"), bodyWith("id", offer)), context,
        whenDone(std::move(reply))));
}

Call ApiClient::cancelOffer(const QString &offer, QObject *context, Reply<void> reply)
{
    return Call(new Operation(m_transport, &m_keeper,
                              requestTo("DELETE", QStringLiteral("/v1/offers/") + offer), context,
                              whenDone(std::move(reply))));
}

Call ApiClient::releasesAgainst(QObject *context, Reply<std::vector<ReleaseSummary>> reply)
{
    return Call(new Operation(m_transport, &m_keeper,
                              requestTo("GET", QStringLiteral("/v1/releases")), context,
                              readBy(&releasesFrom, std::move(reply))));
}

Call ApiClient::objectToRelease(const QString &release, QObject *context, Reply<void> reply)
{
    return Call(
        new Operation(m_transport, &m_keeper,
                      requestTo("POST", releasePath(release) + QStringLiteral("/objection"), "{}"),
                      context, whenDone(std::move(reply))));
}

Call ApiClient::ownerGroups(QObject *context, Reply<OwnerGroupLists> reply)
{
    return Call(new Operation(m_transport, &m_keeper,
                              requestTo("GET", QStringLiteral("/v1/owner-groups")), context,
                              readBy(&ownerGroupsFrom, std::move(reply))));
}

Call ApiClient::makeOwnerGroup(const QString &name, QObject *context, Reply<OwnerGroup> reply)
{
    return Call(
        new Operation(m_transport, &m_keeper,
                      requestTo("POST", QStringLiteral("/v1/owner-groups"), bodyWith("name", name)),
                      context, readBy(&ownerGroupFrom, std::move(reply))));
}

Call ApiClient::removeOwnerGroup(const QString &group, QObject *context, Reply<std::int64_t> reply)
{
    return Call(new Operation(m_transport, &m_keeper, requestTo("DELETE", groupPath(group)),
                              context, readBy(&revisionFrom, std::move(reply))));
}

Call ApiClient::putIntoOwnerGroup(const QString &group, fleet::Id device, QObject *context,
                                  Reply<std::int64_t> reply)
{
    return Call(new Operation(m_transport, &m_keeper,
                              requestTo("POST", groupPath(group) + QStringLiteral("/devices"),
                                        bodyWith("device", text(device))),
                              context, readBy(&revisionFrom, std::move(reply))));
}

Call ApiClient::takeOutOfOwnerGroup(const QString &group, fleet::Id device, QObject *context,
                                    Reply<std::int64_t> reply)
{
    return Call(new Operation(
        m_transport, &m_keeper,
        requestTo("DELETE", groupPath(group) + QStringLiteral("/devices/") + text(device)), context,
        readBy(&revisionFrom, std::move(reply))));
}

Call ApiClient::offerOwnerGroup(const QString &group, const QString &email, QObject *context,
                                Reply<OfferSummary> reply)
{
    return Call(new Operation(
        m_transport, &m_keeper,
        requestTo("POST", groupPath(group) + QStringLiteral("/offers"), bodyWith("email", email)),
        context, readBy(&offerFrom, std::move(reply))));
}

Call ApiClient::withdrawFromOwnerGroup(const QString &group, fleet::Id person, QObject *context,
                                       Reply<std::int64_t> reply)
{
    return Call(new Operation(
        m_transport, &m_keeper,
        requestTo("DELETE", groupPath(group) + QStringLiteral("/users/") + text(person)), context,
        readBy(&revisionFrom, std::move(reply))));
}

} // namespace bailiwick::remote
