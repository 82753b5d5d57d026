// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/cedar/entities.h"
#include "models/cedar/request.h"
#include "models/cedar/schema.h"

#include <tl/expected.hpp>

#include <optional>
#include <string>
#include <vector>

// Whether data fits a schema (specification: Cedar.Validation.RequestEntityValidator; where the
// specification looks at types only, ids of enum types and of actions are checked too, as Cedar
// 4.10 does). Total; no state; safe from any thread.
namespace bailiwick::cedar {

// The first thing that does not fit.
struct ConformanceError
{
    std::string where;   // `U::"a", attribute owner.site`, `context.mfa`, `principal`
    std::string message; // what is wrong there and what to do

    std::string text() const { return where.empty() ? message : where + ": " + message; }
    bool operator==(const ConformanceError &) const = default;
};

// Every entity has a declared type, attributes and tags of the declared types, parents of types
// it may be in; an entity of an enum type is one of those declared; an action is as declared, its
// ancestors included (actions may be left out: see withActions). O(size of the entities).
tl::expected<void, ConformanceError> validateEntities(const Entities &entities,
                                                      const Schema &schema);

// Principal and resource have types that the action applies to, and the context has the action's
// type. O(size of the context).
tl::expected<void, ConformanceError> validateRequest(const Request &request, const Schema &schema);
tl::expected<void, ConformanceError> validateContext(const Value &context, const EntityUid &action,
                                                     const Schema &schema);

// `entities` and the schema's actions that are not among them, each with all its ancestors as
// parents: what decisions are to be taken with.
std::vector<Entity> withActions(std::vector<Entity> entities, const Schema &schema);

} // namespace bailiwick::cedar
