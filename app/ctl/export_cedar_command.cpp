// SPDX-License-Identifier: Apache-2.0
#include "app/ctl/commands.h"
#include "app/ctl/console.h"
#include "app/ctl/fleet_source.h"
#include "models/access/cedar_export.h"
#include "models/access/cedar_schema.h"

#include <CLI/CLI.hpp>

#include <filesystem>
#include <fstream>

namespace bailiwick::ctl {

namespace {

namespace fs = std::filesystem;

fleet::Expected<void> prepare(const fs::path &folder, bool force)
{
    std::error_code error;
    if (fs::exists(folder, error) && !fs::is_directory(folder, error))
        return fleet::failure("io", "This is not a folder", folder.string(),
                              "Give the folder that the three files are to stand in.");
    const bool empty = !fs::exists(folder, error) || fs::is_empty(folder, error);
    if (!empty && !force)
        return fleet::failure("not-empty", "The folder holds files already", folder.string(),
                              "Choose another, or replace the files of an earlier export with "
                              "--force.");
    fs::create_directories(folder, error);
    if (error)
        return fleet::failure("io", "The folder cannot be made: " + error.message(),
                              folder.string(), "Check its name and permissions.");
    return {};
}

// Whole or not at all, so that a file that stands there is always a good one.
fleet::Expected<void> write(const fs::path &path, const std::string &text)
{
    fs::path part = path;
    part += ".part";
    std::ofstream file(part, std::ios::binary | std::ios::trunc);
    file.write(text.data(), static_cast<std::streamsize>(text.size()));
    file.close();
    std::error_code error;
    if (file)
        fs::rename(part, path, error);
    if (file && !error)
        return {};
    std::error_code ignored;
    fs::remove(part, ignored);
    return fleet::failure("io", "The file cannot be written", path.string(),
                          "Is the disk full, or the folder read-only?");
}

class ExportCedarCommand : public Command
{
public:
    CommandInfo info() const override
    {
        return {"export cedar",
                "Write the access state in the Cedar language: policies.cedar, entities.json, "
                "schema.cedarschema",
                "  bailiwickctl export cedar out --file fleet.jsonl\n"
                "  bailiwickctl export cedar out --data /var/lib/bailiwick --force\n"};
    }
    void addOptions(CLI::App &app) override
    {
        app.add_option("folder", m_folder, "Where to; it is made when it does not exist")
            ->required();
        app.add_flag("--force", m_force, "Into a folder that holds files; replaces those three");
        m_source.addTo(app);
    }
    fleet::Expected<ExitCode> run(Console &console) override
    {
        const fs::path folder(m_folder);
        if (const auto ready = prepare(folder, m_force); !ready)
            return tl::unexpected(ready.error());
        const auto fleet = m_source.load(console);
        if (!fleet)
            return tl::unexpected(fleet.error());
        console.progress("Writing", 0, 0);
        const access::CedarSchema schema = access::cedarSchema(fleet->snapshot->state());
        const access::CedarExport text = access::exportCedar(*fleet->snapshot);
        const std::pair<const char *, const std::string &> files[]{
            {"policies.cedar", text.policies}, {"entities.json", text.entities}};
        for (const auto &[file, content] : files) {
            if (const auto written = write(folder / file, content); !written)
                return tl::unexpected(written.error());
        }
        if (const auto written = write(folder / "schema.cedarschema", schema.text()); !written)
            return tl::unexpected(written.error());
        for (const std::string &attribute : schema.leftOut)
            console.err() << "Left out, for it occurs with several types: " << attribute << '\n';
        console.out() << (folder / "policies.cedar").string() << '\n'
                      << (folder / "entities.json").string() << '\n'
                      << (folder / "schema.cedarschema").string() << '\n';
        return Ok;
    }

private:
    std::string m_folder;
    bool m_force = false;
    FleetSource m_source;
};

} // namespace

std::unique_ptr<Command> makeExportCedarCommand()
{
    return std::make_unique<ExportCedarCommand>();
}

} // namespace bailiwick::ctl
