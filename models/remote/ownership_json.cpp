// SPDX-License-Identifier: Apache-2.0
#include "models/remote/ownership_json.h"

#include "models/remote/json_parts.h"

namespace bailiwick::remote {

namespace {

OfferSummary offerIn(const wire::Json &json, JsonReader &reader)
{
    OfferSummary offer;
    offer.id = reader.text("id");
    offer.kind = reader.text("kind");
    offer.state = holds(json, "state") ? reader.text("state") : QStringLiteral("pending");
    offer.device = namedIn(json, "device", reader);
    offer.group = namedIn(json, "group", reader);
    offer.from = namedIn(json, "from", reader);
    offer.email = reader.optionalText("email");
    offer.made = reader.time("made");
    offer.until = reader.time("until");
    offer.mailed = holds(json, "mailed") && reader.boolean("mailed");
    return offer;
}

ReleaseSummary releaseIn(const wire::Json &json, JsonReader &reader)
{
    ReleaseSummary release;
    release.id = reader.text("id");
    release.device = reader.id("device");
    release.reason = reader.text("reason");
    release.state = reader.text("state");
    release.made = reader.time("made");
    release.due = reader.time("due");
    release.changed = reader.time("changed");
    release.mailed = holds(json, "mailed") && reader.boolean("mailed");
    return release;
}

OwnerGroup groupIn(const wire::Json &json, JsonReader &reader)
{
    OwnerGroup group;
    group.id = reader.text("id");
    group.name = reader.text("name");
    group.owner = namedIn(json, "owner", reader);
    group.devices = namesIn(reader, "devices");
    group.users = namesIn(reader, "users");
    return group;
}

OwnershipSpan spanIn(const wire::Json &json, JsonReader &reader)
{
    OwnershipSpan span;
    if (holds(json, "revision")) {
        span.revision = reader.number("revision");
        span.time = reader.time("time");
        span.author = reader.optionalText("author");
    }
    span.primary = namedIn(json, "primary", reader);
    span.secondaries = namesIn(reader, "secondaries");
    return span;
}

} // namespace

QByteArray bodyWith(const char *name, const QString &value)
{
    return QByteArray::fromStdString(wire::toText({{name, value.toStdString()}}));
}

QByteArray offerBody(const QString &kind, const QString &email)
{
    return QByteArray::fromStdString(
        wire::toText({{"kind", kind.toStdString()}, {"email", email.toStdString()}}));
}

fleet::Expected<DeviceOwnership> deviceOwnershipFrom(const QByteArray &body)
{
    return parsed<DeviceOwnership>(body, [](const wire::Json &json, JsonReader &reader) {
        DeviceOwnership ownership;
        ownership.primary = namedIn(json, "primary", reader);
        ownership.since = optionalTime(json, "since", reader);
        ownership.secondaries = namesIn(reader, "secondaries");
        ownership.offers = listIn<OfferSummary>(reader, "offers", offerIn);
        ownership.history = listIn<OwnershipSpan>(reader, "history", spanIn);
        ownership.releaseWait = reader.number("releaseWaitMs");
        return ownership;
    });
}

fleet::Expected<DeviceUsers> deviceUsersFrom(const QByteArray &body)
{
    return parsed<DeviceUsers>(body, [](const wire::Json &json, JsonReader &reader) {
        DeviceUsers users;
        users.primary = namedIn(json, "primary", reader);
        users.secondaries = namesIn(reader, "secondaries");
        return users;
    });
}

fleet::Expected<OfferSummary> offerFrom(const QByteArray &body)
{
    return parsed<OfferSummary>(body, offerIn);
}

fleet::Expected<OfferLists> offersFrom(const QByteArray &body)
{
    return parsed<OfferLists>(body, [](const wire::Json &, JsonReader &reader) {
        return OfferLists{listIn<OfferSummary>(reader, "made", offerIn),
                          listIn<OfferSummary>(reader, "received", offerIn)};
    });
}

fleet::Expected<ReleaseSummary> releaseFrom(const QByteArray &body)
{
    return parsed<ReleaseSummary>(body, releaseIn);
}

fleet::Expected<std::vector<ReleaseSummary>> releasesFrom(const QByteArray &body)
{
    return parsed<std::vector<ReleaseSummary>>(body, [](const wire::Json &, JsonReader &reader) {
        return listIn<ReleaseSummary>(reader, "releases", releaseIn);
    });
}

fleet::Expected<OwnerGroup> ownerGroupFrom(const QByteArray &body)
{
    return parsed<OwnerGroup>(body, groupIn);
}

fleet::Expected<OwnerGroupLists> ownerGroupsFrom(const QByteArray &body)
{
    return parsed<OwnerGroupLists>(body, [](const wire::Json &, JsonReader &reader) {
        return OwnerGroupLists{listIn<OwnerGroup>(reader, "own", groupIn),
                               listIn<OwnerGroup>(reader, "shared", groupIn)};
    });
}

fleet::Expected<std::int64_t> loadedFrom(const QByteArray &body)
{
    return parsed<std::int64_t>(
        body, [](const wire::Json &, JsonReader &reader) { return reader.number("loaded"); });
}

} // namespace bailiwick::remote
