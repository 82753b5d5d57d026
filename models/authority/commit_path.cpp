// SPDX-License-Identifier: Apache-2.0
#include "models/authority/commit_path.h"

#include "models/authority/candidate.h"
#include "models/authority/change_check.h"
#include "models/authority/commit_events.h"
#include "models/authority/ownership_change.h"
#include "models/authority/preview.h"
#include "models/wire/change_set_json.h"
#include "models/wire/parse_json.h"

#include <nlohmann/json.hpp>

#include <cstdlib>

namespace bailiwick::authority {

namespace {

constexpr std::size_t reasonBytes = 4'000;
constexpr int triesUnheld = 3;

Error previewDiffers(std::string message)
{
    return {"preview-differs",
            std::move(message),
            {},
            "Preview again and look at what differs.",
            false,
            {}};
}

bool isOpen(const fleet::State &state, const fleet::Membership *membership)
{
    const fleet::Organization *organization =
        membership ? state.organizations().find(membership->organization) : nullptr;
    return organization && !membership->disabled && !organization->blocked;
}

// Whose sessions end by this change: nobody may act for a blocked organization or a disabled
// member, nor as a person who is gone. Goes through all members only when an organization is
// closed.
std::vector<fleet::Id> shutOut(const fleet::State &before, const fleet::State &after)
{
    std::vector<fleet::Id> ended;
    const auto addIfEnded = [&](const fleet::Membership *was, const fleet::Membership *is) {
        if (isOpen(before, was) && !isOpen(after, is))
            ended.push_back(was->id);
    };
    fleet::Table<fleet::Person>::forEachChange(
        before.persons(), after.persons(), [&](const fleet::Person *was, const fleet::Person *is) {
            if (was && !is)
                ended.push_back(was->id);
        });
    bool closed = false;
    fleet::Table<fleet::Organization>::forEachChange(
        before.organizations(), after.organizations(),
        [&](const fleet::Organization *was, const fleet::Organization *is) {
            closed = closed || (was && !was->blocked && (!is || is->blocked));
        });
    if (!closed) {
        fleet::Table<fleet::Membership>::forEachChange(before.memberships(), after.memberships(),
                                                       addIfEnded);
        return ended;
    }
    for (const fleet::Membership &membership : before.memberships())
        addIfEnded(&membership, after.memberships().find(membership.id));
    return ended;
}

} // namespace

struct CommitPath::Work
{
    const Caller *author = nullptr;         // whose rights must allow it; null: a system's commit
    const CommitRequest *request = nullptr; // null: no preview to compare with
    SystemCommit what;                      // changes, reason; the rest for the system only
    fleet::Time now = 0;
    std::string digest;
    access::SnapshotPtr current;
    Candidate candidate;
    std::optional<access::Difference> effect;

