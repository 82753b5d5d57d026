// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/access/snapshot.h"

namespace bailiwick::tests {

// A fleet one can hold in the head. Every entity's id is made from its name (id("tom")).
//
//   maker (manufacturer)  mia: admin of everything; max: support, views and assigns at c1
//     c1 › s1 › d1, d2    c1 › s2 › z2 (zone) › d3     c2 › s3 › d4     c3 › s4 › d5     c4 › s5 ›
//     d6
//   alpine (partner)      ina: admin; tom: installer at s1; tia: no role; team "crew" (empty)
//   boreal (partner)      bo: admin
//   delegation "d-alpine": maker → alpine over s1, s2; all of the installer admin's actions; passes
//   1 delegation "d-boreal": maker → boreal over s3
// Roles: admin, installer-admin, installer (device:view, configure), viewer, deleter
// (device:delete), owner (end users; olga owns d5).
class SmallFleet
{
public:
    SmallFleet();

    static fleet::Id id(std::string_view name);
    static fleet::PrincipalRef member(std::string_view name);
    static constexpr fleet::Time now = 1'700'000'000'000;
    static constexpr fleet::Time day = 86'400'000;

    fleet::State state;

    access::SnapshotPtr snapshot() const;

    template<typename T>
    T get(std::string_view name) const
    {
        return *state.table<T>().find(id(name));
    }

    static fleet::Assignment assignment(std::string_view name, std::string_view principal,
                                        std::string_view role, std::string_view scope,
                                        std::string_view delegation = {});
    static fleet::Delegation delegation(std::string_view name, std::string_view from,
                                        std::string_view to, std::vector<std::string> region,
                                        std::vector<std::string> ceiling, int passes = 0);
};

} // namespace bailiwick::tests
