// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/access_workload.h"

#include <algorithm>

namespace bailiwick::bench {

using namespace fleet;

namespace {

constexpr std::size_t devicesOfCustomer = 2000;
constexpr std::size_t devicesOfSite = 100;
constexpr std::size_t roomsOfSite = 4;

const std::vector<ActionName> actionNames{
    "analytics:view",   "audit:view",       "delegation:create", "device:commission",
    "device:configure", "device:control",   "device:delete",     "device:diagnose",
    "device:view",      "firmware:push",    "fleet:edit",        "role:assign",
    "role:define",      "site:view-health", "team:manage",       "user:invite"};

// What the conditional roles ask of a device: equality, comparison, has and like, a set, a date, an
// address. The last errs where there is no address.
const std::vector<std::string> conditions{
    "resource.model == \"TX-3\"",
    "resource has level && resource.level > 6",
    "resource has firmware && resource.firmware like \"4.1*\"",
    "[\"TX-1\", \"TX-5\", \"TX-8\"].contains(resource.model)",
    "resource has installed && datetime(resource.installed) < datetime(\"2019-01-01\")",
    "ip(resource.address).isInRange(ip(\"10.3.0.0/16\"))"};

std::string numbered(std::string_view prefix, std::size_t number)
{
    std::string text(prefix);
    text += std::to_string(number);
    return text;
}

template<typename T>
void set(State &state, std::vector<T> rows)
{
    state.setTable(Table<T>(std::move(rows)));
}

} // namespace

AccessWorkload::AccessWorkload(const FleetSize &size)
    : m_size(size)
{
    makeActions();
    makeTree();
    makeOrganizations();
    makeRoles();
    makePeople();
    makeGroups();
    makeDelegations();
    makeAssignments();
    makeOwnerships();
    makePolicies();
    m_state.revision = 1;
}

// Ascending in time, as a server makes them.
Id AccessWorkload::newId()
{
    const std::uint64_t random = m_random();
    return makeId(now - 100'000'000 + static_cast<Time>(m_made++), random, m_random());
}

void AccessWorkload::makeActions()
{
    std::vector<Action> rows;
    for (const ActionName &name : actionNames) {
        Action action;
        action.id = newId();
        action.name = name;
        rows.push_back(std::move(action));
    }
    set(m_state, std::move(rows));
}

Attributes AccessWorkload::attributes()
{
    Attributes result;
    result["model"] = numbered("TX-", pick(20));
    if (pick(10) < 9)
        result["level"] = static_cast<std::int64_t>(pick(10));
    if (pick(10) < 9)
        result["firmware"] = "4." + std::to_string(pick(6)) + "." + std::to_string(pick(5));
    if (pick(10) < 8)
        result["installed"] = "20" + std::to_string(12 + pick(12)) + "-0" +
                              std::to_string(1 + pick(9)) + numbered("-", 10 + pick(18));
    if (pick(10) < 5)
        result["address"] =
            "10." + std::to_string(pick(16)) + "." + std::to_string(pick(256)) + ".7";
    return result;
}

void AccessWorkload::makeTree()
{
    std::vector<Resource> rows;
    rows.reserve(m_size.devices + m_size.devices / 15 + 100);
    const auto add = [&](ResourceKind kind, Id parent, std::string text) {
        Resource node;
        node.id = newId();
        node.kind = kind;
        node.parent = parent;
        node.name = std::move(text);
        if (kind == ResourceKind::Space)
            node.spaceKind = "room";
        if (kind == ResourceKind::Device)
            node.attributes = attributes();
        rows.push_back(std::move(node));
        return rows.back().id;
    };
    std::size_t devices = 0;
    const auto addSite = [&](Id customer, const std::string &text, std::size_t count) {
        const Id site = add(ResourceKind::Site, customer, text);
        const std::size_t perRoom = devicesOfSite / roomsOfSite;
        for (std::size_t made = 0; made < count; made += perRoom) {
            const Id room = add(ResourceKind::Space, site, numbered("R", made / perRoom));
            for (std::size_t d = 0; d < std::min(perRoom, count - made); ++d)
                add(ResourceKind::Device, room, numbered("D", devices++));
        }
        return site;
    };
    root = add(ResourceKind::Manufacturer, {}, "Maker");
    while (devices < m_size.devices || m_customers.size() < 6) {
        const std::string text = numbered("C", m_customers.size());
        m_customers.push_back(add(ResourceKind::Customer, root, text));
        auto &sites = m_sites.emplace_back();
        if (m_customers.size() == 1) {
            bigSite =
                addSite(m_customers[0], "S0", std::min<std::size_t>(10'000, m_size.devices / 10));
            sites.push_back(bigSite);
            continue;
        }
        for (std::size_t s = 0; s < devicesOfCustomer / devicesOfSite; ++s)
            sites.push_back(addSite(m_customers.back(), numbered("S", s), devicesOfSite));
    }
    otherCustomer = m_customers[m_customers.size() / 2];
    set(m_state, std::move(rows));
}

void AccessWorkload::makeOrganizations()
{
    std::vector<Organization> rows;
    const auto add = [&](OrganizationKind kind, std::string text, Id node) {
        Organization row;
        row.id = newId();
        row.kind = kind;
        row.name = std::move(text);
        row.resource = node;
        rows.push_back(std::move(row));
        return rows.back().id;
    };
    m_manufacturer = add(OrganizationKind::Manufacturer, "Maker", root);
    const std::size_t partners = std::max<std::size_t>(5, m_size.devices / 100'000);
    for (std::size_t i = 0; i < partners; ++i)
        m_partners.push_back(add(OrganizationKind::Partner, numbered("P", i), {}));
    rows.back().blocked = true;
    for (std::size_t i = 0; i < m_customers.size(); ++i)
        m_customerOrganizations.push_back(
            add(OrganizationKind::Customer, numbered("C", i), m_customers[i]));
    set(m_state, std::move(rows));
}

void AccessWorkload::makeRoles()
{
    std::vector<Role> rows;
    for (std::size_t i = 0; i < 13; ++i) {
        Role role;
        role.id = newId();
        role.organization = m_manufacturer;
        role.name = numbered("Role", i);
        for (std::size_t a = 0; a < actionNames.size(); ++a) {
            if (i == 0 || actionNames[a] == "device:view" || (a * 7 + i * 5) % 11 < 4)
                role.actions.push_back(actionNames[a]);
        }
        if (i >= 6 && i < 12)
            role.condition = conditions[i - 6];
        role.ownership = i == 12;
        m_roles.push_back(role.id);
        rows.push_back(std::move(role));
    }
    conditionalRole = m_roles[7];
    set(m_state, std::move(rows));
}

void AccessWorkload::makePeople()
{
    std::vector<Person> persons;
    std::vector<Membership> memberships;
    std::vector<std::vector<Id>> members(m_partners.size());
    for (std::size_t i = 0; i < m_size.people; ++i) {
        Person person;
        person.id = newId();
        person.name = numbered("N", i);
        Membership membership;
        membership.id = newId();
        membership.person = person.id;
        const std::size_t part = i % 100;
        if (part == 0) {
            membership.organization = m_manufacturer;
        } else if (part < 30) {
            membership.organization = m_customerOrganizations[i % m_customers.size()];
        } else {
            const std::size_t partner = pick(m_partners.size());
            membership.organization = m_partners[partner];
            if (members[partner].size() < 10)
                members[partner].push_back(membership.id);
        }
        membership.disabled = i % 1000 == 999;
        persons.push_back(std::move(person));
        memberships.push_back(std::move(membership));
    }
    std::vector<Team> teams;
    for (std::size_t i = 0; i < m_partners.size(); ++i) {
        Team team;
        team.id = newId();
        team.organization = m_partners[i];
        team.name = numbered("T", i);
        team.members = members[i];
        std::sort(team.members.begin(), team.members.end());
        m_teams.push_back(team.id);
        teams.push_back(std::move(team));
    }
    set(m_state, std::move(persons));
    set(m_state, std::move(memberships));
    set(m_state, std::move(teams));
}

void AccessWorkload::makeGroups()
{
    const std::size_t each = std::max<std::size_t>(1, m_customers.size() / m_partners.size());
    std::vector<Group> rows;
    for (std::size_t i = 0; i < m_partners.size(); ++i) {
        auto &region = m_regions.emplace_back();
        for (std::size_t c = 0; c < each; ++c)
            region.push_back((i * each + c) % m_customers.size());
        Group group;
        group.id = newId();
        group.organization = m_partners[i];
        group.name = numbered("G", i);
        for (std::size_t m = 0; m < 20; ++m) {
            const auto &sites = m_sites[region[pick(region.size())]];
            group.members.push_back(sites[pick(sites.size())]);
        }
        std::sort(group.members.begin(), group.members.end());
        group.members.erase(std::unique(group.members.begin(), group.members.end()),
                            group.members.end());
        m_groups.push_back(group.id);
        rows.push_back(std::move(group));
    }
    set(m_state, std::move(rows));
}

void AccessWorkload::makeDelegations()
{
    std::vector<Delegation> rows;
    const auto add = [&](Id from, Id to, Id parent, std::span<const std::size_t> region) {
        Delegation row;
        row.id = newId();
        row.from = from;
        row.to = to;
        row.parent = parent;
        row.passes = parent.isNull() ? 2 : 0;
        for (const std::size_t customer : region)
            row.region.push_back({ScopeKind::Resource, m_customers[customer]});
        std::sort(row.region.begin(), row.region.end());
        for (std::size_t a = 0; a < actionNames.size(); ++a) {
            if (a % 8 != 6)
                row.ceiling.push_back({actionNames[a], a == 9 ? conditions[1] : std::string()});
        }
        rows.push_back(std::move(row));
        return rows.back().id;
    };
    for (std::size_t i = 0; i < m_partners.size(); ++i)
        m_delegationOf.push_back(add(m_manufacturer, m_partners[i], {}, m_regions[i]));
    for (std::size_t i = 0; i + 2 < m_partners.size(); i += 5)
        add(m_partners[i], m_partners[i + 1], m_delegationOf[i],
            std::span(m_regions[i]).first(std::max<std::size_t>(1, m_regions[i].size() / 5)));
    if (rows.size() > m_partners.size())
        rows.back().cut = true;
    bigDelegation = m_delegationOf[m_partners.size() / 2];
    set(m_state, std::move(rows));
}

Assignment AccessWorkload::assignment(const Membership &who)
{
    Assignment row;
    row.id = newId();
    row.principal = {PrincipalKind::Membership, who.id};
    row.role = m_roles[1 + pick(11)];
    if (pick(20) == 0)
        row.validity.until = now + static_cast<Time>(1 + pick(1000)) * 86'400'000;
    if (who.organization == m_manufacturer) {
        const auto &sites = m_sites[pick(m_sites.size())];
        row.scope = {ScopeKind::Resource, pick(5) == 0 ? root : sites[pick(sites.size())]};
        return row;
    }
    const auto partner = std::find(m_partners.begin(), m_partners.end(), who.organization);
    if (partner == m_partners.end()) {
        const auto own = std::find(m_customerOrganizations.begin(), m_customerOrganizations.end(),
                                   who.organization);
        const auto customer = static_cast<std::size_t>(own - m_customerOrganizations.begin());
        const auto &sites = m_sites[customer];
        row.scope = {ScopeKind::Resource,
                     pick(3) == 0 ? m_customers[customer] : sites[pick(sites.size())]};
        return row;
    }
    const auto index = static_cast<std::size_t>(partner - m_partners.begin());
    row.delegation = m_delegationOf[index];
    const auto &sites = m_sites[m_regions[index][pick(m_regions[index].size())]];
    row.scope = pick(10) == 0 ? Scope{ScopeKind::Group, m_groups[index]}
                              : Scope{ScopeKind::Resource, sites[pick(sites.size())]};
    return row;
}

void AccessWorkload::makeAssignments()
{
    std::vector<Assignment> rows;
    rows.reserve(m_size.assignments + 10);
    const auto &memberships = m_state.memberships();
    for (std::size_t i = 0; i < m_size.assignments; ++i)
        rows.push_back(assignment(memberships.at(i % memberships.size())));
    // The manufacturer's admin and one of the support staff, whom the questions are about.
    rows[0].role = m_roles[0];
    rows[0].scope = {ScopeKind::Resource, root};
    const Membership &first = memberships.at(0);
    Assignment fleetWide = assignment(first);
    fleetWide.role = m_roles[2];
    fleetWide.scope = {ScopeKind::Resource, root};
    fleetWide.validity = {};
    rows.push_back(fleetWide);
    for (std::size_t i = 0; i < m_partners.size(); ++i) {
        Assignment row;
        row.id = newId();
        row.principal = {PrincipalKind::Team, m_teams[i]};
        row.role = m_roles[1 + i % 11];
        row.scope = {ScopeKind::Group, m_groups[i]};
        row.delegation = m_delegationOf[i];
        rows.push_back(std::move(row));
    }
    installer = {PrincipalKind::Membership, memberships.at(30).id};
    for (const Assignment &row : rows) {
        if (row.scope.id == root && row.role == conditionalRole)
            support = row.principal;
    }
    if (support.id.isNull()) {
        fleetWide.id = newId();
        fleetWide.role = conditionalRole;
        fleetWide.principal.id = memberships.at(memberships.size() > 100 ? 100 : 1).id;
        support = fleetWide.principal;
        rows.push_back(fleetWide);
    }
    set(m_state, std::move(rows));
}

void AccessWorkload::makeOwnerships()
{
    std::vector<Ownership> rows;
    const auto &persons = m_state.persons();
    std::size_t seen = 0;
    for (const Resource &resource : m_state.resources()) {
        if (resource.kind != ResourceKind::Device || seen++ % 100 != 0)
            continue;
        Ownership row;
        row.id = resource.id;
        row.primary = persons.at(pick(persons.size())).id;
        rows.push_back(std::move(row));
    }
    set(m_state, std::move(rows));
}

} // namespace bailiwick::bench
