// SPDX-License-Identifier: Apache-2.0
#include "models/store/rows/audit_query.h"

#include "models/store/rows/audit_rows.h"

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

} // namespace

AuditQuery::AuditQuery(const Dialect &dialect, const AuditFilter &filter,
                       const AuditVisibility &visibility)
    : m_dialect(dialect)
    , m_from(" FROM audit_event e LEFT JOIN audit_text t ON t.sequence = e.sequence")
{
    if (!visibility.all && visibility.organizations.empty()) {
        m_where = " WHERE 1 = 0";
    } else if (!visibility.all && visibility.organizations.size() == 1) {
        // Walks this organization's rows in order instead of everybody's.
        m_from = " FROM audit_event_organization v JOIN audit_event e ON e.sequence = v.sequence"
                 " LEFT JOIN audit_text t ON t.sequence = e.sequence";
        require("v.organization = ?", visibility.organizations.front());
    } else if (!visibility.all) {
        std::string list;
        for (const std::string &organization : visibility.organizations) {
            list += list.empty() ? "?" : ", ?";
            m_parameters.emplace_back(organization);
        }
        m_where = " WHERE EXISTS (SELECT 1 FROM audit_event_organization v"
                  " WHERE v.sequence = e.sequence AND v.organization IN (" +
                  list + "))";
    }
    if (!filter.actor.empty())
        require("e.actor = ?", filter.actor);
    if (filter.action.ends_with(':')) {
        require("e.action >= ?", filter.action);
        std::string end = filter.action;
        end.back() = ':' + 1;
        require("e.action < ?", end);
    } else if (!filter.action.empty()) {
        require("e.action = ?", filter.action);
    }
    if (!filter.resource.empty())
        require("e.resource = ?", filter.resource);
    if (filter.outcome) {
        require("e.outcome = ?", std::string(audit::name(*filter.outcome)));
        if (*filter.outcome != audit::Outcome::Allowed)
            m_where += " AND e.outcome <> 'allowed'"; // the partial index needs it literally
    }
    if (filter.from)
        require("e.time >= ?", *filter.from);
    if (filter.until)
        require("e.time < ?", *filter.until);
    if (!filter.text.empty())
        addText(filter.text);
}

void AuditQuery::addText(const std::string &text)
{
    const std::string pattern = containing(text);
    std::string any;
    for (const char *column :
         {"e.action", "e.request_id", "t.actor_label", "t.resource_label", "t.reason"}) {
        any += (any.empty() ? "(" : " OR ") + std::string(column) + " " + m_dialect.like +
               " ? ESCAPE '\\'";
        m_parameters.emplace_back(pattern);
    }
    m_where += (m_where.empty() ? " WHERE " : " AND ") + any + ")";
}

void AuditQuery::require(std::string_view condition, std::int64_t value)
{
    m_where += (m_where.empty() ? " WHERE " : " AND ") + std::string(condition);
    m_parameters.emplace_back(value);
}

void AuditQuery::require(std::string_view condition, std::string value)
{
    m_where += (m_where.empty() ? " WHERE " : " AND ") + std::string(condition);
    m_parameters.emplace_back(std::move(value));
}

std::string AuditQuery::sql(std::string_view ending) const
{
    return "SELECT " + auditColumns(m_dialect) + m_from + m_where + std::string(ending);
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
