// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/fleet/invited.h"
#include "models/wire/snapshot_lines.h"

#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace bailiwick::ctl {

// What an invitation brings, as it is typed: --title, --team, --role ROLE@SCOPE, --until,
// --delegation.
struct InvitedOptions
{
    std::string title;
    std::vector<std::string> teams;
    std::vector<std::string> roles;
    std::string until;
    std::string delegation;

    void addTo(CLI::App &app);
    // Looked up in what whoever invites sees; the delegation as receivedDelegation. Errors:
    // "unknown-reference", "invalid-option".
    fleet::Expected<fleet::Invited> read(const wire::SnapshotContent &seen) const;
};

} // namespace bailiwick::ctl
