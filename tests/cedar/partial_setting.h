// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/cedar/entities.h"
#include "models/cedar/partial.h"

namespace bailiwick::tests {

// For examples, over the schema of PartialWorld: the principal User::"u" in Group::"g" with all
// its data is known, the action is `view`; the resource is an unknown Device that exists, and the
// context is unknown.
struct PartialSetting
{
    PartialSetting();
    cedar::PartialEntities entities() const { return cedar::PartialEntities(store); }

    cedar::Entities store;
    cedar::PartialRequest request;
};

} // namespace bailiwick::tests
