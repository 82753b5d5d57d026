// SPDX-License-Identifier: Apache-2.0
#include "app/ctl/plan.h"

#include "app/ctl/console.h"
#include "models/access/condition_checker.h"
#include "models/authority/data_folder.h"
#include "models/fleet/changes_between.h"
#include "models/wire/change_set_json.h"
#include "models/wire/draft_file.h"
#include "models/wire/parse_json.h"

#include <nlohmann/json.hpp>

#include <iostream>
#include <iterator>
#include <sstream>

namespace bailiwick::ctl {

namespace {

constexpr std::size_t largestFile = std::size_t{256} << 20;

fleet::Expected<std::string> readText(const std::string &file)
{
    if (file != "-")
        return authority::readFile(file);
    return std::string(std::istreambuf_iterator<char>(std::cin), {});
}

fleet::Expected<PlannedChanges> fromImport(const std::string &text, const std::string &file,
                                           const fleet::State &state, Console &console)
{
    wire::ImportOptions options;
    options.file = file;
    options.cancel = console.cancelled();
    // Ids that nothing has, the same each time, so that the digest is.
    options.makeId = [n = std::uint64_t{0}]() mutable { return fleet::makeId(2, 0, ++n); };
    std::istringstream input(text);
    auto import = wire::readImport(input, state, options);
    if (!import)
        return tl::unexpected(std::move(import.error()));
    return PlannedChanges{std::move(import->changes), {}, {}};
}

fleet::Expected<void> checkConditions(const fleet::State &before, const fleet::State &after)
{
    auto broken = access::ConditionChecker().broken(before, after);
    if (broken.empty())
        return {};
    return tl::unexpected(access::conditionError(std::move(broken)));
}

void addObjections(Plan &plan, const std::vector<access::Violation> &violations)
{
    for (const access::Violation &violation : violations)
        plan.objections.push_back(
            {violation.code, violation.path,
             violation.message +
                 (violation.remedy.empty() ? std::string() : ". " + violation.remedy)});
}

fleet::Expected<void> compare(Plan &plan, const access::SnapshotPtr &before,
                              const access::SnapshotPtr &after, fleet::Time at, Console &console)
{
    access::DifferenceOptions options;
    options.cancel = console.cancelled();
    options.progress = [&](std::size_t done, std::size_t total) {
        console.progress("Comparing", done, total);
    };
    plan.difference = access::difference(before, after, at, options);
    if (!plan.difference.complete)
        return fleet::failure("cancelled", "The comparison was cancelled", {},
                              "What it would have shown is not complete.");
    plan.digest = access::digest(plan.difference);
    return {};
}

std::string textOf(const wire::Json &object, const char *member)
{
    const auto it = object.is_object() ? object.find(member) : object.end();
    return it != object.end() && it->is_string() ? it->get<std::string>() : std::string();
}

// The server says what it would refuse, and must see the same effect.
fleet::Expected<fleet::Time> askServer(ServerSession &session, const Fleet &fleet, Plan &plan,
                                       std::string &digest)
{
    const auto answer = session.preview(fleet.snapshot->state().revision, plan.changes);
    if (!answer)
        return tl::unexpected(answer.error());
    const auto instant = fleet::parseTime(textOf(*answer, "instant"));
    digest = textOf(*answer, "digest");
    if (!instant || digest.empty())
        return fleet::failure("unexpected-answer", "The server's preview is not one", fleet.name,
                              "Is the server older than this program?");
    if (const auto it = answer->find("violations"); it != answer->end() && it->is_array()) {
        for (const wire::Json &violation : *it) {
            const std::string remedy = textOf(violation, "remedy");
            plan.objections.push_back(
                {textOf(violation, "code"), textOf(violation, "where"),
                 textOf(violation, "message") + (remedy.empty() ? "" : ". " + remedy)});
        }
    }
    return *instant;
}

} // namespace

fleet::Expected<PlannedChanges> readChanges(const std::string &file, const fleet::State &state,
                                            Console &console)
{
    const auto text = readText(file);
    if (!text)
        return tl::unexpected(text.error());
    const auto begin = text->find_first_not_of(" \t\r\n");
    if (begin != std::string::npos && (*text)[begin] == '[') {
        const auto json = wire::parseJson(*text, {largestFile, 32, 1024});
        auto changes = json ? wire::changeSetFromJson(*json) : tl::unexpected(json.error());
        if (!changes)
            return tl::unexpected(std::move(changes.error()));
        return PlannedChanges{std::move(*changes), {}, {}};
    }
    const std::string firstLine = text->substr(0, text->find('\n'));
    if (firstLine.find("\"bailiwick-import\"") != std::string::npos)
        return fromImport(*text, file, state, console);
    auto draft = wire::draftFromText(*text);
    if (!draft)
        return tl::unexpected(std::move(draft.error()));
    return PlannedChanges{std::move(draft->changes), std::move(draft->reason), draft->baseRevision};
}

fleet::Expected<Plan> makePlan(Fleet &fleet, fleet::ChangeSet changes, const PlanOptions &options,
                               Console &console)
{
    Plan plan;
    plan.changes = std::move(changes);
    const fleet::State &before = fleet.snapshot->state();
    fleet::Time at = options.at;
    std::string serverDigest;
    fleet::State after;
    if (fleet.session) {
        const auto instant = askServer(*fleet.session, fleet, plan, serverDigest);
        if (!instant)
            return tl::unexpected(instant.error());
        at = *instant;
        after = before.applied(plan.changes);
    } else {
        console.progress("Checking the rules", 0, 0);
        auto checked = fleet::applyChecked(before, plan.changes);
        if (!checked)
            return tl::unexpected(std::move(checked.error()));
        after = std::move(*checked);
        if (const auto valid = checkConditions(before, after); !valid)
            return tl::unexpected(valid.error());
    }
    after.revision = before.revision + 1;
    auto compiled = access::Snapshot::build(std::move(after), fleet.snapshot);
    if (!compiled)
        return tl::unexpected(std::move(compiled.error()));
    if (const auto compared = compare(plan, fleet.snapshot, *compiled, at, console); !compared)
        return tl::unexpected(compared.error());
    plan.withoutEffect = access::forbiddenGrants(**compiled, plan.changes, at);
    if (fleet.session && plan.digest != serverDigest)
        return fleet::failure("preview-differs", "The server sees another effect than this machine",
                              fleet.name,
                              "Was there a commit in between? Plan again; if it stays, the two "
                              "programs differ in version.");
    if (fleet.session)
        return plan;
    console.progress("Checking guardrails", 0, 0);
    if (options.author)
        addObjections(plan, access::escalations(fleet.snapshot, *compiled, plan.changes,
                                                *options.author, at));
    addObjections(plan, access::brokenGuardrails(**compiled, at));
    return plan;
}

fleet::Expected<Plan> compareStates(const access::SnapshotPtr &before, const fleet::State &after,
                                    fleet::Time at, Console &console)
{
    Plan plan;
    plan.changes = fleet::changesBetween(before->state(), after);
    plan.comparedWith = after.revision;
    // The same state, sharing with the other what they have in common.
    fleet::State state = before->state().applied(plan.changes);
    state.revision = after.revision;
    auto compiled = access::Snapshot::build(std::move(state), before);
    if (!compiled)
        return tl::unexpected(std::move(compiled.error()));
    if (const auto compared = compare(plan, before, *compiled, at, console); !compared)
        return tl::unexpected(compared.error());
    return plan;
}

} // namespace bailiwick::ctl
