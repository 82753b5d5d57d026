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
    m_data.addTo(app);
    m_server.addTo(app);
}

fleet::Expected<Fleet> FleetSource::load(Console &console) const
{
    if (m_server.isGiven() && !m_file.empty())
        return fleet::failure("invalid-option", "A fleet is in a file or at a server", m_file,
                              "Leave out the file or --server.");
    if (m_server.isGiven())
        return fromServer(console);
    if (m_file.empty())
        return fromFolder();
    auto file = loadFleetFile(m_file, console);
    if (!file)
        return tl::unexpected(std::move(file.error()));
    return Fleet{std::move(file->snapshot), m_file, std::move(file->import), {}, {}};
}

fleet::Expected<Fleet> FleetSource::fromServer(Console &console) const
{
    auto session = ServerSession::open(m_server);
    if (!session)
        return tl::unexpected(std::move(session.error()));
    auto content = session->snapshot(console);
    if (!content)
        return tl::unexpected(std::move(content.error()));
    const fleet::PrincipalRef self = content->header.viewer;
    auto snapshot = compiled(std::move(content->state));
    if (!snapshot)
        return tl::unexpected(std::move(snapshot.error()));
    return Fleet{std::move(*snapshot), m_server.url, {}, std::move(*session), self};
}

fleet::Expected<Fleet> FleetSource::fromFolder() const
{
    auto opened = m_data.openToRead();
    if (!opened) {
        if (opened.error().code == "store-missing")
            opened.error().action = "Give --data FOLDER, an import file or --server URL.";
        return tl::unexpected(opened.error());
    }
    auto state = (*opened)->loadState();
    if (!state)
        return tl::unexpected(state.error());
    auto snapshot = compiled(std::move(*state));
    if (!snapshot)
        return tl::unexpected(std::move(snapshot.error()));
    return Fleet{std::move(*snapshot), m_data.folder().root().string(), {}, {}, {}};
}

} // namespace bailiwick::ctl
