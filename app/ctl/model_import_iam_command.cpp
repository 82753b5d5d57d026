// SPDX-License-Identifier: Apache-2.0
#include "app/ctl/commands.h"
#include "app/ctl/console.h"
#include "app/ctl/fleet_source.h"
#include "models/rolemodel/iam_import.h"

#include <CLI/CLI.hpp>

#include <fstream>

namespace bailiwick::ctl {

namespace {

class ModelImportIamCommand : public Command
{
public:
    CommandInfo info() const override
    {
        return {"model import-iam",
                "Translate IAM policies (members, statements, ALLOW and DENY) into policies in the "
                "Cedar language, as an import file",
                "  bailiwickctl model import-iam policies.json --output policies.jsonl\n"
                "  bailiwickctl plan policies.jsonl      # what it would do\n"
                "  bailiwickctl import policies.jsonl\n"
                "What was translated and what was not is told on stderr; something was not: exit "
                "code 2."};
    }
    void addOptions(CLI::App &app) override
    {
        app.add_option("policies", m_policies, "JSON file")->required();
        m_source.addTo(app);
        app.add_option("--output", m_output,
                       "Import file to write; standard output when not given");
    }
    fleet::Expected<ExitCode> run(Console &console) override
    {
        const auto text = authority::readFile(m_policies);
        if (!text)
            return tl::unexpected(text.error());
        const auto fleet = m_source.load(console);
        if (!fleet)
            return tl::unexpected(fleet.error());
        const auto import = rolemodel::importIam(*text, m_policies, fleet->snapshot->state());
        if (!import)
            return tl::unexpected(import.error());
        if (auto written = write(import->importText, console); !written)
            return tl::unexpected(std::move(written.error()));
        for (const std::string &line : import->translated)
            console.err() << "translated " << line << '\n';
        for (const fleet::ErrorDetail &left : import->left)
            console.err() << "not translated: " << left.where << ": " << left.message << '\n';
        console.err() << counted(import->policies, "policy", "policies") << "; "
                      << counted(import->left.size(), "thing", "things") << " not translated\n";
        return import->left.empty() ? Ok : No;
    }

private:
    fleet::Expected<void> write(const std::string &text, Console &console) const
    {
        if (m_output.empty()) {
            console.out() << text;
            return {};
        }
        std::ofstream file(m_output, std::ios::binary | std::ios::trunc);
        if (file << text && file.flush())
            return {};
        return fleet::failure("io", "The file cannot be written", m_output,
                              "Check that the folder exists, may be written to and has room.");
    }

    std::string m_policies;
    FleetSource m_source;
    std::string m_output;
};

} // namespace

std::unique_ptr<Command> makeModelImportIamCommand()
{
    return std::make_unique<ModelImportIamCommand>();
}

} // namespace bailiwick::ctl
