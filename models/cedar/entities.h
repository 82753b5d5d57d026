// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/cedar/entity_store.h"
#include "models/cedar/uid_table.h"

#include <tl/expected.hpp>

#include <array>
#include <map>
#include <span>
#include <string>
#include <string_view>
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
// record, more than 2^32 attributes.
struct EntitiesError
{
    std::string message;
};

// Entities in memory with the transitive closure of their parents. Immutable once made; reads
// from any thread. Parents need not be defined themselves. Memory besides the entities as given:
// 4 bytes an ancestor for each set of siblings, 16 an attribute, 70 to 91 an entity.
class Entities final : public EntityStore
{
public:
    Entities() = default;
    // O(entities + attributes + ancestor pairs). A cycle is refused and named; what is defined
    // twice alike counts once.
    static tl::expected<Entities, EntitiesError> make(std::vector<Entity> entities);

    EntityRef find(const EntityUid &uid) const override;
    // The same without making a uid.
    EntityRef find(std::string_view type, std::string_view id) const
    {
        return find<1>({EntityName{type, id}})[0];
    }
    // Several at once, which costs little more than one: they wait for memory together.
    template<std::size_t n>
    std::array<EntityRef, n> find(const std::array<EntityName, n> &names) const;
    Value uid(EntityRef entity) const override { return m_rows[entity.number].uid.borrow(); }
    bool attribute(EntityRef entity, const Name &name, Value &out) const override;
    bool tag(EntityRef entity, std::string_view name, Value &out) const override;
    bool hasAncestor(EntityRef entity, const EntityUid &ancestor) const override;

    std::span<const Entity> all() const { return m_entities; }

    // The numbers behind EntityRef: first those of all(), then those of ancestors that nobody
    // defined.
    const UidTable &names() const { return m_names; }
    std::string_view type(EntityRef entity) const
    {
        return m_shapes[m_rows[entity.number].shape].type;
    }
    // Starts to fetch what a decision will read of an entity, so that it is there in time.
    void prefetch(EntityRef entity) const { __builtin_prefetch(&m_rows[entity.number]); }
    void prefetchAttributes(EntityRef entity) const
    {
        const Value *first = m_values.data() + m_rows[entity.number].firstValue;
        __builtin_prefetch(first);
        __builtin_prefetch(first + 4);
    }
    // Strict ancestors by number, ascending.
    std::span<const UidTable::Number> ancestors(EntityRef entity) const
    {
        const Row &row = m_rows[entity.number];
        return {m_ancestors.data() + row.firstAncestor, row.ancestorCount};
    }

private:
    static constexpr std::size_t atOnce = 3;
    void find(std::span<const EntityName> names, std::span<EntityRef> out) const;

    struct alignas(32) Row // within one line of the cache
    {
        Value uid; // borrowed from m_names
        std::uint32_t firstAncestor = 0;
        std::uint32_t ancestorCount = 0;
        std::uint32_t firstValue = 0;
        std::uint32_t shape = 0;
    };
    // Entities of a type with the same attribute names share one; their values stand in its
    // order.
    struct Shape
    {
        std::string_view type;
        std::vector<std::size_t> hashes;
        std::vector<std::string_view> names; // characters of the first entity that has it
    };
    tl::expected<void, EntitiesError> closeOverParents();
    using AncestorLists = std::map<std::vector<UidTable::Number>, std::uint32_t>;
    void gatherAncestors(std::size_t entity, AncestorLists &known);
    tl::expected<void, EntitiesError> layOutAttributes();

    std::vector<Entity> m_entities;
    UidTable m_names;
    std::vector<Row> m_rows;
    std::vector<UidTable::Number> m_ancestors; // siblings share a list
    std::vector<Shape> m_shapes;
    std::vector<Value> m_values; // borrowed from m_entities
};

template<std::size_t n>
std::array<EntityRef, n> Entities::find(const std::array<EntityName, n> &names) const
{
    static_assert(n <= atOnce);
    std::array<EntityRef, n> out;
    find(std::span<const EntityName>(names), out);
    return out;
}

} // namespace bailiwick::cedar
