// SPDX-License-Identifier: Apache-2.0
#include "app/ctl/server_command.h"

#include "app/ctl/console.h"

#include <CLI/CLI.hpp>

namespace bailiwick::ctl {

void ServerCommand::addOptions(CLI::App &app)
{
    m_server.addTo(app);
    app.add_flag("--json", m_json, "Answer as JSON");
}

fleet::Expected<ExitCode> ServerCommand::run(Console &console)
{
    auto session = ServerSession::open(m_server);
    if (!session)
        return tl::unexpected(session.error());
    return work(*session, console);
}

fleet::Expected<wire::SnapshotContent> ServerCommand::seen(ServerSession &session, Console &console)
{
    auto content = session.snapshot(std::nullopt, console);
    console.endProgress();
    return content;
}

} // namespace bailiwick::ctl
