// SPDX-License-Identifier: Apache-2.0
#include "random_edits.h"

#include <algorithm>
#include <set>

namespace bailiwick::tests {

using namespace fleet;

namespace {

std::string text(Random &random)
{
    return "O'Hara \"Ω\" " + std::to_string(random() % 1000);
}

void shuffleHalf(Random &random, std::vector<Id> &ids)
{
    std::erase_if(ids, [&](Id) { return random() % 2 == 0; });
}

template<typename T>
void add(std::vector<Id> &ids, Random &random, const Table<T> &rows)
{
    ids.push_back(oneRow(random, rows).id);
    std::sort(ids.begin(), ids.end());
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
}

// Every member of every kind changes at some time.
class Editor
{
public:
    Editor(Random &random, const State &state)
        : m_random(random)
        , m_state(state)
    {
    }

    void edit(Action &action)
    {
        action.name = "area:" + std::to_string(m_random() % 1000);
        action.description = text(m_random);
        action.meta = !action.meta;
    }
    void edit(Resource &resource)
    {
        resource.name = text(m_random);
        resource.spaceKind = m_random() % 2 ? "room" : "";
        resource.attributes.clear();
        if (m_random() % 2)
            resource.attributes["firmware"] = static_cast<std::int64_t>(m_random());
        if (m_random() % 2)
            resource.attributes["note"] = text(m_random);
        // Where to: a site stays among customers, so that no circle can come about.
        if (resource.kind == ResourceKind::Device)
            resource.parent = anyOf(ResourceKind::Site);
        if (resource.kind == ResourceKind::Site)
            resource.parent = anyOf(ResourceKind::Customer);
    }
    void edit(Organization &organization)
    {
        organization.name = text(m_random);
        organization.kind = static_cast<OrganizationKind>(m_random() % 3);
        organization.resource = m_random() % 2 ? Id{} : oneRow(m_random, m_state.resources()).id;
        organization.blocked = !organization.blocked;
    }
    void edit(Person &person)
    {
        person.name = text(m_random);
        person.email = m_random() % 2 ? "" : std::to_string(m_random()) + "@example.org";
    }
    void edit(Membership &membership)
    {
        membership.title = text(m_random);
        membership.organization = oneRow(m_random, m_state.organizations()).id;
        membership.disabled = !membership.disabled;
    }
    void edit(Team &team)
    {
        team.name = text(m_random);
        shuffleHalf(m_random, team.members);
        add(team.members, m_random, m_state.memberships());
    }
    void edit(Group &group)
    {
        group.name = text(m_random);
        shuffleHalf(m_random, group.members);
        add(group.members, m_random, m_state.resources());
    }
    void edit(Ownership &ownership)
    {
        ownership.primary = m_random() % 3 ? oneRow(m_random, m_state.persons()).id : Id{};
        shuffleHalf(m_random, ownership.secondaries);
        add(ownership.secondaries, m_random, m_state.persons());
    }
    void edit(Role &role)
    {
        role.description = text(m_random);
        role.condition = m_random() % 2 ? "resource.model == \"HP-2\"" : "";
        role.ownership = !role.ownership;
        role.actions.clear();
        for (int i = 0; i < 4; ++i) {
            if (m_random() % 2)
                role.actions.push_back("area:verb" + std::to_string(i));
        }
        role.origin = {};
        if (m_random() % 2) // of a role that need not be there
            role.origin = {m_random() % 2 ? fleet::makeId(1, 0, m_random()) : fleet::Id(),
                           "origin of " + role.name, static_cast<std::int64_t>(m_random() % 20)};
    }
    void edit(Delegation &delegation)
    {
        delegation.reason = text(m_random);
        delegation.cut = !delegation.cut;
        delegation.passes = static_cast<int>(m_random() % 5);
        delegation.validity = validity();
        delegation.region = {{ScopeKind::Resource, oneRow(m_random, m_state.resources()).id},
                             {ScopeKind::Group, oneRow(m_random, m_state.groups()).id}};
        delegation.ceiling = {{"area:verb" + std::to_string(m_random() % 3), ""}};
        if (m_random() % 2)
            delegation.ceiling.push_back({"area:verb5", "resource has model"});
    }
    void edit(Assignment &assignment)
    {
        assignment.principal = {PrincipalKind::Team, oneRow(m_random, m_state.teams()).id};
        assignment.role = oneRow(m_random, m_state.roles()).id;
        assignment.scope = {ScopeKind::Resource, oneRow(m_random, m_state.resources()).id};
        assignment.validity = validity();
        assignment.delegation = m_random() % 2 ? Id{} : oneRow(m_random, m_state.delegations()).id;
    }
    void edit(Policy &policy)
    {
        policy.text += " // " + text(m_random);
        policy.validity = validity();
        policy.delegation = m_random() % 2 ? Id{} : oneRow(m_random, m_state.delegations()).id;
    }

