// SPDX-License-Identifier: Apache-2.0
#include "app/ctl/commands.h"

#include "app/ctl/invitation_commands.h"
#include "app/ctl/key_commands.h"
#include "app/ctl/server_commands.h"

namespace bailiwick::ctl {

std::vector<std::unique_ptr<Command>> makeCommands()
{
    std::vector<std::unique_ptr<Command>> commands;
    commands.push_back(makeSampleCommand());
    commands.push_back(makeCheckCommand());
    commands.push_back(makeDecideCommand());
    commands.push_back(makeVisibleCommand());
    commands.push_back(makeWhoCanCommand());
    commands.push_back(makeExplainCommand());
    commands.push_back(makeActionsCommand());
    commands.push_back(makePlanCommand());
    commands.push_back(makeExportCedarCommand());
    commands.push_back(makeModelListCommand());
    commands.push_back(makeModelShowCommand());
    commands.push_back(makeModelCheckCommand());
    commands.push_back(makeModelImportIamCommand());
    addKeyCommands(commands);
    addInvitationCommands(commands);
    addServerCommands(commands);
    return commands;
}

} // namespace bailiwick::ctl
