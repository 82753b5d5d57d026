// SPDX-License-Identifier: Apache-2.0
#include "random_fleet.h"

#include <algorithm>

namespace bailiwick::tests {

using namespace fleet;

Id newId(Random &random)
{
    return makeId(1'700'000'000'000 + static_cast<std::int64_t>(random() % 1'000'000), random(),
                  random());
}

namespace {

// Text that breaks careless quoting, sorting and counting.
std::string randomName(Random &random)
{
    static const std::string parts[] = {"Pump",  "O'Hara", "50%",    "a_b",  "Zürich",
                                        "\"x\"", "pump",   "Keller", "\\n",  "--",
                                        "Ω",     "",       "device", "NULL", "1 OR 1=1"};
    return oneOf<std::string>(random, parts) + " " + std::to_string(random() % 12);
}

std::string externalId(Random &random)
{
    return "x-" + std::to_string(random() % 100000);
}

Attributes randomAttributes(Random &random)
{
    Attributes attributes;
    if (random() % 4)
        attributes["model"] = "HP-" + std::to_string(random() % 3);
    if (random() % 3 == 0)
        attributes["firmware"] = static_cast<std::int64_t>(random()); // any 64 bits
    if (random() % 3 == 0)
        attributes["commissioned"] = random() % 2 == 0;
    if (random() % 5 == 0)
        attributes["note"] = randomName(random);
    if (random() % 4 == 0)
        attributes["tags"] = textSet({randomName(random), randomName(random)});
    if (random() % 9 == 0)
        attributes["empty"] = TextSet();
    return attributes;
}

Validity randomValidity(Random &random)
{
    Validity validity;
    if (random() % 2)
        validity.from = 1'700'000'000'000 + static_cast<Time>(random() % 1000);
    if (random() % 2)
        validity.until = 1'800'000'000'000 + static_cast<Time>(random() % 1000);
    return validity;
}

template<typename T>
std::vector<Id> someIds(Random &random, const std::vector<T> &rows, std::size_t atMost)
{
    std::vector<Id> ids;
    for (std::size_t i = below(random, atMost + 1); i > 0 && !rows.empty(); --i)
        ids.push_back(rows[below(random, rows.size())].id);
    std::sort(ids.begin(), ids.end());
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    return ids;
}

class Maker
{
public:
    explicit Maker(Random &random)
        : m_random(random)
    {
    }

    ChangeSet make(std::size_t deviceCount)
    {
        nodes(deviceCount);
        people();
        grants();
        machines();
        std::shuffle(m_changes.begin(), m_changes.end(), m_random);
        return std::move(m_changes);
    }

private:
    Id id() { return newId(m_random); }
    void put(Entity entity) { m_changes.push_back(Put{std::move(entity)}); }

    Id node(ResourceKind kind, Id parent)
    {
        Resource resource{id(),
                          externalId(m_random),
                          kind,
                          parent,
                          randomName(m_random),
                          kind == ResourceKind::Space ? "floor" : "",
                          randomAttributes(m_random)};
        m_nodes.push_back(resource);
        put(resource);
        return resource.id;
    }

    void nodes(std::size_t deviceCount)
    {
        const Id root = node(ResourceKind::Manufacturer, {});
        std::vector<Id> customers, sites, holders;
        for (int i = 0; i < 4; ++i)
            customers.push_back(node(ResourceKind::Customer, root));
        for (int i = 0; i < 10; ++i)
            sites.push_back(node(ResourceKind::Site, oneOf<Id>(m_random, customers)));
        holders = sites;
        for (int i = 0; i < 14; ++i) // spaces in sites and spaces
            holders.push_back(node(ResourceKind::Space, oneOf<Id>(m_random, holders)));
        for (std::size_t i = 0; i < deviceCount; ++i) {
            const Id device = node(ResourceKind::Device, oneOf<Id>(m_random, holders));
            if (m_random() % 8 == 0)
                holders.push_back(device); // a gateway
        }
        for (int i = 0; i < 5; ++i)
            put(Action{id(), externalId(m_random), "area:verb" + std::to_string(i), "does it",
                       i == 0});
    }

