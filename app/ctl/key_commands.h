// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/ctl/server_session.h"
#include "models/fleet/state.h"

// Applications, gateways and their keys, at a running server.
namespace bailiwick::ctl {

class Command;

std::unique_ptr<Command> makeApplicationListCommand();
std::unique_ptr<Command> makeApplicationCreateCommand();
std::unique_ptr<Command> makeApplicationDisableCommand();
std::unique_ptr<Command> makeApplicationEnableCommand();
std::unique_ptr<Command> makeKeyListCommand();
std::unique_ptr<Command> makeKeyUnusedCommand();
std::unique_ptr<Command> makeKeyCreateCommand();
std::unique_ptr<Command> makeKeyRotateCommand();
std::unique_ptr<Command> makeKeyRevokeCommand();

// All of the above, in the order of --help.
void addKeyCommands(std::vector<std::unique_ptr<Command>> &commands);

// "application:NAME", "gateway:DEVICE", an id, or the name of an application alone.
fleet::Expected<fleet::PrincipalRef> findMachine(const fleet::State &state,
                                                 const std::string &text);
// "/v1/applications/{id}" or "/v1/gateways/{id}".
std::string pathOf(const fleet::PrincipalRef &machine);

} // namespace bailiwick::ctl
