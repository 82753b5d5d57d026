// SPDX-License-Identifier: Apache-2.0
#include "models/store/sqlite/audit_scope.h"

#include "models/store/rows/audit_source.h"

namespace bailiwick::store {

namespace {

constexpr const char *scopeOne = "(SELECT id FROM temp.scope_audit_organization)";
constexpr const char *scopeList = "IN (SELECT id FROM temp.scope_audit_organization)";

std::string namesOrganization()
{
    return std::string("EXISTS (SELECT 1 FROM main.audit_event_organization v"
                       " WHERE v.sequence = r.sequence AND v.organization ") +
           scopeList + ")";
}

std::string joined(const std::string &first, const std::string &second)
{
    return first.empty() || second.empty() ? first + second : first + " AND " + second;
}

class Ways
{
public:
    Ways(ScopedSql &sql, const SessionTable &table, const AuditVisibility &visibility)
        : m_sql(sql)
        , m_table(table)
        , m_all(visibility.all)
        , m_several(!visibility.all && visibility.organizations.size() > 1 &&
                    visibility.organizations.size() <= mostSought)
    {
    }

    ScopedSql::Way make(AuditDrive drive) const
    {
        const AuditSource source = auditSource(drive);
        ScopedSql::Way way;
        way.from = source.from;
        way.where = source.where;
        way.key = source.sequence();
        way.compared = source.compared;
        if (source.order.size() > 1)
            way.block = source.order.front();
        const bool ofOne = drive == AuditDrive::Organization ||
                           drive == AuditDrive::OrganizationActor ||
                           drive == AuditDrive::OrganizationRefusals;
        if (ofOne) // one value lets the index deliver its rows in order
            way.where = joined(way.where, std::string("o.organization = ") + scopeOne);
        if (drive == AuditDrive::Organization)
            way.where = joined(way.where, inBlocks("organization", scopeOne, "''"));
        if (drive == AuditDrive::Organizations)
            return way;
        if (drive == AuditDrive::Area && !m_all)
            way.where = joined(way.where, blockHolds(scopeList));
        if (!ofOne && !m_all)
            way.where = joined(way.where, namesOrganization());
        if (way.where.empty())
            way.where = "1";
        return way;
    }
    // Any of the organizations' rows; or those that the index of a drive finds.
    ScopedSql::Way ofSeveral(AuditDrive drive) const
    {
        ScopedSql::Way way = make(AuditDrive::Organizations);
        const std::string rows = rowsOf(drive, scopeList);
        if (drive == AuditDrive::OrganizationActor) {
            way.where = namesOrganization();
            way.blocks = rows + " AND " + inBlocksOfAny("temp.scope_audit_organization", "?");
            way.single = true;
        } else {
            way.where = rows;
        }
        return way;
    }
    bool areSeveral() const { return m_several; }
    void addSeveral(std::string_view column, AuditDrive drive, const std::string &except = {})
    {
        ScopedSql::Way way = ofSeveral(drive);
        while (m_table.columns[way.column].name != column)
            ++way.column;
        way.except = except;
        m_sql.ways.push_back(std::move(way));
    }
    void add(std::string_view column, AuditDrive drive, const std::string &except = {})
    {
        ScopedSql::Way way = make(drive);
        while (m_table.columns[way.column].name != column)
            ++way.column;
        way.except = except;
        if (drive == AuditDrive::Actor || drive == AuditDrive::Resource) {
            way.narrow = "substr(r." + std::string(column) + ", -8)";
            way.value = "substr(?, -8)";
        } else if (drive == AuditDrive::OrganizationActor) {
            way.narrow = "substr(o.actor, -8)";
            way.value = "substr(?, -8)";
        }
        if (drive == AuditDrive::OrganizationActor)
            way.blocks = inBlocks("actor", scopeOne, "?");
        else if (drive == AuditDrive::Actor || drive == AuditDrive::Resource ||
                 drive == AuditDrive::Action)
            way.blocks = inBlocks(column, "''", "?");
        m_sql.ways.push_back(std::move(way));
    }

private:
    ScopedSql &m_sql;
    const SessionTable &m_table;
    const bool m_all;
    const bool m_several; // but not many
};

} // namespace

void limitAudit(ScopedSql &sql, const SessionTable &table, const AuditVisibility &visibility)
{
    Ways ways(sql, table, visibility);
    const bool one = !visibility.all && visibility.organizations.size() == 1;
    if (ways.areSeveral())
        sql.usual = ways.ofSeveral(AuditDrive::Organization);
    else
        sql.usual = ways.make(visibility.all ? AuditDrive::Log
                              : one          ? AuditDrive::Organization
                                             : AuditDrive::Area);
    if (!visibility.all && visibility.organizations.empty()) {
        sql.usual.where = "0";
        return;
    }
    ways.add("sequence", AuditDrive::Log);
    ways.add("resource", AuditDrive::Resource);
    if (ways.areSeveral()) {
        ways.addSeveral("actor", AuditDrive::OrganizationActor);
        ways.addSeveral("outcome", AuditDrive::OrganizationRefusals, "allowed");
    }
    ways.add("actor", one ? AuditDrive::OrganizationActor : AuditDrive::Actor);
    ways.add("outcome", one ? AuditDrive::OrganizationRefusals : AuditDrive::Refusals, "allowed");
    if (!one)
        ways.add("action", AuditDrive::Action);
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        if (table.columns[i].name == "time")
            sql.limits.push_back({i, notBefore, notAfter});
    }
}

} // namespace bailiwick::store