    void people()
    {
        for (int i = 0; i < 5; ++i) {
            m_organizations.push_back(
                {id(), externalId(m_random),
                 i == 0 ? OrganizationKind::Manufacturer : OrganizationKind::Partner,
                 randomName(m_random), i == 0 ? m_nodes.front().id : Id{}, m_random() % 5 == 0});
            put(m_organizations.back());
        }
        for (int i = 0; i < 12; ++i) {
            m_persons.push_back({id(), externalId(m_random), randomName(m_random),
                                 "p" + std::to_string(i) + "@example.org"});
            put(m_persons.back());
        }
        for (int i = 0; i < 16; ++i) {
            m_memberships.push_back({id(), externalId(m_random), any(m_persons),
                                     any(m_organizations), "technician", m_random() % 6 == 0});
            put(m_memberships.back());
        }
        for (int i = 0; i < 4; ++i) {
            m_teams.push_back({id(), externalId(m_random), any(m_organizations),
                               randomName(m_random), someIds(m_random, m_memberships, 4)});
            put(m_teams.back());
            m_groups.push_back({id(), externalId(m_random), any(m_organizations),
                                randomName(m_random), someIds(m_random, m_nodes, 6)});
            put(m_groups.back());
        }
        for (int i = 0; i < 5; ++i) { // filled in by machines()
            m_applications.emplace_back();
            m_applications.back().id = id();
            m_gateways.emplace_back();
            m_gateways.back().id = id();
        }
        for (std::size_t i = 0; i < m_nodes.size(); ++i) { // the first changes
            if (m_random() % 3 == 0)
                addReferences(std::get<Resource>(std::get<Put>(m_changes[i]).entity).attributes);
        }
        for (const Resource &resource : m_nodes) {
            if (resource.kind == ResourceKind::Device && m_random() % 10 == 0)
                put(Ownership{resource.id, any(m_persons), someIds(m_random, m_persons, 3)});
        }
    }

    void addReferences(Attributes &attributes)
    {
        attributes["readers"] =
            principalSet(PrincipalKind::Membership, someIds(m_random, m_memberships, 4));
        attributes["kind"] = randomName(m_random); // looks like a part of a reference
        attributes["note"] = "\"kind\":\"membership\"";
        if (m_random() % 2)
            attributes["readerTeams"] =
                principalSet(PrincipalKind::Team, someIds(m_random, m_teams, 2));
        if (m_random() % 2)
            attributes["keeper"] = PrincipalRef{PrincipalKind::Person, any(m_persons)};
        if (m_random() % 2)
            attributes["feeder"] = PrincipalRef{PrincipalKind::Application, any(m_applications)};
        if (m_random() % 2)
            attributes["relays"] =
                principalSet(PrincipalKind::Gateway, someIds(m_random, m_gateways, 3));
        if (m_random() % 2)
            attributes["chief"] = PrincipalRef{PrincipalKind::Membership, any(m_memberships)};
    }

    void grants()
    {
        for (int i = 0; i < 5; ++i) {
            Role role{id(),
                      externalId(m_random),
                      any(m_organizations),
                      randomName(m_random),
                      "",
                      {},
                      i == 2 ? "resource.model == \"HP-1\"" : "",
                      i == 4};
            for (int a = 0; a < 5; ++a) {
                if (m_random() % 2)
                    role.actions.push_back("area:verb" + std::to_string(a));
            }
            m_roles.push_back(role);
            put(role);
        }
        for (int i = 0; i < 5; ++i) {
            Delegation delegation{id(),
                                  externalId(m_random),
                                  any(m_organizations),
                                  any(m_organizations),
                                  m_delegations.empty() || m_random() % 2 ? Id{}
                                                                          : any(m_delegations),
                                  {},
                                  {{"area:verb1", ""}, {"area:verb2", "resource has model"}},
                                  randomValidity(m_random),
                                  i,
                                  "because",
                                  m_random() % 4 == 0};
            for (const Id node : someIds(m_random, m_nodes, 4))
                delegation.region.push_back({ScopeKind::Resource, node});
            for (const Id group : someIds(m_random, m_groups, 2))
                delegation.region.push_back({ScopeKind::Group, group});
            m_delegations.push_back(delegation);
            put(delegation);
        }
        for (int i = 0; i < 30; ++i) {
            PrincipalRef principal;
            principal.kind = static_cast<PrincipalKind>(m_random() % 3);
            principal.id = principal.kind == PrincipalKind::Membership ? any(m_memberships)
                           : principal.kind == PrincipalKind::Team     ? any(m_teams)
                                                                       : any(m_persons);
            Scope scope;
            scope.kind = m_random() % 4 ? ScopeKind::Resource : ScopeKind::Group;
            scope.id = scope.kind == ScopeKind::Resource ? any(m_nodes) : any(m_groups);
            put(Assignment{id(), externalId(m_random), principal, any(m_roles), scope,
                           randomValidity(m_random), "needed",
                           m_random() % 2 ? Id{} : any(m_delegations)});
        }
        for (int i = 0; i < 6; ++i)
            put(Policy{id(), externalId(m_random), any(m_organizations), randomName(m_random),
                       "forbid (principal, action, resource) when { \"" + std::to_string(i) +
                           "\" == \"" + "Zürich'\" };",
                       randomValidity(m_random), "needed",
                       m_random() % 2 ? Id{} : any(m_delegations)});
    }

