// SPDX-License-Identifier: Apache-2.0
#include "models/store/rows/table_copy.h"

#include "models/audit/merkle.h"
#include "models/store/rows/audit_appender.h"
#include "models/store/rows/audit_rows.h"
#include "models/store/rows/copied_tables.h"
#include "models/store/rows/entity_reader.h"
#include "models/store/rows/history_rows.h"

#include <span>

namespace bailiwick::store {

namespace {

constexpr std::uint64_t rowsPerReport = 1024;

class Progress
{
public:
    Progress(const CopyProgress &report, std::uint64_t total)
        : m_report(report)
        , m_total(total)
    {
    }
    void step()
    {
        if (++m_done % rowsPerReport == 0)
            tell();
    }
    void tell() const
    {
        if (m_report && !m_report(m_done, m_total))
            fail("copy-stopped", "The copy was stopped; nothing of it was kept.");
    }

private:
    const CopyProgress &m_report;
    const std::uint64_t m_total;
    std::uint64_t m_done = 0;
};

// The rows of a table in the order of their key. The digest is over the values, not over how an
// engine keeps them.
class TableReader
{
public:
    // `tenants`: with what a table of an engine that has them needs more.
    TableReader(Database &database, const CopiedTable &table, bool tenants = false)
        : m_table(table)
        , m_tenants(tenants && !table.tenant.empty())
        , m_row(database.prepare(select(table, m_tenants), true))
    {
    }
    bool next()
    {
        if (!m_row->step())
            return false;
        ++m_rows;
        m_bytes.clear();
        for (std::size_t i = 0; i < m_table.types.size(); ++i)
            addValue(static_cast<int>(i));
        m_digest.add(m_bytes);
        return true;
    }
    const Statement &row() const { return *m_row; }
    void copyTo(Statement &insert) const
    {
        bindTo(insert);
        insert.run();
    }
    void bindTo(Statement &insert) const
    {
        for (std::size_t i = 0; i < m_table.types.size(); ++i) {
            const int column = static_cast<int>(i);
            if (m_row->isNull(column))
                insert.bindNull();
            else if (m_table.types[i] == 'u')
                insert.bind(m_row->id(column));
            else if (m_table.types[i] == 'n')
                insert.bind(m_row->integer(column));
            else if (m_table.types[i] == 'b')
                insert.bindBlob(m_row->blob(column));
            else
                insert.bind(m_row->text(column));
        }
        if (m_tenants)
            insert.bindKey(m_row->id(static_cast<int>(m_table.types.size())));
        if (m_tenants && isNumbered())
            insert.bind(static_cast<std::int64_t>(m_rows));
    }
    // Of copyTo()
    std::string columns() const
    {
        return m_table.columns + (m_tenants ? ", tenant" : "") +
               (m_tenants && isNumbered() ? ", number" : "");
    }
    StoreCopy::Table finish() { return {m_table.name, m_rows, m_digest.finish()}; }

private:
    bool isNumbered() const { return m_table.name == "resource"; }
    static std::string select(const CopiedTable &table, bool tenants)
    {
        std::string order = "1";
        for (int column = 2; column <= table.key; ++column)
            order += ", " + std::to_string(column);
        return "SELECT " + table.columns + (tenants ? ", " + table.tenant : "") + " FROM " +
               table.quoted() + " ORDER BY " + order;
    }
    // Whether there is one, how long it is, what it is: no two rows have the same bytes.
    void addValue(int column)
    {
        if (m_row->isNull(column)) {
            m_bytes += '-';
            return;
        }
        const char type = m_table.types[static_cast<std::size_t>(column)];
        const auto add = [&](std::string_view value) {
            m_bytes += type;
            m_bytes += std::to_string(value.size());
            m_bytes += ':';
            m_bytes += value;
        };
        if (type == 'u')
            add(m_row->id(column).toString());
        else if (type == 'n')
            add(std::to_string(m_row->integer(column)));
        else
            add(type == 'b' ? m_row->blob(column) : m_row->text(column));
    }

