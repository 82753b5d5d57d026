// SPDX-License-Identifier: Apache-2.0
#include "models/store/rows/audit_query.h"

#include "models/store/rows/audit_rows.h"

#include <algorithm>

namespace bailiwick::store {

namespace {

std::string containing(const std::string &text)
{
    std::string pattern = "%";
    for (const char c : text) {
        if (c == '%' || c == '_' || c == '\\')
            pattern += '\\';
        pattern += c;
    }
    return pattern + "%";
}

constexpr const char *textsOfMonths =
    " LEFT JOIN audit_text t ON t.sequence = r.sequence AND t.time = r.time";

bool isRefusal(const AuditFilter &filter)
{
    return filter.outcome && *filter.outcome != audit::Outcome::Allowed;
}

bool isArea(const std::string &action)
{
    return action.ends_with(':');
}

} // namespace

AuditQuery::AuditQuery(const Dialect &dialect, const AuditFilter &filter,
                       const AuditVisibility &visibility)
    : m_dialect(dialect)
    , m_searchesTexts(!filter.text.empty())
{
    if (dialect.auditByMonth)
        searchByMonths(filter, visibility);
    else
        searchByBlocks(filter, visibility);
    if (filter.outcome)
        require("r.outcome = ?", std::string(audit::name(*filter.outcome)));
    addTimes(filter);
    if (!filter.text.empty())
        addText(filter.text);
}

void AuditQuery::take(AuditDrive drive)
{
    AuditSource source = auditSource(drive);
    m_from = " FROM " + source.from;
    m_order = std::move(source.order);
    if (!source.where.empty())
        require(source.where);
}

void AuditQuery::searchByBlocks(const AuditFilter &filter, const AuditVisibility &visibility)
{
    const bool nothing = !visibility.all && visibility.organizations.empty();
    const bool one = !visibility.all && visibility.organizations.size() == 1;
    const bool named = !filter.actor.empty() || !filter.resource.empty();
    const bool exact = !filter.action.empty() && !isArea(filter.action);
    bool blocks = true;
    if (!filter.resource.empty()) {
        take(AuditDrive::Resource);
    } else if (!filter.actor.empty()) {
        take(AuditDrive::Actor);
    } else if (one) {
        take(isRefusal(filter) ? AuditDrive::OrganizationRefusals : AuditDrive::Organization);
        require("o.organization = ?", visibility.organizations.front());
    } else if (isRefusal(filter)) {
        take(AuditDrive::Refusals);
        blocks = false;
    } else if (exact) {
        take(AuditDrive::Action);
    } else if (nothing || (visibility.all && filter.action.empty())) {
        take(AuditDrive::Log);
        blocks = false;
    } else {
        take(AuditDrive::Area);
    }
    if (!filter.action.empty() && !named)
        addAction(filter.action);
    if (blocks && !named && !one && isArea(filter.action)) {
        require("EXISTS (SELECT 1 FROM audit_event h INDEXED BY audit_event_by_action"
                " WHERE (h.sequence >> 14) = +b.number AND h.action >= ?",
                filter.action);
        std::string end = filter.action;
        end.back() = ':' + 1;
        m_where += " AND h.action < ?)";
        m_parameters.emplace_back(std::move(end));
    }
    if (nothing)
        require("1 = 0");
    if (!visibility.all && !nothing && (!one || named)) {
        if (blocks)
            requireOrganizations("EXISTS (SELECT 1 FROM audit_event_organization h INDEXED BY"
                                 " audit_event_organization_by_organization"
                                 " WHERE (h.sequence >> 14) = +b.number AND h.organization IN (",
                                 visibility, "))");
        requireOrganizations("EXISTS (SELECT 1 FROM audit_event_organization v"
                             " WHERE v.sequence = r.sequence AND v.organization IN (",
                             visibility, "))");
    }
    if (!named)
        return;
    if (!filter.resource.empty())
        require(resourceIs, filter.resource);
    else
        require(actorIs, filter.actor);
    if (!filter.resource.empty() && !filter.actor.empty())
        require("r.actor = ?", filter.actor);
    if (!filter.action.empty())
        addAction(filter.action);
}

void AuditQuery::searchByMonths(const AuditFilter &filter, const AuditVisibility &visibility)
{
    const char *texts = m_searchesTexts ? textsOfMonths : "";
    m_from = std::string(" FROM audit_event r") + texts;
    m_order = {"r.sequence"};
    if (!visibility.all && visibility.organizations.empty()) {
        require("1 = 0");
    } else if (!visibility.all && visibility.organizations.size() == 1) {
        // Walks this organization's rows in order instead of everybody's.
        m_from = std::string(" FROM audit_event_organization o JOIN audit_event r"
                             " ON r.sequence = o.sequence AND r.time = o.time") +
                 texts;
        m_order = {"o.sequence"};
        require("o.organization = ?", visibility.organizations.front());
        if (filter.outcome)
            require("o.outcome = ?", std::string(audit::name(*filter.outcome)));
        if (isRefusal(filter))
            require("o.outcome <> 'allowed'"); // the partial index needs it literally
    } else if (!visibility.all) {
        // A range, so that it is looked up row by row: nobody collects all their rows first.
        requireOrganizations("EXISTS (SELECT 1 FROM audit_event_organization v"
                             " WHERE v.sequence BETWEEN r.sequence AND r.sequence"
                             " AND v.time = r.time AND v.organization IN (",
                             visibility, "))");
    }
    if (!filter.actor.empty())
        require("r.actor = ?", filter.actor);
    if (!filter.resource.empty())
        require("r.resource = ?", filter.resource);
    if (isRefusal(filter))
        require("r.outcome <> 'allowed'");
    if (!filter.action.empty())
        addAction(filter.action);
}

void AuditQuery::addAction(const std::string &action)
{
    if (!isArea(action)) {
        require("r.action = ?", action);
        return;
    }
    require("r.action >= ?", action);
    std::string end = action;
    end.back() = ':' + 1;
    require("r.action < ?", end);
}

void AuditQuery::addTimes(const AuditFilter &filter)
{
    const bool ofOrganization = m_dialect.auditByMonth && m_order.back() == "o.sequence";
    if (filter.from) {
        require("r.time >= ?", *filter.from);
        if (ofOrganization)
            require("o.time >= ?", *filter.from);
        require(notBefore(m_order.back()), *filter.from);
    }
    if (filter.until) {
        require("r.time < ?", *filter.until);
        if (ofOrganization)
            require("o.time < ?", *filter.until);
        require(notAfter(m_order.back()), *filter.until);
    }
}

void AuditQuery::requireFrom(std::uint64_t sequence)
{
    const auto value = static_cast<std::int64_t>(sequence);
    require(m_order.back() + " >= ?", value);
    if (m_order.size() > 1)
        require(m_order.front() + " >= ?", value >> 14);
}

void AuditQuery::requireBefore(std::uint64_t sequence)
{
    const auto value = static_cast<std::int64_t>(sequence);
    require(m_order.back() + " < ?", value);
    if (m_order.size() > 1)
        require(m_order.front() + " <= ?", value >> 14);
}

void AuditQuery::addText(const std::string &text)
{
    const std::string pattern = containing(text);
    std::string any;
    for (const char *column :
         {"r.action", "r.request_id", "t.actor_label", "t.resource_label", "t.reason"}) {
        any += (any.empty() ? "(" : " OR ") + std::string(column) + " " + m_dialect.like +
               " ? ESCAPE '\\'";
        m_parameters.emplace_back(pattern);
    }
    m_where += (m_where.empty() ? " WHERE " : " AND ") + any + ")";
}

void AuditQuery::require(std::string_view condition)
{
    m_where += (m_where.empty() ? " WHERE " : " AND ") + std::string(condition);
}

void AuditQuery::require(std::string_view condition, const Value &value)
{
    require(condition);
    for (auto places = std::count(condition.begin(), condition.end(), '?'); places > 0; --places)
        m_parameters.push_back(value);
}

void AuditQuery::requireOrganizations(std::string_view before, const AuditVisibility &visibility,
                                      std::string_view after)
{
    std::string list;
    for (const std::string &organization : visibility.organizations) {
        list += list.empty() ? "?" : ", ?";
        m_parameters.emplace_back(organization);
    }
    require(std::string(before) + list + std::string(after));
}

std::string AuditQuery::sql(Order order, std::size_t limit, const std::string &columns) const
{
    const char *direction = order == Order::Ascending ? "" : " DESC";
    std::string by;
    for (const std::string &column : m_order)
        by += (by.empty() ? " ORDER BY " : ", ") + column + direction;
    const std::string select = "SELECT " + (columns.empty() ? auditColumns(m_dialect) : columns);
    const std::string cut = limit > 0 ? " LIMIT " + std::to_string(limit) : "";
    if (!m_dialect.auditByMonth || m_searchesTexts)
        return select + m_from + m_where + by + cut;
    // The events first: what belongs to them costs so much more that PostgreSQL would not tell a
    // good way to find them from a bad one.
    return select + " FROM (SELECT r.*" + m_from + m_where + by + (limit > 0 ? cut : " OFFSET 0") +
           ") r" + textsOfMonths + " ORDER BY r.sequence" + direction;
}

void AuditQuery::bind(Statement &statement) const
{
    for (const auto &parameter : m_parameters) {
        std::visit(
            [&](const auto &value) {
                if constexpr (std::is_same_v<std::decay_t<decltype(value)>, std::string>)
                    statement.bind(std::string_view(value));
                else
                    statement.bind(value);
            },
            parameter);
    }
}

} // namespace bailiwick::store
