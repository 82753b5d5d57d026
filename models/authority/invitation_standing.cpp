// SPDX-License-Identifier: Apache-2.0
#include "models/authority/invitation_standing.h"

#include "models/access/questions.h"
#include "models/authority/candidate.h"

#include <algorithm>

namespace bailiwick::authority {

namespace {

using store::Invitation;

constexpr std::size_t mostTeams = 50;
constexpr std::size_t mostAssignments = 50;
constexpr std::size_t nameBytes = 200;

Error invalid(std::vector<fleet::ErrorDetail> details)
{
    return {"invalid-change",
            "The invitation cannot be made as it stands",
            details.front().where,
            "Mend what is listed and try again.",
            false,
            std::move(details)};
}

// What can be said of it by itself, and of its teams.
Expected<void> checkForm(const fleet::State &state, fleet::Id organization,
                         const fleet::Invited &invited)
{
    std::vector<fleet::ErrorDetail> wrong;
    if (invited.teams.size() > mostTeams || invited.assignments.size() > mostAssignments)
        return tl::unexpected(
            invalid({{invited.teams.size() > mostTeams ? "/teams" : "/assignments",
                      "An invitation brings at most 50 of these"}}));
    for (const fleet::Id id : invited.teams) {
        const fleet::Team *team = state.teams().find(id);
        if (!team || team->organization != organization)
            wrong.push_back(
                {"/teams", "There is no team " + id.toString() + " in your organization"});
    }
    for (std::size_t i = 0; i < invited.assignments.size(); ++i) {
        const auto here = invited.assignments.begin() + static_cast<std::ptrdiff_t>(i);
        if (std::find(invited.assignments.begin(), here, *here) != here)
            wrong.push_back({"/assignments/" + std::to_string(i), "This role is named twice"});
    }
    if (wrong.empty())
        return {};
    return tl::unexpected(invalid(std::move(wrong)));
}

Expected<fleet::InvitedTrial> trialOf(Context &context, const fleet::State &state,
                                      fleet::Id organization, const fleet::Invited &invited,
                                      const std::string &label)
{
    std::vector<fleet::Id> ids;
    while (ids.size() < fleet::trialIds(invited)) {
        const auto id = context.newId();
        if (!id)
            return tl::unexpected(id.error());
        ids.push_back(*id);
    }
    return fleet::trialOf(state, organization, invited, label.substr(0, nameBytes), ids);
}

tl::expected<void, WhyVoid> tryOut(Context &context, const access::SnapshotPtr &current,
                                   const Caller &inviter, const fleet::ChangeSet &changes)
{
    const auto because = [](Error error) { return tl::unexpected(WhyVoid{std::move(error), {}}); };
    const fleet::Time now = context.now();
    const auto candidate =
        makeCandidate(context, current, &inviter, changes, now, ChangeForm::Full);
    if (!candidate)
        return because(candidate.error());
    if (const auto found = violationsOf(context, *candidate, &inviter, now); !found.empty()) {
        WhyVoid why{toError(found), {}};
        for (const access::Violation &violation : found) {
            if (!violation.resource.isNull())
                why.nodes.push_back(violation.resource);
        }
        return tl::unexpected(std::move(why));
    }
    const access::Difference seen = candidate->seen(now);
    if (const auto effect = effectOf(*candidate, &inviter, &seen, now); !effect)
        return because(effect.error());
    return {};
}

bool isOwnFault(const Error &error)
{
    return error.code.starts_with("store") || error.code == "internal" || error.code == "audit";
}

Error cannotInvite(const fleet::State &state, const Invitation &invitation)
{
    const fleet::Membership *inviter = state.memberships().find(invitation.inviter);
    return {"forbidden",
            inviter && inviter->disabled ? "Whoever invited is disabled"
                                         : "Whoever invited may not invite people any more",
            {},
            "Send it again yourself.",
            false,
            {}};
}

// What it brings is named by ids that say nothing to who reads why it is void.
std::optional<Error> whatIsGone(const fleet::State &state, const fleet::Invited &brings)
{
    const auto gone = [](std::string message) {
        return Error{
            "invalid-change", std::move(message), {}, "Invite anew, without it.", false, {}};
    };
    for (const fleet::Id team : brings.teams) {
        if (!state.teams().find(team))
            return gone("A team that it brings is gone");
    }
    for (const fleet::InvitedAssignment &promised : brings.assignments) {
        const bool group = promised.scope.kind == fleet::ScopeKind::Group;
        if (!state.roles().find(promised.role))
            return gone("A role that it brings is gone");
        if (group ? !state.groups().find(promised.scope.id)
                  : !state.resources().find(promised.scope.id))
            return gone("A place where it gives a role is gone");
        if (!promised.delegation.isNull() && !state.delegations().find(promised.delegation))
            return gone("A delegation that it gives a role under is gone");
    }
    return {};
}

// Do all that one inviter made stand together? Then each does.
Expected<bool> standTogether(Context &context, const access::SnapshotPtr &current,
                             const Caller &inviter,
                             const std::vector<const Invitation *> &invitations)
{
    fleet::State state = current->state();
    fleet::ChangeSet all;
    for (const Invitation *invitation : invitations) {
        if (!checkForm(state, invitation->organization, invitation->brings))
            return false;
        auto trial = trialOf(context, state, invitation->organization, invitation->brings,
                             invitation->email);
        if (!trial)
            return tl::unexpected(trial.error());
        state = state.applied(trial->changes);
        all.insert(all.end(), trial->changes.begin(), trial->changes.end());
    }
    return tryOut(context, current, inviter, all).has_value();
}

tl::expected<void, WhyVoid> tryInvited(Context &context, const access::SnapshotPtr &current,
                                       const Caller &inviter, const fleet::Invited &invited,
                                       const std::string &label)
{
    const fleet::State &state = current->state();
    if (const auto form = checkForm(state, inviter.organization, invited); !form)
        return tl::unexpected(WhyVoid{form.error(), {}});
    const auto trial = trialOf(context, state, inviter.organization, invited, label);
    if (!trial)
        return tl::unexpected(WhyVoid{trial.error(), {}});
    auto tried = tryOut(context, current, inviter, trial->changes);
    if (tried || isOwnFault(tried.error().error))
        return tried;
    Error &error = tried.error().error;
    error.where = trial->pointerTo(error.where, invited);
    for (fleet::ErrorDetail &detail : error.details)
        detail.where = trial->pointerTo(detail.where, invited);
    return tried;
}

} // namespace

bool isMember(const fleet::State &state, fleet::Id person, fleet::Id organization)
{
    return std::ranges::any_of(state.memberships(), [&](const fleet::Membership &membership) {
        return membership.person == person && membership.organization == organization;
    });
}

bool mayInvite(const access::Snapshot &snapshot, fleet::Id membership,
               const access::Context &context)
{
    const auto invite = snapshot.action(fleet::actions::userInvite);
    return invite && access::holdsAnywhere(snapshot, {fleet::PrincipalKind::Membership, membership},
                                           *invite, context);
}

bool stands(const access::Snapshot &snapshot, const Invitation &invitation, fleet::Time now)
{
    const fleet::State &state = snapshot.state();
    const fleet::Membership *inviter = state.memberships().find(invitation.inviter);
    const fleet::Organization *organization = state.organizations().find(invitation.organization);
    return invitation.isOpen(now) && inviter && organization && !inviter->disabled &&
           !organization->blocked && inviter->organization == invitation.organization &&
           mayInvite(snapshot, inviter->id, {now, {}, false});
}

Expected<void> checkInvited(Context &context, const access::SnapshotPtr &current,
                            const Caller &inviter, const fleet::Invited &invited,
                            const std::string &label)
{
    return tryInvited(context, current, inviter, invited, label).map_error([](WhyVoid why) {
        return std::move(why.error);
    });
}

Caller inviterOf(const fleet::State &state, const Invitation &invitation)
{
    Caller inviter;
    inviter.membership = invitation.inviter;
    inviter.organization = invitation.organization;
    if (const fleet::Membership *membership = state.memberships().find(invitation.inviter))
        inviter.person = membership->person;
    return inviter;
}

Expected<std::map<fleet::Id, WhyVoid>> whyVoid(Context &context, const access::SnapshotPtr &current,
                                               std::span<const Invitation> invitations)
{
    const fleet::Time now = context.now();
    std::map<fleet::Id, WhyVoid> why;
    std::map<fleet::Id, std::vector<const Invitation *>> byInviter;
    for (const Invitation &invitation : invitations) {
        if (!invitation.isOpen(now))
            continue;
        const fleet::State &state = current->state();
        if (!stands(*current, invitation, now))
            why.emplace(invitation.id, WhyVoid{cannotInvite(state, invitation), {}, true});
        else if (auto gone = whatIsGone(state, invitation.brings))
            why.emplace(invitation.id, WhyVoid{std::move(*gone), {}, true});
        else
            byInviter[invitation.inviter].push_back(&invitation);
    }
    for (const auto &[id, made] : byInviter) {
        const Caller inviter = inviterOf(current->state(), *made.front());
        const auto together = standTogether(context, current, inviter, made);
        if (!together)
            return tl::unexpected(together.error());
        if (*together)
            continue;
        for (const Invitation *invitation : made) {
            auto tried =
                tryInvited(context, current, inviter, invitation->brings, invitation->email);
            if (!tried && isOwnFault(tried.error().error))
                return tl::unexpected(tried.error().error);
            if (!tried)
                why.emplace(invitation->id, std::move(tried.error()));
        }
    }
    return why;
}

Error told(const WhyVoid &why, const Invitation &invitation, const ViewerPart &reader)
{
    using fleet::EntityKind;
    const auto isSeen = [&](fleet::Id node) { return reader.sees(EntityKind::Resource, node); };
    const auto isPromiseSeen = [&](const fleet::InvitedAssignment &promised) {
        const bool group = promised.scope.kind == fleet::ScopeKind::Group;
        return reader.sees(EntityKind::Role, promised.role) &&
               reader.sees(group ? EntityKind::Group : EntityKind::Resource, promised.scope.id);
    };
    if (why.isGeneral || (std::ranges::all_of(why.nodes, isSeen) &&
                          std::ranges::all_of(invitation.brings.assignments, isPromiseSeen)))
        return why.error;
    return {why.error.code,
            "Whoever invited may not give all of it any more",
            {},
            "Send it again yourself.",
            false,
            {}};
}

} // namespace bailiwick::authority
