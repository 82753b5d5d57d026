// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/cedar/error.h"
#include "models/fleet/state.h"

namespace bailiwick::fleet {

// What is wrong with the text of a policy, and where.
struct PolicyFault
{
    cedar::SourcePosition where;
    std::string message; // without the place
    std::string remedy;  // may be empty

    // "line 3, column 5: message"
    std::string toString() const;
};

// Everything in a policy's text that no state like this can have: it cannot be read (then that
// alone), is a template, names an action or an entity that does not exist, or is a permit without
// actions (which would give every action, the meta actions too). O(text + names × actions). Safe
// from any thread.
std::vector<PolicyFault> policyFaults(const State &state, const std::string &text);

// The kind of the entities that have this type in the Cedar language: Resource for Device, Site…;
// null for Action and for what is none of the fleet's.
std::optional<EntityKind> entityKindFromCedarType(std::string_view type);

} // namespace bailiwick::fleet
