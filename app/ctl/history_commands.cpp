// SPDX-License-Identifier: Apache-2.0
#include "app/ctl/as_of.h"
#include "app/ctl/console.h"
#include "app/ctl/data_option.h"
#include "app/ctl/server_commands.h"
#include "models/authority/change_subject.h"
#include "models/authority/history.h"
#include "models/wire/change_set_json.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>

namespace bailiwick::ctl {

namespace {

// A name when the state knows the author, the id otherwise; "system" for the command line.
std::string authorOf(const store::Revision &revision, const fleet::State &state)
{
    const auto id = fleet::Id::fromString(revision.author);
    const auto principal = id ? state.principal(*id) : std::nullopt;
    return principal ? state.labelOf(*principal) : revision.author;
}

wire::Json revisionJson(const store::Revision &revision, const fleet::State &state)
{
    wire::Json json = {{"revision", revision.number},
                       {"time", fleet::formatTime(revision.time)},
                       {"author", authorOf(revision, state)},
                       {"summary", revision.summary}};
    if (!revision.reason.empty())
        json["reason"] = revision.reason;
    return json;
}

void print(const store::Revision &revision, const fleet::State &state, Console &console)
{
    console.out() << revision.number << '\t' << fleet::formatTime(revision.time) << '\t'
                  << authorOf(revision, state) << '\t' << revision.summary;
    if (!revision.reason.empty())
        console.out() << "\t(" << revision.reason << ')';
    console.out() << '\n';
}

class HistoryListCommand : public Command
{
public:
    CommandInfo info() const override
    {
        return {"history list", "The revisions, newest first: when, who, what and why",
                "  bailiwickctl history list --limit 20\n"
                "  bailiwickctl history list --before 180 --json\n"};
    }
    void addOptions(CLI::App &app) override
    {
        m_data.addTo(app);
        app.add_option("--before", m_before, "Only revisions before this one")
            ->check(CLI::PositiveNumber);
        app.add_option("--limit", m_limit, "How many")
            ->check(CLI::Range(1, 10'000))
            ->capture_default_str();
        app.add_flag("--json", m_json, "Answer as JSON");
    }
    fleet::Expected<ExitCode> run(Console &console) override
    {
        const auto store = m_data.openToRead();
        if (!store)
            return tl::unexpected(store.error());
        const auto status = (*store)->status();
        if (!status)
            return tl::unexpected(status.error());
        const std::int64_t last =
            m_before > 0 ? std::min(m_before - 1, status->revision) : status->revision;
        const std::int64_t first = std::max<std::int64_t>(last - m_limit, 0);
        auto revisions = (*store)->revisionsAfter(first, static_cast<std::size_t>(last - first));
        if (!revisions)
            return tl::unexpected(revisions.error());
        std::ranges::reverse(*revisions);
        // Names are those of today; nobody's are needed when only the command line wrote.
        fleet::State state;
        if (std::ranges::any_of(*revisions, [](const store::Revision &revision) {
                return fleet::Id::fromString(revision.author).has_value();
            })) {
            auto loaded = (*store)->loadState();
            if (!loaded)
                return tl::unexpected(loaded.error());
            state = std::move(*loaded);
        }
        if (m_json)
            printJson(*revisions, state, status->historyStart, console);
        else
            printText(*revisions, state, status->historyStart, console);
        return revisions->empty() ? No : Ok;
    }

private:
    static void printJson(const std::vector<store::Revision> &revisions, const fleet::State &state,
                          std::int64_t start, Console &console)
    {
        wire::Json json = {{"historyStart", start}, {"revisions", wire::Json::array()}};
        for (const store::Revision &revision : revisions)
            json["revisions"].push_back(revisionJson(revision, state));
        console.print(json);
    }
    static void printText(const std::vector<store::Revision> &revisions, const fleet::State &state,
                          std::int64_t start, Console &console)
    {
        for (const store::Revision &revision : revisions)
            print(revision, state, console);
        if (start > 1)
            console.err() << "States are kept from revision " << start << " on.\n";
    }

    DataOption m_data;
    std::int64_t m_before = 0;
    std::int64_t m_limit = 50;
    bool m_json = false;
};

class HistoryShowCommand : public Command
{
public:
    CommandInfo info() const override
    {
        return {"history show", "One revision and what it changed",
                "  bailiwickctl history show 12\n"
                "  bailiwickctl history show 2026-03-03 --json\n"
                "A time shows the revision that was the newest then. Whose access it changed says "
                "history compare."};
    }
    void addOptions(CLI::App &app) override
    {
        m_data.addTo(app);
        app.add_option("revision", m_revision, "A revision, or a time")->required();
        app.add_option("--limit", m_limit, "How many changes are listed")->capture_default_str();
        app.add_flag("--json", m_json, "Answer as JSON, with every change as it was written");
    }
    fleet::Expected<ExitCode> run(Console &console) override
    {
        const auto asOf = asOfFrom(m_revision, "revision");
        if (!asOf)
            return tl::unexpected(asOf.error());
        const auto store = m_data.openToRead();
        if (!store)
            return tl::unexpected(store.error());
        const auto revision = authority::findRevision(**store, *asOf);
        if (!revision)
            return tl::unexpected(revision.error());
        const auto after = (*store)->loadState(revision->number);
        if (!after)
            return tl::unexpected(after.error());
        const auto back = (*store)->changesBack(revision->number, revision->number - 1);
        if (!back) { // the first that is kept: what was before is not
            m_json ? console.print(revisionJson(*revision, *after))
                   : print(*revision, *after, console);
            console.err() << "What was before it is not kept.\n";
            return Ok;
        }
        const fleet::State before = after->applied(*back);
        const fleet::ChangeSet changes = forward(*back, *after);
        if (m_json)
            printJson(*revision, *after, changes, console);
        else
            printText(*revision, before, *after, changes, console);
        return Ok;
    }

private:
    static fleet::ChangeSet forward(const fleet::ChangeSet &back, const fleet::State &after)
    {
        fleet::ChangeSet changes;
        changes.reserve(back.size());
        for (const fleet::Change &change : back) {
            auto entity = after.find(kindOf(change), idOf(change));
            if (entity)
                changes.push_back(fleet::Put{std::move(*entity)});
            else
                changes.push_back(fleet::Remove{kindOf(change), idOf(change)});
        }
        return changes;
    }
    static void printJson(const store::Revision &revision, const fleet::State &state,
                          const fleet::ChangeSet &changes, Console &console)
    {
        wire::Json json = revisionJson(revision, state);
        json["changes"] = wire::toJson(changes);
        console.print(json);
    }
    void printText(const store::Revision &revision, const fleet::State &before,
                   const fleet::State &after, const fleet::ChangeSet &changes,
                   Console &console) const
    {
        print(revision, after, console);
        const std::size_t shown = std::min(changes.size(), m_limit);
        for (std::size_t i = 0; i < shown; ++i) {
            const authority::ChangeSubject subject =
                authority::subjectOf(changes[i], before, after);
            console.out() << "  " << subject.action << ' ' << subject.subject.label.text << '\n';
        }
        if (shown < changes.size())
            console.out() << "  and "
                          << counted(changes.size() - shown, "more change", "more changes") << '\n';
    }

    DataOption m_data;
    std::string m_revision;
    std::size_t m_limit = 100;
    bool m_json = false;
};

class HistoryPruneCommand : public Command
{
public:
    CommandInfo info() const override
    {
        return {"history prune",
                "Forget the states before a revision, for good; the audit log says so",
                "  bailiwickctl history prune --before 2025-01-01 --dry-run\n"
                "  bailiwickctl history prune --before 120\n"
                "The state at that revision (or at that time) is the oldest that can still be "
                "asked about.\nThe list of revisions and the audit log stay whole. The room in the "
                "file is used again\nby what comes; the file does not shrink."};
    }
    void addOptions(CLI::App &app) override
    {
        m_data.addTo(app);
        app.add_option("--before", m_before, "A revision, or a time")->required();
        app.add_flag("--dry-run", m_dryRun, "Only say what would be removed");
    }
    fleet::Expected<ExitCode> run(Console &console) override
    {
        const auto before = asOfFrom(m_before, "--before");
        if (!before)
            return tl::unexpected(before.error());
        const auto authority = m_data.open();
        if (!authority)
            return tl::unexpected(authority.error());
        const auto pruned =
            authority::pruneHistory((*authority)->context(), (*authority)->trail(), *before,
                                    m_dryRun ? authority::Pruning::Tell : authority::Pruning::Do);
        if (!pruned)
            return tl::unexpected(pruned.error());
        if (pruned->revisions() == 0) {
            console.out() << "There is nothing to remove: states are kept from revision "
                          << pruned->start << " on.\n";
            return No;
        }
        console.out() << (m_dryRun ? "Would remove" : "Removed") << " the states at "
                      << counted(static_cast<std::uint64_t>(pruned->revisions()), "revision",
                                 "revisions")
                      << " (" << pruned->from << " to " << pruned->start - 1 << "), "
                      << counted(pruned->entities, "earlier form of an entity",
                                 "earlier forms of entities")
                      << "; states are kept from revision " << pruned->start << " on.\n";
        return Ok;
    }

private:
    DataOption m_data;
    std::string m_before;
    bool m_dryRun = false;
};

} // namespace

std::unique_ptr<Command> makeHistoryListCommand()
{
    return std::make_unique<HistoryListCommand>();
}

std::unique_ptr<Command> makeHistoryShowCommand()
{
    return std::make_unique<HistoryShowCommand>();
}

std::unique_ptr<Command> makeHistoryPruneCommand()
{
    return std::make_unique<HistoryPruneCommand>();
}

} // namespace bailiwick::ctl
