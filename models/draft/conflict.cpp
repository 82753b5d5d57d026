// SPDX-License-Identifier: Apache-2.0
#include "models/draft/conflict.h"

#include "models/fleet/references.h"

#include <set>

namespace bailiwick::draft {

namespace {

std::set<EntityKey> madeBy(const fleet::ChangeSet &net)
{
    std::set<EntityKey> made;
    for (const fleet::Change &change : net) {
        if (std::holds_alternative<fleet::Put>(change))
            made.emplace(kindOf(change), idOf(change));
    }
    return made;
}

// References that neither the base nor the draft itself has. What the original already referred to
// may lie beyond the viewer's sight: not ours to complain of.
std::vector<EntityKey> missingReferences(const fleet::Entity &mine,
                                         const std::optional<fleet::Entity> &original,
                                         const std::set<EntityKey> &made, const fleet::State &base)
{
    std::set<EntityKey> known;
    if (original) {
        for (const EntityKey &key : references(*original))
            known.insert(key);
    }
    std::vector<EntityKey> missing;
    for (const EntityKey &key : references(mine)) {
        if (known.insert(key).second && !made.contains(key) && !base.find(key.first, key.second))
            missing.push_back(key);
    }
    return missing;
}

} // namespace

std::vector<EntityKey> references(const fleet::Entity &entity)
{
    std::vector<EntityKey> keys;
    std::visit(
        [&]<typename T>(const T &row) {
            fleet::References<T>::each(
                row, [&](fleet::EntityKind kind, fleet::Id id) { keys.emplace_back(kind, id); });
        },
        entity);
    return keys;
}

std::vector<Conflict>
conflictsOf(const fleet::ChangeSet &net,
            const std::map<EntityKey, std::optional<fleet::Entity>> &originals,
            const fleet::State &base, const std::map<EntityKey, QString> &stepOf)
{
    const std::set<EntityKey> made = madeBy(net);
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
            conflict.missing = missingReferences(put->entity, conflict.original, made, base);
        if (!conflict.missing.empty()) {
            conflict.kind = Conflict::Kind::MissingReference;
            conflicts.push_back(std::move(conflict));
        }
    }
    return conflicts;
}

} // namespace bailiwick::draft
