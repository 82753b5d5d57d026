// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/access/attribute_types.h"
#include "models/cedar/schema.h"
#include "models/cedar/schema_fragment.h"

#include <set>
#include <string>
#include <vector>

namespace bailiwick::access {

// The Cedar schema of a state: what exportCedar() writes conforms to it, and what a condition or a
// policy may read is checked by it (condition_check.h).
//   entity types: Organization; Person; Team in [Organization]; Membership in [Organization, Team];
//                 Group; Manufacturer, Customer, Site, Space, Device, each in Group and in what may
//                 contain it. Attributes of nodes are optional, with the type that occurs on nodes
//                 of the kind (Bool, Long, String, a type of principal, or a set of texts or
//                 principals); `owner?: Person, sharedWith?: Set<Person>` on Device.
//   actions:      the catalogue's, each for every type of principal and of node, with the context
//                 {now: Long, ip: ipaddr, secondFactor: Bool}.
// An attribute that occurs on a kind with several types has no type and is left out: exported
// entities do not have it, and no condition may name it. A plain value.
struct CedarSchema
{
    cedar::SchemaFragment fragment;
    cedar::Schema schema;             // the same, resolved
    std::vector<std::string> leftOut; // "Device.level (Long, String)", ordered
    std::set<std::string> mixed;      // names of attributes that are left out on some kind

    std::string text() const; // in Cedar syntax, with what is left out as comments in front
};

// O(actions + distinct attributes); the resources are in `types` (AttributeTypes).
CedarSchema cedarSchema(const fleet::State &state, const AttributeTypes &types);
CedarSchema cedarSchema(const fleet::State &state);

} // namespace bailiwick::access
