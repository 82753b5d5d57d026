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
                       const AuditVisibility &visibility, Use use)
    : m_dialect(dialect)
    , m_use(use)
    , m_searchesTexts(!filter.text.empty())
{
    if (dialect.auditByMonth)
        searchByMonths(filter, visibility);
    else
        searchByBlocks(filter, visibility);
    addTimes(filter);
    if (m_searchesTexts)
        addText(filter.text);
}

void AuditQuery::take(AuditDrive drive)
{
    AuditSource source = auditSource(drive);
    m_from = " FROM " + source.from;
    m_order = std::move(source.order);
    m_sequence = std::move(source.compared);
    if (!source.where.empty())
        require(source.where);
}

// Whether each organization's rows are found by themselves.
bool AuditQuery::takeOrganizations(const AuditVisibility &visibility, std::size_t most)
{
    if (visibility.all)
        return false;
    std::vector<std::string> organizations = visibility.organizations;
    std::sort(organizations.begin(), organizations.end());
    organizations.erase(std::unique(organizations.begin(), organizations.end()),
                        organizations.end());
    if (organizations.empty() || organizations.size() > most)
        return false;
    m_organizations = std::move(organizations);
    return true;
}

bool AuditQuery::searchOrganizationsByBlocks(const AuditFilter &filter,
                                             const AuditVisibility &visibility)
{
    if (!filter.resource.empty() || !takeOrganizations(visibility, mostSought))
        return false;
    const std::string &first = m_organizations.front();
    const std::string &actor = filter.actor;
    const AuditDrive drive = !actor.empty()      ? AuditDrive::OrganizationActor
                             : isRefusal(filter) ? AuditDrive::OrganizationRefusals
                                                 : AuditDrive::Organization;
    if (m_organizations.size() == 1) {
        take(drive);
        require("o.organization = ?", first);
        if (!actor.empty()) {
            require(actorOfIs, actor);
            require(inBlocks("actor", "?", "?"));
            m_parameters.insert(m_parameters.end(), {first, actor});
        } else if (!isRefusal(filter)) {
            require(inBlocks("organization", "?", "''"), first);
        }
    } else {
        take(AuditDrive::Organizations);
        const std::string rows = rowsOf(drive, "IN (|)");
        const std::size_t at = rows.find('|');
        requireOrganizations(rows.substr(0, at), m_organizations, rows.substr(at + 1));
        if (!actor.empty()) {
            m_parameters.emplace_back(actor);
            require("r.actor = ?", actor);
            std::string list = "SELECT ? AS id";
            for (std::size_t i = 1; i < m_organizations.size(); ++i)
                list += " UNION ALL SELECT ?";
            require(inBlocksOfAny("(" + list + ")", "?"));
            m_parameters.insert(m_parameters.end(), m_organizations.begin(), m_organizations.end());
            m_parameters.emplace_back(actor);
        }
    }
    if (filter.outcome)
        require("r.outcome = ?", std::string(audit::name(*filter.outcome)));
    if (!filter.action.empty())
        addAction(filter.action);
    return true;
}

