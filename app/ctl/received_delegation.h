// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/wire/snapshot_lines.h"

#include <string>

namespace bailiwick::ctl {

// Under which delegation the viewer's organization gives roles and makes applications. `text`: the
// externalId or id of one that it received; empty: none (null) where it has a node of its own,
// otherwise the only one. Error "unknown-reference".
fleet::Expected<fleet::Id> receivedDelegation(const wire::SnapshotContent &seen,
                                              const std::string &text);

} // namespace bailiwick::ctl
