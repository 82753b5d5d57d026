// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/cedar/policy.h"
#include "models/fleet/error.h"

#include <functional>
#include <string>
#include <vector>

// The text of a policy: reading it, and the entities it names. No state; safe from any thread.
namespace bailiwick::fleet {

// The text as one static policy. Errors ("policy-syntax", with line and column): it cannot be read,
// is none or more than one policy, or is a template.
Expected<cedar::Policy> parsedPolicy(const std::string &text);

// An entity as the text names it, `Team::"…"`, and where, in bytes.
struct NamedEntity
{
    cedar::EntityUid uid;
    std::uint32_t offset = 0;
};

// Every place in scope and conditions that names an entity or an action, in order of the text.
// REQUIRES: the policy was parsed (one that was built has no places).
std::vector<NamedEntity> entitiesOf(const cedar::Policy &policy);

// The actions among them, once for each place.
std::vector<std::string> actionsNamedIn(const std::string &text);

// The text with other ids in those places and everything else, comments too, as it was. `policy` is
// the text parsed; `idOf` answers the id to write (the entity's own: no change).
std::string withIds(const std::string &text, const cedar::Policy &policy,
                    const std::function<std::string(const NamedEntity &)> &idOf);

} // namespace bailiwick::fleet
