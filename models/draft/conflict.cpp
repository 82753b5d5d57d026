// SPDX-License-Identifier: Apache-2.0
#include "models/draft/conflict.h"

#include "models/fleet/policy_check.h"
#include "models/fleet/policy_text.h"

#include <algorithm>

namespace bailiwick::draft {

namespace {

using fleet::EntityKind;

// Collects the references of one entity.
struct Collector
{
    std::vector<EntityKey> keys;

    void add(EntityKind kind, fleet::Id id)
    {
        if (!id.isNull())
            keys.emplace_back(kind, id);
    }
    void add(const fleet::Scope &scope)
    {
        add(scope.kind == fleet::ScopeKind::Resource ? EntityKind::Resource : EntityKind::Group,
            scope.id);
    }
    void add(const fleet::PrincipalRef &principal)
    {
        switch (principal.kind) {
        case fleet::PrincipalKind::Membership:
            return add(EntityKind::Membership, principal.id);
        case fleet::PrincipalKind::Team:
            return add(EntityKind::Team, principal.id);
        case fleet::PrincipalKind::Person:
            return add(EntityKind::Person, principal.id);
        }
    }

    void operator()(const fleet::Action &) {}
    void operator()(const fleet::Person &) {}
    void operator()(const fleet::Resource &resource) { add(EntityKind::Resource, resource.parent); }
    void operator()(const fleet::Organization &organization)
    {
        add(EntityKind::Resource, organization.resource);
    }
    void operator()(const fleet::Membership &membership)
    {
        add(EntityKind::Person, membership.person);
        add(EntityKind::Organization, membership.organization);
    }
    void operator()(const fleet::Team &team)
    {
        add(EntityKind::Organization, team.organization);
        for (const fleet::Id member : team.members)
            add(EntityKind::Membership, member);
    }
    void operator()(const fleet::Group &group)
    {
        add(EntityKind::Organization, group.organization);
        for (const fleet::Id member : group.members)
            add(EntityKind::Resource, member);
    }
    void operator()(const fleet::Ownership &ownership)
    {
        add(EntityKind::Resource, ownership.id);
        add(EntityKind::Person, ownership.primary);
        for (const fleet::Id person : ownership.secondaries)
            add(EntityKind::Person, person);
    }
    void operator()(const fleet::Role &role) { add(EntityKind::Organization, role.organization); }
    void operator()(const fleet::Delegation &delegation)
    {
        add(EntityKind::Organization, delegation.from);
        add(EntityKind::Organization, delegation.to);
        add(EntityKind::Delegation, delegation.parent);
        for (const fleet::Scope &scope : delegation.region)
            add(scope);
    }
    void operator()(const fleet::Assignment &assignment)
    {
        add(assignment.principal);
        add(EntityKind::Role, assignment.role);
        add(assignment.scope);
        add(EntityKind::Delegation, assignment.delegation);
    }
    void operator()(const fleet::Policy &policy)
    {
        add(EntityKind::Organization, policy.organization);
        add(EntityKind::Delegation, policy.delegation);
        const auto parsed = fleet::parsedPolicy(policy.text);
        if (!parsed)
            return; // the rules say so
        for (const fleet::NamedEntity &named : fleet::entitiesOf(*parsed)) {
            const auto kind = fleet::entityKindFromCedarType(named.uid.type());
            const auto id = fleet::Id::fromString(named.uid.id());
            if (kind && id)
                add(*kind, *id);
        }
    }
};

bool contains(const std::vector<EntityKey> &keys, const EntityKey &key)
{
    return std::find(keys.begin(), keys.end(), key) != keys.end();
}

// References that neither the base nor the draft itself has. What the original already referred to
// may lie beyond the viewer's sight: not ours to complain of.
std::vector<EntityKey> missingReferences(const fleet::Entity &mine,
                                         const std::optional<fleet::Entity> &original,
                                         const fleet::ChangeSet &net, const fleet::State &base)
{
    const std::vector<EntityKey> before =
        original ? references(*original) : std::vector<EntityKey>{};
    std::vector<EntityKey> missing;
    for (const EntityKey &key : references(mine)) {
        if (contains(before, key) || contains(missing, key) || base.find(key.first, key.second))
            continue;
        const bool made = std::any_of(net.begin(), net.end(), [&](const fleet::Change &change) {
            return std::holds_alternative<fleet::Put>(change) && kindOf(change) == key.first &&
                   idOf(change) == key.second;
        });
        if (!made)
            missing.push_back(key);
    }
    return missing;
}

} // namespace

std::vector<EntityKey> references(const fleet::Entity &entity)
{
    Collector collector;
    std::visit(collector, entity);
    return collector.keys;
}

std::vector<Conflict>
conflictsOf(const fleet::ChangeSet &net,
            const std::map<EntityKey, std::optional<fleet::Entity>> &originals,
            const fleet::State &base, const std::map<EntityKey, QString> &stepOf)
{
    std::vector<Conflict> conflicts;
    for (const fleet::Change &change : net) {
        const EntityKey key{kindOf(change), idOf(change)};
        const auto *put = std::get_if<fleet::Put>(&change);
        Conflict conflict;
        conflict.entity = key;
        if (const auto step = stepOf.find(key); step != stepOf.end())
            conflict.step = step->second;
        if (const auto original = originals.find(key); original != originals.end())
            conflict.original = original->second;
        if (put)
            conflict.mine = put->entity;
        conflict.theirs = base.find(key.first, key.second);

        if (conflict.theirs != conflict.original && conflict.theirs != conflict.mine) {
            conflict.kind = conflict.theirs ? Conflict::Kind::ChangedElsewhere
                                            : Conflict::Kind::RemovedElsewhere;
            conflicts.push_back(std::move(conflict));
            continue;
        }
        if (put)
            conflict.missing = missingReferences(put->entity, conflict.original, net, base);
        if (!conflict.missing.empty()) {
            conflict.kind = Conflict::Kind::MissingReference;
            conflicts.push_back(std::move(conflict));
        }
    }
    return conflicts;
}

} // namespace bailiwick::draft
