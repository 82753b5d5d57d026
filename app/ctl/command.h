// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/fleet/error.h"

#include <memory>
#include <string_view>
#include <vector>

namespace CLI {
class App;
}

namespace bailiwick::ctl {

class Console;

// How a command ends; documented in every --help.
enum ExitCode : int {
    Ok = 0,     // yes, done, valid
    Failed = 1, // an error, told on stderr
    No = 2      // no; nobody; nothing; there are differences
};

struct CommandInfo
{
    std::string_view path; // words after bailiwickctl: "decide", "audit verify"
    std::string_view summary;
    std::string_view examples; // lines, each a whole command
};

// One subcommand. Options are members that addOptions() binds; run() is called once, after parsing.
class Command
{
public:
    virtual ~Command() = default;
    virtual CommandInfo info() const = 0;
    virtual void addOptions(CLI::App &app) = 0;
    virtual fleet::Expected<ExitCode> run(Console &console) = 0;
};

// All commands in the order of --help. To add one: write a file <name>_command.cpp with a
// make<Name>Command() and name it in commands.cpp; groups ("db", "audit") come of the paths.
std::vector<std::unique_ptr<Command>> makeCommands();

// Parses, runs, tells errors. The whole program but for its signals.
int runCommandLine(int argc, const char *const *argv, Console &console);

} // namespace bailiwick::ctl
