// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <vector>

namespace bailiwick::ctl {

class Command;

// invitation list, send, resend, cancel, accept, decline; membership leave.
void addInvitationCommands(std::vector<std::unique_ptr<Command>> &commands);

} // namespace bailiwick::ctl
