// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/draft/edit.h"

namespace bailiwick::draft {

// Applications and gateways. `application.id` may be null: a new id is given; lists get sorted.
Edit addApplication(const fleet::State &state, fleet::Application application);
Edit editApplication(const fleet::State &state, fleet::Application application);
// Disables an application or gateway, or enables it again; its keys end, or count, with it.
Edit disableMachine(const fleet::State &state, const fleet::PrincipalRef &machine, bool disabled);
Edit removeApplication(const fleet::State &state, fleet::Id application);

} // namespace bailiwick::draft
