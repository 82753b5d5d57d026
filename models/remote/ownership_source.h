// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/remote/call.h"
#include "models/remote/ownership_answers.h"

#include <QByteArray>

// Whom models ask about ownership, whoever answers: the server, or a fake in a test.
namespace bailiwick::remote {

// By the manufacturer's people. Errors of note: "forbidden", "not-found".
class OwnershipSource
{
public:
    virtual ~OwnershipSource() = default;

    // For those who see the whole fleet.
    virtual Call deviceOwnership(fleet::Id device, QObject *context,
                                 Reply<DeviceOwnership> reply) = 0;
    // Those of a device, newest first; as all below with fleet:edit there.
    virtual Call releasesOf(fleet::Id device, QObject *context,
                            Reply<std::vector<ReleaseSummary>> reply) = 0;
    // Errors of note: "invalid-change", "mail" (the owner cannot be told: nothing was begun).
    virtual Call beginRelease(fleet::Id device, const QString &reason, QObject *context,
                              Reply<ReleaseSummary> reply) = 0;
    virtual Call cancelRelease(const QString &release, QObject *context, Reply<void> reply) = 0;
    // Answers the revision. Error of note: "release-waiting".
    virtual Call completeRelease(const QString &release, QObject *context,
                                 Reply<std::int64_t> reply) = 0;
    // JSON Lines; answers how many. Error of note: "invalid-claim-secrets", details by line:
    // nothing was loaded.
    virtual Call loadClaimSecrets(const QByteArray &lines, QObject *context,
                                  Reply<std::int64_t> reply) = 0;
};

// By those who have devices themselves, or are offered some. What changes something answers the
// revision, where it made one.
class OwnerSource
{
public:
    virtual ~OwnerSource() = default;

    virtual Call deviceUsers(fleet::Id device, QObject *context, Reply<DeviceUsers> reply) = 0;
    virtual Call withdrawUser(fleet::Id device, fleet::Id person, QObject *context,
                              Reply<std::int64_t> reply) = 0;
    virtual Call offers(QObject *context, Reply<OfferLists> reply) = 0;
    // kind: "share", "transfer".
    virtual Call offerDevice(fleet::Id device, const QString &kind, const QString &email,
                             QObject *context, Reply<OfferSummary> reply) = 0;
    virtual Call acceptOffer(const QString &offer, QObject *context, Reply<std::int64_t> reply) = 0;
    virtual Call declineOffer(const QString &offer, QObject *context, Reply<void> reply) = 0;
    virtual Call cancelOffer(const QString &offer, QObject *context, Reply<void> reply) = 0;
    // Those that wait for the caller's devices.
    virtual Call releasesAgainst(QObject *context, Reply<std::vector<ReleaseSummary>> reply) = 0;
    virtual Call objectToRelease(const QString &release, QObject *context, Reply<void> reply) = 0;

    virtual Call ownerGroups(QObject *context, Reply<OwnerGroupLists> reply) = 0;
    virtual Call makeOwnerGroup(const QString &name, QObject *context, Reply<OwnerGroup> reply) = 0;
    virtual Call removeOwnerGroup(const QString &group, QObject *context,
                                  Reply<std::int64_t> reply) = 0;
    virtual Call putIntoOwnerGroup(const QString &group, fleet::Id device, QObject *context,
                                   Reply<std::int64_t> reply) = 0;
    virtual Call takeOutOfOwnerGroup(const QString &group, fleet::Id device, QObject *context,
                                     Reply<std::int64_t> reply) = 0;
    virtual Call offerOwnerGroup(const QString &group, const QString &email, QObject *context,
                                 Reply<OfferSummary> reply) = 0;
    virtual Call withdrawFromOwnerGroup(const QString &group, fleet::Id person, QObject *context,
                                        Reply<std::int64_t> reply) = 0;
};

} // namespace bailiwick::remote
