// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/fleet/error.h"
#include "models/remote/invitation_answers.h"

#include <QByteArray>

// The API's bodies about invitations to values and back. Pure; errors "bad-answer" name what is
// missing.
namespace bailiwick::remote {

QByteArray invitationBody(const QString &email, const fleet::Invited &brings);

fleet::Expected<InvitationSummary> invitationFrom(const QByteArray &body);
fleet::Expected<InvitationLists> invitationsFrom(const QByteArray &body);
fleet::Expected<AcceptedInvitation> acceptedInvitationFrom(const QByteArray &body);

} // namespace bailiwick::remote
