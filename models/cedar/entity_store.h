// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/cedar/expr.h"
#include "models/cedar/value.h"

#include <cstdint>
#include <string_view>

namespace bailiwick::cedar {

// A store's own number for one of its entities; meaningless to others.
struct EntityRef
{
    static constexpr std::uint64_t none = ~std::uint64_t{0};
    std::uint64_t number = none;

    bool isNull() const { return number == none; }
    bool operator==(const EntityRef &) const = default;
};

// Where the evaluator reads entities (specification: Cedar.Spec.Entities). Entities is the plain
// one; others can stand on columns.
//
// Contract: const calls from any thread at once; what a call hands out (borrowed values, views)
// stays valid and unchanged until the evaluation that asked is over. No call allocates unless the
// store has to make a value it does not hold.
class EntityStore
{
public:
    virtual ~EntityStore() = default;

    // Null when the store has no such entity.
    virtual EntityRef find(const EntityUid &uid) const = 0;
    // Its uid, borrowed where possible. REQUIRES (here and below): a ref this store gave.
    virtual Value uid(EntityRef entity) const = 0;
    // False when absent; otherwise `out` is the value, borrowed where possible.
    virtual bool attribute(EntityRef entity, const Name &name, Value &out) const = 0;
    virtual bool tag(EntityRef entity, std::string_view name, Value &out) const = 0;
    // Whether `ancestor` is a strict ancestor. (`x in x` is the evaluator's business.)
    virtual bool hasAncestor(EntityRef entity, const EntityUid &ancestor) const = 0;
};

// A store without entities.
class NoEntities final : public EntityStore
{
public:
    EntityRef find(const EntityUid &) const override { return {}; }
    Value uid(EntityRef) const override { return Value::borrowedEntity({}); }
    bool attribute(EntityRef, const Name &, Value &) const override { return false; }
    bool tag(EntityRef, std::string_view, Value &) const override { return false; }
    bool hasAncestor(EntityRef, const EntityUid &) const override { return false; }
};

} // namespace bailiwick::cedar
