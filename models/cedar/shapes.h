// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/cedar/expr.h"

#include <string>
#include <unordered_map>
#include <vector>

namespace bailiwick::cedar {

using ShapeId = std::uint32_t;

// Numbers expressions so that two have the same number exactly when they mean the same written
// thing, wherever they stand: in one expression, in two conditions of a policy. Derived operators
// count as what they stand for (specification: Cedar.Spec.Expr): `a != b` as `!(a == b)`,
// `a && b && c` as `(a && b) && c`. Internal to this folder; not for several threads at once.
class Shapes
{
public:
    // By node id; O(nodes) expected.
    std::vector<ShapeId> of(const Expr &expr);
    ShapeId attribute(ShapeId x, std::string_view name); // x.name
    ShapeId tag(ShapeId x, ShapeId key);                 // x.getTag(key)
    std::size_t count() const { return m_ids.size(); }

private:
    ShapeId number(const Expr &expr, NodeId node, const std::vector<ShapeId> &ids);
    ShapeId folded(Op op, const std::vector<ShapeId> &operands);
    ShapeId hasPath(ShapeId x, std::span<const Name> path);
    ShapeId record(const Expr &expr, NodeId node, const std::vector<ShapeId> &operands);
    ShapeId intern(Op op, std::span<const ShapeId> operands, std::string_view detail = {});
    ShapeId intern(Op op, ShapeId x, ShapeId y);
    ShapeId negation(ShapeId x) { return intern(Op::Not, std::span(&x, 1)); }

    std::unordered_map<std::string, ShapeId> m_ids;
};

} // namespace bailiwick::cedar
