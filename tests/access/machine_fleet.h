// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/access/small_fleet.h"

namespace bailiwick::tests {

// The small fleet with machines, and people who may make them:
//   ina may make keys wherever she is installer admin (s1, s2 under "d-alpine"), whose ceiling has
//   it; kim (alpine, under "d-alpine") may make keys at s1 and view there, no more
//   groups of alpine: "blue" (d1, d3), "red" (d2); of boreal: "theirs" (d4)
//   application "feed" of alpine by ina: role viewer and device:configure directly, at s1 and s2,
//   with the keyword blue, under "d-alpine"
//   gateway "hub" of the maker: device d1, group "near" of the maker (d2), role installer
struct MachineFleet : SmallFleet
{
    MachineFleet();

    static fleet::PrincipalRef application(std::string_view name)
    {
        return {fleet::PrincipalKind::Application, id(name)};
    }
    static fleet::PrincipalRef gateway(std::string_view name)
    {
        return {fleet::PrincipalKind::Gateway, id(name)};
    }
    static fleet::Scope node(std::string_view name)
    {
        return {fleet::ScopeKind::Resource, id(name)};
    }
    static std::vector<fleet::Scope> nodes(std::vector<std::string> names);
};

} // namespace bailiwick::tests
