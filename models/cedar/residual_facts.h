// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/cedar/expr.h"
#include "models/cedar/type.h"

#include <optional>
#include <vector>

// What is known of the value of a residual's node without its value. Internal to this folder.
namespace bailiwick::cedar {

using KindSet = std::uint32_t; // bits by Kind

constexpr KindSet only(Kind kind)
{
    return KindSet{1} << static_cast<unsigned>(kind);
}
constexpr KindSet anyKind = (only(Kind::Duration) << 1U) - 1;

// Which values a node can have; a node that always errs has none of any kind.
struct Shape
{
    KindSet kinds = anyKind;
    KindSet elements = anyKind; // what the elements can be, where it is a set
    std::optional<Type> type;   // of the entity or record, where it can be nothing else
    bool exists = false;        // an entity that the completed entities hold

    static Shape of(KindSet kinds) { return {kinds, anyKind, std::nullopt, false}; }
    static Shape of(const Value &value);
    // `exists`: whether an entity of that type exists.
    static Shape of(const Type &type, bool exists);

    bool isOnly(KindSet allowed) const { return kinds != 0 && (kinds & ~allowed) == 0; }
    bool canBe(KindSet wanted) const { return (kinds & wanted) != 0; }
    bool isBool() const { return isOnly(only(Kind::Bool)); }
    // Null: unknown.
    const std::string *entityType() const;
    // Of a value that has one shape or the other.
    Shape merged(const Shape &other) const;
};

// Nodes, few: beyond a bound it forgets (add() says so).
class FewNodes
{
public:
    bool add(NodeId node);
    bool addAll(const FewNodes &other);
    bool contains(NodeId node) const;
    bool empty() const { return m_nodes.empty(); }
    auto begin() const { return m_nodes.begin(); }
    auto end() const { return m_nodes.end(); }

private:
    std::vector<NodeId> m_nodes;
};

// Tests such as `x has a` and `x.hasTag(k)` are named by their own nodes.
struct Facts
{
    enum class State : std::uint8_t { Known, Error, Open };
    State state = State::Open;
    Shape shape;
    bool errs = false;  // may err, whatever tests came out true before
    FewNodes needs;     // otherwise: does not err when all these tests are true
    FewNodes whenTrue;  // if its value is true, these tests are true
    FewNodes whenFalse; // if its value is false, these tests are true
    NodeId result = 0;  // the node that this one came to: itself or a literal

    bool canErr() const { return errs || !needs.empty() || state == State::Error; }
};

} // namespace bailiwick::cedar
