// SPDX-License-Identifier: Apache-2.0
#include "app/ctl/console.h"
#include "app/ctl/data_option.h"
#include "app/ctl/server_commands.h"
#include "models/authority/accounts.h"
#include "models/authority/importer.h"
#include "models/sample/generate.h"

#include <CLI/CLI.hpp>

#include <cstdio>
#include <fstream>
#include <iostream>

namespace bailiwick::ctl {

namespace {

class InitCommand : public Command
{
public:
    CommandInfo info() const override
    {
        return {"init", "Make a server's data folder; with --sample, with the sample fleet",
                "  bailiwickctl init --data /var/lib/bailiwick\n"
                "  bailiwickctl init --sample\n"};
    }
    void addOptions(CLI::App &app) override
    {
        m_data.addTo(app);
        app.add_flag("--sample", m_sample,
                     "Import the sample fleet and give its accounts "
                     "random passwords (sample-accounts.json)");
        app.add_option("--devices", m_options.devices, "Size of the sample")
            ->check(CLI::Range(std::uint64_t{1}, sample::maximumDevices))
            ->capture_default_str();
        app.add_option("--seed", m_options.seed, "Seed of the sample")->capture_default_str();
    }
    fleet::Expected<ExitCode> run(Console &console) override
    {
        const authority::DataFolder folder = m_data.folder();
        authority::Settings settings;
        settings.storeLocation = m_data.store;
        auto authority = authority::Authority::open(folder, std::move(settings));
        if (!authority)
            return tl::unexpected(authority.error());
        const std::int64_t revision = (*authority)->context().snapshot()->state().revision;
        if (m_sample && revision > 0)
            return fleet::failure("not-empty", "The data folder holds a fleet already",
                                  folder.root().string(), "Choose another with --data.");
        if (m_sample) {
            if (const auto done = makeSample(**authority, console); !done)
                return tl::unexpected(done.error());
        }
        console.out() << "data folder: " << folder.root().string() << '\n';
        if (m_sample)
            console.out() << "sample accounts: " << folder.sampleAccounts().string() << '\n';
        return Ok;
    }

private:
    // By way of a file, as anybody's import: the sample may be larger than memory likes twice.
    fleet::Expected<void> makeSample(authority::Authority &authority, Console &console)
    {
        const std::string path = (authority.folder().root() / "sample.jsonl").string();
        std::ofstream file(path, std::ios::binary | std::ios::trunc);
        m_options.now = fleet::currentTime();
        m_options.cancel = console.cancelled();
        const auto made = sample::generate(m_options, [&](std::string_view line) {
            file.write(line.data(), static_cast<std::streamsize>(line.size()));
            return file.good();
        });
        file.close();
        auto done = made ? importSample(authority, path, console)
                         : fleet::Expected<void>(tl::unexpected(made.error()));
        std::remove(path.c_str());
        return done;
    }
    static fleet::Expected<void> importSample(authority::Authority &authority,
                                              const std::string &path, Console &console)
    {
        std::ifstream input(path, std::ios::binary);
        const auto imported =
            authority::importFleet(authority.context(), authority.commits(), input, "sample.jsonl",
                                   [&](const wire::ImportProgress &progress) {
                                       console.progress("Importing", progress.lines, 0);
                                   });
        console.endProgress();
        if (!imported)
            return tl::unexpected(imported.error());
        std::vector<authority::OfferedAccount> accounts;
        for (const sample::SampleAccount &account : sample::sampleAccounts())
            accounts.push_back({account.role,
                                account.label,
                                account.name,
                                account.email,
                                account.organization,
                                {}});
        return authority::makeSampleAccounts(authority.context(), authority.trail(),
                                             authority.folder(), std::move(accounts));
    }

    DataOption m_data;
    bool m_sample = false;
    sample::SampleOptions m_options;
};

class ImportCommand : public Command
{
public:
    CommandInfo info() const override
    {
        return {"import", "Import a fleet: one revision, all or nothing",
                "  bailiwickctl import fleet.jsonl\n"
                "  zcat big.jsonl.gz | bailiwickctl import -\n"};
    }
    void addOptions(CLI::App &app) override
    {
        m_data.addTo(app);
        app.add_option("file", m_file, "Import file; - for standard input")->required();
    }
    fleet::Expected<ExitCode> run(Console &console) override
    {
        std::ifstream file;
        if (m_file != "-") {
            file.open(m_file, std::ios::binary);
            if (!file)
                return fleet::failure("io", "The file cannot be read", m_file,
                                      "Check its name and permissions.");
        }
        auto authority = m_data.open();
        if (!authority)
            return tl::unexpected(authority.error());
        const auto imported = authority::importFleet(
            (*authority)->context(), (*authority)->commits(), m_file == "-" ? std::cin : file,
            m_file, [&](const wire::ImportProgress &progress) {
                console.progress("Importing", progress.lines, 0);
            });
        console.endProgress();
        if (!imported)
            return tl::unexpected(imported.error());
        std::size_t added = 0;
        std::size_t updated = 0;
        for (const wire::ImportCount &count : imported->counts) {
            added += count.added;
            updated += count.updated;
        }
        console.out() << "revision " << imported->revision << ": "
                      << counted(imported->records, "record", "records") << ", " << grouped(added)
                      << " added, " << grouped(updated) << " updated\n";
        return Ok;
    }

private:
    DataOption m_data;
    std::string m_file;
};

} // namespace

std::unique_ptr<Command> makeInitCommand()
{
    return std::make_unique<InitCommand>();
}

std::unique_ptr<Command> makeImportCommand()
{
    return std::make_unique<ImportCommand>();
}

} // namespace bailiwick::ctl
