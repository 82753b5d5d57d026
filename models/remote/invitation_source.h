// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/remote/call.h"
#include "models/remote/invitation_answers.h"

// Whom models ask about invitations into organizations, whoever answers: the server, or a fake in
// a test.
namespace bailiwick::remote {

class InvitationSource
{
public:
    virtual ~InvitationSource() = default;

    // `made` is empty for who may not invite.
    virtual Call invitations(QObject *context, Reply<InvitationLists> reply) = 0;
    // Into the caller's own organization. Errors of note: "forbidden", "escalation", "guardrail",
    // "effect-unseen", "invalid-change", "invalid-entity": `where`, or that of each detail, is
    // "/email", "/title", "/teams…" or "/assignments/N…".
    virtual Call invite(const QString &email, const fleet::Invited &brings, QObject *context,
                        Reply<InvitationSummary> reply) = 0;
    // A new one from the caller in its place. Error besides: "offer-closed".
    virtual Call resendInvitation(const QString &id, QObject *context,
                                  Reply<InvitationSummary> reply) = 0;
    virtual Call cancelInvitation(const QString &id, QObject *context, Reply<void> reply) = 0;
    // Error of note: "offer-closed" (answered, cancelled, over, void).
    virtual Call acceptInvitation(const QString &id, QObject *context,
                                  Reply<AcceptedInvitation> reply) = 0;
    virtual Call declineInvitation(const QString &id, QObject *context, Reply<void> reply) = 0;

    // The caller leaves the organization they are signed in for: their sessions there end with it.
    // Answers the revision. Errors of note: "last-admin", "named-by-policy".
    virtual Call leaveOrganization(QObject *context, Reply<std::int64_t> reply) = 0;
};

} // namespace bailiwick::remote
