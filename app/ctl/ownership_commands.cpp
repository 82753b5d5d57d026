// SPDX-License-Identifier: Apache-2.0
// The manufacturer's procedure for devices whose owner cannot be reached:
// models/authority/release.h.
#include "app/ctl/console.h"
#include "app/ctl/data_option.h"
#include "app/ctl/server_commands.h"
#include "models/authority/release.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

namespace bailiwick::ctl {

namespace {

wire::Json releaseJson(const store::Release &release)
{
    return {{"id", release.id.toString()},
            {"device", release.device.toString()},
            {"requestedBy", release.requestedBy},
            {"reason", release.reason},
            {"state", std::string(name(release.state))},
            {"made", fleet::formatTime(release.made)},
            {"due", fleet::formatTime(release.due)}};
}

// By external id, or by id.
fleet::Expected<fleet::Id> deviceNamed(const fleet::State &state, const std::string &name)
{
    for (const fleet::Resource &row : state.resources()) {
        if (row.kind == fleet::ResourceKind::Device &&
            (row.externalId == name || row.id.toString() == name))
            return row.id;
    }
    return fleet::failure("not-found", "There is no such device", name,
                          "Give its externalId or its id.");
}

fleet::Expected<fleet::Id> releaseNamed(const std::string &text)
{
    if (const auto id = fleet::Id::fromString(text))
        return *id;
    return fleet::failure("invalid-option", "This is not the id of a release", text,
                          "bailiwickctl ownership releases DEVICE lists them.");
}

class ReleaseCommand : public Command
{
public:
    CommandInfo info() const override
    {
        return {"ownership release",
                "Begin to free a device whose owner cannot be reached; the owner is told",
                "  bailiwickctl ownership release SN-1 --reason 'moved out'"
                " --mail-drop /var/spool/bailiwick\n"};
    }
    void addOptions(CLI::App &app) override
    {
        m_data.addTo(app);
        app.add_option("device", m_device, "externalId or id")->required();
        app.add_option("--reason", m_reason, "Why; for the log and the record")->required();
        app.add_option("--days", m_days, "How long the owner may object")
            ->check(CLI::Range(1, 365))
            ->capture_default_str();
        app.add_option("--mail-drop", m_mailDrop, "Folder that the notice is written to")
            ->check(CLI::ExistingDirectory);
        app.add_option("--mail-from", m_mailFrom, "Address that it comes from");
    }
    fleet::Expected<ExitCode> run(Console &console) override
    {
        authority::Settings settings;
        settings.ownership.mailDrop = m_mailDrop;
        if (!m_mailFrom.empty())
            settings.ownership.mailFrom = m_mailFrom;
        const auto authority = m_data.open(std::move(settings));
        if (!authority)
            return tl::unexpected(authority.error());
        const auto device = deviceNamed((*authority)->context().snapshot()->state(), m_device);
        if (!device)
            return tl::unexpected(device.error());
        const fleet::Time wait = fleet::Time{m_days} * 24 * 3600 * 1000;
        const auto begun = (*authority)->releases().begin(nullptr, {*device, m_reason, wait});
        if (!begun)
            return tl::unexpected(begun.error());
        wire::Json json = releaseJson(begun->release);
        json["mailed"] = begun->mailed;
        console.print(json);
        return Ok;
    }

private:
    DataOption m_data;
    std::string m_device;
    std::string m_reason;
    std::string m_mailDrop;
    std::string m_mailFrom;
    int m_days = 14;
};

class ReleasesCommand : public Command
{
public:
    CommandInfo info() const override
    {
        return {"ownership releases", "List what was begun to free a device, newest first",
                "  bailiwickctl ownership releases SN-1\n"};
    }
    void addOptions(CLI::App &app) override
    {
        m_data.addTo(app);
        app.add_option("device", m_device, "externalId or id")->required();
    }
    fleet::Expected<ExitCode> run(Console &console) override
    {
        const auto authority = m_data.open();
        if (!authority)
            return tl::unexpected(authority.error());
        const auto device = deviceNamed((*authority)->context().snapshot()->state(), m_device);
        if (!device)
            return tl::unexpected(device.error());
        const auto releases = (*authority)->releases().of(nullptr, *device);
        if (!releases)
            return tl::unexpected(releases.error());
        wire::Json array = wire::Json::array();
        for (const store::Release &release : *releases)
            array.push_back(releaseJson(release));
        console.print(array);
        return releases->empty() ? No : Ok;
    }

private:
    DataOption m_data;
    std::string m_device;
};

class EndReleaseCommand : public Command
{
public:
    explicit EndReleaseCommand(bool complete)
        : m_complete(complete)
    {
    }
    CommandInfo info() const override
    {
        if (m_complete)
            return {"ownership complete", "Free the device after the wait: it has no owner then",
                    "  bailiwickctl ownership complete 0190…\n"};
        return {"ownership cancel", "Let the owner keep the device",
                "  bailiwickctl ownership cancel 0190…\n"};
    }
    void addOptions(CLI::App &app) override
    {
        m_data.addTo(app);
        app.add_option("release", m_release, "Its id")->required();
    }
    fleet::Expected<ExitCode> run(Console &console) override
    {
        const auto id = releaseNamed(m_release);
        if (!id)
            return tl::unexpected(id.error());
        const auto authority = m_data.open();
        if (!authority)
            return tl::unexpected(authority.error());
        if (!m_complete) {
            const auto done = (*authority)->releases().cancel(nullptr, *id);
            if (!done)
                return tl::unexpected(done.error());
            console.out() << "The owner keeps the device.\n";
            return Ok;
        }
        const auto revision = (*authority)->releases().complete(nullptr, *id);
        if (!revision)
            return tl::unexpected(revision.error());
        console.out() << "The device has no owner since revision " << *revision << ".\n";
        return Ok;
    }

private:
    const bool m_complete;
    DataOption m_data;
    std::string m_release;
};

} // namespace

std::unique_ptr<Command> makeReleaseCommand()
{
    return std::make_unique<ReleaseCommand>();
}

std::unique_ptr<Command> makeReleasesCommand()
{
    return std::make_unique<ReleasesCommand>();
}

std::unique_ptr<Command> makeEndReleaseCommand(bool complete)
{
    return std::make_unique<EndReleaseCommand>(complete);
}

} // namespace bailiwick::ctl
