// SPDX-License-Identifier: Apache-2.0
#include "app/ctl/server_commands.h"

namespace bailiwick::ctl {

void addServerCommands(std::vector<std::unique_ptr<Command>> &commands)
{
    commands.push_back(makeInitCommand());
    commands.push_back(makeImportCommand());
    commands.push_back(makeModelApplyCommand());
    commands.push_back(makeDbStatusCommand());
    commands.push_back(makeDbMigrateCommand());
    commands.push_back(makeDbBackupCommand());
    commands.push_back(makeDbRestoreCommand());
    commands.push_back(makeDbCopyCommand());
    commands.push_back(makeDbQueryCommand());
    commands.push_back(makeHistoryListCommand());
    commands.push_back(makeHistoryShowCommand());
    commands.push_back(makeHistoryCompareCommand());
    commands.push_back(makeHistoryPruneCommand());
    commands.push_back(makeAuditExportCommand());
    commands.push_back(makeAuditVerifyCommand());
    commands.push_back(makeUnusedCommand());
    commands.push_back(makeSetPasswordCommand());
    commands.push_back(makeClaimsLoadCommand());
    commands.push_back(makeReleaseCommand());
    commands.push_back(makeReleasesCommand());
    commands.push_back(makeEndReleaseCommand(false));
    commands.push_back(makeEndReleaseCommand(true));
}

} // namespace bailiwick::ctl
