// SPDX-License-Identifier: Apache-2.0
#include "app/ctl/commands.h"
#include "app/ctl/console.h"
#include "app/ctl/fleet_source.h"
#include "app/ctl/names.h"
#include "models/authority/usage.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <charconv>

namespace bailiwick::ctl {

namespace {

// "90d", "12h", or a date or time.
fleet::Expected<fleet::Time> sinceOf(const std::string &text, fleet::Time now)
{
    constexpr fleet::Time hour = 3'600'000;
    if (const auto time = fleet::parseTime(text))
        return *time;
    std::uint32_t number = 0;
    const auto parsed = std::from_chars(text.data(), text.data() + text.size(), number);
    const std::string_view unit(parsed.ptr, text.data() + text.size());
    if (parsed.ec == std::errc{} && number > 0 && (unit == "d" || unit == "h"))
        return now - number * (unit == "d" ? 24 * hour : hour);
    return fleet::failure("invalid-option", "\"" + text + "\" is neither a duration nor a time",
                          "--since", "Write it like 90d, 12h or 2026-09-01.");
}

class UnusedCommand : public Command
{
public:
    CommandInfo info() const override
    {
        return {"unused", "What was granted and never used, by the audit log",
                "  bailiwickctl unused --since 90d --data /var/lib/bailiwick\n"
                "  bailiwickctl unused --since 2026-09-01 --json\n"
                "Decisions that a back end asked for and that were allowed are not in the log: "
                "actions that\nonly back ends check show as never used.\n"
                "Exit codes of unused: 0 everything was used, 2 something was not, 1 error."};
    }
    void addOptions(CLI::App &app) override
    {
        m_source.addFolderTo(app);
        app.add_option(
               "--since", m_since,
               "The period up to now, or to the moment of --as-of: 90d, 12h, or when it began")
            ->capture_default_str();
        app.add_flag("--json", m_json, "Answer as JSON");
    }
    fleet::Expected<ExitCode> run(Console &console) override
    {
        if (const auto valid = sinceOf(m_since, 0); !valid)
            return tl::unexpected(valid.error());
        const auto fleet = m_source.load(console);
        if (!fleet)
            return tl::unexpected(fleet.error());
        const access::SnapshotPtr &snapshot = fleet->snapshot;
        const fleet::Time now = fleet->moment;
        const auto since = sinceOf(m_since, now);
        if (!since)
            return tl::unexpected(since.error());
        const auto store = m_source.data().openToRead();
        if (!store)
            return tl::unexpected(store.error());
        console.progress("Reading the log", 0, 0);
        const auto usage = authority::usageFromLog(**store, *since, now);
        if (!usage)
            return tl::unexpected(usage.error());
        console.progress("Comparing", 0, 0);
        auto uses = access::assignmentUses(*snapshot, *usage, *since, now);
        const std::size_t all = uses.size();
        std::erase_if(uses, [](const access::AssignmentUse &use) { return use.unused.empty(); });
        console.endProgress();
        if (m_json)
            printJson(*snapshot, uses, *since, now, console);
        else
            printText(*snapshot, uses, console);
        console.err() << counted(uses.size(), "assignment", "assignments") << " of " << grouped(all)
                      << " granted something that was never used since "
                      << fleet::formatTime(*since) << " (" << counted(usage->size(), "use", "uses")
                      << " in the log)\n";
        return uses.empty() ? Ok : No;
    }

private:
    static fleet::PrincipalRef holderOf(const fleet::State &state, fleet::Id assignment)
    {
        const fleet::Assignment *row = state.assignments().find(assignment);
        return row ? row->principal : state.principal(assignment).value_or(fleet::PrincipalRef());
    }
    static std::string titleOf(const fleet::State &state, fleet::Id assignment)
    {
        const std::string holder = state.labelOf(holderOf(state, assignment));
        const fleet::Assignment *row = state.assignments().find(assignment);
        if (!row) // an application or gateway
            return holder;
        const fleet::Role *role = state.roles().find(row->role);
        return holder + ": " + (role ? role->name : "?") + " at " + state.labelOf(row->scope);
    }
    static void printText(const access::Snapshot &snapshot,
                          const std::vector<access::AssignmentUse> &uses, Console &console)
    {
        const fleet::State &state = snapshot.state();
        for (const access::AssignmentUse &use : uses) {
            console.out() << titleOf(state, use.assignment) << '\n';
            console.out() << (use.lastUse ? "  last used " + fleet::formatTime(*use.lastUse)
                                          : std::string("  never used"));
            if (use.lastUse) {
                console.out() << "; never: ";
                for (std::size_t i = 0; i < use.unused.size(); ++i)
                    console.out() << (i == 0 ? "" : ", ") << use.unused[i];
            }
            console.out() << '\n';
        }
    }
    static void printJson(const access::Snapshot &snapshot,
                          const std::vector<access::AssignmentUse> &uses, fleet::Time since,
                          fleet::Time until, Console &console)
    {
        const fleet::State &state = snapshot.state();
        wire::Json json = wire::Json::object();
        json["since"] = fleet::formatTime(since);
        json["until"] = fleet::formatTime(until);
        json["assignments"] = wire::Json::array();
        for (const access::AssignmentUse &use : uses) {
            wire::Json one = {{"assignment", use.assignment.toString()},
                              {"title", titleOf(state, use.assignment)},
                              {"principal", principalJson(state, holderOf(state, use.assignment))},
                              {"unused", use.unused},
                              {"used", use.used}};
            if (use.lastUse)
                one["lastUse"] = fleet::formatTime(*use.lastUse);
            json["assignments"].push_back(std::move(one));
        }
        console.print(json);
    }

    FleetSource m_source;
    std::string m_since = "90d";
    bool m_json = false;
};

} // namespace

std::unique_ptr<Command> makeUnusedCommand()
{
    return std::make_unique<UnusedCommand>();
}

} // namespace bailiwick::ctl
