// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/cedar/entity_store.h"

#include <tl/expected.hpp>

#include <span>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace bailiwick::cedar {

// One entity as given: parents are the direct ones.
struct Entity
{
    EntityUid uid;
    std::vector<EntityUid> parents;
    Value attributes = Value::emptyRecord();
    Value tags = Value::emptyRecord();
};

// Why a set of entities is none: a cycle, two definitions of one uid that differ, attributes no
// record.
struct EntitiesError
{
    std::string message;
};

// Entities in memory with the transitive closure of their parents. Immutable once made; reads
// from any thread. Parents need not be defined themselves. Memory: one uid handle per pair of
// entity and ancestor.
class Entities final : public EntityStore
{
public:
    Entities() = default;
    // O(entities + ancestor pairs). A cycle is refused and named; what is defined twice alike
    // counts once.
    static tl::expected<Entities, EntitiesError> make(std::vector<Entity> entities);

    EntityRef find(const EntityUid &uid) const override;
    EntityUid uid(EntityRef entity) const override;
    bool attribute(EntityRef entity, const Name &name, Value &out) const override;
    bool tag(EntityRef entity, std::string_view name, Value &out) const override;
    bool hasAncestor(EntityRef entity, const EntityUid &ancestor) const override;

    std::span<const Entity> all() const { return m_entities; }

private:
    using UidSet = std::unordered_set<EntityUid, EntityUidHash>;
    std::vector<Entity> m_entities;
    std::unordered_map<EntityUid, std::size_t, EntityUidHash> m_index;
    std::vector<UidSet> m_ancestors;
};

} // namespace bailiwick::cedar