    void machines()
    {
        for (Application &row : m_applications) {
            row.externalId = externalId(m_random);
            row.organization = any(m_organizations);
            row.name = randomName(m_random);
            row.creator = m_random() % 3 ? any(m_memberships) : Id{};
            row.delegation = m_random() % 2 ? any(m_delegations) : Id{};
            row.roles = someIds(m_random, m_roles, 3);
            for (int a = 0; a < 5; ++a) {
                if (m_random() % 3 == 0)
                    row.actions.push_back("area:verb" + std::to_string(a));
            }
            for (const Id node : someIds(m_random, m_nodes, 3))
                row.spaces.push_back({ScopeKind::Resource, node});
            for (const Id group : someIds(m_random, m_groups, 2))
                row.spaces.push_back({ScopeKind::Group, group});
            row.anyKeyword = m_random() % 2 == 0;
            row.keywords = someIds(m_random, m_groups, 2);
            row.validity = randomValidity(m_random);
            row.disabled = m_random() % 4 == 0;
            put(row);
        }
        for (Gateway &row : m_gateways) {
            row.externalId = externalId(m_random);
            row.organization = any(m_organizations);
            row.device = any(m_nodes);
            row.group = m_random() % 2 ? any(m_groups) : Id{};
            row.roles = someIds(m_random, m_roles, 2);
            row.validity = randomValidity(m_random);
            row.disabled = m_random() % 4 == 0;
            put(row);
        }
    }

    template<typename T>
    Id any(const std::vector<T> &rows)
    {
        return rows[below(m_random, rows.size())].id;
    }

