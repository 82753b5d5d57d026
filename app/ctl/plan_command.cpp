// SPDX-License-Identifier: Apache-2.0
#include "app/ctl/commands.h"
#include "app/ctl/console.h"
#include "app/ctl/names.h"
#include "app/ctl/plan.h"
#include "app/ctl/question.h"

#include <CLI/CLI.hpp>

namespace bailiwick::ctl {

namespace {

class PlanCommand : public Command
{
public:
    CommandInfo info() const override
    {
        return {"plan", "What a draft would change, for everybody, without changing anything",
                "  bailiwickctl plan draft.json --data /var/lib/bailiwick\n"
                "  bailiwickctl plan cut.jsonl --file fleet.jsonl --at 2027-01-01\n"
                "  bailiwickctl plan draft.json --author nora.lind@nordquell.example\n"
                "  bailiwickctl plan draft.json --server https://fleet.example:8470 --json\n"
                "The draft is one that the desktop saved, a change set, or an import file whose "
                "records\nreplace or add entities.\n"
                "Exit codes of plan: 0 nobody's access changes, 2 it does, 1 error or not to be "
                "committed."};
    }
    void addOptions(CLI::App &app) override
    {
        app.add_option("draft", m_draft, "Draft, change set or import file; - for standard input")
            ->required();
        m_source.addTo(app);
        app.add_option(
            "--at", m_at,
            "The moment looked at (RFC 3339); without it now, or with --as-of that of the "
            "state; always now with --server");
        app.add_option("--author", m_author,
                       "Also check whether this person may make the change (a server checks who is "
                       "signed in)");
        m_output.addTo(app);
    }
    fleet::Expected<ExitCode> run(Console &console) override
    {
        PlanOptions options;
        const auto at = momentOf(m_at, 0);
        if (!at)
            return tl::unexpected(at.error());
        if (m_source.isServer() && m_source.isEarlier())
            return fleet::failure("invalid-option",
                                  "A server previews a draft on its newest state only", "--as-of",
                                  "Leave it out, or plan on the server's machine with --data.");
        auto fleet = m_source.load(console);
        if (!fleet)
            return tl::unexpected(std::move(fleet.error()));
        options.at = m_at.empty() ? fleet->moment : *at;
        const fleet::State &state = fleet->snapshot->state();
        if (!m_author.empty()) {
            const auto author = findPrincipal(state, m_author);
            if (!author)
                return tl::unexpected(author.error());
            options.author = *author;
        }
        auto read = readChanges(m_draft, state, console);
        if (!read)
            return tl::unexpected(std::move(read.error()));
        const auto &base = read->baseRevision;
        if (base && *base != state.revision)
            console.err() << "The draft was made at revision " << *base << "; this is revision "
                          << state.revision << ".\n";
        const auto plan = makePlan(*fleet, std::move(read->changes), options, console);
        if (!plan)
            return tl::unexpected(plan.error());
        return m_output.print(*plan, console);
    }

private:
    FleetSource m_source;
    std::string m_draft;
    std::string m_at;
    std::string m_author;
    PlanOutput m_output;
};

} // namespace

std::unique_ptr<Command> makePlanCommand()
{
    return std::make_unique<PlanCommand>();
}

} // namespace bailiwick::ctl
