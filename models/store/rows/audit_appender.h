// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/store/rows/database.h"

#include <map>

namespace bailiwick::store {

// Appends rows to the log: an event, then what belongs to it, then the next event. Knows which
// tables they go into (of the event's month, where the engine keeps the log by month) and keeps
// audit_block. The columns of all three are those of copiedAuditTables(), in their order. Rows
// arrive by finish(). Throws Failure.
class AuditAppender
{
public:
    explicit AuditAppender(Database &database);
    ~AuditAppender();

    // To be bound and given to run().
    Statement &event(std::int64_t sequence, std::int64_t time);
    Statement &text();
    Statement &organization();
    void runEvent(Statement &row) { row.run(); }
    void runPart(Statement &row); // a text or an organization
    void finish();

private:
    struct Times
    {
        std::int64_t earliest;
        std::int64_t latest;
    };
    using TimesOf = std::map<std::int64_t, Times>;
    void open(std::int64_t time);
    static void note(TimesOf &times, std::int64_t number, std::int64_t time);
    bool widen(const char *update, const char *insert, std::int64_t number, const Times &times);
    void writeBlocks();
    void writeBuckets(std::int64_t block);

    Database &m_database;
    bool m_open = false;
    std::string m_month; // ends the tables' names
    std::int64_t m_time = 0;
    std::unique_ptr<Database::Bulk> m_events;
    std::unique_ptr<Database::Bulk> m_texts;
    std::unique_ptr<Database::Bulk> m_organizations;
    TimesOf m_blocks;
    TimesOf m_spans; // of 1,024 rows
};

inline constexpr int auditBlockBits = 14; // rows of a block: 1 << this

} // namespace bailiwick::store
