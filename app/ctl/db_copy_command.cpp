// SPDX-License-Identifier: Apache-2.0
#include "app/ctl/console.h"
#include "app/ctl/copy_json.h"
#include "app/ctl/server_commands.h"
#include "models/store/store_copy.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

namespace bailiwick::ctl {

namespace {

class DbCopyCommand : public Command
{
public:
    CommandInfo info() const override
    {
        return {"db copy", "Copy a whole database to a new place, also to the other engine",
                "  bailiwickctl db copy bailiwick.sqlite postgresql://USER@HOST/NAME\n"
                "  bailiwickctl db copy postgresql://USER@HOST/NAME bailiwick.sqlite\n"};
    }
    void addOptions(CLI::App &app) override
    {
        app.add_option("from", m_from,
                       "The database: path of an SQLite file or postgresql://USER@HOST/NAME; as it"
                       " is when the copy begins, so stop the server that works on it")
            ->required();
        app.add_option("to", m_to,
                       "The new place: a path without a file, or an empty PostgreSQL database. It"
                       " holds everything, sessions too, or nothing: a copy that was stopped leaves"
                       " no rows. The data folder's keys stay where they are")
            ->required();
    }
    fleet::Expected<ExitCode> run(Console &console) override
    {
        const auto copy =
            store::copyStore(m_from, m_to, [&](std::uint64_t rows, std::uint64_t total) {
                console.progress("Copying and checking", rows, total);
                return !*console.cancelled();
            });
        console.endProgress();
        if (!copy)
            return tl::unexpected(copy.error());
        console.print(copyJson(*copy, true));
        return Ok;
    }

private:
    std::string m_from;
    std::string m_to;
};

} // namespace

std::unique_ptr<Command> makeDbCopyCommand()
{
    return std::make_unique<DbCopyCommand>();
}

} // namespace bailiwick::ctl
