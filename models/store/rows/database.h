// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/audit/hash.h"
#include "models/store/records.h"
#include "models/store/rows/failure.h"
#include "models/store/rows/statement.h"

#include <memory>

namespace bailiwick::store {

// Where engines spell the same thing differently.
struct Dialect
{
    const char *like;    // takes ASCII letters in either case
    const char *forList; // aggregate: texts become a JSON array
    // Tables that grow with the fleet lead with a column "tenant"; references to nodes are looked
    // after by whoever writes (sql/postgres/0003_tenants.sql).
    bool tenants = false;
    // The log's tables are one for each month; what belongs to an event has its time, too.
    bool auditByMonth = false;
};

// One connection to an engine, with the statements it has prepared. Their parameters are ? in
// order, or ?1, ?2 where one is used twice. One thread at a time; may move between threads. Throws
// Failure.
class Database
{
public:
    // A page is a reading of few rows, in the order of an index: no statistics of the engine, which
    // a table that has just begun lacks, make it collect rows and sort them.
    enum class Access { Read, ReadPage, Write };

    virtual ~Database() = default;
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;

    virtual const Dialect &dialect() const = 0;
    virtual bool isUsable() { return true; } // false: the connection was lost
    // What ends the names of the log's tables for rows of this moment; makes these when they are
    // missing. Inside a transaction that writes.
    virtual std::string auditMonth([[maybe_unused]] std::int64_t time) { return {}; }

    // A statement ready for its first parameter; kept for the next time. `sql` stays where it is:
    // a connection knows its statements by where their text is.
    virtual Statement &statement(const char *sql) = 0;
    // The same for a reading that may go over many rows, inside a transaction: in constant memory.
    virtual Statement &scan(const char *sql) { return statement(sql); }
    // One that is made for this moment only; as scan() with `many`.
    virtual std::unique_ptr<Statement> prepare(const std::string &sql, bool many = false) = 0;
    std::int64_t integer(const std::string &sql); // first column of the first row; 0: no row

    // A row of the log that nothing but the running transaction writes: when the connection breaks
    // as it commits, the row tells whether it did.
    virtual void setWitness(std::uint64_t, const audit::Hash &) {}

    // An insert of many rows; columns as in "a, b". Rows may arrive as late as by finish(), without
    // which they may never do. Each run() is a row.
    class Bulk
    {
    public:
        virtual ~Bulk() = default;
        virtual Statement &row() = 0;
        virtual void finish() = 0;
    };
    // `after`: whose rows must be there before those of this one.
    virtual std::unique_ptr<Bulk> bulk(const std::string &table, const std::string &columns,
                                       Bulk *after = nullptr) = 0;

    // Inside a transaction that writes, just before it commits: what other programs that follow the
    // store are to hear with it.
    virtual void announce(const std::vector<Notice> &) {}

protected:
    friend class Transaction;
    Database() = default;
    // Reading: everything is of one moment. Writing: waits for other writers.
    virtual void begin(Access access) = 0;
    virtual void commit() = 0; // Failure: nothing was changed
    virtual void rollback() noexcept = 0;
};

// Begins a transaction and takes it back unless it was committed.
class Transaction
{
public:
    explicit Transaction(Database &database, Database::Access access);
    ~Transaction();
    Transaction(const Transaction &) = delete;
    Transaction &operator=(const Transaction &) = delete;

    void commit();
    void rollback() noexcept;
    bool isOpen() const { return m_open; }

private:
    Database &m_database;
    bool m_open = false;
};

} // namespace bailiwick::store
