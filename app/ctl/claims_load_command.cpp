// SPDX-License-Identifier: Apache-2.0
#include "app/ctl/console.h"
#include "app/ctl/data_option.h"
#include "app/ctl/server_commands.h"

#include <CLI/CLI.hpp>

#include <iostream>
#include <sstream>

namespace bailiwick::ctl {

namespace {

class ClaimsLoadCommand : public Command
{
public:
    CommandInfo info() const override
    {
        return {"claims load",
                "Load what devices are claimed with: codes, public keys, credentials",
                "  bailiwickctl claims load secrets.jsonl\n"
                "  echo '{\"externalId\":\"SN-1\",\"code\":\"7KQ2-M9XD\"}' |"
                " bailiwickctl claims load -\n"};
    }
    void addOptions(CLI::App &app) override
    {
        m_data.addTo(app);
        app.add_option("file", m_file,
                       "JSON Lines: externalId of a device, and code, publicKey (PEM) or "
                       "credential; - for standard input")
            ->required();
    }
    fleet::Expected<ExitCode> run(Console &console) override
    {
        const auto text = read();
        if (!text)
            return tl::unexpected(text.error());
        const auto authority = m_data.open();
        if (!authority)
            return tl::unexpected(authority.error());
        const auto loaded = (*authority)->claims().load(nullptr, *text);
        if (!loaded)
            return tl::unexpected(loaded.error());
        console.out() << counted(*loaded, "claim secret", "claim secrets")
                      << " loaded; nothing reads them back.\n";
        return Ok;
    }

private:
    fleet::Expected<std::string> read() const
    {
        if (m_file != "-")
            return authority::readFile(m_file);
        std::ostringstream text;
        text << std::cin.rdbuf();
        return text.str();
    }

    DataOption m_data;
    std::string m_file;
};

} // namespace

std::unique_ptr<Command> makeClaimsLoadCommand()
{
    return std::make_unique<ClaimsLoadCommand>();
}

} // namespace bailiwick::ctl
