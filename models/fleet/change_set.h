// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/fleet/entity.h"

namespace bailiwick::fleet {

// One step of a draft, an import or a commit: the entity as it shall be, or its removal. A move is
// a put of a resource with another parent.
struct Put
{
    Entity entity;
    bool operator==(const Put &) const = default;
};

struct Remove
{
    EntityKind kind = EntityKind::Assignment;
    Id id;
    bool operator==(const Remove &) const = default;
};

using Change = std::variant<Put, Remove>;
// In order; of two changes to one entity the later counts.
using ChangeSet = std::vector<Change>;

EntityKind kindOf(const Change &change);
Id idOf(const Change &change);

// The net effect: one change for each entity touched, the last one, ordered by kind, then id.
ChangeSet normalized(const ChangeSet &changes);

} // namespace bailiwick::fleet
