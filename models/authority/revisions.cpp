// SPDX-License-Identifier: Apache-2.0
#include "models/authority/preview.h"
#include "models/wire/change_set_json.h"
#include "models/wire/parse_json.h"

#include <nlohmann/json.hpp>

namespace bailiwick::authority {

namespace {

// How many of a revision's changes touch something that the caller sees.
std::size_t seenChanges(const store::Revision &revision, const ViewerPart &part)
{
    const auto json = wire::parseJson(revision.changes, {64U << 20, 32, 1024});
    const auto changes = json ? wire::changeSetFromJson(*json) : tl::unexpected(json.error());
    if (!changes)
        return 0; // an import: too large to be kept by change
    std::size_t seen = 0;
    for (const fleet::Change &change : *changes) {
        if (part.sees(kindOf(change), idOf(change)))
            ++seen;
    }
    return seen;
}

std::string counted(std::size_t changes)
{
    return changes == 1 ? "1 change to what you see"
                        : std::to_string(changes) + " changes to what you see";
}

} // namespace

Expected<std::vector<store::Revision>> revisionsFor(Context &context, const Caller &caller,
                                                    std::int64_t number)
{
    auto stored = context.store().revisionsAfter(number);
    if (!stored)
        return tl::unexpected(stored.error());
    const access::SnapshotPtr snapshot = context.snapshot();
    const auto part = ViewerPart::of(snapshot, caller.principal(), caller.context(context.now()));
    if (!part)
        return tl::unexpected(part.error());
    std::vector<store::Revision> shown;
    for (store::Revision &revision : *stored) {
        const auto author = fleet::Id::fromString(revision.author);
        const fleet::PrincipalRef principal =
            snapshot->state()
                .principal(author.value_or(fleet::Id{}))
                .value_or(fleet::PrincipalRef{{}, author.value_or(fleet::Id{})});
        const bool own =
            author && (caller.isEndUser()
                           ? principal == caller.principal()
                           : snapshot->state().organizationOf(principal) == caller.organization);
        // Who owns a device now does not hear of what was done to it before: end users are told of
        // their own changes only.
        if (caller.isEndUser() && !own)
            continue;
        if (!part->seesAll() && !own) {
            const std::size_t changes = seenChanges(revision, *part);
            if (changes == 0)
                continue;
            revision.summary = counted(changes);
            revision.reason.clear();
            revision.author.clear();
        } else if (author) {
            revision.author = snapshot->state().labelOf(principal);
        }
        revision.changes.clear();
        shown.push_back(std::move(revision));
    }
    return shown;
}

Expected<void> checkBaseRevision(Context &context, const Caller &caller,
                                 const access::SnapshotPtr &current, std::int64_t baseRevision)
{
    if (baseRevision == current->state().revision)
        return {};
    const access::SnapshotPtr base = context.earlier(baseRevision);
    if (base) {
        const auto then = ViewerPart::of(base, caller.principal(), caller.context(context.now()));
        const auto now = ViewerPart::of(current, caller.principal(), caller.context(context.now()));
        if (then && now && then->sameAs(*now))
            return {};
    }
    Error error{"revision-moved",
                "What you see has changed since your draft was begun",
                {},
                "Look at what moved, then preview and commit again.",
                false,
                {}};
    const auto moved = revisionsFor(context, caller, baseRevision);
    if (!moved)
        return tl::unexpected(moved.error());
    for (const store::Revision &revision : *moved)
        error.details.push_back(
            {"revision " + std::to_string(revision.number),
             revision.summary + (revision.author.empty() ? "" : " by " + revision.author)});
    return tl::unexpected(std::move(error));
}

} // namespace bailiwick::authority
