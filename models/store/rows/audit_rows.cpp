// SPDX-License-Identifier: Apache-2.0
#include "models/store/rows/audit_rows.h"

#include "models/store/rows/audit_appender.h"

#include <nlohmann/json.hpp>

namespace bailiwick::store {

std::string auditColumns(const Dialect &dialect)
{
    return "r.sequence, r.time, r.actor_kind, r.actor, r.actor_organization, r.action,"
           " r.resource_type, r.resource, r.outcome, r.revision, r.request_id, r.count,"
           " r.leaf_hash, r.actor_label_commitment, t.actor_label, t.actor_label_salt,"
           " r.resource_label_commitment, t.resource_label, t.resource_label_salt,"
           " r.reason_commitment, t.reason, t.reason_salt, r.detail_commitment, t.detail,"
           " t.detail_salt, (SELECT " +
           std::string(dialect.forList) +
           "(l.organization) FROM (SELECT n.organization FROM audit_event_organization n"
           " WHERE n.sequence = r.sequence" +
           (dialect.auditByMonth ? " AND n.time = r.time" : "") + " ORDER BY n.organization) l)";
}

namespace {

audit::Committed committedAt(const Statement &row, int column)
{
    audit::Committed committed;
    if (!row.isNull(column))
        committed.commitment = row.hash(column);
    committed.text = row.string(column + 1);
    committed.salt = std::string(row.blob(column + 2));
    return committed;
}

void bindCommitment(Statement &row, const audit::Committed &committed)
{
    committed.commitment ? row.bind(*committed.commitment) : row.bindNull();
}

void bindText(Statement &row, const audit::Committed &committed)
{
    if (committed.salt.empty())
        row.bindNull().bindNull();
    else
        row.bind(std::string_view(committed.text)).bindBlob(committed.salt);
}

} // namespace

audit::StoredRow readAuditRow(const Statement &row)
{
    audit::StoredRow stored;
    audit::Event &event = stored.event;
    event.sequence = static_cast<std::uint64_t>(row.integer(0));
    event.time = row.integer(1);
    event.actor.kind = row.string(2);
    event.actor.id = row.string(3);
    event.actor.organization = row.string(4);
    event.action = row.string(5);
    event.resource.type = row.string(6);
    event.resource.id = row.string(7);
    const auto outcome = audit::outcomeFromName(row.text(8));
    if (!outcome)
        fail("store-damaged", "The audit log holds an unknown outcome.",
             "Verify the log, then restore the newest backup.");
    event.outcome = *outcome;
    event.revision = row.integer(9);
    event.requestId = row.string(10);
    event.count = row.integer(11);
    stored.leafHash = row.hash(12);
    event.actor.label = committedAt(row, 13);
    event.resource.label = committedAt(row, 16);
    event.reason = committedAt(row, 19);
    event.detail = committedAt(row, 22);

    if (!row.isNull(25)) {
        const auto organizations = nlohmann::json::parse(row.text(25));
        event.organizations = organizations.get<std::vector<std::string>>();
    }
    return stored;
}

void writeAuditRows(Database &database, std::span<const audit::StoredRow> rows)
{
    AuditAppender appender(database);
    for (const audit::StoredRow &stored : rows) {
        const audit::Event &event = stored.event;
        const auto sequence = static_cast<std::int64_t>(event.sequence.value_or(0));
        Statement &row = appender.event(sequence, event.time);
        row.bind(sequence).bind(event.time).bind(event.actor.kind).bind(event.actor.id);
        bindCommitment(row, event.actor.label);
        row.bind(event.actor.organization)
            .bind(event.action)
            .bind(event.resource.type)
            .bind(event.resource.id);
        bindCommitment(row, event.resource.label);
        row.bind(audit::name(event.outcome));
        bindCommitment(row, event.reason);
        row.bind(event.revision).bind(event.requestId).bind(event.count);
        bindCommitment(row, event.detail);
        row.bind(stored.leafHash);
        appender.runEvent(row);

        Statement &text = appender.text();
        text.bind(sequence);
        bindText(text, event.actor.label);
        bindText(text, event.resource.label);
        bindText(text, event.reason);
        bindText(text, event.detail);
        appender.runPart(text);

        for (const std::string &organization : event.organizations)
            appender.runPart(appender.organization()
                                 .bind(sequence)
                                 .bind(organization)
                                 .bind(audit::name(event.outcome))
                                 .bind(event.actor.id));
    }
    appender.finish();
}

audit::Frontier readFrontier(Database &database)
{
    Statement &row = database.statement("SELECT frontier FROM audit_frontier");
    const Reading reading(row);
    const auto frontier = audit::Frontier::fromText(row.step() ? row.text(0) : "");
    if (!frontier)
        fail("store-damaged", "The head of the audit log cannot be read.",
             "Verify the log, then restore the newest backup.");
    return *frontier;
}

void writeFrontier(Database &database, const audit::Frontier &frontier)
{
    database.statement("UPDATE audit_frontier SET frontier = ?").bind(frontier.text()).run();
}

} // namespace bailiwick::store
