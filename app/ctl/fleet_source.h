// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/ctl/as_of.h"
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
    // The moment that a question is about unless it names one: with --as-of that of the state.
    fleet::Time moment = 0;
};

// --file, --data and --server: the fleet of an import file, of a data folder on this machine (read
// only; nothing in it changes), or what a signed-in person sees of a server's. None given: the
// data folder. --as-of: of the two last, an earlier state.
class FleetSource
{
public:
    void addTo(CLI::App &app);
    // The file as an argument of the command instead of an option.
    void addFileArgumentTo(CLI::App &app);

    // Only --data and --as-of.
    void addFolderTo(CLI::App &app);
    // Only --data and --server: for setAsOf.
    void addPlacesTo(CLI::App &app);

    // Errors: those of loadFleetFile, store::Store::open and ServerSession; with --as-of also
    // "revision-unknown", "history-pruned", "forbidden".
    fleet::Expected<Fleet> load(Console &console) const;
    const DataOption &data() const { return m_data; }
    bool isServer() const { return m_server.isGiven(); }
    bool isEarlier() const { return !m_asOf.empty(); }
    // As --as-of would.
    void setAsOf(std::string asOf) { m_asOf = std::move(asOf); }

private:
    void addOthersTo(CLI::App &app);
    using MaybeAsOf = std::optional<authority::AsOf>;
    fleet::Expected<Fleet> fromServer(const MaybeAsOf &asOf, Console &console) const;
    fleet::Expected<Fleet> fromFolder(const MaybeAsOf &asOf) const;

    std::string m_file;
    std::string m_asOf;
    DataOption m_data;
    ServerOption m_server;
};

} // namespace bailiwick::ctl
