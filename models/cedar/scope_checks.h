// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/cedar/policy.h"
#include "models/cedar/schema.h"
#include "models/cedar/typechecker.h"

#include <cstdint>
#include <string_view>
#include <vector>

// What the validator asks of a policy apart from types: that its names are declared and that its
// scope admits something. Internal to this folder; no state, safe from any thread.
namespace bailiwick::cedar {

// Whether a part of a scope holds, as far as types tell.
enum class Match : std::uint8_t { Never, Sometimes, Always };

// A scope with its slots filled or open.
struct ScopeView
{
    const ScopeConstraint &principal;
    const ActionConstraint &action;
    const ScopeConstraint &resource;
    const EntityUid *principalEntity; // null: a slot stands there, or no entity
    const EntityUid *resourceEntity;

    explicit ScopeView(const Policy &policy);
    ScopeView(const Policy &policy, const EntityUid *principal, const EntityUid *resource);
};

// O(log schema) each; of actions O(groups × log).
Match matchOfType(const ScopeConstraint &constraint, const EntityUid *entity, std::string_view type,
                  const Schema &schema);
Match matchOfAction(const ActionConstraint &constraint, const ActionInfo &action,
                    const Schema &schema);
Match matchOfRequest(const ScopeView &scope, const RequestType &request, const Schema &schema);

// Entity types, actions and ids of enumerated types anywhere in the policy, reached or not; and
// lists of actions that have no common type. O(nodes × log schema).
void checkNames(const Policy &policy, const Schema &schema, std::vector<TypeError> &out);

// The error for an id that its enumerated type does not list.
std::optional<TypeError> unknownEnumId(const Schema &schema, const EntityUid &uid,
                                       std::uint32_t offset);

// Whether there is an action that applies to a principal and a resource that the scope admits.
// O(actions × types).
bool hasApplicableAction(const ScopeView &scope, const Schema &schema);
// The error for a scope that has none.
TypeError noApplicableAction(const ScopeView &scope, const Schema &schema, std::uint32_t offset);

} // namespace bailiwick::cedar
