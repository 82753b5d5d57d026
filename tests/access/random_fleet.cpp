// SPDX-License-Identifier: Apache-2.0
#include "tests/access/random_fleet.h"

#include <algorithm>
#include <cstdlib>

namespace bailiwick::tests {

using namespace fleet;

namespace {

// Conditions over the generated attributes: comparisons, has, like, sets, dates, addresses, the
// resource's kind; several err where an attribute is missing or is no address.
const std::vector<std::string> attributeConditions{
    "resource has model && resource.model == \"A\"",
    "resource has level && resource.level > 2",
    "resource has model && resource.model like \"B*\"",
    "[\"A\", \"B2\"].contains(resource.model)",
    "[resource.level, 1].containsAny([2, 3, 4])",
    "if resource has level then resource.level * 2 < 7 else resource.active",
    "resource has since && datetime(resource.since) < datetime(\"2023-06-01\")",
    "ip(resource.address).isInRange(ip(\"10.1.0.0/16\"))",
    "resource has address && resource has level && resource.level != 3",
    "resource is Device && resource.level < 4",
    "resource.level < 3",
    "!(resource.active)",
    "resource has tags && resource.tags.contains(\"showroom\")",
    "resource.tags.containsAny([\"demo\", \"cold\"])",
    "resource has tags && !resource.tags.isEmpty()",
    "resource has tags && resource.tags == [\"demo\"]",
    "resource.tags.containsAll([resource.model])",
    "resource has readers && !resource.readers.isEmpty()",
    "resource has keeper || resource has readerTeams && resource.readerTeams.isEmpty()",
    "resource has feeder || resource has relays && !resource.relays.isEmpty()"};

} // namespace

// None, one over attributes, or one that names a node.
std::string RandomFleet::condition()
{
    if (chance(35))
        return {};
    if (m_conditions == Conditions::OfAttributes || chance(80))
        return any(attributeConditions);
    const std::string node = uid(any(m_state.resources().rows()));
    switch (pick(3)) {
    case 0:
        return "resource in " + node;
    case 1:
        return "resource != " + node;
    default:
        return node + " has level && " + node + ".level > 1";
    }
}

int fleetCount()
{
    const char *wanted = std::getenv("BAILIWICK_FLEETS");
    const int count = wanted ? std::atoi(wanted) : 0;
    return count > 0 ? count : 2000;
}

RandomFleet::RandomFleet(std::uint64_t seed, Conditions conditions)
    : m_random(seed)
    , m_conditions(conditions)
{
    makeActions();
    makeTree();
    makeOrganizations();
    makePeople();
    makeGroups();
    makeRoles();
    makeDelegations();
    makeAssignments();
    makeOwnerships();
    makeMachines();
    makeReferences();
    if (conditions == Conditions::Everything)
        makePolicies();
    m_state.revision = 1;
}

std::size_t RandomFleet::pick(std::size_t bound)
{
    return static_cast<std::size_t>(m_random() % bound);
}

Id RandomFleet::newId()
{
    return makeId(now, m_random(), m_random());
}

Validity RandomFleet::validity()
{
    switch (pick(8)) {
    case 0:
        return {now + hour, endOfTime};
    case 1:
        return {beginningOfTime, now - hour};
    case 2:
        return {now - hour, now + hour};
    case 3:
        return {now, now + 2 * hour};
    default:
        return {};
    }
}

Attributes RandomFleet::attributes()
{
    Attributes result;
    if (chance(80))
        result["model"] = std::string(chance(50) ? "A" : chance(50) ? "B1" : "B2");
    if (chance(70))
        result["level"] = static_cast<std::int64_t>(pick(5));
    if (chance(60))
        result["active"] = chance(50);
    if (chance(50))
        result["since"] = std::string(chance(50) ? "2023-01-15" : "2024-02-29");
    if (chance(70))
        result["address"] = std::string(chance(60)   ? "10.1.2.3"
                                        : chance(70) ? "10.2.0.1"
                                                     : "nowhere");
    if (chance(60)) {
        static const std::vector<std::string> tags{"cold", "demo", "showroom", "A"};
        TextSet some;
        for (std::size_t i = pick(4); i > 0; --i)
            some.push_back(any(tags));
        result["tags"] = textSet(std::move(some));
    }
    if (!m_state.teams().empty()) // not while the tree is made
        addReferences(result);
    return result;
}

void RandomFleet::makeActions()
{
    std::vector<Action> rows;
    for (const std::string_view name :
         {actions::deviceView, actions::deviceConfigure, actions::deviceDelete, actions::fleetEdit,
          actions::roleAssign, actions::roleDefine, actions::delegationCreate, actions::userInvite,
          actions::teamManage, actions::auditView, actions::installerManage}) {
        Action action;
        action.id = newId();
        action.name = std::string(name);
        m_actions.push_back(action.name);
        rows.push_back(std::move(action));
    }
    set(std::move(rows));
}

void RandomFleet::makeTree()
{
    std::vector<Resource> rows;
    const auto add = [&](ResourceKind kind, Id parent) {
        Resource node;
        node.id = newId();
        node.kind = kind;
        node.parent = parent;
        node.name = std::string(name(kind)) + std::to_string(pick(50));
        node.spaceKind = kind == ResourceKind::Space ? "zone" : "";
        node.attributes = attributes();
        rows.push_back(node);
        return node.id;
    };
    m_root = add(ResourceKind::Manufacturer, {});
    for (std::size_t c = 0; c < 2 + pick(3); ++c) {
        m_customerNodes.push_back(add(ResourceKind::Customer, m_root));
        for (std::size_t s = 0; s < 1 + pick(3); ++s) {
            std::vector<Id> places{add(ResourceKind::Site, m_customerNodes.back())};
            for (std::size_t p = 0; p < pick(4); ++p)
                places.push_back(add(ResourceKind::Space, any(places)));
            for (std::size_t d = 0; d < pick(4); ++d) {
                const Id device = add(ResourceKind::Device, any(places));
                if (chance(20))
                    add(ResourceKind::Device, device);
            }
        }
    }
    set(std::move(rows));
}

void RandomFleet::makeOrganizations()
{
    std::vector<Organization> rows;
    const auto add = [&](OrganizationKind kind, const std::string &organizationName, Id node) {
        Organization organization;
        organization.id = newId();
        organization.kind = kind;
        organization.name = organizationName;
        organization.resource = node;
        organization.blocked = kind != OrganizationKind::Manufacturer && chance(8);
        rows.push_back(organization);
        return organization.id;
    };
    m_manufacturer = add(OrganizationKind::Manufacturer, "Maker", m_root);
    for (int i = 0; i < 3; ++i)
        m_partners.push_back(add(OrganizationKind::Partner, "Partner" + std::to_string(i), {}));
    for (std::size_t i = 0; i < m_customerNodes.size(); ++i)
        m_customers.push_back(
            add(OrganizationKind::Customer, "Customer" + std::to_string(i), m_customerNodes[i]));
    set(std::move(rows));
}

void RandomFleet::makePeople()
{
    std::vector<Person> persons;
    std::vector<Membership> memberships;
    std::vector<Team> teams;
    for (const Organization &organization : m_state.organizations()) {
        Team team;
        team.id = newId();
        team.organization = organization.id;
        team.name = "Team of " + organization.name;
        for (int i = 0; i < 2; ++i) {
            Person person;
            person.id = newId();
            person.name = "Person" + std::to_string(persons.size());
            Membership membership;
            membership.id = newId();
            membership.person = person.id;
            membership.organization = organization.id;
            membership.disabled = chance(8);
            if (chance(60))
                team.members.push_back(membership.id);
            persons.push_back(person);
            memberships.push_back(membership);
        }
        std::sort(team.members.begin(), team.members.end());
        teams.push_back(std::move(team));
    }
    set(std::move(persons));
    set(std::move(memberships));
    set(std::move(teams));
}

void RandomFleet::makeGroups()
{
    std::vector<Group> rows;
    for (const Organization &organization : m_state.organizations()) {
        if (chance(50))
            continue;
        Group group;
        group.id = newId();
        group.organization = organization.id;
        group.name = "Group";
        for (std::size_t i = 0; i < pick(4); ++i)
            group.members.push_back(any(m_state.resources().rows()).id);
        std::sort(group.members.begin(), group.members.end());
        group.members.erase(std::unique(group.members.begin(), group.members.end()),
                            group.members.end());
        rows.push_back(std::move(group));
    }
    set(std::move(rows));
}

void RandomFleet::makeRoles()
{
    std::vector<Role> rows;
    for (int i = 0; i < 5; ++i) {
        Role role;
        role.id = newId();
        role.organization = m_manufacturer;
        role.name = "Role" + std::to_string(i);
        for (const ActionName &action : m_actions) {
            if (chance(i == 0 ? 100 : 40))
                role.actions.push_back(action);
        }
        std::sort(role.actions.begin(), role.actions.end());
        role.condition =
            m_conditions == Conditions::Everything && chance(40) ? openCondition() : condition();
        role.ownership = i == 4;
        rows.push_back(std::move(role));
    }
    set(std::move(rows));
}

Scope RandomFleet::scope()
{
    const auto groups = m_state.groups().rows();
    if (!groups.empty() && chance(20))
        return {ScopeKind::Group, any(groups).id};
    return {ScopeKind::Resource, any(m_state.resources().rows()).id};
}

Delegation RandomFleet::delegation(Id from, Id to, Id parent, int passes)
{
    Delegation row;
    row.id = newId();
    row.from = from;
    row.to = to;
    row.parent = parent;
    row.passes = passes;
    row.cut = chance(12);
    row.validity = validity();
    for (std::size_t i = 0; i < 1 + pick(3); ++i)
        row.region.push_back(chance(40) ? Scope{ScopeKind::Resource, any(m_customerNodes)}
                                        : scope());
    std::sort(row.region.begin(), row.region.end());
    row.region.erase(std::unique(row.region.begin(), row.region.end()), row.region.end());
    for (const ActionName &action : m_actions) {
        if (chance(70))
            row.ceiling.push_back({action, chance(20) ? condition() : std::string()});
        if (!row.ceiling.empty() && chance(10)) // a second rule for the action
            row.ceiling.push_back({row.ceiling.back().action, condition()});
    }
    std::sort(row.ceiling.begin(), row.ceiling.end());
    row.ceiling.erase(std::unique(row.ceiling.begin(), row.ceiling.end()), row.ceiling.end());
    return row;
}

void RandomFleet::makeDelegations()
{
    std::vector<Delegation> rows;
    for (const Id partner : m_partners) {
        const bool byCustomer = chance(30);
        rows.push_back(delegation(byCustomer ? any(m_customers) : m_manufacturer, partner, {}, 2));
        const Id second = any(m_partners);
        if (second == partner || !chance(60))
            continue;
        rows.push_back(delegation(partner, second, rows.back().id, 1));
        const Id third = chance(50) ? any(m_customers) : any(m_partners);
        if (third != second && chance(60))
            rows.push_back(delegation(second, third, rows.back().id, 0));
    }
    set(std::move(rows));
}

Assignment RandomFleet::assignment()
{
    Assignment row;
    row.id = newId();
    if (chance(25))
        row.principal = {PrincipalKind::Team, any(m_state.teams().rows()).id};
    else
        row.principal = {PrincipalKind::Membership, any(m_state.memberships().rows()).id};
    do {
        row.role = any(m_state.roles().rows()).id;
    } while (m_state.roles().find(row.role)->ownership);
    row.scope = chance(15)   ? Scope{ScopeKind::Resource, m_root}
                : chance(30) ? Scope{ScopeKind::Resource, any(m_customerNodes)}
                             : scope();
    row.validity = validity();
    row.delegation = delegationTo(m_state.organizationOf(row.principal), 85);
    return row;
}

Id RandomFleet::delegationTo(Id organization, int percent)
{
    std::vector<Id> fitting;
    for (const Delegation &candidate : m_state.delegations()) {
        if (candidate.to == organization || chance(5))
            fitting.push_back(candidate.id);
    }
    return !fitting.empty() && chance(percent) ? any(fitting) : Id();
}

void RandomFleet::makeAssignments()
{
    std::vector<Assignment> rows;
    for (std::size_t i = 0; i < 10 + pick(20); ++i)
        rows.push_back(assignment());
    set(std::move(rows));
}

void RandomFleet::makeOwnerships()
{
    std::vector<Ownership> rows;
    const auto persons = m_state.persons().rows();
    for (const Resource &resource : m_state.resources()) {
        if (resource.kind != ResourceKind::Device || !chance(30))
            continue;
        Ownership ownership;
        ownership.id = resource.id;
        ownership.primary = any(persons).id;
        if (const Id other = any(persons).id; other != ownership.primary && chance(50))
            ownership.secondaries.push_back(other);
        rows.push_back(std::move(ownership));
    }
    set(std::move(rows));
}

void RandomFleet::makeReferences()
{
    std::vector<Resource> rows(m_state.resources().begin(), m_state.resources().end());
    for (Resource &row : rows)
        addReferences(row.attributes);
    set(std::move(rows));
}

} // namespace bailiwick::tests
