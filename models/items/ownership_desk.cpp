// SPDX-License-Identifier: Apache-2.0
#include "models/items/ownership_desk.h"

#include "models/items/labels.h"

#include <algorithm>

namespace bailiwick::items {

namespace {

void cancelAll(std::vector<remote::Call> &calls)
{
    for (remote::Call &call : calls)
        call.cancel();
    calls.clear();
}

using Releases = std::vector<remote::ReleaseSummary>;

} // namespace

OwnershipDesk::OwnershipDesk(QObject *parent)
    : QObject(parent)
{
}

void OwnershipDesk::setSources(remote::OwnershipSource *all, remote::OwnerSource *own)
{
    cancelAll(m_deviceCalls);
    cancelAll(m_ownCalls);
    m_act.cancel();
    m_all = all;
    m_own = own;
}

void OwnershipDesk::setLive(bool live)
{
    if (live == m_live)
        return;
    m_live = live;
    if (live)
        reload();
}

bool OwnershipDesk::isAsking() const
{
    const auto active = [](const remote::Call &call) { return call.isActive(); };
    return std::any_of(m_deviceCalls.begin(), m_deviceCalls.end(), active) ||
           std::any_of(m_ownCalls.begin(), m_ownCalls.end(), active);
}

void OwnershipDesk::reload()
{
    askDevice();
    reloadOwn();
}

void OwnershipDesk::look(fleet::Id device, const QString &name, const Rights &rights)
{
    m_name = name;
    if (device != m_device || rights != m_rights) {
        m_device = device;
        m_rights = rights;
        m_ownership.reset();
        m_users.reset();
        m_releases.clear();
        emit changed();
    }
    askDevice();
}

template<typename T, typename Place>
remote::Reply<T> OwnershipDesk::take(Place &place)
{
    return [this, &place](fleet::Expected<T> answer) {
        if (!answer)
            return emit failed(answer.error());
        place = std::move(*answer);
        emit changed();
    };
}

void OwnershipDesk::askDevice()
{
    cancelAll(m_deviceCalls);
    if (!m_live || m_device.isNull() || !m_all || !m_own)
        return;
    if (m_rights.readsAll)
        m_deviceCalls.push_back(
            m_all->deviceOwnership(m_device, this, take<remote::DeviceOwnership>(m_ownership)));
    if (m_rights.mayFree)
        m_deviceCalls.push_back(m_all->releasesOf(m_device, this, take<Releases>(m_releases)));
    if (m_rights.isUser)
        m_deviceCalls.push_back(
            m_own->deviceUsers(m_device, this, take<remote::DeviceUsers>(m_users)));
}

void OwnershipDesk::reloadOwn()
{
    cancelAll(m_ownCalls);
    if (!m_live || !m_own)
        return;
    m_ownCalls.push_back(m_own->offers(this, take<remote::OfferLists>(m_offers)));
    m_ownCalls.push_back(m_own->releasesAgainst(this, take<Releases>(m_against)));
    m_ownCalls.push_back(m_own->ownerGroups(this, take<remote::OwnerGroupLists>(m_groups)));
}

std::vector<UnderWayModel::Row> OwnershipDesk::underWay(fleet::Time now) const
{
    std::vector<UnderWayModel::Row> rows;
    // Who made the offers sees them whole.
    for (const remote::OfferSummary &offer : m_offers.made) {
        if (!m_device.isNull() && offer.device.id == m_device)
            rows.push_back(UnderWayModel::made(offer));
    }
    if (m_ownership && rows.empty()) {
        for (remote::OfferSummary offer : m_ownership->offers) {
            offer.device = {m_device, m_name};
            rows.push_back(UnderWayModel::seen(offer));
        }
    }
    for (const remote::ReleaseSummary &release : m_releases)
        rows.push_back(UnderWayModel::release(release, m_name, m_rights.mayFree, now));
    return rows;
}

std::vector<UnderWayModel::Row>
OwnershipDesk::forViewer(const std::function<QString(fleet::Id)> &nameOf) const
{
    std::vector<UnderWayModel::Row> rows;
    for (const remote::OfferSummary &offer : m_offers.received)
        rows.push_back(UnderWayModel::received(offer));
    for (const remote::OfferSummary &offer : m_offers.made)
        rows.push_back(UnderWayModel::made(offer));
    for (const remote::ReleaseSummary &release : m_against)
        rows.push_back(UnderWayModel::against(release, nameOf(release.device)));
    return rows;
}

void OwnershipDesk::started(remote::Call call)
{
    m_act = std::move(call);
    emit actingChanged(true);
}

void OwnershipDesk::ended(const fleet::Expected<QString> &sentence)
{
    m_act = {};
    emit actingChanged(false);
    if (sentence)
        emit done(*sentence);
    else
        emit failed(sentence.error());
    reload();
}

template<typename T>
remote::Reply<T> OwnershipDesk::acting(const QString &sentence)
{
    return [this, sentence](const fleet::Expected<T> &answer) {
        if (answer)
            ended(sentence);
        else
            ended(tl::unexpected(answer.error()));
    };
}

void OwnershipDesk::beginRelease(const QString &reason)
{
    if (!mayAct())
        return;
    started(m_all->beginRelease(
        m_device, reason, this, [this](const fleet::Expected<remote::ReleaseSummary> &release) {
            if (!release)
                return ended(tl::unexpected(release.error()));
            const QString due = labels::time(release->due);
            ended(release->mailed
                      ? tr("The owner was told by e-mail and may object until %1.").arg(due)
                      : tr("The owner has no e-mail address and was not told. The device can be "
                           "freed from %1 on.")
                            .arg(due));
        }));
}

void OwnershipDesk::cancelRelease(const QString &release)
{
    if (mayAct())
        started(
            m_all->cancelRelease(release, this, acting<void>(tr("The owner keeps the device."))));
}

void OwnershipDesk::completeRelease(const QString &release)
{
    if (mayAct())
        started(m_all->completeRelease(
            release, this,
            acting<std::int64_t>(
                tr("The device has no owner any more. Whoever has its code can claim it."))));
}

remote::Reply<remote::OfferSummary> OwnershipDesk::offered()
{
    return [this](const fleet::Expected<remote::OfferSummary> &offer) {
        if (!offer)
            return ended(tl::unexpected(offer.error()));
        const QString until = labels::date(offer->until);
        ended(offer->mailed
                  ? tr("Offered to %1 by e-mail; it is open until %2.").arg(offer->email, until)
                  : tr("Offered to %1; no e-mail was sent. It is open until %2.")
                        .arg(offer->email, until));
    };
}

void OwnershipDesk::loadClaims(const QByteArray &lines)
{
    if (!mayAct())
        return;
    started(
        m_all->loadClaimSecrets(lines, this, [this](const fleet::Expected<std::int64_t> &loaded) {
            m_act = {};
            emit actingChanged(false);
            if (loaded)
                emit claimsLoaded(*loaded);
            else
                emit claimsRefused(loaded.error());
        }));
}

void OwnershipDesk::share(const QString &email)
{
    if (!mayAct())
        return;
    started(m_own->offerDevice(m_device, QStringLiteral("share"), email, this, offered()));
}

void OwnershipDesk::handOver(const QString &email)
{
    if (!mayAct())
        return;
    started(m_own->offerDevice(m_device, QStringLiteral("transfer"), email, this, offered()));
}

void OwnershipDesk::withdraw(fleet::Id person)
{
    if (mayAct())
        started(
            m_own->withdrawUser(m_device, person, this,
                                acting<std::int64_t>(tr("The device is not shared any more."))));
}

void OwnershipDesk::accept(const QString &offer)
{
    if (mayAct())
        started(m_own->acceptOffer(offer, this, acting<std::int64_t>(tr("Accepted."))));
}

void OwnershipDesk::decline(const QString &offer)
{
    if (mayAct())
        started(m_own->declineOffer(offer, this, acting<void>(tr("Declined."))));
}

void OwnershipDesk::cancelOffer(const QString &offer)
{
    if (mayAct())
        started(m_own->cancelOffer(offer, this, acting<void>(tr("The offer is withdrawn."))));
}

void OwnershipDesk::object(const QString &release)
{
    if (mayAct())
        started(m_own->objectToRelease(release, this, acting<void>(tr("You keep the device."))));
}

void OwnershipDesk::makeGroup(const QString &name)
{
    if (mayAct())
        started(m_own->makeOwnerGroup(name, this, acting<remote::OwnerGroup>(tr("Made."))));
}

void OwnershipDesk::removeGroup(const QString &group)
{
    if (mayAct())
        started(m_own->removeOwnerGroup(group, this, acting<std::int64_t>(tr("Removed."))));
}

void OwnershipDesk::putInto(const QString &group, fleet::Id device)
{
    if (mayAct())
        started(m_own->putIntoOwnerGroup(group, device, this,
                                         acting<std::int64_t>(tr("The device is in the group."))));
}

void OwnershipDesk::takeOutOf(const QString &group, fleet::Id device)
{
    if (mayAct())
        started(m_own->takeOutOfOwnerGroup(
            group, device, this, acting<std::int64_t>(tr("The device is out of the group."))));
}

void OwnershipDesk::shareGroup(const QString &group, const QString &email)
{
    if (!mayAct())
        return;
    started(m_own->offerOwnerGroup(group, email, this, offered()));
}

void OwnershipDesk::withdrawFrom(const QString &group, fleet::Id person)
{
    if (mayAct())
        started(m_own->withdrawFromOwnerGroup(
            group, person, this, acting<std::int64_t>(tr("The group is not shared any more."))));
}

} // namespace bailiwick::items
