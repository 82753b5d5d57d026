// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/access/snapshot.h"
#include "models/remote/answers.h"
#include "models/remote/call.h"

// What item models and controllers ask, whoever answers: the server, or a fake in a test.
namespace bailiwick::remote {

class AuditSource
{
public:
    enum class Direction { Older, Newer };

    virtual ~AuditSource() = default;
    // The page next to `cursor` in a direction, at most `limit` events, newest first in both
    // directions; empty cursor and Older: the newest page.
    virtual Call auditPage(const AuditFilter &filter, const QString &cursor, Direction direction,
                           int limit, QObject *context, Reply<AuditPage> reply) = 0;
    // One event with its detail.
    virtual Call auditEvent(std::uint64_t sequence, QObject *context,
                            Reply<audit::Event> reply) = 0;
};

// What the server keeps of earlier revisions.
class HistorySource
{
public:
    virtual ~HistorySource() = default;
    // Those after `after`, ascending, as many as the server gives at once (none: there are no
    // more).
    virtual Call revisions(std::int64_t after, QObject *context,
                           Reply<std::vector<RevisionSummary>> reply) = 0;
    // The whole fleet as it was; for those who see all of it. Errors: "forbidden",
    // "history-pruned", "revision-unknown".
    virtual Call snapshotAsOf(const AsOf &asOf, QObject *context, Reply<SnapshotAnswer> reply,
                              Progress progress = {}) = 0;
};

// The keys of applications and gateways.
class KeySource
{
public:
    virtual ~KeySource() = default;
    // All that the viewer may see.
    virtual Call keys(QObject *context, Reply<std::vector<KeySummary>> reply) = 0;
    virtual Call makeKey(const fleet::PrincipalRef &machine, fleet::Time until, QObject *context,
                         Reply<MadeKey> reply) = 0;
    virtual Call rotateKey(const QString &key, int overlapHours, QObject *context,
                           Reply<MadeKey> reply) = 0;
    virtual Call revokeKey(const QString &key, QObject *context, Reply<void> reply) = 0;
};

// The viewer's access state at one revision. snapshot() is null until the first one is loaded.
class SnapshotSource : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    virtual access::SnapshotPtr snapshot() const = 0;
    virtual fleet::PrincipalRef viewer() const = 0;
    // The snapshot is the whole state, not a projection.
    virtual bool seesAll() const = 0;

signals:
    void changed(qint64 revision);
};

} // namespace bailiwick::remote
