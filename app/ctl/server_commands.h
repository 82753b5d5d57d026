// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/ctl/command.h"

// Commands that work on a server's data folder, on its own machine.
namespace bailiwick::ctl {

std::unique_ptr<Command> makeInitCommand();
std::unique_ptr<Command> makeImportCommand();
std::unique_ptr<Command> makeModelApplyCommand();
std::unique_ptr<Command> makeDbStatusCommand();
std::unique_ptr<Command> makeDbMigrateCommand();
std::unique_ptr<Command> makeDbBackupCommand();
std::unique_ptr<Command> makeDbRestoreCommand();
std::unique_ptr<Command> makeDbCopyCommand();
std::unique_ptr<Command> makeDbQueryCommand();
std::unique_ptr<Command> makeHistoryListCommand();
std::unique_ptr<Command> makeHistoryShowCommand();
std::unique_ptr<Command> makeHistoryCompareCommand();
std::unique_ptr<Command> makeHistoryPruneCommand();
std::unique_ptr<Command> makeAuditExportCommand();
std::unique_ptr<Command> makeAuditVerifyCommand();
std::unique_ptr<Command> makeClaimsLoadCommand();
std::unique_ptr<Command> makeSetPasswordCommand();
std::unique_ptr<Command> makeReleaseCommand();
std::unique_ptr<Command> makeReleasesCommand();
std::unique_ptr<Command> makeEndReleaseCommand(bool complete); // or cancel
std::unique_ptr<Command> makeUnusedCommand();

// All of the above, in the order of --help.
void addServerCommands(std::vector<std::unique_ptr<Command>> &commands);

} // namespace bailiwick::ctl
