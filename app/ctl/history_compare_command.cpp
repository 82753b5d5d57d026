// SPDX-License-Identifier: Apache-2.0
#include "app/ctl/console.h"
#include "app/ctl/plan.h"
#include "app/ctl/question.h"
#include "app/ctl/server_commands.h"

#include <CLI/CLI.hpp>

namespace bailiwick::ctl {

namespace {

class HistoryCompareCommand : public Command
{
public:
    CommandInfo info() const override
    {
        return {
            "history compare", "Whose access differs between two revisions, and where",
            "  bailiwickctl history compare 12 15\n"
            "  bailiwickctl history compare 2026-03-01 2026-04-01 --json\n"
            "  bailiwickctl history compare 12 15 --server https://fleet.example:8470\n"
            "Both states are looked at for one moment, that of the second, so that what differs "
            "is what\nwas committed in between, not what ended by itself.\n"
            "Exit codes of history compare: 0 nobody's access differs, 2 it does, 1 error."};
    }
    void addOptions(CLI::App &app) override
    {
        app.add_option("from", m_from, "A revision, or a time")->required();
        app.add_option("to", m_to, "A revision, or a time")->required();
        m_source.addPlacesTo(app);
        app.add_option("--at", m_at,
                       "The moment looked at (RFC 3339); that of the second when not given");
        m_output.addTo(app);
    }
    fleet::Expected<ExitCode> run(Console &console) override
    {
        const auto at = momentOf(m_at, 0);
        if (!at)
            return tl::unexpected(at.error());
        m_source.setAsOf(m_from);
        const auto before = m_source.load(console);
        if (!before)
            return tl::unexpected(before.error());
        m_source.setAsOf(m_to);
        const auto after = m_source.load(console);
        if (!after)
            return tl::unexpected(after.error());
        const auto plan = compareStates(before->snapshot, after->snapshot->state(),
                                        m_at.empty() ? after->moment : *at, console);
        if (!plan)
            return tl::unexpected(plan.error());
        return m_output.print(*plan, console);
    }

private:
    FleetSource m_source;
    std::string m_from;
    std::string m_to;
    std::string m_at;
    PlanOutput m_output;
};

} // namespace

std::unique_ptr<Command> makeHistoryCompareCommand()
{
    return std::make_unique<HistoryCompareCommand>();
}

} // namespace bailiwick::ctl
