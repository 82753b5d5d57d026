// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace bailiwick::store {

// How the log is searched in an SQLite file, where an index is by block (sql/0004_audit.sql): block
// after block, in each by the index. The planner is told which one, since it knows nothing of how
// rows are spread. Aliases: r the event, t its text, o its organization, b the block.
enum class AuditDrive {
    Log,                  // every row
    Actor,                // also needs actorIs
    Resource,             // also needs resourceIs
    Action,               // also needs "r.action = ?"
    Area,                 // the rows of blocks, which are to be chosen
    Refusals,             // rows that are not allowed
    Organization,         // also needs "o.organization = …"
    OrganizationActor,    // also needs that and "o.actor = ?", as actorOfIs has it
    OrganizationRefusals, // also needs "o.organization = …"; its rows that are not allowed
    Organizations         // also needs rowsOf()
};

struct AuditSource
{
    std::string from;
    std::string where;                   // may be empty
    std::vector<std::string> order;      // what the rows come in the order of: that of the log
    std::string compared = order.back(); // the sequence, for conditions
    const std::string &sequence() const { return order.back(); }
};
AuditSource auditSource(AuditDrive drive);

// Each takes the value for its ?. As a query, so that SQLite neither puts the value where the index
// wants the column, nor reads the row before it knows that it is in sight.
inline constexpr std::string_view actorIs =
    "(SELECT r.actor) = ? AND substr(r.actor, -8) = substr(?, -8)";
inline constexpr std::string_view resourceIs =
    "(SELECT r.resource) = ? AND substr(r.resource, -8) = substr(?, -8)";
inline constexpr std::string_view actorOfIs =
    "(SELECT o.actor) = ? AND substr(o.actor, -8) = substr(?, -8)";

// Keeps a drive that goes by blocks to those that may hold the value. `organization` and `value`
// are SQL: a parameter, or '' where the kind has none (sql/0007_audit_bucket.sql).
std::string inBlocks(std::string_view kind, std::string_view organization, std::string_view value);
// … that may hold the actor's rows of an organization of a table with the column id.
std::string inBlocksOfAny(const std::string &organizations, std::string_view actor);

// Of more organizations one is likely to stand in the next row of the log: these are gone through.
inline constexpr std::size_t mostSought = 32;

// The rows of a block that name an organization of the list, found by the index of the drive that
// one organization has: OrganizationActor takes the actor for its last ?. `list`: "IN (…)".
std::string rowsOf(AuditDrive drive, const std::string &list);

// The blocks that hold a row of the organization, for a drive that goes by blocks. `list`: "= ?",
// "IN (…)".
std::string blockHolds(const std::string &list);

// Limits on the sequence that follow from one on the time, which each ? takes.
struct AuditKey
{
    std::string sequence;
    std::string block;  // sequence >> 14, where the search goes by that first; empty: it does not
    bool spans = false; // whether the engine has audit_span
};
std::string notBefore(const AuditKey &key); // of rows at this time or later
std::string notAfter(const AuditKey &key);  // of rows at this time or earlier

} // namespace bailiwick::store
