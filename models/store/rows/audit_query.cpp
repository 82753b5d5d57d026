// SPDX-License-Identifier: Apache-2.0
#include "models/store/rows/audit_query.h"

#include "models/store/rows/audit_rows.h"

#include <algorithm>

namespace bailiwick::store {

namespace {

// Of more organizations one is likely to stand in the next row of the log: these are gone through.
constexpr std::size_t mostMerged = 32;

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
constexpr const char *textsOfBlocks = " LEFT JOIN main.audit_text t ON t.sequence = r.sequence";

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
    if (!source.where.empty())
        require(source.where);
}

// Whether each organization's rows are found by themselves.
bool AuditQuery::takeOrganizations(const AuditVisibility &visibility)
{
    if (visibility.all)
        return false;
    std::vector<std::string> organizations = visibility.organizations;
    std::sort(organizations.begin(), organizations.end());
    organizations.erase(std::unique(organizations.begin(), organizations.end()),
                        organizations.end());
    const std::size_t most = m_use == Use::Page ? mostMerged : 1;
    if (organizations.empty() || organizations.size() > most)
        return false;
    m_organizations = std::move(organizations);
    return true;
}

bool AuditQuery::searchOrganizationsByBlocks(const AuditFilter &filter,
                                             const AuditVisibility &visibility)
{
    if (!filter.resource.empty() || !takeOrganizations(visibility))
        return false;
    take(!filter.actor.empty() ? AuditDrive::OrganizationActor
         : isRefusal(filter)   ? AuditDrive::OrganizationRefusals
                               : AuditDrive::Organization);
    m_idsFirst = m_organizations.size() > 1;
    require("o.organization = ?", OfOrganization{});
    if (!filter.actor.empty()) {
        require(actorOfIs, filter.actor);
        require(inBlocks("actor", "?", "?"));
        m_parameters.emplace_back(OfOrganization{});
        m_parameters.emplace_back(filter.actor);
    } else if (m_order.size() > 1) {
        require(inBlocks("organization", "?", "''"), OfOrganization{});
    }
    if (filter.outcome)
        require("o.outcome = ?", std::string(audit::name(*filter.outcome)));
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
        if (blocks)
            requireOrganizations("EXISTS (SELECT 1 FROM audit_event_organization h INDEXED BY"
                                 " audit_event_organization_by_organization"
                                 " WHERE (h.sequence >> 14) = +b.number AND h.organization IN (",
                                 visibility, "))");
        requireOrganizations("EXISTS (SELECT 1 FROM audit_event_organization v"
                             " WHERE v.sequence = r.sequence AND v.organization IN (",
                             visibility, "))");
    }
    if (!filter.resource.empty()) {
        require(resourceIs, filter.resource);
        require(inBlocks("resource", "''", "?"), filter.resource);
    } else if (!filter.actor.empty()) {
        require(actorIs, filter.actor);
        require(inBlocks("actor", "''", "?"), filter.actor);
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
    m_order = {"o.sequence"};
    if (m_organizations.size() > 1)
        require("o.organization = g.organization");
    else
        require("o.organization = ?", OfOrganization{});
    if (!filter.actor.empty())
        require("o.actor = ?", filter.actor);
    if (filter.outcome)
        require("o.outcome = ?", std::string(audit::name(*filter.outcome)));
    if (isRefusal(filter))
        require("o.outcome <> 'allowed'"); // the partial index needs it literally
}

void AuditQuery::searchByMonths(const AuditFilter &filter, const AuditVisibility &visibility)
{
    if (takeOrganizations(visibility)) {
        searchOrganizationsByMonths(filter);
    } else {
        m_from = std::string(" FROM audit_event r") + (m_searchesTexts ? textsOfMonths : "");
        m_order = {"r.sequence"};
        if (!visibility.all && visibility.organizations.empty())
            require("1 = 0");
        else if (!visibility.all)
            // A range, so that it is looked up row by row: nobody collects all their rows first.
            requireOrganizations("EXISTS (SELECT 1 FROM audit_event_organization v"
                                 " WHERE v.sequence BETWEEN r.sequence AND r.sequence"
                                 " AND v.time = r.time AND v.organization IN (",
                                 visibility, "))");
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
    if (filter.from) {
        add(">= ?", *filter.from);
        require(notBefore(m_order.back()), *filter.from);
    }
    if (filter.until) {
        add("< ?", *filter.until);
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

std::string AuditQuery::ordered(const char *direction) const
{
    std::string by;
    for (const std::string &column : m_order)
        by += (by.empty() ? " ORDER BY " : ", ") + column + direction;
    return by;
}

// Each organization's rows come in order and are merged; one that names two of them comes once.
std::string AuditQuery::idsByBlocks(const char *direction, const std::string &cut) const
{
    const bool blocks = m_order.size() > 1;
    const std::string one = "SELECT " + m_order.back() + " AS sequence" +
                            (blocks ? ", " + m_order.front() : std::string()) + m_from + m_where;
    std::string ids;
    for (std::size_t i = 0; i < m_organizations.size(); ++i)
        ids += (i == 0 ? "" : " UNION ") + one;
    return ids + " ORDER BY " + (blocks ? std::string("2") + direction + ", " : std::string()) +
           "1" + direction + cut;
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
    if (m_idsFirst && !m_dialect.auditByMonth)
        return select + " FROM (" + idsByBlocks(direction, cut) +
               ") i CROSS JOIN main.audit_event r ON r.sequence = i.sequence" + textsOfBlocks +
               inOrder;
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
    const bool listed = m_dialect.auditByMonth && m_organizations.size() > 1;
    if (listed) {
        for (const std::string &organization : m_organizations)
            statement.bind(std::string_view(organization));
    }
    const auto bindAll = [&](const std::string &organization) {
        for (const Value &parameter : m_parameters) {
            if (const auto *number = std::get_if<std::int64_t>(&parameter))
                statement.bind(*number);
            else if (const auto *text = std::get_if<std::string>(&parameter))
                statement.bind(std::string_view(*text));
            else
                statement.bind(std::string_view(organization));
        }
    };
    if (m_organizations.empty() || listed) {
        bindAll({});
        return;
    }
    for (const std::string &organization : m_organizations)
        bindAll(organization);
}

} // namespace bailiwick::store