    // Whose it is in the log; null: the store's own machine.
    const Caller *actor() const { return author ? author : what.actor; }
};

Expected<std::int64_t> CommitPath::commit(const Caller &caller, const CommitRequest &request)
{
    Work work;
    work.author = &caller;
    work.request = &request;
    work.what.changes = request.changes;
    work.what.reason = request.reason;
    return run({}, work);
}

Expected<std::int64_t> CommitPath::commitDirect(const Caller &caller,
                                                const fleet::ChangeSet &changes, std::string reason)
{
    const Edit same = [&](const fleet::State &) -> Expected<fleet::ChangeSet> { return changes; };
    return commitDirect(caller, same, std::move(reason));
}

namespace {

CommitPath::Prepare prepared(const CommitPath::Edit &edit, const std::string &reason)
{
    return [&](const fleet::State &current) {
        return edit(current).map([&](fleet::ChangeSet &&changes) {
            SystemCommit what;
            what.changes = std::move(changes);
            what.reason = reason;
            return what;
        });
    };
}

} // namespace

Expected<std::int64_t> CommitPath::commitDirect(const Caller &caller, const Edit &edit,
                                                std::string reason)
{
    Work work;
    work.author = &caller;
    return run(prepared(edit, reason), work);
}

Expected<std::int64_t> CommitPath::commitSystem(const Prepare &prepare)
{
    Work work;
    return run(prepare, work);
}

Expected<std::int64_t> CommitPath::run(const Prepare &prepare, Work &work)
{
    const std::lock_guard lock(m_context.commitMutex());
    for (int overtaken = 0;; ++overtaken) {
        // Checking takes a while, in which others may write; after some tries they may not.
        Transaction held;
        if (overtaken == triesUnheld) {
            auto begun = m_context.store().begin();
            if (!begun)
                return tl::unexpected(refused(work, begun.error()));
            held = std::move(*begun);
        }
        if (const auto refreshed = m_context.refresh(); !refreshed)
            return tl::unexpected(refreshed.error());
        work.now = m_context.now();
        work.current = m_context.snapshot();
        if (prepare) {
            auto prepared = prepare(work.current->state());
            if (!prepared)
                return tl::unexpected(prepared.error());
            work.what = std::move(*prepared);
            if (work.what.changes.empty())
                return work.current->state().revision;
        }
        if (const auto checked = check(work); !checked) {
            held.reset(); // the refusal is written, too
            return tl::unexpected(refused(work, checked.error()));
        }
        const auto written = write(work, std::move(held));
        if (!written)
            return tl::unexpected(refused(work, written.error()));
        if (!*written)
            continue;
        m_context.publish(work.candidate.after);
        return work.candidate.after->state().revision;
    }
}

Expected<void> CommitPath::check(Work &work)
{
    if (const Caller *actor = work.actor()) {
        if (auto allowed = requireAccess(*actor); !allowed)
            return allowed;
    }
    if (work.what.reason.size() > reasonBytes)
        return fleet::failure("invalid-change", "The reason is too long", "/reason",
                              "Use at most " + std::to_string(reasonBytes) + " bytes.");
    if (work.request) {
        auto base =
            checkBaseRevision(m_context, *work.author, work.current, work.request->baseRevision);
        if (!base)
            return base;
        const fleet::Time tolerance = m_context.settings().instantTolerance;
        const fleet::Time instant = work.request->instant;
        if (instant < work.now - tolerance || instant > work.now + tolerance)
            return tl::unexpected(previewDiffers("The preview is too old, or the clock of the "
                                                 "machine that made it is wrong"));
    }
    const Caller *author = work.author;
    auto candidate = makeCandidate(m_context, work.current, author, work.what.changes, work.now,
                                   work.request ? ChangeForm::AsSeen : ChangeForm::Full);
    if (!candidate)
        return tl::unexpected(candidate.error());
    work.candidate = std::move(*candidate);
    const Caller *rights = author ? author : work.what.grantor;
    if (const auto found = violationsOf(m_context, work.candidate, rights, work.now);
        !found.empty())
        return tl::unexpected(toError(found));

    std::optional<access::Difference> seen;
    const fleet::Time at = work.request ? work.request->instant : work.now;
    if (author) {
        seen = work.candidate.seen(at);
        work.digest = access::digest(*seen);
    }
    auto effect = effectOf(work.candidate, author, seen ? &*seen : nullptr, at);
    if (!effect)
        return tl::unexpected(effect.error());
    work.effect = std::move(*effect);
    if (!work.request)
        return {};
    if (work.request->digest != work.digest)
        return tl::unexpected(previewDiffers("The change would not do what the preview showed"));
    // Between the preview's moment and now a grant may have begun or ended.
    if (at != work.now && access::digest(work.candidate.seen(work.now)) != work.digest)
        return tl::unexpected(
            previewDiffers("Time has changed what the change would do since it was previewed"));
    return {};
}

Expected<bool> CommitPath::write(Work &work, Transaction transaction)
{
    if (!transaction) {
        auto begun = m_context.store().begin();
        if (!begun)
            return tl::unexpected(begun.error());
        transaction = std::move(*begun);
    }
    // Nobody else commits any more: is it still the newest that was checked?
    const auto newest = m_context.store().revision();
    if (!newest)
        return tl::unexpected(newest.error());
    if (*newest != work.current->state().revision)
        return false;
    const auto written = write(work, *transaction);
    if (!written)
        return tl::unexpected(written.error());
    return true;
}

Expected<void> CommitPath::write(Work &work, store::WriteTransaction &transaction)
{
    const fleet::State &before = work.candidate.before->state();
    const fleet::State &after = work.candidate.after->state();
    const Caller *actor = work.actor();
    audit::Event base =
        actor ? m_trail.event(*actor, {}, audit::Outcome::Allowed) : m_trail.systemEvent({});
    store::Revision revision;
    revision.number = after.revision;
    revision.time = work.now;
    revision.author = actor ? actor->principal().id.toString() : "system";
    revision.reason = work.what.reason;
    revision.summary = work.what.summary.empty() ? summaryOf(work.candidate.changes, before, after)
                                                 : work.what.summary;
    if (actor)
        revision.changes = wire::toText(wire::toJson(work.candidate.changes));
    revision.digest = work.digest;

    if (auto done = transaction.addRevision(revision); !done)
        return done;
    if (auto done = transaction.apply(fleet::normalized(work.candidate.changes)); !done)
        return done;
    if (auto done = retireIds(transaction, work.candidate.changes); !done)
        return done;
    if (auto done = work.what.also ? work.what.also(transaction) : Expected<void>(); !done)
        return done;
    if (auto done = followOwnerships(transaction, before, after, work.now); !done)
        return done;
    const std::vector<fleet::Id> ended = shutOut(before, after);
    if (const auto done = transaction.endSessions(ended, identity::EndReason::Revoked, work.now);
        !done)
        return tl::unexpected(done.error());
    const auto events = commitEvents(base, {&work.candidate, &*work.effect, work.what.action,
                                            work.what.reason, work.digest, work.what.file});
    if (auto done = m_trail.append(transaction, events); !done)
        return done;
    return transaction.commit();
}

// An actor's change as the actor sees it, for the log: one that the server made of a request is of
// the whole entity.
fleet::ChangeSet CommitPath::asSent(const Work &work)
{
    const Caller *actor = work.actor();
    if (!actor || work.request)
        return work.what.changes;
    const auto part = ViewerPart::of(work.current, actor->principal(), actor->context(work.now));
    return part ? part->folded(work.what.changes).value_or(fleet::ChangeSet()) : fleet::ChangeSet();
}

// Leaves its mark in the log. When not even that is possible, the log's error is the answer.
Error CommitPath::refused(const Work &work, Error error)
{
    const Caller *actor = work.actor();
    audit::Event base =
        actor ? m_trail.event(*actor, {}, audit::Outcome::Denied) : m_trail.systemEvent({});
    audit::Event event =
        refusalEvent(std::move(base), work.current->state(), asSent(work), work.what.reason, error);
    if (!work.what.action.empty())
        event.action = work.what.action;
    if (error.code.starts_with("store"))
        event.outcome = audit::Outcome::Failed;
    if (const auto recorded = m_trail.record(std::move(event)); !recorded)
        return recorded.error();
    return error;
}

} // namespace bailiwick::authority
