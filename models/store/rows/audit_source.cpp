// SPDX-License-Identifier: Apache-2.0
#include "models/store/rows/audit_source.h"

namespace bailiwick::store {

namespace {

constexpr const char *texts = " LEFT JOIN main.audit_text t ON t.sequence = r.sequence";

// With +, since an index on an expression serves no comparison with a column of a type.
AuditSource byBlocks(const std::string &index)
{
    return {"main.audit_block b CROSS JOIN main.audit_event r INDEXED BY " + index + texts,
            "(r.sequence >> 14) = +b.number",
            {"b.number", "r.sequence"}};
}

AuditSource byOrganization(const std::string &index)
{
    return {"main.audit_event_organization o INDEXED BY " + index +
                " CROSS JOIN main.audit_event r ON r.sequence = o.sequence" + texts,
            {},
            {"o.sequence"}};
}

} // namespace

AuditSource auditSource(AuditDrive drive)
{
    switch (drive) {
    case AuditDrive::Log:
        break;
    case AuditDrive::Actor:
        return byBlocks("audit_event_by_actor");
    case AuditDrive::Resource:
        return byBlocks("audit_event_by_resource");
    case AuditDrive::Action:
        return byBlocks("audit_event_by_action");
    case AuditDrive::Organizations: // found by rowsOf(): nothing else is to take its place
        return {std::string("main.audit_block b CROSS JOIN main.audit_event r NOT INDEXED") + texts,
                {},
                {"b.number", "r.sequence"},
                "+r.sequence"};
    case AuditDrive::Area:
        return {std::string("main.audit_block b CROSS JOIN main.audit_event r") + texts,
                "r.sequence >= (b.number << 14) AND r.sequence < ((b.number + 1) << 14)",
                {"b.number", "r.sequence"}};
    case AuditDrive::Refusals:
        return {std::string("main.audit_event r INDEXED BY audit_event_not_allowed") + texts,
                "r.outcome <> 'allowed'", // the index needs it literally
                {"r.sequence"}};
    case AuditDrive::Organization:
    case AuditDrive::OrganizationActor: {
        AuditSource source = byOrganization(drive == AuditDrive::Organization
                                                ? "audit_event_organization_by_organization"
                                                : "audit_event_organization_by_actor");
        source.from = "main.audit_block b CROSS JOIN " + source.from;
        source.where = "(o.sequence >> 14) = +b.number";
        source.order = {"b.number", "o.sequence"};
        return source;
    }
    case AuditDrive::OrganizationRefusals: {
        AuditSource source = byOrganization("audit_event_organization_not_allowed");
        source.where = "o.outcome <> 'allowed'";
        return source;
    }
    }
    return {std::string("main.audit_event r") + texts, {}, {"r.sequence"}};
}

namespace {

std::string heldBy(std::string_view kind, std::string_view organization, std::string_view value)
{
    const std::string bucket = "audit_bucket_of('" + std::string(kind) + "', " +
                               std::string(organization) + ", " + std::string(value) + ")";
    return "(SELECT k.blocks FROM main.audit_bucket k WHERE k.id = (b.number >> 5 << 19 | " +
           bucket + ")) >> (b.number & 31) & 1";
}

std::string newestOr(const std::string &condition)
{
    return "(b.number = (SELECT max(l.number) FROM main.audit_block l) OR " + condition + ")";
}

} // namespace

std::string inBlocks(std::string_view kind, std::string_view organization, std::string_view value)
{
    return newestOr(heldBy(kind, organization, value));
}

std::string inBlocksOfAny(const std::string &organizations, std::string_view actor)
{
    return newestOr("EXISTS (SELECT 1 FROM " + organizations + " s WHERE " +
                    heldBy("actor", "s.id", actor) + ")");
}

// SQLite makes the list anew for each block, sorted, and goes through it in either direction.
std::string rowsOf(AuditDrive drive, const std::string &list)
{
    const char *rows = " WHERE (o.sequence >> 14) = +b.number AND o.organization ";
    std::string index = "audit_event_organization_by_organization";
    std::string also;
    if (drive == AuditDrive::OrganizationActor) {
        index = "audit_event_organization_by_actor";
        also = " AND substr(o.actor, -8) = substr(?, -8)";
    } else if (drive == AuditDrive::OrganizationRefusals) {
        index = "audit_event_organization_not_allowed";
        rows = " WHERE o.outcome <> 'allowed' AND o.sequence >= (b.number << 14)"
               " AND o.sequence < ((b.number + 1) << 14) AND o.organization ";
    }
    return "r.sequence IN (SELECT o.sequence FROM main.audit_event_organization o INDEXED BY " +
           index + rows + list + also + ")";
}

std::string blockHolds(const std::string &list)
{
    return "EXISTS (SELECT 1 FROM main.audit_event_organization h INDEXED BY"
           " audit_event_organization_by_organization WHERE (h.sequence >> 14) = +b.number"
           " AND h.organization " +
           list + ")";
}

std::string notBefore(const AuditKey &key)
{
    const std::string block =
        "(SELECT coalesce(min(l.number), 1 << 40) FROM audit_block l WHERE l.max_time >= ?)";
    if (!key.spans)
        return key.sequence + " >= " + block + " << 14";
    return (key.block.empty() ? "" : key.block + " >= " + block + " AND ") + key.sequence +
           " >= coalesce((SELECT s.number << 10 FROM audit_span s WHERE s.number >= " + block +
           " << 4 AND s.max_time >= ? ORDER BY s.number LIMIT 1), 1 << 54)";
}

std::string notAfter(const AuditKey &key)
{
    const std::string block =
        "(SELECT coalesce(max(l.number), -1) + 1 FROM audit_block l WHERE l.min_time <= ?)";
    if (!key.spans)
        return key.sequence + " < " + block + " << 14";
    return (key.block.empty() ? "" : key.block + " < " + block + " AND ") + key.sequence +
           " < coalesce((SELECT (s.number + 1) << 10 FROM audit_span s WHERE s.number < " + block +
           " << 4 AND s.min_time <= ? ORDER BY s.number DESC LIMIT 1), 0)";
}

} // namespace bailiwick::store
