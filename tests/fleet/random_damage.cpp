// SPDX-License-Identifier: Apache-2.0
#include "random_damage.h"

namespace bailiwick::tests {

using namespace fleet;

namespace {

const std::vector<std::string> actionNames{"device:view", "device:fly", "role:assign", "Bad", ""};

} // namespace

ChangeSet RandomDamage::changes(const State &state)
{
    m_state = &state;
    ChangeSet changes;
    const std::size_t count = 1 + pick(chance(10) ? 12 : 3);
    while (changes.size() < count)
        change(state, changes);
    return changes;
}

void RandomDamage::change(const State &state, ChangeSet &changes)
{
    const std::size_t wanted = pick(entityKindCount);
    std::size_t index = 0;
    forEachEntityType([&](auto sample) {
        if (index++ == wanted)
            change(state.table<decltype(sample)>(), static_cast<EntityKind>(wanted), changes);
    });
}

template<typename T>
void RandomDamage::change(const Table<T> &table, EntityKind kind, ChangeSet &changes)
{
    T row;
    if (!table.empty())
        row = table.at(pick(table.size()));
    if (!table.empty() && chance(30)) {
        changes.push_back(Remove{kind, row.id});
        return;
    }
    const std::size_t edits = pick(3);
    if (table.empty() || chance(30)) // a new one, perhaps under an id that others already name
        row.id = chance(50) ? Id{9, pick(6)} : anyId(kind);
    if (row.id.isNull())
        row.id = Id{9, 9};
    for (std::size_t i = 0; i <= edits; ++i)
        edit(row, table);
    changes.push_back(Put{row});
}

// Mostly an entity of the kind, else another's, one that nobody has (yet), or none.
Id RandomDamage::anyId(EntityKind likely)
{
    if (chance(10))
        return Id{9, pick(6)};
    if (chance(5))
        return {};
    const std::size_t wanted =
        chance(85) ? static_cast<std::size_t>(likely) : pick(entityKindCount);
    Id found;
    std::size_t index = 0;
    forEachEntityType([&](auto sample) {
        const auto &table = m_state->table<decltype(sample)>();
        if (index++ == wanted && !table.empty())
            found = table.at(pick(table.size())).id;
    });
    return found;
}

void RandomDamage::edit(std::vector<Id> &ids, EntityKind likely)
{
    ids.push_back(anyId(likely));
    if (chance(70))
        std::sort(ids.begin(), ids.end());
}

void RandomDamage::edit(Scope &scope)
{
    scope.kind = chance(70) ? ScopeKind::Resource : ScopeKind::Group;
    scope.id = anyId(scope.kind == ScopeKind::Resource ? EntityKind::Resource : EntityKind::Group);
}

void RandomDamage::editAttribute(Attributes &attributes)
{
    const std::string name = chance(90) ? "a" + std::to_string(pick(4)) : "Bad name";
    const auto kind = static_cast<PrincipalKind>(pick(principalKindCount));
    const auto anybody = [&] { return anyId(entityKindFromName(fleet::name(kind)).value()); };
    switch (pick(5)) {
    case 0:
        attributes[name] = static_cast<std::int64_t>(pick(100));
        break;
    case 1:
        attributes[name] = PrincipalRef{kind, anybody()};
        break;
    case 2:
        attributes[name] = TextSet(pick(3), "twice");
        break;
    default: {
        PrincipalSet set{kind, {}};
        for (std::size_t i = pick(4); i > 0; --i)
            set.ids.push_back(anybody());
        if (chance(80))
            std::sort(set.ids.begin(), set.ids.end());
        attributes[name] = std::move(set);
    }
    }
}

// One member, found by its name: entity types share them.
template<typename T>
void RandomDamage::edit(T &row, const Table<T> &table)
{
    const T other = table.empty() ? T() : table.at(pick(table.size()));
    if (chance(10)) {
        if constexpr (requires { row.externalId; })
            row.externalId = "x" + std::to_string(pick(2));
        if constexpr (requires { row.email; })
            row.email = "p" + std::to_string(pick(2)) + "@example.com";
    }
    switch (pick(14)) {
    case 0:
    case 1:
        if constexpr (requires { row.externalId; })
            row.externalId = chance(50) ? "x" + std::to_string(pick(3)) : other.externalId;
        break;
    case 2:
        if constexpr (requires { row.name; })
            row.name = chance(20)   ? std::string()
                       : chance(50) ? other.name
                                    : "renamed" + std::to_string(pick(50));
        break;
    case 3:
        if constexpr (requires { row.email; })
            row.email = chance(50) ? "p" + std::to_string(pick(3)) + "@example.com" : other.email;
        break;
    case 4:
        if constexpr (requires { row.organization; })
            row.organization = anyId(EntityKind::Organization);
        break;
    case 5:
        if constexpr (requires { row.kind; })
            row.kind = chance(50) ? other.kind : decltype(row.kind)(pick(3));
        if constexpr (requires { row.disabled; })
            row.disabled = !row.disabled;
        break;
    case 6:
        if constexpr (std::is_same_v<T, Delegation>)
            row.parent = anyId(EntityKind::Delegation);
        else if constexpr (requires { row.parent; })
            row.parent = other.kind == row.kind ? other.id : anyId(EntityKind::Resource);
        break;
    case 7:
        if constexpr (requires { row.resource; })
            row.resource = anyId(EntityKind::Resource);
        if constexpr (requires { row.person; })
            row.person = anyId(EntityKind::Person);
        if constexpr (requires { row.from; })
            (chance(50) ? row.from : row.to) = anyId(EntityKind::Organization);
        break;
    case 8:
        if constexpr (std::is_same_v<T, Team>)
            edit(row.members, EntityKind::Membership);
        else if constexpr (requires { row.members; })
            edit(row.members, EntityKind::Resource);
        if constexpr (requires { row.secondaries; })
            edit(row.secondaries, EntityKind::Person);
        break;
    case 9:
        if constexpr (requires { row.primary; })
            row.primary = anyId(EntityKind::Person);
        if constexpr (requires { row.ownership; })
            row.ownership = !row.ownership;
        if constexpr (requires { row.passes; })
            row.passes = static_cast<int>(pick(11)) - 1;
        break;
    case 10:
        if constexpr (requires { row.actions; })
            row.actions.push_back(actionNames[pick(actionNames.size())]);
        if constexpr (requires { row.ceiling; })
            row.ceiling.push_back({actionNames[pick(actionNames.size())], {}});
        if constexpr (std::is_same_v<T, Action>)
            row.name = actionNames[pick(actionNames.size())];
        if constexpr (std::is_same_v<T, Policy>)
            row.text = "forbid (principal in Team::\"" + anyId(EntityKind::Team).toString() +
                       "\", action == Action::\"" + actionNames[pick(actionNames.size())] +
                       "\", resource in Device::\"" + anyId(EntityKind::Resource).toString() +
                       "\")" + (chance(90) ? ";" : "");
        break;
    case 11:
        if constexpr (requires { row.scope; })
            edit(row.scope);
        if constexpr (requires { row.spaces; }) {
            row.spaces.emplace_back();
            edit(row.spaces.back());
        }
        if constexpr (requires { row.group; })
            (chance(50) ? row.group : row.device) =
                anyId(chance(50) ? EntityKind::Group : EntityKind::Resource);
        if constexpr (requires { row.region; }) {
            row.region.emplace_back();
            edit(row.region.back());
        }
        break;
    case 12:
        if constexpr (requires { row.principal; })
            row.principal = {static_cast<PrincipalKind>(pick(principalKindCount)),
                             anyId(chance(70) ? EntityKind::Membership : EntityKind::Team)};
        if constexpr (requires { row.role; })
            row.role = anyId(EntityKind::Role);
        if constexpr (requires { row.roles; })
            edit(row.roles, EntityKind::Role);
        if constexpr (requires { row.keywords; }) {
            edit(row.keywords, EntityKind::Group);
            row.anyKeyword = chance(30);
            row.creator = anyId(EntityKind::Membership);
        }
        if constexpr (requires { row.attributes; })
            editAttribute(row.attributes);
        break;
    default:
        if constexpr (requires { row.delegation; })
            row.delegation = anyId(EntityKind::Delegation);
        if constexpr (requires { row.validity; })
            row.validity = {static_cast<Time>(pick(4)), static_cast<Time>(pick(4))};
        if constexpr (requires { row.spaceKind; })
            row.spaceKind = chance(50) ? "cave" : "zone";
    }
}

} // namespace bailiwick::tests
