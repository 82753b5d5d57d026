// SPDX-License-Identifier: Apache-2.0
#include "app/ctl/command.h"
#include "app/ctl/console.h"

#include <CLI/CLI.hpp>

#include <exception>
#include <string>

namespace bailiwick::ctl {

namespace {

constexpr std::string_view exitCodes =
    "Exit codes: 0 yes or done, 1 error (told on stderr), 2 no or nothing.";

// "audit verify": the group `audit` is made when first needed.
CLI::App *addSubcommand(CLI::App &top, const CommandInfo &info)
{
    CLI::App *parent = &top;
    std::string_view path = info.path;
    for (auto space = path.find(' '); space != std::string_view::npos; space = path.find(' ')) {
        const std::string group(path.substr(0, space));
        const auto known = parent->get_subcommands(
            [&](const CLI::App *other) { return other->get_name() == group; });
        parent = known.empty() ? parent->add_subcommand(group, "Commands about " + group)
                               : known.front();
        parent->require_subcommand(1);
        path.remove_prefix(space + 1);
    }
    CLI::App *sub = parent->add_subcommand(std::string(path), std::string(info.summary));
    sub->footer("Examples:\n" + std::string(info.examples) + "\n" + std::string(exitCodes));
    return sub;
}

int execute(Command &command, Console &console)
{
    const auto result = command.run(console);
    console.endProgress();
    console.out().flush();
    if (!result) {
        console.tell(result.error());
        return Failed;
    }
    if (!console.out()) {
        console.tell({"io", "The output could not be written", {}, "Is the disk full?", true, {}});
        return Failed;
    }
    return *result;
}

} // namespace

int runCommandLine(int argc, const char *const *argv, Console &console)
{
    // CLI11 and allocation may throw; nothing may get past here.
    try {
        CLI::App app("Bailiwick: who may see and do what in a fleet of connected products",
                     "bailiwickctl");
        app.require_subcommand(1);
        app.set_version_flag("--version", "bailiwickctl " BAILIWICK_VERSION);
        app.footer("bailiwickctl COMMAND --help shows examples.\n" + std::string(exitCodes));
        const auto commands = makeCommands();
        std::vector<std::pair<CLI::App *, Command *>> subcommands;
        for (const auto &command : commands) {
            CLI::App *sub = addSubcommand(app, command->info());
            command->addOptions(*sub);
            subcommands.emplace_back(sub, command.get());
        }
        try {
            app.parse(argc, argv);
        } catch (const CLI::ParseError &error) {
            return app.exit(error, console.out(), console.err()) == 0 ? Ok : Failed;
        }
        for (const auto &[sub, command] : subcommands) {
            if (sub->parsed())
                return execute(*command, console);
        }
        return Failed;
    } catch (const std::exception &exception) {
        console.tell({"internal",
                      std::string("The program failed: ") + exception.what(),
                      {},
                      "Please report this with the command line.",
                      false,
                      {}});
        return Failed;
    }
}

} // namespace bailiwick::ctl
