// SPDX-License-Identifier: Apache-2.0
#include "models/authority/leaving.h"

#include "models/access/questions.h"
#include "models/fleet/membership_end.h"

#include <algorithm>

namespace bailiwick::authority {

namespace {

// Who may give roles on the whole of an organization: at its node, where it has one, and anywhere
// where it holds what was delegated to it.
bool isAdmin(const access::Snapshot &snapshot, const fleet::Membership &membership,
             const access::Context &context)
{
    const fleet::PrincipalRef who{fleet::PrincipalKind::Membership, membership.id};
    const auto assign = snapshot.action(fleet::actions::roleAssign);
    if (!assign || membership.disabled)
        return false;
    const fleet::Organization *organization =
        snapshot.state().organizations().find(membership.organization);
    const auto node =
        organization ? snapshot.tree().position(organization->resource) : std::nullopt;
    return node ? access::decide(snapshot, who, *assign, *node, context)
                : access::holdsAnywhere(snapshot, who, *assign, context);
}

// Wherever the leaving one may, somebody else has to: conditions may ask from where.
bool isReplaced(const access::Snapshot &snapshot, const fleet::Membership &leaving,
                const access::Context &context)
{
    return !isAdmin(snapshot, leaving, context) ||
           std::ranges::any_of(snapshot.state().memberships(), [&](const fleet::Membership &other) {
               return other.id != leaving.id && other.organization == leaving.organization &&
                      isAdmin(snapshot, other, context);
           });
}

Error lastAdmin(const std::string &organization)
{
    return {"last-admin", "Nobody else may give roles on the whole of " + organization,
            {},           "Make somebody else an administrator first, or ask the manufacturer.",
            false,        {}};
}

Expected<void> mayGo(const access::Snapshot &snapshot, const fleet::Membership &leaving,
                     fleet::Time now)
{
    const fleet::State &state = snapshot.state();
    if (!fleet::linksOf(state, leaving.id).policies.empty())
        return fleet::failure("named-by-policy", "A policy of the fleet names you", {},
                              "Ask your administrator to change the policy first.");
    if (std::ranges::all_of(access::circumstances({&snapshot}, now), [&](const auto &context) {
            return isReplaced(snapshot, leaving, context);
        }))
        return {};
    const fleet::Organization *organization = state.organizations().find(leaving.organization);
    return tl::unexpected(lastAdmin(organization ? organization->name : std::string()));
}

} // namespace

Expected<std::int64_t> leaveOrganization(Context &context, CommitPath &commits,
                                         const Caller &caller, const std::string &reason)
{
    return commits.commitSystem([&](const fleet::State &state) -> Expected<SystemCommit> {
        const fleet::Membership *membership = state.memberships().find(caller.membership);
        if (!membership)
            return fleet::failure("not-a-member", "You are no member of an organization", {},
                                  "Sign in for the organization to leave.");
        if (const auto may = mayGo(*context.snapshot(), *membership, context.now()); !may)
            return tl::unexpected(may.error());
        SystemCommit commit;
        commit.changes = fleet::leavingChanges(state, membership->id);
        commit.action = "user:leave";
        commit.reason = reason;
        commit.actor = &caller;
        return commit;
    });
}

} // namespace bailiwick::authority