    void edit(Application &application)
    {
        application.name = text(m_random);
        application.organization = oneRow(m_random, m_state.organizations()).id;
        application.creator = m_random() % 2 ? Id{} : oneRow(m_random, m_state.memberships()).id;
        application.delegation = m_random() % 2 ? Id{} : oneRow(m_random, m_state.delegations()).id;
        shuffleHalf(m_random, application.roles);
        add(application.roles, m_random, m_state.roles());
        application.actions = {"area:verb" + std::to_string(m_random() % 5)};
        application.spaces = {{ScopeKind::Resource, oneRow(m_random, m_state.resources()).id},
                              {ScopeKind::Group, oneRow(m_random, m_state.groups()).id}};
        application.anyKeyword = !application.anyKeyword;
        shuffleHalf(m_random, application.keywords);
        add(application.keywords, m_random, m_state.groups());
        application.validity = validity();
        application.disabled = !application.disabled;
    }
    void edit(Gateway &gateway)
    {
        gateway.organization = oneRow(m_random, m_state.organizations()).id;
        gateway.device = oneRow(m_random, m_state.resources()).id;
        gateway.group = m_random() % 2 ? Id{} : oneRow(m_random, m_state.groups()).id;
        shuffleHalf(m_random, gateway.roles);
        add(gateway.roles, m_random, m_state.roles());
        gateway.validity = validity();
        gateway.disabled = !gateway.disabled;
    }

private:
    Validity validity()
    {
        Validity validity;
        if (m_random() % 2)
            validity.from = static_cast<Time>(m_random() % 100'000);
        if (m_random() % 2)
            validity.until = static_cast<Time>(m_random() % 100'000);
        return validity;
    }
    Id anyOf(ResourceKind kind)
    {
        while (true) {
            const Resource &resource = oneRow(m_random, m_state.resources());
            if (resource.kind == kind)
                return resource.id;
        }
    }

    Random &m_random;
    const State &m_state;
};

// What the store's references keep from being removed.
std::set<Id> referredTo(const State &state)
{
    std::set<Id> ids;
    const auto all = [&](const std::vector<Id> &list) { ids.insert(list.begin(), list.end()); };
    for (const Resource &resource : state.resources())
        ids.insert(resource.parent);
    for (const Organization &organization : state.organizations())
        ids.insert(organization.resource);
    for (const Membership &membership : state.memberships())
        all({membership.person, membership.organization});
    for (const Team &team : state.teams()) {
        ids.insert(team.organization);
        all(team.members);
    }
    for (const Group &group : state.groups()) {
        ids.insert(group.organization);
        all(group.members);
    }
    for (const Ownership &ownership : state.ownerships()) {
        all({ownership.id, ownership.primary});
        all(ownership.secondaries);
    }
    for (const Role &role : state.roles())
        ids.insert(role.organization);
    for (const Delegation &delegation : state.delegations())
        all({delegation.from, delegation.to, delegation.parent});
    for (const Assignment &assignment : state.assignments())
        all({assignment.role, assignment.delegation});
    for (const Policy &policy : state.policies())
        all({policy.organization, policy.delegation});
    for (const Application &application : state.applications()) {
        all({application.organization, application.creator, application.delegation});
        all(application.roles);
        all(application.keywords);
    }
    for (const Gateway &gateway : state.gateways()) {
        all({gateway.organization, gateway.device, gateway.group});
        all(gateway.roles);
    }
    return ids;
}

bool isClosed(const State &state)
{
    for (const Id id : referredTo(state)) {
        bool found = id.isNull();
        // Nothing refers to an ownership, which has the id of its device.
        for (std::size_t n = 0; n < entityKindCount && !found; ++n) {
            const auto kind = static_cast<EntityKind>(n);
            found = kind != EntityKind::Ownership && state.find(kind, id).has_value();
        }
        if (!found)
            return false;
    }
    return true;
}

} // namespace

ChangeSet randomEdits(Random &random, const State &state, std::vector<Entity> &removed,
                      EditCounts &counts)
{
    ChangeSet changes;
    Editor editor(random, state);
    std::size_t number = 0;
    std::vector<Entity> gone;
    forEachEntityType([&](const auto &sample) {
        using T = std::decay_t<decltype(sample)>;
        const auto kind = static_cast<EntityKind>(number);
        EditCounts::OfKind &count = counts.kinds[number++];
        const Table<T> &rows = state.table<T>();
        const auto put = [&](T entity) {
            editor.edit(entity);
            changes.push_back(Put{std::move(entity)});
        };
        if (random() % 2 && !rows.empty()) {
            put(oneRow(random, rows));
            ++count.changed;
            if (random() % 4 == 0) // twice in one commit
                put(std::get<T>(std::get<Put>(changes.back()).entity));
        }
        if (random() % 2) {
            T entity = rows.empty() ? T{} : oneRow(random, rows);
            entity.id = newId(random);
            bool free = true;
            if constexpr (std::is_same_v<T, Ownership>) {
                entity.id = oneRow(random, state.resources()).id;
                free = !rows.find(entity.id);
            }
            if (free) {
                put(entity);
                ++count.made;
            }
        }
        if (rows.size() > 3 && random() % 2) {
            const T &row = oneRow(random, rows);
            bool free = kind == EntityKind::Ownership ||
                        !referredTo(state.applied(changes)).contains(row.id);
            if constexpr (std::is_same_v<T, Resource>) // customers and sites are needed
                free =
                    free && (row.kind == ResourceKind::Device || row.kind == ResourceKind::Space);
            if (free) {
                gone.emplace_back(row);
                changes.push_back(Remove{kind, row.id});
                ++count.removed;
            }
        }
        const auto former = std::ranges::find_if(removed, [&](const Entity &entity) {
            return kindOf(entity) == kind && !state.find(kind, idOf(entity)) &&
                   isClosed(state.applied(changes).applied({Put{entity}}));
        });
        if (former != removed.end() && random() % 3 == 0) {
            changes.push_back(Put{*former});
            removed.erase(former);
            ++count.again;
        }
    });
    removed.insert(removed.end(), gone.begin(), gone.end());
    // A later edit of one kind may name what an earlier one removed: then without removals.
    if (!isClosed(state.applied(changes)))
        std::erase_if(changes, [](const Change &c) { return std::holds_alternative<Remove>(c); });
    return changes;
}

} // namespace bailiwick::tests
