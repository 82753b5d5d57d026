// SPDX-License-Identifier: Apache-2.0
#include "models/authority/candidate.h"

#include "models/authority/change_check.h"

#include <algorithm>

namespace bailiwick::authority {

namespace {

constexpr std::string_view unseenCode = "effect-unseen";

access::Violation unseen()
{
    access::Violation violation;
    violation.code = unseenCode;
    violation.message = "The change would have an effect outside of what you may see";
    violation.remedy = "Ask an organization above yours to make it.";
    return violation;
}

fleet::EntityKind kindOf(fleet::PrincipalKind kind)
{
    switch (kind) {
    case fleet::PrincipalKind::Membership:
        return fleet::EntityKind::Membership;
    case fleet::PrincipalKind::Team:
        return fleet::EntityKind::Team;
    case fleet::PrincipalKind::Application:
        return fleet::EntityKind::Application;
    case fleet::PrincipalKind::Gateway:
        return fleet::EntityKind::Gateway;
    case fleet::PrincipalKind::Person:
        break;
    }
    return fleet::EntityKind::Person;
}

// Whom the author sees, or makes with this change.
bool isSeen(const Candidate &candidate, const fleet::PrincipalRef &principal)
{
    const fleet::EntityKind kind = kindOf(principal.kind);
    return candidate.part->sees(kind, principal.id) ||
           (candidate.partAfter &&
            candidate.partAfter->state().find(kind, principal.id).has_value());
}

// The cells alone: what is scheduled follows from assignments that one side may not see.
std::string cells(access::Difference difference)
{
    difference.scheduled.clear();
    return access::digest(difference);
}

bool isOwnDelegation(const fleet::Change &change, const fleet::State &before,
                     fleet::Id organization)
{
    const auto *put = std::get_if<fleet::Put>(&change);
    const auto *delegation = put ? std::get_if<fleet::Delegation>(&put->entity) : nullptr;
    const fleet::Delegation *known =
        delegation ? before.delegations().find(delegation->id) : nullptr;
    return known && known->from == organization && delegation->from == organization;
}

} // namespace

Expected<Candidate> makeCandidate(Context &context, const access::SnapshotPtr &current,
                                  const Caller *caller, const fleet::ChangeSet &changes,
                                  fleet::Time now, ChangeForm form)
{
    Candidate candidate;
    candidate.before = current;
    candidate.asSent = changes;
    if (caller) {
        auto part = ViewerPart::of(current, caller->principal(), caller->context(now));
        if (!part)
            return tl::unexpected(part.error());
        candidate.part = std::move(*part);
    }
    const ViewerPart *part = candidate.part ? &*candidate.part : nullptr;
    if (const auto checked = checkChanges(context, current->state(), part, changes); !checked)
        return tl::unexpected(checked.error());
    candidate.changes = changes;
    if (part) {
        auto other = form == ChangeForm::Full ? part->folded(changes) : part->unfolded(changes);
        if (!other)
            return tl::unexpected(other.error());
        (form == ChangeForm::Full ? candidate.asSent : candidate.changes) = std::move(*other);
    }
    if (const auto checked = checkAsSeen(part, candidate.asSent); !checked)
        return tl::unexpected(checked.error());
    auto state = applyFor(current->state(), part, candidate.changes);
    if (!state)
        return tl::unexpected(state.error());
    if (const auto checked =
            context.conditions().check(current->state(), *state, candidate.changes, part);
        !checked)
        return tl::unexpected(checked.error());
    state->revision = current->state().revision + 1;
    auto after = access::Snapshot::build(std::move(*state), current);
    if (!after)
        return tl::unexpected(after.error());
    candidate.after = std::move(*after);
    if (part) { // who sees everything sees the candidate itself
        auto partAfter = part->seesAll() ? Expected<access::SnapshotPtr>(candidate.after)
                                         : part->applied(candidate.asSent);
        if (!partAfter)
            return tl::unexpected(partAfter.error());
        candidate.partAfter = std::move(*partAfter);
    }
    return candidate;
}

std::vector<access::Violation> violationsOf(const Context &context, const Candidate &candidate,
                                            const Caller *caller, fleet::Time now)
{
    std::vector<access::Violation> found;
    if (caller)
        found = access::escalations(candidate.before, candidate.after, candidate.changes,
                                    caller->principal(), caller->context(now));
    if (found.empty())
        found = access::brokenGuardrails(*candidate.after, now, context.settings().guardrails);
    const auto &part = candidate.part;
    if (!part || part->seesAll())
        return found;
    const auto hidden = std::ranges::remove_if(found, [&](const access::Violation &violation) {
        return !violation.principal.id.isNull() && !isSeen(candidate, violation.principal);
    });
    if (hidden.empty())
        return found;
    found.erase(hidden.begin(), hidden.end());
    found.push_back(unseen());
    return found;
}

Expected<access::Difference> effectOf(const Candidate &candidate, const Caller *caller,
                                      const access::Difference *seen, fleet::Time at)
{
    if (caller && seen && candidate.seesAll())
        return *seen;
    access::Difference full = access::difference(candidate.before, candidate.after, at);
    if (!caller || !seen)
        return full;
    const bool givers = std::ranges::all_of(candidate.changes, [&](const fleet::Change &change) {
        return isOwnDelegation(change, candidate.before->state(), caller->organization);
    });
    if (givers || cells(full) == cells(*seen))
        return full;
    return tl::unexpected(toError({unseen()}));
}

Error toError(const std::vector<access::Violation> &violations)
{
    Error error;
    error.action = "Change what is listed and preview again.";
    for (const access::Violation &violation : violations)
        error.details.push_back(
            {violation.path,
             violation.message + (violation.remedy.empty() ? "" : ". " + violation.remedy)});
    const access::Violation &first = violations.front();
    if (first.code == unseenCode) {
        error.code = unseenCode;
        error.message = first.message;
    } else if (first.code.starts_with("guardrail")) {
        error.code = "guardrail";
        error.message = first.message;
    } else {
        error.code = "escalation";
        error.message = violations.size() == 1
                            ? first.message
                            : "The change does things that you may not do or grant";
    }
    error.where = first.path;
    return error;
}

} // namespace bailiwick::authority
