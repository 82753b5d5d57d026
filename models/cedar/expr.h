// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/cedar/value.h"

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

// Syntax tree of an expression (specification: Cedar.Spec.Expr).
namespace bailiwick::cedar {

using NodeId = std::uint32_t;

enum class Op : std::uint8_t {
    Literal,  // literal(): bool, long, string or entity
    Variable, // variable()
    If,       // condition, then, else
    And,      // two or more operands, left to right
    Or,       // two or more operands
    Not,
    Negate,
    Equal,
    NotEqual,
    Less,
    LessEqual,
    Greater,
    GreaterEqual,
    In,
    Add,
    Subtract,
    Multiply,
    Contains,
    ContainsAll,
    ContainsAny,
    IsEmpty,
    HasTag,
    GetTag,
    Attribute, // x.name; names()[0]
    Has,       // x has a.b.c; names() is the path, one name or more
    Like,      // pattern()
    Is,        // names()[0] is the entity type
    IsIn,      // x is T in y: operands x, y
    Set,
    Record, // names() are the keys of the operands, in source order
    Call,   // function(); operands in order, a method's receiver first
};

enum class Variable : std::uint8_t { Principal, Action, Resource, Context };
std::string_view variableName(Variable variable);

// Functions and methods of the extension types (specification: Cedar.Spec.ExtFun).
enum class Function : std::uint8_t {
    Decimal,
    LessThan,
    LessThanOrEqual,
    GreaterThan,
    GreaterThanOrEqual,
    Ip,
    IsIpv4,
    IsIpv6,
    IsLoopback,
    IsMulticast,
    IsInRange,
    Datetime,
    Duration,
    Offset,
    DurationSince,
    ToDate,
    ToTime,
    ToMilliseconds,
    ToSeconds,
    ToMinutes,
    ToHours,
    ToDays,
};
struct FunctionInfo
{
    std::string_view name;
    bool isMethod;      // written x.f(…) instead of f(…)
    std::uint8_t arity; // operands, the receiver included
};
const FunctionInfo &functionInfo(Function function);
// Null for a name that is none.
const Function *findFunction(std::string_view name);

// An attribute name (or an entity type) with its hash, computed once at parse time so that a
// store can look it up without hashing.
struct Name
{
    Name() = default;
    explicit Name(std::string_view nameText)
        : text(nameText)
        , hash(std::hash<std::string_view>{}(nameText))
    {
    }
    std::string text;
    std::size_t hash = 0;

    bool operator==(const Name &other) const { return text == other.text; }
};

// One element of a `like` pattern: a run of characters followed (or not) by a wildcard.
struct Pattern
{
    // Literal parts between wildcards: "a*b" is {"a","b"}, "*" is {"",""}, "a" is {"a"}.
    std::vector<std::string> parts{std::string()};

    bool matches(std::string_view text) const; // O(parts × text), no backtracking beyond one part
    bool operator==(const Pattern &) const = default;
};

struct ExprData;

// An immutable expression: a root in a shared arena of nodes. Copying is cheap; reading is safe
// from any thread. Two expressions are equal when their trees are (positions do not count).
class Expr
{
public:
    Expr(); // the literal true

    NodeId root() const { return m_root; }
    std::uint32_t height() const; // levels of the tree; evaluation needs stack in proportion
    std::size_t nodeCount() const;

    Op op(NodeId node) const;
    std::span<const NodeId> operands(NodeId node) const;
    std::span<const Name> names(NodeId node) const;
    const Value &literal(NodeId node) const;
    Variable variable(NodeId node) const;
    Function function(NodeId node) const;
    const Pattern &pattern(NodeId node) const;
    // The value of a set or record of constants or of a constructor call such as ip("::1"),
    // computed once when built; null for other nodes.
    const Value *constant(NodeId node) const;
    std::uint32_t sourceOffset(NodeId node) const; // bytes into the parsed text; 0 if built

    bool operator==(const Expr &other) const;
    std::string text() const; // see printer.h

private:
    friend class ExprBuilder;
    friend const ExprData &dataOf(const Expr &expr);
    friend Expr exprOver(std::shared_ptr<const ExprData> data, NodeId root);
    Expr(std::shared_ptr<const ExprData> data, NodeId root);
    std::shared_ptr<const ExprData> m_data;
    NodeId m_root = 0;
};

// Builds an Expr bottom up; used by the parsers and by whatever makes expressions. Not for
// several threads at once. Operands are ids this builder returned; a node may be used twice.
class ExprBuilder
{
public:
    ExprBuilder();
    ~ExprBuilder();
    ExprBuilder(ExprBuilder &&) noexcept;
    ExprBuilder &operator=(ExprBuilder &&) noexcept;

    void setSourceOffset(std::uint32_t offset) { m_offset = offset; } // of the nodes made next

    NodeId literal(const Value &value); // REQUIRES: bool, long, string or entity
    NodeId boolean(bool value) { return literal(Value::boolean(value)); }
    NodeId integer(std::int64_t value) { return literal(Value::integer(value)); }
    NodeId string(std::string text) { return literal(Value::string(std::move(text))); }
    NodeId entity(const EntityUid &uid) { return literal(Value::entity(uid)); }
    NodeId variable(Variable variable);
    NodeId node(Op op, std::span<const NodeId> operands); // operators without names
    NodeId unary(Op op, NodeId x) { return node(op, std::span(&x, 1)); }
    NodeId binary(Op op, NodeId left, NodeId right);
    NodeId ifThenElse(NodeId condition, NodeId then, NodeId otherwise);
    NodeId attribute(NodeId x, std::string_view name);
    NodeId has(NodeId x, std::span<const std::string> path);
    NodeId like(NodeId x, Pattern pattern);
    NodeId is(NodeId x, std::string_view type);
    NodeId isIn(NodeId x, std::string_view type, NodeId ancestor);
    NodeId set(std::span<const NodeId> elements) { return node(Op::Set, elements); }
    // REQUIRES: keys distinct.
    NodeId record(std::span<const std::string> keys, std::span<const NodeId> values);
    NodeId call(Function function, std::span<const NodeId> operands);

    // Copies a tree of another expression in; returns its root here.
    NodeId copy(const Expr &from, NodeId node);

    std::uint32_t height(NodeId node) const;
    Expr finish(NodeId root); // the builder is empty afterwards

private:
    NodeId add(Op op, std::span<const NodeId> operands);
    void setNames(NodeId node, std::span<const std::string> names);
    const Value *constantOperand(NodeId operand) const;
    void fold(NodeId node);
    std::unique_ptr<ExprData> m_data;
    std::uint32_t m_offset = 0;
};

} // namespace bailiwick::cedar
