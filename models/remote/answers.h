// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/audit/event.h"
#include "models/fleet/change_set.h"
#include "models/fleet/time.h"

#include <QByteArray>
#include <QString>

#include <optional>
#include <vector>

// What the API answers, as plain values. One struct an answer of ARCHITECTURE.md's table.
namespace bailiwick::remote {

// `GET /v1/snapshot`: the JSON Lines as they came; `notModified` (304) leaves the body empty.
struct SnapshotAnswer
{
    bool notModified = false;
    QByteArray etag;
    QByteArray body;
};

struct ServerViolation
{
    QString where;
    QString message;
};

// `POST /v1/previews`, as far as the desktop needs it: it computes the difference itself.
struct ServerPreview
{
    fleet::Time instant = 0;
    QString digest;
    std::vector<ServerViolation> violations;
};

struct CommitRequest
{
    std::int64_t baseRevision = 0;
    fleet::ChangeSet changes;
    QString reason;
    fleet::Time instant = 0;
    QString digest; // of the author's own preview
};

// One line of `GET /v1/revisions`.
struct RevisionSummary
{
    std::int64_t revision = 0;
    fleet::Time time = 0;
    QString actor;
    QString reason;
    QString summary;
};

// Which earlier state: by its revision, or the newest one at a moment.
struct AsOf
{
    std::optional<std::int64_t> revision;
    fleet::Time moment = 0; // counts without a revision

    bool operator==(const AsOf &) const = default;
};

// One of `GET /v1/keys`. Times that are not there are 0, the end endOfTime.
struct KeySummary
{
    QString id;
    fleet::PrincipalRef principal;
    QString state; // "valid", "pending", "expired", "revoked"
    fleet::Time created = 0;
    fleet::Time until = fleet::endOfTime;
    fleet::Time lastUsed = 0;
    std::int64_t uses = 0;

    bool operator==(const KeySummary &) const = default;
};

// A key that was just made: its text is shown this once.
struct MadeKey
{
    KeySummary key;
    QString text;
};

// `POST /v1/decisions`.
struct Decision
{
    bool allowed = false;
    std::vector<QString> sentences;
    std::int64_t revision = 0;
};

// What an audit page or export answers. Empty members do not filter. actor, action and resource
// match ids, names and parts of them as the server does.
struct AuditFilter
{
    QString actor;
    QString action;
    QString resource;
    QString outcome; // "allowed", "denied", "failed"
    QString text;
    std::optional<fleet::Time> from;
    std::optional<fleet::Time> until;

    bool operator==(const AuditFilter &) const = default;
};

// One keyset page, newest first. A cursor that is empty: nothing further that way (now).
struct AuditPage
{
    std::vector<audit::Event> events;
    QString older;
    QString newer;
};

} // namespace bailiwick::remote
