// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/fleet/error.h"
#include "models/remote/ownership_answers.h"

#include <QByteArray>

// The API's bodies about ownership to values. Pure; errors "bad-answer" name what is missing.
namespace bailiwick::remote {

// {"name": value}
QByteArray bodyWith(const char *name, const QString &value);
QByteArray offerBody(const QString &kind, const QString &email);

fleet::Expected<DeviceOwnership> deviceOwnershipFrom(const QByteArray &body);
fleet::Expected<DeviceUsers> deviceUsersFrom(const QByteArray &body);
fleet::Expected<OfferSummary> offerFrom(const QByteArray &body);
fleet::Expected<OfferLists> offersFrom(const QByteArray &body);
fleet::Expected<ReleaseSummary> releaseFrom(const QByteArray &body);
fleet::Expected<std::vector<ReleaseSummary>> releasesFrom(const QByteArray &body);
fleet::Expected<OwnerGroup> ownerGroupFrom(const QByteArray &body);
fleet::Expected<OwnerGroupLists> ownerGroupsFrom(const QByteArray &body);
fleet::Expected<std::int64_t> loadedFrom(const QByteArray &body);

} // namespace bailiwick::remote
