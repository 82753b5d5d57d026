// SPDX-License-Identifier: Apache-2.0
#include "models/store/rows/audit_appender.h"

#include "models/store/rows/copied_tables.h"

#include <algorithm>

namespace bailiwick::store {

namespace {
constexpr int spanBits = 10; // rows of a span: 1 << this
}

AuditAppender::AuditAppender(Database &database)
    : m_database(database)
{
}

AuditAppender::~AuditAppender() = default;

void AuditAppender::open(std::int64_t time)
{
    std::string month = m_database.auditMonth(time);
    if (m_open && month == m_month)
        return;
    if (m_open)
        finish();
    m_month = std::move(month);
    const std::vector<CopiedTable> &tables = copiedAuditTables();
    const std::string more = m_database.dialect().auditByMonth ? ", time" : "";
    m_events = m_database.bulk(tables[0].name + m_month, tables[0].columns);
    m_texts = m_database.bulk(tables[1].name + m_month, tables[1].columns + more, m_events.get());
    m_organizations =
        m_database.bulk(tables[2].name + m_month, tables[2].columns + more, m_events.get());
    m_open = true;
}

Statement &AuditAppender::event(std::int64_t sequence, std::int64_t time)
{
    open(time);
    m_time = time;
    note(m_blocks, sequence >> auditBlockBits, time);
    if (!m_database.dialect().auditByMonth)
        note(m_spans, sequence >> spanBits, time);
    return m_events->row();
}

Statement &AuditAppender::text()
{
    return m_texts->row();
}

Statement &AuditAppender::organization()
{
    return m_organizations->row();
}

void AuditAppender::runPart(Statement &row)
{
    if (m_database.dialect().auditByMonth)
        row.bind(m_time);
    row.run();
}

void AuditAppender::finish()
{
    if (!m_open)
        return;
    m_events->finish();
    m_texts->finish();
    m_organizations->finish();
    writeBlocks();
    m_open = false;
}

void AuditAppender::note(TimesOf &times, std::int64_t number, std::int64_t time)
{
    const auto [known, added] = times.try_emplace(number, Times{time, time});
    if (!added)
        known->second = {std::min(known->second.earliest, time),
                         std::max(known->second.latest, time)};
}

// Whether it is a new one.
bool AuditAppender::widen(const char *update, const char *insert, std::int64_t number,
                          const Times &times)
{
    if (m_database.statement(update)
            .bind(times.earliest)
            .bind(times.latest)
            .bind(number)
            .runCounting() > 0)
        return false;
    m_database.statement(insert).bind(number).bind(times.earliest).bind(times.latest).run();
    return true;
}

void AuditAppender::writeBlocks()
{
    for (const auto &[number, times] : m_blocks) {
        const bool begins = widen(
            "UPDATE audit_block SET min_time = CASE WHEN min_time < ?1 THEN min_time ELSE ?1"
            " END, max_time = CASE WHEN max_time > ?2 THEN max_time ELSE ?2 END"
            " WHERE number = ?3",
            "INSERT INTO audit_block (number, min_time, max_time) VALUES (?, ?, ?)", number, times);
        if (begins && number > 0 && !m_database.dialect().auditByMonth)
            writeBuckets(number - 1);
    }
    m_blocks.clear();
    for (const auto &[number, times] : m_spans)
        widen("UPDATE audit_span SET min_time = min(min_time, ?1), max_time = max(max_time, ?2)"
              " WHERE number = ?3",
              "INSERT INTO audit_span (number, min_time, max_time) VALUES (?, ?, ?)", number,
              times);
    m_spans.clear();
}

// Of a block that gets no more rows. Sorted by UNION, which is twice as quick to write.
void AuditAppender::writeBuckets(std::int64_t block)
{
    m_database
        .statement("WITH event AS (SELECT * FROM audit_event WHERE sequence >= ?1 << 14"
                   " AND sequence < (?1 + 1) << 14),"
                   " part AS (SELECT * FROM audit_event_organization WHERE sequence >= ?1 << 14"
                   " AND sequence < (?1 + 1) << 14)"
                   " INSERT INTO audit_bucket"
                   " SELECT ?1 >> 5 << 19 | b.bucket, 1 << (?1 & 31) FROM ("
                   "SELECT audit_bucket_of('actor', '', actor) AS bucket FROM event"
                   " UNION SELECT audit_bucket_of('resource', '', resource) FROM event"
                   " UNION SELECT audit_bucket_of('action', '', action) FROM event"
                   " UNION SELECT audit_bucket_of('organization', organization, '') FROM part"
                   " UNION SELECT audit_bucket_of('actor', organization, actor) FROM part) b"
                   " WHERE true ON CONFLICT (id) DO UPDATE SET blocks = blocks | excluded.blocks")
        .bind(block)
        .run();
}

} // namespace bailiwick::store
