// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/cedar/error.h"
#include "models/cedar/expr.h"
#include "models/cedar/policy_set.h"
#include "models/cedar/request.h"
#include "models/cedar/schema.h"

#include <tl/expected.hpp>

#include <string>
#include <unordered_map>

// Partial evaluation: what remains of an expression or a policy when principal, resource or parts
// of the context are not known yet (specification: Cedar.TPE, RFC 95).
//
// A *completion* of a partial request and partial entities is a request and entities that agree
// with everything that is known here and, where a schema is given, conform to it. What comes out
// of an expression holds for every completion: evaluating the residual over it gives the value
// that evaluating the expression gives, or both err (the errors may differ). The expression
// itself need not be valid; what the schema says of the unknown parts is used, nothing else.
// When more becomes known, a residual can be partially evaluated again.
namespace bailiwick::cedar {

// A principal or resource whose id may be unknown.
struct PartialEntity
{
    static PartialEntity known(EntityUid entityUid);
    // `exists`: the completed entities hold it, so that reading a required attribute cannot err.
    static PartialEntity unknown(std::string entityType, bool exists = true);

    std::string type; // empty: unknown too
    EntityUid uid;    // null: unknown
    bool exists = false;

    bool isKnown() const { return !uid.isNull(); }
};

struct PartialRequest
{
    PartialEntity principal;
    EntityUid action;
    PartialEntity resource;
    Value context = Value::emptyRecord(); // the fields that are known
    bool contextComplete = true;          // false: there may be others
};

// What is not known of one entity.
struct UnknownParts
{
    bool attributes = true;
    bool tags = true;
    bool ancestors = true;
    bool exists = false; // known to be there, even if the store does not hold it
};

// An entity store and how far it can be trusted: what it tells of an entity that it holds is
// whole, `hasAncestor` through ancestors that it does not hold included. Of the unknown principal
// and resource nothing but the type is known, and an entity of the same type that the store does
// not hold counts as unknown, for it may be the one.
struct PartialEntities
{
    explicit PartialEntities(const EntityStore &known)
        : store(known)
    {
    }
    const EntityStore &store; // must outlive this
    // Entities of which parts are unknown, whether the store holds them or not.
    std::unordered_map<EntityUid, UnknownParts, EntityUidHash> partly;
    bool complete = true;         // false: an entity that the store does not hold may exist
    bool referencesExist = false; // every entity that an attribute or tag names exists
};

struct Residual
{
    enum class State : std::uint8_t {
        Known, // `value`
        Error, // every completion errs; `error` says why
        Open,  // depends on what is unknown
    };
    State state = State::Known;
    Value value;
    EvalError error;
    // In every state, an expression that comes to the same. It names the unknown variables,
    // entities whose data is unknown, and constants. Where it must err on some way (`a && <error>`
    // for an open `a`) the failing operation stands there with its constant operands.
    Expr expr;
    // False: no completion errs.
    bool canErr = false;

    bool isOpen() const { return state == State::Open; }
    bool isError() const { return state == State::Error; }
    bool isTrue() const { return state == State::Known && value.isBool() && value.asBool(); }
    bool isFalse() const { return state == State::Known && value.isBool() && !value.asBool(); }
};

// The residual of an expression; `schema` may be null. The error, of kind TooDeep, is that the
// residual would be deeper than Limits::maxHeight because a known value is: there is no residual
// then. Time and memory: linear in the nodes of `expr` and the sizes of the known values it
// reads; stack is bounded. Pure; safe from any thread. The residual keeps no reference to the
// arguments.
tl::expected<Residual, EvalError> partiallyEvaluate(const Expr &expr, const PartialRequest &request,
                                                    const PartialEntities &entities,
                                                    const Schema *schema = nullptr);

// The same for a condition: values other than booleans are type errors, as in
// evaluateCondition(), which is what its residual is for.
tl::expected<Residual, EvalError> partiallyEvaluateCondition(const Expr &condition,
                                                             const PartialRequest &request,
                                                             const PartialEntities &entities,
                                                             const Schema *schema = nullptr);

// The same for a policy, its scope and conditions together (specification: Policy.toExpr).
tl::expected<Residual, EvalError> partiallyEvaluate(const LinkedPolicy &policy,
                                                    const PartialRequest &request,
                                                    const PartialEntities &entities,
                                                    const Schema *schema = nullptr);

// Whether some completion may make `expr` err; false is certain, true is not. Tests with `has`
// and `hasTag` that guard a read are understood. Same cost as partiallyEvaluate().
bool canErr(const Expr &expr, const PartialRequest &request, const PartialEntities &entities,
            const Schema *schema = nullptr);

} // namespace bailiwick::cedar
