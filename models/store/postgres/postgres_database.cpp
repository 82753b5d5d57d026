// SPDX-License-Identifier: Apache-2.0
#include "models/store/postgres/postgres_database.h"

#include "models/store/postgres/outbox_feed.h"
#include "models/store/postgres/postgres_bulk.h"

#include <algorithm>
#include <chrono>
#include <thread>

namespace bailiwick::store {

namespace {

// A server may be set up to answer a commit before it is durable: not to this program. Rows of a
// cursor are all wanted, not only the first.
constexpr const char *settings =
    "SET search_path = bailiwick, pg_catalog; SET client_min_messages = warning;"
    " SET cursor_tuple_fraction = 1; SET jit = off; SET default_transaction_isolation ="
    " 'read committed';"
    " SELECT set_config('synchronous_commit', 'on', false)"
    " WHERE current_setting('synchronous_commit') = 'off'";

constexpr const char *beginReading = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY";
constexpr const char *beginPage =
    "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY; SET LOCAL enable_bitmapscan = off;"
    " SET LOCAL enable_seqscan = off; SET LOCAL enable_hashjoin = off;"
    " SET LOCAL enable_mergejoin = off";

} // namespace

PostgresDatabase::PostgresDatabase(const std::string &address, Access access, int busyTimeoutMs)
    : m_address(address)
    , m_busyTimeoutMs(busyTimeoutMs)
    , m_connection(address)
{
    m_connection.execute(settings);
    if (access == Access::Read)
        m_connection.execute("SET default_transaction_read_only = on");
}

const Dialect &PostgresDatabase::dialect() const
{
    // Columns are collated "C", for which ILIKE knows the letters of ASCII only.
    static constexpr Dialect dialect{"ILIKE", "json_agg", true, true};
    return dialect;
}

bool PostgresDatabase::isUsable()
{
    return m_connection.isAlive() && !m_connection.isInTransaction();
}

std::string PostgresDatabase::auditMonth(std::int64_t time)
{
    const auto day = std::chrono::floor<std::chrono::days>(
        std::chrono::sys_time<std::chrono::milliseconds>(std::chrono::milliseconds(time)));
    const std::chrono::year_month_day date(day);
    const auto number = [](int value, std::size_t digits) {
        std::string text = std::to_string(value);
        return text.size() < digits ? std::string(digits - text.size(), '0') + text : text;
    };
    std::string month = '_' + number(static_cast<int>(date.year()), 4) + '_' +
                        number(static_cast<int>(static_cast<unsigned>(date.month())), 2);
    if (m_months.insert(month).second)
        m_connection.execute("SELECT audit_open_month(" + std::to_string(time) + ")");
    return month;
}

std::string PostgresDatabase::newName()
{
    return "b" + std::to_string(++m_names);
}

Statement &PostgresDatabase::statement(const char *sql)
{
    auto &kept = m_statements[sql];
    if (!kept)
        kept = std::make_unique<PostgresStatement>(m_connection, sql, PostgresStatement::Kind::Kept,
                                                   newName());
    else
        kept->reset();
    return *kept;
}

Statement &PostgresDatabase::scan(const char *sql)
{
    auto &kept = m_scans[sql];
    if (!kept)
        kept = std::make_unique<PostgresStatement>(m_connection, sql,
                                                   PostgresStatement::Kind::Cursor, newName());
    else
        kept->reset();
    return *kept;
}

std::unique_ptr<Statement> PostgresDatabase::prepare(const std::string &sql, bool many)
{
    return std::make_unique<PostgresStatement>(
        m_connection, sql, many ? PostgresStatement::Kind::Cursor : PostgresStatement::Kind::Single,
        newName());
}

std::unique_ptr<Database::Bulk> PostgresDatabase::bulk(const std::string &table,
                                                       const std::string &columns, Bulk *after)
{
    auto &insert = m_inserts[table];
    if (!insert) {
        std::string places = "?";
        for (auto comma = std::count(columns.begin(), columns.end(), ','); comma > 0; --comma)
            places += ", ?";
        insert = std::make_unique<PostgresStatement>(
            m_connection, "INSERT INTO " + table + " (" + columns + ") VALUES (" + places + ")",
            PostgresStatement::Kind::Kept, newName());
    }
    return std::make_unique<PostgresBulk>(
        m_connection, table, columns,
        [row = insert.get()](PostgresParameters &parameters) { row->run(parameters); }, after);
}

void PostgresDatabase::announce(const std::vector<Notice> &notices)
{
    for (const Notice &notice : notices)
        statement("INSERT INTO outbox (kind, subject) VALUES (?, ?)")
            .bind(nameOf(notice.kind))
            .bind(notice.subject)
            .run();
}

void PostgresDatabase::begin(Access access)
{
    if (access != Access::Write) {
        m_connection.execute(access == Access::ReadPage ? beginPage : beginReading);
        return;
    }
    m_witness.reset();
    try {
        PostgresParameters none;
        m_connection.execute("BEGIN; SET LOCAL lock_timeout = " + std::to_string(m_busyTimeoutMs) +
                             "; SELECT FROM writer FOR UPDATE");
        const Result number =
            m_connection.query("SELECT pg_current_xact_id()::text COLLATE \"C\"", none);
        m_transaction = PQgetvalue(number.get(), 0, 0);
    } catch (const Failure &) {
        rollback();
        throw;
    }
}

void PostgresDatabase::commit()
{
    m_connection.settle();
    const Result result(PQexec(m_connection.handle(), "COMMIT"));
    if (succeeded(result.get())) {
        if (std::string_view(PQcmdStatus(result.get())) == "COMMIT")
            return;
        fail("store-error", "The transaction was taken back.", "Try again.", true);
    }
    if (m_connection.isAlive() || !wasCommitted())
        throw Failure{errorOf(m_connection.handle(), result.get())};
}

// None while it may still become either. A crash of the server may take back the numbers of
// transactions that it lost with everything they wrote, and give them to others: "committed" may be
// said of one of those, and the row that only this one wrote is what counts.
std::optional<bool> PostgresDatabase::outcome(PostgresConnection &other) const
{
    PostgresParameters number;
    number.add(std::string_view(m_transaction));
    const Result status =
        other.query("SELECT CASE WHEN $1::xid8 < pg_snapshot_xmax(pg_current_snapshot())"
                    " THEN pg_xact_status($1::xid8) ELSE 'never' END",
                    number);
    const std::string_view text(PQgetvalue(status.get(), 0, 0));
    if (text == "in progress")
        return std::nullopt;
    if (!m_witness || text != "committed")
        return text == "committed";
    PostgresParameters row;
    row.add(static_cast<std::int64_t>(m_witness->first));
    row.addBytes(audit::bytes(m_witness->second));
    const Result found = other.query(
        "SELECT FROM bailiwick.audit_event WHERE sequence = $1 AND leaf_hash = $2", row);
    return PQntuples(found.get()) == 1;
}

// The connection broke before the answer came: another one asks what became of the transaction.
bool PostgresDatabase::wasCommitted()
{
    using Clock = std::chrono::steady_clock;
    const auto end = Clock::now() + std::chrono::milliseconds(std::max(m_busyTimeoutMs, 30'000));
    for (; Clock::now() < end; std::this_thread::sleep_for(std::chrono::milliseconds(100))) {
        try {
            PostgresConnection other(m_address);
            if (const auto committed = outcome(other))
                return *committed;
        } catch (const Failure &) {
            continue; // the server is starting again
        }
    }
    throw Failure{{"store-io",
                   "The database server went away while it was committing; whether the change was"
                   " kept is not known.",
                   {},
                   "When the server is back, look at the newest revision before you try again.",
                   false,
                   {}}};
}

void PostgresDatabase::rollback() noexcept
{
    m_months.clear(); // one that was made may be gone
    try {
        m_connection.settle();
    } catch (const Failure &) {
        // Nothing of it is wanted any more.
    }
    if (PQstatus(m_connection.handle()) == CONNECTION_OK && m_connection.isInTransaction())
        PQclear(PQexec(m_connection.handle(), "ROLLBACK"));
}

} // namespace bailiwick::store
