// SPDX-License-Identifier: Apache-2.0
#include "app/ctl/commands.h"
#include "app/ctl/console.h"
#include "app/ctl/expectations.h"
#include "app/ctl/fleet_source.h"
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
        return {"check",
                "Find every error in an import file without importing it; check guardrails and "
                "the tests of your own",
                "  bailiwickctl check fleet.jsonl\n"
                "  zcat big.jsonl.gz | bailiwickctl check -\n"
                "  bailiwickctl check fleet.jsonl --tests access-tests.json\n"
                "  bailiwickctl check --data /var/lib/bailiwick --tests access-tests.json\n"
                "Tests are a JSON list, written as on the command line:\n"
                "  [{\"principal\":\"lena.huber@alpineheat.example\",\"action\":\"device:view\",\n"
                "    \"resource\":\"site-00001\",\"at\":\"2027-03-03\",\"allow\":false,\n"
                "    \"name\":\"nothing is left after the contract\"}]\n"
                "`at` and `name` may be left out. One that does not hold: exit code 2."};
    }
    void addOptions(CLI::App &app) override
    {
        m_source.addFileArgumentTo(app);
        app.add_option("--tests", m_tests, "File with decisions that are expected");
        app.add_flag("--json", m_json, "What was found as JSON");
    }
    fleet::Expected<ExitCode> run(Console &console) override
    {
        std::vector<Expectation> expectations;
        if (!m_tests.empty()) {
            const auto text = authority::readFile(m_tests);
            if (!text)
                return tl::unexpected(text.error());
            auto read = expectationsFromText(*text, m_tests);
            if (!read)
                return tl::unexpected(std::move(read.error()));
            expectations = std::move(*read);
        }
        const auto fleet = m_source.load(console);
        if (!fleet)
            return tl::unexpected(fleet.error());
        const fleet::Time now = fleet->moment;
        // What a person sees at a server is not the whole of what must hold.
        if (!fleet->self) {
            if (auto guarded = checkGuardrails(*fleet, now); !guarded)
                return tl::unexpected(std::move(guarded.error()));
        }
        const auto failed = failedExpectations(*fleet->snapshot, expectations, now, m_tests);
        if (!failed)
            return tl::unexpected(failed.error());
        if (m_json)
            printJson(*fleet, expectations, *failed, console);
        else
            printText(*fleet, expectations, *failed, console);
        return failed->empty() ? Ok : No;
    }

private:
    static fleet::Expected<void> checkGuardrails(const Fleet &fleet, fleet::Time now)
    {
        const auto broken = access::brokenGuardrails(*fleet.snapshot, now);
        if (broken.empty())
            return {};
        fleet::Error error{"guardrail", "The fleet breaks what must always hold",
                           fleet.name,  "Mend what is listed.",
                           false,       {}};
        for (const access::Violation &violation : broken)
            error.details.push_back({violation.path, violation.message + " " + violation.remedy});
        return tl::unexpected<fleet::Error>(std::move(error));
    }
    // By kind: how many there are.
    static std::vector<std::pair<std::string, std::size_t>> countsOf(const Fleet &fleet)
    {
        std::vector<std::pair<std::string, std::size_t>> counts;
        std::size_t kind = 0;
        fleet::forEachEntityType([&](auto sample) {
            counts.emplace_back(name(static_cast<fleet::EntityKind>(kind++)),
                                fleet.snapshot->state().table<decltype(sample)>().size());
        });
        return counts;
    }
    void printJson(const Fleet &fleet, const std::vector<Expectation> &expectations,
                   const std::vector<FailedExpectation> &failed, Console &console) const
    {
        wire::Json json = wire::Json::object();
        json["valid"] = true;
        if (fleet.import)
            json["records"] = fleet.import->records;
        for (const auto &[kind, count] : countsOf(fleet))
            json["counts"][kind] = count;
        if (!m_tests.empty()) {
            json["tests"] = expectations.size();
            json["failed"] = wire::Json::array();
            for (const FailedExpectation &failure : failed)
                json["failed"].push_back({{"pointer", failure.expectation->pointer},
                                          {"test", failure.expectation->title()},
                                          {"message", failure.message}});
        }
        console.print(json);
    }
    void printText(const Fleet &fleet, const std::vector<Expectation> &expectations,
                   const std::vector<FailedExpectation> &failed, Console &console) const
    {
        std::string list;
        for (const auto &[kind, count] : countsOf(fleet)) {
            if (count > 0)
                list += (list.empty() ? "" : ", ") + kind + " " + grouped(count);
        }
        console.out() << fleet.name << ": valid";
        if (fleet.import)
            console.out() << ", " << counted(fleet.import->records, "record", "records");
        console.out() << (list.empty() ? "" : ": ") << list << '\n';
        if (m_tests.empty())
            return;
        for (const FailedExpectation &failure : failed)
            console.err() << m_tests << ": " << failure.expectation->pointer << ": "
                          << failure.expectation->title() << ": " << failure.message << '\n';
        console.out() << m_tests << ": " << counted(expectations.size(), "test", "tests") << ", "
                      << grouped(failed.size()) << " failed\n";
    }

    FleetSource m_source;
    std::string m_tests;
    bool m_json = false;
};

} // namespace

std::unique_ptr<Command> makeCheckCommand()
{
    return std::make_unique<CheckCommand>();
}

} // namespace bailiwick::ctl