void AuditQuery::searchByBlocks(const AuditFilter &filter, const AuditVisibility &visibility)
{
    if (searchOrganizationsByBlocks(filter, visibility))
        return;
    const bool nothing = !visibility.all && visibility.organizations.empty();
    const bool named = !filter.actor.empty() || !filter.resource.empty();
    const bool exact = !filter.action.empty() && !isArea(filter.action);
    bool blocks = true;
    if (!filter.resource.empty()) {
        take(AuditDrive::Resource);
    } else if (!filter.actor.empty()) {
        take(AuditDrive::Actor);
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
    if (blocks && !named && isArea(filter.action)) {
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
    if (!visibility.all && !nothing) {
        if (blocks && !named && !exact)
            requireOrganizations("EXISTS (SELECT 1 FROM audit_event_organization h INDEXED BY"
                                 " audit_event_organization_by_organization"
                                 " WHERE (h.sequence >> 14) = +b.number AND h.organization IN (",
                                 visibility.organizations, "))");
        requireOrganizations("EXISTS (SELECT 1 FROM audit_event_organization v"
                             " WHERE v.sequence = r.sequence AND v.organization IN (",
                             visibility.organizations, "))");
    }
    if (!filter.resource.empty()) {
        require(inBlocks("resource", "''", "?"), filter.resource);
        require(resourceIs, filter.resource);
    } else if (!filter.actor.empty()) {
        require(inBlocks("actor", "''", "?"), filter.actor);
        require(actorIs, filter.actor);
    } else if (exact && blocks) {
        require(inBlocks("action", "''", "?"), filter.action);
    }
    if (!filter.resource.empty() && !filter.actor.empty())
        require("r.actor = ?", filter.actor);
    if (!filter.action.empty() && named)
        addAction(filter.action);
    if (filter.outcome)
        require("r.outcome = ?", std::string(audit::name(*filter.outcome)));
}

// What an organization's own rows can tell is asked of these: the event is looked at where that is
// needed to find it, or to read all of them.
void AuditQuery::searchOrganizationsByMonths(const AuditFilter &filter)
{
    m_idsFirst = m_use == Use::Page;
    m_from = " FROM audit_event_organization o";
    if (!m_idsFirst || m_searchesTexts || !filter.resource.empty() || !filter.action.empty())
        m_from += " JOIN audit_event r ON r.sequence = o.sequence AND r.time = o.time";
    if (m_searchesTexts)
        m_from += textsOfMonths;
    m_sequence = "o.sequence";
    m_order = {m_sequence};
    if (m_organizations.size() > 1)
        require("o.organization = g.organization");
    else
        require("o.organization = ?", m_organizations.front());
    if (!filter.actor.empty())
        require("o.actor = ?", filter.actor);
    if (filter.outcome)
        require("o.outcome = ?", std::string(audit::name(*filter.outcome)));
    if (isRefusal(filter))
        require("o.outcome <> 'allowed'"); // the partial index needs it literally
}

void AuditQuery::searchByMonths(const AuditFilter &filter, const AuditVisibility &visibility)
{
    if (takeOrganizations(visibility, m_use == Use::Page ? mostSought : 1)) {
        searchOrganizationsByMonths(filter);
    } else {
        m_from = std::string(" FROM audit_event r") + (m_searchesTexts ? textsOfMonths : "");
        m_sequence = "r.sequence";
        m_order = {m_sequence};
        if (!visibility.all && visibility.organizations.empty())
            require("1 = 0");
        else if (!visibility.all)
            // A range, so that it is looked up row by row: nobody collects all their rows first.
            requireOrganizations("EXISTS (SELECT 1 FROM audit_event_organization v"
                                 " WHERE v.sequence BETWEEN r.sequence AND r.sequence"
                                 " AND v.time = r.time AND v.organization IN (",
                                 visibility.organizations, "))");
        if (!filter.actor.empty())
            require("r.actor = ?", filter.actor);
        if (filter.outcome)
            require("r.outcome = ?", std::string(audit::name(*filter.outcome)));
        if (isRefusal(filter))
            require("r.outcome <> 'allowed'");
    }
    if (!filter.resource.empty())
        require("r.resource = ?", filter.resource);
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
    // What belongs to an organization stands in its month by the same time.
    const bool ofOrganization = m_dialect.auditByMonth && !m_organizations.empty();
    const auto add = [&](const std::string &comparison, std::int64_t time) {
        if (ofOrganization)
            require("o.time " + comparison, time);
        if (!ofOrganization || !m_idsFirst)
            require("r.time " + comparison, time);
    };
    const AuditKey key{m_sequence, m_order.size() > 1 ? m_order.front() : std::string(),
                       !m_dialect.auditByMonth};
    if (filter.from) {
        add(">= ?", *filter.from);
        require(notBefore(key), *filter.from);
    }
    if (filter.until) {
        add("< ?", *filter.until);
        require(notAfter(key), *filter.until);
    }
}

void AuditQuery::requireFrom(std::uint64_t sequence)
{
    const auto value = static_cast<std::int64_t>(sequence);
    require(m_sequence + " >= ?", value);
    if (m_order.size() > 1)
        require(m_order.front() + " >= ?", value >> 14);
}

void AuditQuery::requireBefore(std::uint64_t sequence)
{
    const auto value = static_cast<std::int64_t>(sequence);
    require(m_sequence + " < ?", value);
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

void AuditQuery::requireOrganizations(std::string_view before,
                                      const std::vector<std::string> &organizations,
                                      std::string_view after)
{
    std::string list;
    for (const std::string &organization : organizations) {
        list += list.empty() ? "?" : ", ?";
        m_parameters.emplace_back(organization);
    }
    require(std::string(before) + list + std::string(after));
}

std::string AuditQuery::ordered(const char *direction) const
{
    std::string by;
    for (const std::string &column : m_order)
        by += (by.empty() ? " ORDER BY " : ", ") + column + direction;
    return by;
}

std::string AuditQuery::idsByMonths(const char *direction, const std::string &cut) const
{
    const std::string one =
        "SELECT o.sequence, o.time" + m_from + m_where + ordered(direction) + cut;
    if (m_organizations.size() == 1)
        return one;
    std::string list;
    for (std::size_t i = 0; i < m_organizations.size(); ++i)
        list += i == 0 ? "(? COLLATE \"C\")" : ", (?)";
    return "SELECT DISTINCT p.sequence, p.time FROM (VALUES " + list +
           ") g (organization) CROSS JOIN LATERAL (" + one + ") p ORDER BY p.sequence" + direction +
           cut;
}

std::string AuditQuery::sql(Order order, std::size_t limit, const std::string &columns) const
{
    const char *direction = order == Order::Ascending ? "" : " DESC";
    const std::string select = "SELECT " + (columns.empty() ? auditColumns(m_dialect) : columns);
    const std::string cut = limit > 0 ? " LIMIT " + std::to_string(limit) : "";
    const std::string inOrder = std::string(" ORDER BY r.sequence") + direction;
    if (m_idsFirst)
        return select + " FROM (" + idsByMonths(direction, cut) +
               ") i JOIN audit_event r ON r.sequence = i.sequence AND r.time = i.time" +
               textsOfMonths + inOrder;
    if (!m_dialect.auditByMonth || m_searchesTexts)
        return select + m_from + m_where + ordered(direction) + cut;
    // The events first: what belongs to them costs so much more that PostgreSQL would not tell a
    // good way to find them from a bad one.
    return select + " FROM (SELECT r.*" + m_from + m_where + ordered(direction) +
           (limit > 0 ? cut : " OFFSET 0") + ") r" + textsOfMonths + inOrder;
}

void AuditQuery::bind(Statement &statement) const
{
    if (m_idsFirst && m_organizations.size() > 1) {
        for (const std::string &organization : m_organizations)
            statement.bind(std::string_view(organization));
    }
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
