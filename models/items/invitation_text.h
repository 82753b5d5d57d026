// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/fleet/state.h"
#include "models/remote/invitation_answers.h"

#include <QStringList>

// Invitations in words. `state` is what the viewer sees of the fleet: names come from it, and from
// the invitation itself where it tells them. What has no name any more is told as gone, never by
// its id.
namespace bailiwick::items {

QStringList invitedTeams(const fleet::State &state, const remote::InvitationSummary &invitation);
// "Installer at Site 12", and its validity where it does not hold always.
QStringList invitedRoles(const fleet::State &state, const remote::InvitationSummary &invitation);
QString invitedRole(const fleet::State &state, const remote::InvitationSummary &invitation,
                    const fleet::InvitedAssignment &assignment);

QString invitationStateText(const QString &state); // "Open", "Void"…
// Of one that is void: why; empty for any other.
QString whyVoidText(const fleet::State &state, const remote::InvitationSummary &invitation);

} // namespace bailiwick::items
