// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/fleet/state.h"

#include <QStringList>

#include <span>

namespace bailiwick::items {

// Live ways by which a company still holds something when the delegations are cut or over, one
// sentence each: its own property, other delegations to it that do not hang from these.
QStringList survivingPaths(const fleet::State &state, fleet::Id company,
                           std::span<const fleet::Id> delegations, fleet::Time at);

} // namespace bailiwick::items