    Random &m_random;
    ChangeSet m_changes;
    std::vector<Resource> m_nodes;
    std::vector<Organization> m_organizations;
    std::vector<Person> m_persons;
    std::vector<Membership> m_memberships;
    std::vector<Team> m_teams;
    std::vector<Group> m_groups;
    std::vector<Role> m_roles;
    std::vector<Delegation> m_delegations;
    std::vector<Application> m_applications;
    std::vector<Gateway> m_gateways;
};

bool isAtOrBelow(const State &state, Id node, Id top)
{
    for (const Resource *at = state.resources().find(node); at;
         at = state.resources().find(at->parent)) {
        if (at->id == top)
            return true;
    }
    return false;
}

bool contains(const std::vector<Id> &ids, Id id)
{
    return std::find(ids.begin(), ids.end(), id) != ids.end();
}

} // namespace

ChangeSet randomFleet(Random &random, std::size_t devices)
{
    return Maker(random).make(devices);
}

ChangeSet randomChanges(Random &random, const State &state)
{
    ChangeSet changes;
    const auto nodes = state.resources().rows();
    for (int i = 0; i < 6; ++i) { // moves and edits
        Resource resource = oneRow(random, nodes);
        const Resource &parent = oneRow(random, nodes);
        const State now = state.applied(changes);
        if (mayContain(parent.kind, resource.kind) && resource.kind != ResourceKind::Manufacturer &&
            !isAtOrBelow(now, parent.id, resource.id))
            resource.parent = parent.id;
        else if (const Resource *same = now.resources().find(resource.id))
            resource.parent = same->parent;
        resource.name = randomName(random);
        resource.attributes = randomAttributes(random);
        changes.push_back(Put{resource});
    }
    for (int i = 0; i < 3; ++i) {
        Assignment assignment = oneRow(random, state.assignments());
        if (random() % 2)
            changes.push_back(Remove{EntityKind::Assignment, assignment.id});
        assignment.id = newId(random);
        assignment.validity = randomValidity(random);
        changes.push_back(Put{assignment});
    }
    Team team = oneRow(random, state.teams());
    team.members.clear();
    changes.push_back(Put{team});
    Delegation delegation = oneRow(random, state.delegations());
    delegation.cut = !delegation.cut;
    delegation.region.clear();
    changes.push_back(Put{delegation});
    Policy policy = oneRow(random, state.policies());
    changes.push_back(Remove{EntityKind::Policy, policy.id});
    policy.id = newId(random);
    policy.text += " // \"again\"";
    policy.validity = randomValidity(random);
    changes.push_back(Put{policy});
    Application application = oneRow(random, state.applications());
    application.spaces.clear();
    application.keywords.clear();
    application.actions = {"area:verb0", "area:verb9"};
    application.disabled = !application.disabled;
    changes.push_back(Put{application});
    Gateway gateway = oneRow(random, state.gateways());
    gateway.roles.clear();
    gateway.validity = randomValidity(random);
    changes.push_back(Put{gateway});
    if (state.ownerships().size() > 0)
        changes.push_back(Remove{EntityKind::Ownership, oneRow(random, state.ownerships()).id});
    return changes;
}

ListedNodes::ListedNodes(std::vector<Id> ids)
    : m_ids(std::move(ids))
{
    std::sort(m_ids.begin(), m_ids.end());
}

bool ListedNodes::contains(const Id &id) const
{
    return std::binary_search(m_ids.begin(), m_ids.end(), id);
}

void ListedNodes::forEach(const std::function<bool(const Id &)> &f) const
{
    for (const Id &id : m_ids) {
        if (!f(id))
            return;
    }
}

namespace {

bool isBelow(const State &state, Id node, const std::vector<Id> &tops)
{
    for (const Resource *at = state.resources().find(node); at;
         at = state.resources().find(at->parent)) {
        if (contains(tops, at->id))
            return true;
    }
    return false;
}

// Some nodes inside of containers, or anywhere, that nothing else in the scope stands for.
store::PartialNodes randomPartial(Random &random, const State &state,
                                  const store::SessionScope &scope)
{
    store::PartialNodes partial;
    partial.everywhere = random() % 3 == 0;
    std::vector<Id> ids;
    for (const ResourceKind kind : {ResourceKind::Customer, ResourceKind::Site}) {
        auto &chosen = kind == ResourceKind::Customer ? partial.customers : partial.sites;
        for (const Resource &resource : state.resources()) {
            if (!partial.everywhere && resource.kind == kind && random() % 3 == 0 &&
                !inScope(state, scope, resource.id) &&
                !isBelow(state, resource.id, partial.customers))
                chosen.push_back(resource.id);
        }
    }
    for (const Resource &resource : state.resources()) {
        if (random() % 3 && !inScope(state, scope, resource.id) &&
            (partial.everywhere || isBelow(state, resource.id, partial.customers) ||
             isBelow(state, resource.id, partial.sites)))
            ids.push_back(resource.id);
    }
    if (ids.empty())
        return {};
    partial.nodes = std::make_shared<ListedNodes>(std::move(ids));
    return partial;
}

} // namespace

store::SessionScope randomScope(Random &random, const State &state)
{
    store::SessionScope scope;
    scope.revision = state.revision;
    const auto some = [&](auto &&table, std::size_t oneIn, auto &&keep) {
        std::vector<Id> ids;
        for (const auto &row : table) {
            if (keep(row) && random() % oneIn == 0)
                ids.push_back(row.id);
        }
        return ids;
    };
    const auto ofKind = [](ResourceKind a, ResourceKind b) {
        return [=](const Resource &resource) { return resource.kind == a || resource.kind == b; };
    };
    const auto all = [](const auto &) { return true; };
    if (random() % 3 == 0)
        scope.customers =
            some(state.resources(), 4, ofKind(ResourceKind::Customer, ResourceKind::Customer));
    if (random() % 2)
        scope.sites = some(state.resources(), 6, ofKind(ResourceKind::Site, ResourceKind::Site));
    if (random() % 2)
        scope.subtrees =
            some(state.resources(), 12, ofKind(ResourceKind::Space, ResourceKind::Device));
    if (random() % 2)
        scope.resources = some(state.resources(), 20, all);
    scope.organizations = some(state.organizations(), 2, all);
    scope.persons = some(state.persons(), 2, all);
    scope.memberships = some(state.memberships(), 2, all);
    scope.teams = some(state.teams(), 2, all);
    scope.groups = some(state.groups(), 2, all);
    scope.roles = some(state.roles(), 2, all);
    scope.delegations = some(state.delegations(), 2, all);
    scope.assignments = some(state.assignments(), 2, all);
    scope.policies = some(state.policies(), 2, all);
    scope.applications = some(state.applications(), 2, all);
    scope.gateways = some(state.gateways(), 2, all);
    if (random() % 2)
        scope.partial = randomPartial(random, state, scope);
    return scope;
}

bool inScope(const State &state, const store::SessionScope &scope, Id node)
{
    if (scope.everything || contains(scope.resources, node) ||
        (scope.partial.nodes && scope.partial.nodes->contains(node)))
        return true;
    return isBelow(state, node, scope.customers) || isBelow(state, node, scope.sites) ||
           isBelow(state, node, scope.subtrees);
}

} // namespace bailiwick::tests
