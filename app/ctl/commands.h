// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/ctl/command.h"

// One maker for each command; each stands in the file of its command.
namespace bailiwick::ctl {

std::unique_ptr<Command> makeActionsCommand();
std::unique_ptr<Command> makeCheckCommand();
std::unique_ptr<Command> makeDecideCommand();
std::unique_ptr<Command> makeExplainCommand();
std::unique_ptr<Command> makeExportCedarCommand();
std::unique_ptr<Command> makeModelCheckCommand();
std::unique_ptr<Command> makeModelImportIamCommand();
std::unique_ptr<Command> makeModelListCommand();
std::unique_ptr<Command> makeModelShowCommand();
std::unique_ptr<Command> makePlanCommand();
std::unique_ptr<Command> makeSampleCommand();
std::unique_ptr<Command> makeVisibleCommand();
std::unique_ptr<Command> makeWhoCanCommand();

} // namespace bailiwick::ctl
