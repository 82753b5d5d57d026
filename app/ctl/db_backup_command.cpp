// SPDX-License-Identifier: Apache-2.0
#include "app/ctl/console.h"
#include "app/ctl/data_option.h"
#include "app/ctl/server_commands.h"
#include "models/store/store_backup.h"

#include <CLI/CLI.hpp>

namespace bailiwick::ctl {

namespace {

class DbBackupCommand : public Command
{
public:
    CommandInfo info() const override
    {
        return {"db backup", "Copy the database into a file while servers run",
                "  bailiwickctl db backup /backup/bailiwick.sqlite\n"
                "  bailiwickctl db backup backup.sqlite --store postgresql://USER@HOST/NAME\n"};
    }
    void addOptions(CLI::App &app) override
    {
        m_data.addTo(app);
        app.add_option("file", m_file,
                       "The backup: an SQLite file with everything as it was at one moment, of"
                       " either engine; must not exist yet, and does not until it is whole")
            ->required();
    }
    fleet::Expected<ExitCode> run(Console &console) override
    {
        const auto done = store::backupStore(m_data.location(), m_file,
                                             [&](std::uint64_t part, std::uint64_t total) {
                                                 console.progress("Copying", part, total);
                                                 return !*console.cancelled();
                                             });
        console.endProgress();
        if (!done)
            return tl::unexpected(done.error());
        console.out() << m_file << '\n';
        return Ok;
    }

private:
    DataOption m_data;
    std::string m_file;
};

} // namespace

std::unique_ptr<Command> makeDbBackupCommand()
{
    return std::make_unique<DbBackupCommand>();
}

} // namespace bailiwick::ctl
