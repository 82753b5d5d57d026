// SPDX-License-Identifier: Apache-2.0
#include "app/ctl/fleet_source.h"

#include "app/ctl/console.h"

#include <CLI/CLI.hpp>

namespace bailiwick::ctl {

namespace {

constexpr const char *fileHelp = "Import file that holds the fleet; - for standard input";

fleet::Expected<access::SnapshotPtr> compiled(fleet::State state)
{
    return access::Snapshot::build(std::move(state));
}

} // namespace

void FleetSource::addTo(CLI::App &app)
{
    app.add_option("--file", m_file, fileHelp);
    addOthersTo(app);
}

void FleetSource::addFileArgumentTo(CLI::App &app)
{
    app.add_option("file", m_file, fileHelp);
    addOthersTo(app);
}

void FleetSource::addOthersTo(CLI::App &app)
{
    addPlacesTo(app);
    addAsOfTo(app, m_asOf);
}

void FleetSource::addFolderTo(CLI::App &app)
{
    m_data.addTo(app);
    addAsOfTo(app, m_asOf);
}

void FleetSource::addPlacesTo(CLI::App &app)
{
    m_data.addTo(app);
    m_server.addTo(app);
}

fleet::Expected<Fleet> FleetSource::load(Console &console) const
{
    if (m_server.isGiven() && !m_file.empty())
        return fleet::failure("invalid-option", "A fleet is in a file or at a server", m_file,
                              "Leave out the file or --server.");
    MaybeAsOf asOf;
    if (!m_asOf.empty()) {
        const auto given = asOfFrom(m_asOf, "--as-of");
        if (!given)
            return tl::unexpected(given.error());
        asOf = *given;
    }
    if (m_server.isGiven())
        return fromServer(asOf, console);
    if (m_file.empty())
        return fromFolder(asOf);
    if (asOf)
        return fleet::failure("invalid-option", "An import file has no history", "--as-of",
                              "Ask a data folder or a server; --at asks about another moment.");
    auto file = loadFleetFile(m_file, console);
    if (!file)
        return tl::unexpected(std::move(file.error()));
    return Fleet{std::move(file->snapshot), m_file, std::move(file->import), {}, {},
                 fleet::currentTime()};
}

fleet::Expected<Fleet> FleetSource::fromServer(const MaybeAsOf &asOf, Console &console) const
{
    auto session = ServerSession::open(m_server);
    if (!session)
        return tl::unexpected(std::move(session.error()));
    auto content = session->snapshot(asOf, console);
    if (!content)
        return tl::unexpected(std::move(content.error()));
    fleet::Time moment = fleet::currentTime();
    if (asOf) {
        const auto time = asOf->revision ? session->timeOf(*asOf->revision) : asOf->moment;
        if (!time)
            return tl::unexpected(time.error());
        moment = *time;
    }
    const fleet::PrincipalRef self = content->header.viewer;
    auto snapshot = compiled(std::move(content->state));
    if (!snapshot)
        return tl::unexpected(std::move(snapshot.error()));
    return Fleet{std::move(*snapshot), m_server.url, {}, std::move(*session), self, moment};
}

fleet::Expected<Fleet> FleetSource::fromFolder(const MaybeAsOf &asOf) const
{
    auto opened = m_data.openToRead();
    if (!opened) {
        if (opened.error().code == "store-missing")
            opened.error().action = "Give --data FOLDER, an import file or --server URL.";
        return tl::unexpected(opened.error());
    }
    store::Store &store = **opened;
    fleet::Time moment = fleet::currentTime();
    fleet::Expected<fleet::State> state;
    if (asOf) {
        const auto revision = authority::findRevision(store, *asOf);
        if (!revision)
            return tl::unexpected(revision.error());
        moment = momentOf(*asOf, revision->time);
        state = store.loadState(revision->number);
    } else {
        state = store.loadState();
    }
    if (!state)
        return tl::unexpected(state.error());
    auto snapshot = compiled(std::move(*state));
    if (!snapshot)
        return tl::unexpected(std::move(snapshot.error()));
    return Fleet{std::move(*snapshot), m_data.folder().root().string(), {}, {}, {}, moment};
}

} // namespace bailiwick::ctl
