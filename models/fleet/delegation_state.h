// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/fleet/state.h"

namespace bailiwick::fleet {

// Where a delegation stands at a moment, by itself and what it was passed on under.
enum class DelegationState : std::uint8_t { Active, Ending, Scheduled, Ended, Cut };
// Ending: active with less than this to go.
inline constexpr Time soon = 14LL * 24 * 3600 * 1000;

// The delegation's validity within that of every delegation above it.
Validity effectiveValidity(const State &state, const Delegation &delegation);
// Whether it or one above it is cut off.
bool isCut(const State &state, const Delegation &delegation);
// Cut goes before all others.
DelegationState stateOf(const State &state, const Delegation &delegation, Time at);

} // namespace bailiwick::fleet