    const CopiedTable &m_table;
    const bool m_tenants;
    const std::unique_ptr<Statement> m_row;
    std::uint64_t m_rows = 0;
    audit::Digest m_digest;
    std::string m_bytes;
};

template<typename F>
void forEachTable(F &&f)
{
    for (const CopiedTable &table : copiedTables())
        f(table);
    for (const CopiedTable &table : copiedAuditTables())
        f(table);
}

void refuseFull(Database &to)
{
    forEachTable([&](const CopiedTable &table) {
        if (to.integer("SELECT count(*) FROM (SELECT 1 FROM " + table.quoted() +
                       " LIMIT 1) AS one") > 0)
            fail("copy-exists",
                 "There is a store already; its table \"" + table.name + "\" holds rows.",
                 "Copy to a new place: a copy replaces nothing.");
    });
}

std::uint64_t countRows(Database &database)
{
    std::uint64_t rows = 0;
    forEachTable([&](const CopiedTable &table) {
        rows +=
            static_cast<std::uint64_t>(database.integer("SELECT count(*) FROM " + table.quoted()));
    });
    return rows;
}

StoreCopy::Table copyTable(Database &from, Database &to, const CopiedTable &table,
                           Progress &progress)
{
    TableReader reader(from, table, to.dialect().tenants);
    const auto bulk = to.bulk(table.quoted(), reader.columns());
    while (reader.next()) {
        reader.copyTo(bulk->row());
        progress.step();
    }
    bulk->finish();
    return reader.finish();
}

// What belongs to one row of the log goes with it: a store takes nothing later.
class AuditPart
{
public:
    AuditPart(Database &from, const CopiedTable &table)
        : m_reader(from, table)
        , m_more(m_reader.next())
    {
    }
    // Those of this row; `add` writes one.
    template<typename F>
    void copy(std::int64_t sequence, Progress &progress, F &&add)
    {
        for (; m_more && m_reader.row().integer(0) == sequence; m_more = m_reader.next()) {
            add(m_reader);
            progress.step();
        }
    }
    StoreCopy::Table finish()
    {
        if (m_more)
            fail("store-damaged", "The audit log holds a text or an organization without its row.",
                 "Verify the log, then restore the newest backup.");
        return m_reader.finish();
    }

private:
    TableReader m_reader;
    bool m_more;
};

void copyAudit(Database &from, Database &to, Progress &progress,
               std::vector<StoreCopy::Table> &copied)
{
    const std::vector<CopiedTable> &tables = copiedAuditTables();
    TableReader events(from, tables[0]);
    AuditPart texts(from, tables[1]);
    AuditPart organizations(from, tables[2]);
    AuditAppender appender(to);
    const auto addTo = [&](Statement &part, const TableReader &reader) {
        reader.bindTo(part);
        appender.runPart(part);
    };
    while (events.next()) {
        const std::int64_t sequence = events.row().integer(0);
        Statement &event = appender.event(sequence, events.row().integer(1));
        events.bindTo(event);
        appender.runEvent(event);
        progress.step();
        texts.copy(sequence, progress,
                   [&](const TableReader &reader) { addTo(appender.text(), reader); });
        organizations.copy(sequence, progress, [&](const TableReader &reader) {
            addTo(appender.organization(), reader);
        });
    }
    appender.finish();
    copied.push_back(events.finish());
    copied.push_back(texts.finish());
    copied.push_back(organizations.finish());
    writeFrontier(to, readFrontier(from));
}

[[noreturn]] void refuseDifferent(const std::string &what, const std::string &action)
{
    fail("copy-different", what + " Nothing of the copy was kept.", action);
}

void compareTables(Database &to, const std::vector<StoreCopy::Table> &copied, Progress &progress)
{
    std::size_t next = 0;
    forEachTable([&](const CopiedTable &table) {
        TableReader reader(to, table);
        while (reader.next())
            progress.step();
        if (reader.finish() != copied[next++])
            refuseDifferent("Table \"" + table.name + "\" of the copy is not what was written.",
                            "Look for triggers or rules that others added to the new database.");
    });
}

void compareAudit(Database &from, Database &to, StoreCopy &copy)
{
    audit::Frontier frontier;
    {
        const auto leaf = to.prepare("SELECT leaf_hash FROM audit_event ORDER BY sequence", true);
        while (leaf->step())
            frontier.append(leaf->hash(0));
    }
    if (frontier != readFrontier(from) || frontier != readFrontier(to))
        refuseDifferent("The rows of the audit log do not make its head.",
                        "Verify the log: bailiwickctl audit verify.");
    copy.auditSize = frontier.size();
    copy.auditRoot = frontier.root();
}

} // namespace

StoreCopy copyTables(Database &from, Database &to, const CopyProgress &report)
{
    refuseFull(to);
    Progress progress(report, 2 * countRows(from)); // written, then read back
    progress.tell();
    StoreCopy copy;
    for (const CopiedTable &table : copiedTables())
        copy.tables.push_back(copyTable(from, to, table, progress));
    if (to.dialect().tenants)
        to.prepare("UPDATE resource_number SET next ="
                   " (SELECT coalesce(max(number), 0) + 1 FROM resource)")
            ->run();
    copyAudit(from, to, progress, copy.tables);
    to.statement("UPDATE history_start SET revision = ?").bind(readHistoryStart(from)).run();

    compareTables(to, copy.tables, progress);
    compareAudit(from, to, copy);
    copy.revision = readRevision(to);
    copy.historyStart = readHistoryStart(to);
    if (copy.revision != readRevision(from) || copy.historyStart != readHistoryStart(from))
        refuseDifferent("The copy's history is not what was written.", {});
    progress.tell();
    return copy;
}

} // namespace bailiwick::store
