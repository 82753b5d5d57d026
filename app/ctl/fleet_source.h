// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/ctl/data_option.h"
#include "app/ctl/fleet_file.h"
#include "app/ctl/server_session.h"

#include <optional>

namespace bailiwick::ctl {

// A fleet to ask about, and where it came from.
struct Fleet
{
    access::SnapshotPtr snapshot;
    std::string name;                        // of file, folder or server, for people
    std::optional<wire::Import> import;      // counts, when it came from a file
    std::optional<ServerSession> session;    // when it came from a server: still signed in
    std::optional<fleet::PrincipalRef> self; // who is signed in there
};

// --file, --data and --server: the fleet of an import file, of a data folder on this machine (read
// only; nothing in it changes), or what a signed-in person sees of a server's. None given: the
// data folder.
class FleetSource
{
public:
    void addTo(CLI::App &app);
    // The file as an argument of the command instead of an option.
    void addFileArgumentTo(CLI::App &app);

    // Errors: those of loadFleetFile, store::Store::open and ServerSession.
    fleet::Expected<Fleet> load(Console &console) const;
    const DataOption &data() const { return m_data; }

private:
    void addOthersTo(CLI::App &app);
    fleet::Expected<Fleet> fromServer(Console &console) const;
    fleet::Expected<Fleet> fromFolder() const;

    std::string m_file;
    DataOption m_data;
    ServerOption m_server;
};

} // namespace bailiwick::ctl
