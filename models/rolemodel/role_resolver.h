// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/rolemodel/model_text.h"

namespace bailiwick::rolemodel {

// Sets the actions of each role and guardrail: bases, patterns and exceptions become names of the
// catalogue. Told to `problems`: actions and bases that do not exist, circles of bases, names that
// stand twice. Each role is resolved once: O(roles × catalogue). Internal to this folder.
void resolveRoles(ModelText &model, Problems &problems);

} // namespace bailiwick::rolemodel
