// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/audit/export.h"
#include "models/fleet/change_set.h"
#include "models/fleet/error.h"
#include "models/identity/session.h"

#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <vector>

// Plain values that the store keeps besides the access state. Times are ms UTC.
namespace bailiwick::store {

using fleet::Error;
using fleet::Expected;

// One commit or import.
struct Revision
{
    std::int64_t number = 0; // one more than the one before it; the first is 1
    fleet::Time time = 0;
    std::string author; // membership id; "system" for the command line on the store's own machine
    std::string reason;
    std::string summary; // a line for people
    std::string changes; // the change set as its author's side writes it; not looked into
    std::string digest;  // of the difference that was previewed; empty for an import

    bool operator==(const Revision &) const = default;
};

// What pruning took away.
struct HistoryPruned
{
    std::int64_t from = 0;      // where history started before
    std::int64_t start = 0;     // where it starts now
    std::uint64_t entities = 0; // kept earlier forms of entities that are gone

    std::int64_t revisions() const { return start - from; } // that cannot be loaded any more
    bool operator==(const HistoryPruned &) const = default;
};

struct Credential
{
    fleet::Id person;
    std::string passwordHash; // PHC string
    fleet::Time changedAt = 0;

    bool operator==(const Credential &) const = default;
};

// By which an application or gateway proves who it is (models/identity/api_key.h). It proves
// nothing any more once it was revoked, is out of its time, or whose it was is gone.
struct ApiKey
{
    std::string id;
    fleet::PrincipalRef principal;
    identity::TokenHash secretHash{};
    fleet::Time createdAt = 0;
    fleet::Id creator;                    // membership; null: an application, the command line
    fleet::Time from = 0;                 // inclusive
    fleet::Time until = fleet::endOfTime; // exclusive
    fleet::Time revokedAt = 0;            // 0: not revoked
    fleet::Time lastUsedAt = 0;           // 0: never
    std::int64_t uses = 0;

    bool isValid(fleet::Time at) const { return revokedAt == 0 && from <= at && at < until; }
    bool operator==(const ApiKey &) const = default;
};

// Uses of a key since they were last written.
struct KeyUse
{
    std::string key;
    fleet::Time last = 0;
    std::int64_t count = 0;
};

struct StoredCheckpoint
{
    std::uint64_t size = 0;
    fleet::Time time = 0;
    std::string note; // C2SP signed note

    bool operator==(const StoredCheckpoint &) const = default;
};

// Which rows of the log a reader may see: those that name one of the organizations, or all. The
// default is none.
struct AuditVisibility
{
    bool all = false;
    std::vector<std::string> organizations;

    static AuditVisibility everything() { return {true, {}}; }
    bool operator==(const AuditVisibility &) const = default;
};

// Every member that is set must hold.
struct AuditFilter
{
    std::string actor;    // principal id
    std::string action;   // exact name, or an area with its colon ("device:")
    std::string resource; // id
    std::optional<audit::Outcome> outcome;
    std::optional<fleet::Time> from;  // inclusive
    std::optional<fleet::Time> until; // exclusive
    std::string text; // in action, labels, reason or request id; ASCII letters in either case

    bool operator==(const AuditFilter &) const = default;
};

// Rows first … end - 1.
struct AuditRange
{
    std::uint64_t first = 0;
    std::uint64_t end = std::numeric_limits<std::int64_t>::max();
};

struct AuditPageRequest
{
    AuditFilter filter;
    std::optional<std::uint64_t> before; // rows older than this sequence
    std::optional<std::uint64_t> after;  // rows newer than this one; the nearest of them
    std::size_t limit = 100;             // 1 to 1000
};

struct AuditPage
{
    std::vector<audit::StoredRow> rows; // newest first
    std::optional<std::uint64_t> older; // `before` of the next page; none: there are no older rows
    std::optional<std::uint64_t> newer; // `after` of the page before; none: there are no newer rows
};

// What later revisions made of the state of an earlier one.
struct ChangesAfter
{
    std::int64_t revision = 0; // the newest
    fleet::ChangeSet changes;  // every entity that was touched, as it is now
};

// What a commit tells the other programs of its store, besides its rows.
struct Notice
{
    enum class Kind {
        Revision, // the access state has a new one: `subject`
        Session,  // sessions were ended
        Setting,  // a setting was given another value
        History,  // earlier states were forgotten
        Key       // keys were made, or end at another time
    };
    Kind kind = Kind::Revision;
    std::int64_t subject = 0;

    bool operator==(const Notice &) const = default;
};

// Whose SQL the sessions of a store speak.
enum class Engine { Sqlite, Postgres };

struct StoreStatus
{
    std::string engine;   // "sqlite 3.40.1"
    std::string location; // path, or address without password
    int schemaVersion = 0;
    std::int64_t revision = 0;
    std::int64_t historyStart = 0; // the oldest revision whose state can be loaded
    std::vector<std::pair<std::string, std::uint64_t>> counts; // rows of each table people ask for
    std::uint64_t auditSize = 0;                               // leaves of the log
    std::uint64_t bytes = 0;                                   // on disk, with its log
};

} // namespace bailiwick::store
