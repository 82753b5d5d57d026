// SPDX-License-Identifier: Apache-2.0
#include "app/ctl/commands.h"
#include "app/ctl/console.h"
#include "app/ctl/fleet_file.h"
#include "models/access/escalation.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

namespace bailiwick::ctl {

namespace {

class CheckCommand : public Command
{
public:
    CommandInfo info() const override
    {
        return {"check", "Find every error in an import file without importing it",
                "  bailiwickctl check fleet.jsonl\n"
                "  zcat big.jsonl.gz | bailiwickctl check -\n"};
    }
    void addOptions(CLI::App &app) override
    {
        app.add_option("file", m_file, "Import file; - for standard input")->required();
        app.add_flag("--json", m_json, "What is in the file as JSON");
    }
    fleet::Expected<ExitCode> run(Console &console) override
    {
        const auto file = loadFleetFile(m_file, console);
        if (!file)
            return tl::unexpected<fleet::Error>(file.error());
        if (auto guarded = checkGuardrails(*file->snapshot); !guarded)
            return tl::unexpected<fleet::Error>(std::move(guarded.error()));
        print(file->import, console);
        return Ok;
    }

private:
    fleet::Expected<void> checkGuardrails(const access::Snapshot &snapshot) const
    {
        const auto broken = access::brokenGuardrails(snapshot, fleet::currentTime());
        if (broken.empty())
            return {};
        fleet::Error error{"guardrail", "The fleet of this file breaks what must always hold",
                           m_file,      "Mend what is listed.",
                           false,       {}};
        for (const access::Violation &violation : broken)
            error.details.push_back({violation.path, violation.message + " " + violation.remedy});
        return tl::unexpected<fleet::Error>(std::move(error));
    }
    void print(const wire::Import &import, Console &console) const
    {
        wire::Json counts = wire::Json::object();
        std::string list;
        for (std::size_t i = 0; i < import.counts.size(); ++i) {
            const std::string kind(name(static_cast<fleet::EntityKind>(i)));
            counts[kind] = import.counts[i].added;
            if (import.counts[i].added > 0)
                list += (list.empty() ? "" : ", ") + kind + " " + grouped(import.counts[i].added);
        }
        if (m_json) {
            wire::Json json = wire::Json::object();
            json["valid"] = true;
            json["records"] = import.records;
            json["counts"] = std::move(counts);
            console.print(json);
        } else {
            console.out() << m_file << ": valid, " << counted(import.records, "record", "records")
                          << (list.empty() ? "" : ": ") << list << '\n';
        }
    }

    std::string m_file;
    bool m_json = false;
};

} // namespace

std::unique_ptr<Command> makeCheckCommand()
{
    return std::make_unique<CheckCommand>();
}

} // namespace bailiwick::ctl
