// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/cedar/schema.h"
#include "models/cedar/shapes.h"
#include "models/cedar/validation_issue.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

// Types of expressions in one request type, strictly (specification: Cedar.Validation.Typechecker;
// validation documentation: "Strict validation"). Internal to this folder.
namespace bailiwick::cedar {

// What makes an expression have no type.
struct TypeError
{
    ValidationCode code;
    std::uint32_t sourceOffset; // of the expression concerned
    std::string message;
    std::string hint;
};

// Attributes and tags that are there whenever an expression is true, as shapes of the access:
// `x has a` gives the shape of `x.a`, `x.hasTag(k)` that of `x.getTag(k)`.
using Capabilities = std::vector<ShapeId>;

struct Typing
{
    // Known in spite of an error where it does not depend on it; none: nothing is known.
    std::optional<Type> type;
    bool ok = true; // no error inside
    Capabilities capabilities;

    bool is(TypeKind kind) const { return type && type->kind() == kind; }
};

// Checks expressions that hold one after the other, such as the conditions of one policy.
//
// An operand that cannot be reached because what stands before it is always true or always false
// is not checked. Recursion is bounded by Limits::maxHeight. A check takes O(nodes × log nodes)
// plus the sizes of the types compared. The schema and the shapes must outlive the checker; not
// for several threads at once, but any number may share a schema.
class Typechecker
{
public:
    Typechecker(const Schema &schema, const RequestType &request, Shapes &shapes);

    // `shapes` are those of the expression, by node.
    Typing check(const Expr &expr, std::span<const ShapeId> shapes);
    // The same, where a boolean must come out.
    Typing checkBool(const Expr &expr, std::span<const ShapeId> shapes);
    // From here on the capabilities hold.
    void assume(std::span<const ShapeId> capabilities);

    const std::vector<TypeError> &errors() const { return m_errors; }

    // Combinations of operands (specification: typeOfAnd, typeOfOr). `left` is not always false,
    // not always true respectively: the right one is not checked then.
    static Typing both(Typing left, const Typing &right);
    static Typing either(Typing left, Typing right);
    static Typing negated(Typing x);

private:
    // What an operand must be.
    enum class Need : std::uint8_t {
        Bool,
        Long,
        String,
        Entity,
        Set,
        EntityOrRecord,
        EntityOrEntities,
        Decimal,
        IpAddr,
        Datetime,
        Duration,
    };
    class Assumption;
    using Hint = std::string (*)(const Type &found);

    Typing typeOf(NodeId node);
    Typing expect(NodeId node, Need need, Hint hint = nullptr);
    Typing expectSet(NodeId node);
    Typing require(Typing found, NodeId node, Need need, Hint hint);
    static bool satisfies(const Type &type, Need need);
    static std::string_view needText(Need need);
    static Need needOf(TypeKind kind);

    // typechecker.cpp: literals, variables, logic.
    Typing literal(NodeId node);
    const Type &variable(Variable variable) const;
    Typing conditional(NodeId node);
    Typing branches(NodeId node, const Typing &test);
    Typing conjunction(NodeId node);
    Typing disjunction(NodeId node);

    // typechecker_values.cpp: comparisons, arithmetic, sets, records, calls.
    Typing equality(NodeId node);
    Typing order(NodeId node);
    Typing arithmetic(NodeId node);
    Typing like(NodeId node);
    Typing isEmpty(NodeId node);
    Typing contains(NodeId node);
    Typing containsSome(NodeId node);
    Typing setOf(NodeId node);
    Typing recordOf(NodeId node);
    Typing call(NodeId node);
    bool checkArguments(NodeId node);
    void reportOrder(NodeId left, const Type &leftType, NodeId right, const Type &rightType);

    // typechecker_entities.cpp: attributes, tags, hierarchy.
    Typing attribute(NodeId node);
    Typing has(NodeId node);
    Typing hasTag(NodeId node);
    Typing getTag(NodeId node);
    Typing in(NodeId node);
    Typing is(NodeId node);
    Typing isIn(NodeId node);
    Typing membership(NodeId node, const Typing &left);
    Typing hasName(const Type &type, ShapeId access, const std::string &name) const;
    const RecordType *fieldsOf(const Type &type) const;
    std::optional<Value> literalValue(NodeId node) const;
    std::optional<EntityUid> literalUid(NodeId node) const;
    std::optional<std::vector<EntityUid>> literalUids(NodeId node) const;
    bool actionIsIn(const EntityUid &uid, const std::vector<EntityUid> &groups) const;

    // typechecker_errors.cpp: words. Kept out of the recursive functions' frames.
    void report(ValidationCode code, NodeId node, std::string message, std::string hint = {});
    void reportUnexpected(NodeId node, const Type &found, std::string_view needed, Hint hint);
    void reportPath(NodeId node, std::size_t steps, const Type &found);
    void reportIncompatible(NodeId node, const Type &a, const Type &b, std::string_view what);
    void reportUnknown(NodeId node, const Type &type, const std::string &name);
    void reportOptional(NodeId node, const Type &type, const std::string &name);
    void reportTag(NodeId node, const Type &type);
    std::string textOf(NodeId node) const;

    bool known(ShapeId capability) const;
    ShapeId shape(NodeId node) const { return m_shapeOf[node]; }
    NodeId operand(NodeId node, std::size_t i) const { return m_expr->operands(node)[i]; }

    const Schema &m_schema;
    const RequestType &m_request;
    Shapes &m_shapes;
    Type m_principal;
    Type m_action;
    Type m_resource;
    Type m_context;
    const Expr *m_expr = nullptr; // the one being checked
    std::span<const ShapeId> m_shapeOf;
    std::vector<std::uint32_t> m_known; // by shape: how many assumptions say so now
    std::vector<TypeError> m_errors;
};

// The type of one expression in a request type; none when it has errors, which are then appended
// to `errors` (if given).
std::optional<Type> typeOf(const Expr &expr, const Schema &schema, const RequestType &request,
                           std::vector<TypeError> *errors = nullptr);

} // namespace bailiwick::cedar
