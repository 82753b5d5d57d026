// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/ctl/command.h"
#include "app/ctl/server_session.h"

namespace bailiwick::ctl {

// A command that works at a running server alone: --server and what belongs to it, --json.
class ServerCommand : public Command
{
public:
    void addOptions(CLI::App &app) override;
    fleet::Expected<ExitCode> run(Console &console) override;

protected:
    virtual fleet::Expected<ExitCode> work(ServerSession &session, Console &console) = 0;
    // What the signed-in person sees of the fleet.
    static fleet::Expected<wire::SnapshotContent> seen(ServerSession &session, Console &console);
    bool asJson() const { return m_json; }

private:
    ServerOption m_server;
    bool m_json = false;
};

} // namespace bailiwick::ctl
