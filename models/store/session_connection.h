// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/store/node_set.h"
#include "models/store/records.h"

#include <functional>
#include <span>
#include <variant>

namespace bailiwick::store {

// What one session may read: the visible set, computed by the engine at one revision and moment.
// The default sees nothing. Order and doubles are without meaning.
struct SessionScope
{
    std::int64_t revision = 0;                 // the revision it was computed at
    fleet::Time validUntil = fleet::endOfTime; // when it stops being true by itself (a grant begins
                                               // or ends); exclusive

    bool everything = false; // every row but the audit log's

    // Nodes of the fleet: the union of these. Each of the first three stands for all below, too.
    std::vector<fleet::Id> customers;
    std::vector<fleet::Id> sites;
    std::vector<fleet::Id> subtrees;  // spaces, or devices with devices below them
    std::vector<fleet::Id> resources; // just these nodes, nothing below
    PartialNodes partial;             // more of just these; none that the ones above stand for

    std::vector<fleet::Id> organizations;
    std::vector<fleet::Id> persons;
    std::vector<fleet::Id> memberships;
    std::vector<fleet::Id> teams;
    std::vector<fleet::Id> groups;
    std::vector<fleet::Id> roles;
    std::vector<fleet::Id> delegations;
    std::vector<fleet::Id> assignments;
    std::vector<fleet::Id> policies;
    std::vector<fleet::Id> applications; // with their keys
    std::vector<fleet::Id> gateways;

    AuditVisibility audit;
};

// What a statement may cost. Over it the statement ends with "query-too-expensive", or its result
// is cut and says so.
struct SessionLimits
{
    int timeMs = 5000;
    std::size_t rows = 100'000;
    std::size_t bytes = 64u << 20;   // of the result
    std::size_t memory = 256u << 20; // that the engine takes while it runs
    int valueBytes = 1 << 18;        // of one value on the way
    int sqlBytes = 1 << 15;
};

using Blob = std::vector<std::uint8_t>;
using Value = std::variant<std::monostate, std::int64_t, double, std::string, Blob>;

struct QuerySummary
{
    std::size_t rows = 0;
    bool truncated = false; // there are more rows than SessionLimits allow
};

struct QueryRows
{
    std::vector<std::string> columns;
    std::vector<std::vector<Value>> rows;
    QuerySummary summary;
};

// Runs any SQL of a session and answers rows inside its scope only, *whatever the statement says*.
// It reads; it cannot write anything anywhere. What it can name: the tables of sessionTables().
// Isolation does not rest on checking the statement: see sqlite/scoped_table.h and
// sql/postgres/0002_isolation.sql. The language is the engine's own.
// One thread at a time; may be bound again to another session (nothing stays of the one before).
class SessionConnection
{
public:
    virtual ~SessionConnection() = default;

    virtual Expected<void> bind(const SessionScope &scope) = 0;
    virtual void unbind() = 0;

    // Called once, then once for each row; return false to stop.
    using OnColumns = std::function<void(const std::vector<std::string> &)>;
    using OnRow = std::function<bool(std::span<const Value>)>;

    // Exactly one statement; parameters by position (?1 is the first). Every row comes from one
    // moment of the store. Errors: "session-unbound"; "scope-outdated" (retry: the store moved on
    // or the scope's time is over: compute it again); "query-refused" (not reading, not a table of
    // a session); "query-invalid" (syntax, unknown column); "query-too-expensive"; "store-…".
    virtual Expected<QuerySummary> query(std::string_view sql, std::span<const Value> parameters,
                                         const OnColumns &onColumns, const OnRow &onRow) = 0;
    Expected<QueryRows> query(std::string_view sql, std::span<const Value> parameters = {});
};

// The tables and columns that a session can name, for help texts: name → columns.
std::vector<std::pair<std::string, std::vector<std::string>>> sessionTables();

} // namespace bailiwick::store
