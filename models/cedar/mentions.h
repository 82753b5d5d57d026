// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/cedar/expr.h"
#include "models/cedar/policy.h"

#include <array>
#include <set>
#include <string>

namespace bailiwick::cedar {

// What an expression reads, found from its text alone. An over-approximation: what it does not
// list cannot influence the value.
struct Mentions
{
    // Per Variable: whether it occurs, …
    std::array<bool, 4> variables{};
    // … which attributes are read or tested directly on it (`resource.model`, `resource has x`), …
    std::array<std::set<std::string>, 4> attributes;
    // … and whether it is used other than by attribute: as a whole (==, in, is, tags, in a set).
    std::array<bool, 4> whole{};
    // … and so but for being asked its type (`is`).
    std::array<bool, 4> identity{};
    std::set<std::string> anyAttributes; // all attribute names, on whatever they are read
    std::set<EntityUid> entities;        // entity literals
    std::set<std::string> entityTypes;   // in `is`
    bool hierarchy = false;              // `in`, `is … in`
    bool tags = false;

    bool mentions(Variable variable) const { return variables[std::size_t(variable)]; }
    const std::set<std::string> &attributesOf(Variable variable) const
    {
        return attributes[std::size_t(variable)];
    }
};

Mentions mentionsOf(const Expr &expr);
// Of all conditions of a policy (its scope is not counted).
Mentions mentionsOf(const Policy &policy);

} // namespace bailiwick::cedar
