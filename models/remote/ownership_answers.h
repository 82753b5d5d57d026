// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/fleet/id.h"
#include "models/fleet/time.h"

#include <QString>

#include <vector>

// What the API answers about who has a device. Times that are not there are 0; a null id: nobody,
// nothing.
namespace bailiwick::remote {

struct Named
{
    fleet::Id id;
    QString name;

    bool operator==(const Named &) const = default;
};

// One stretch of a device's history. `revision` 0: it began before what is kept.
struct OwnershipSpan
{
    std::int64_t revision = 0;
    fleet::Time time = 0;
    QString author;
    Named primary;
    std::vector<Named> secondaries;

    bool operator==(const OwnershipSpan &) const = default;
};

// `GET /v1/offers`, of them one; those of `GET /v1/devices/{id}/ownership` name neither device,
// group, maker nor address.
struct OfferSummary
{
    QString id;
    QString kind;  // "share", "transfer"
    QString state; // "pending", "expired", "accepted", "declined", "cancelled"
    Named device;
    Named group;
    Named from;
    QString email;
    fleet::Time made = 0;
    fleet::Time until = 0;
    bool mailed = false; // only of one that was just made

    bool operator==(const OfferSummary &) const = default;
};

// `GET /v1/devices/{id}/ownership`.
struct DeviceOwnership
{
    Named primary;
    fleet::Time since = 0;
    std::vector<Named> secondaries;
    std::vector<OfferSummary> offers;
    std::vector<OwnershipSpan> history; // newest first: the first is how it is now
    fleet::Time releaseWait = 0;        // how long an owner may object, ms

    bool operator==(const DeviceOwnership &) const = default;
};

// `GET /v1/devices/{id}/users`: to the primary user all, to a secondary one themselves.
struct DeviceUsers
{
    Named primary;
    std::vector<Named> secondaries;

    bool operator==(const DeviceUsers &) const = default;
};

struct OfferLists
{
    std::vector<OfferSummary> made;
    std::vector<OfferSummary> received;

    bool operator==(const OfferLists &) const = default;
};

struct ReleaseSummary
{
    QString id;
    fleet::Id device;
    QString reason;
    QString state; // "waiting", "objected", "cancelled", "done"
    fleet::Time made = 0;
    fleet::Time due = 0;
    fleet::Time changed = 0;
    bool mailed = false; // only of one that was just begun

    bool operator==(const ReleaseSummary &) const = default;
};

struct OwnerGroup
{
    QString id;
    QString name;
    Named owner;
    std::vector<Named> devices;
    std::vector<Named> users;

    bool operator==(const OwnerGroup &) const = default;
};

struct OwnerGroupLists
{
    std::vector<OwnerGroup> own;
    std::vector<OwnerGroup> shared;

    bool operator==(const OwnerGroupLists &) const = default;
};

} // namespace bailiwick::remote
