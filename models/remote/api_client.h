// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/remote/answers.h"
#include "models/remote/invitation_source.h"
#include "models/remote/ownership_source.h"
#include "models/remote/session_keeper.h"
#include "models/remote/sources.h"

#include <QIODevice>

namespace bailiwick::remote {

// The typed, asynchronous client of the API (ARCHITECTURE.md). Every call answers through its Reply
// once (see call.h), can be cancelled, and fails with an error value: the server's problem details,
// or a transport error (see Transport::errorOf). Calls that need a session get the access token
// put on, refreshed when it is about to end and once more on 401. One thread.
class ApiClient : public QObject,
                  public AuditSource,
                  public HistorySource,
                  public InvitationSource,
                  public KeySource,
                  public OwnershipSource,
                  public OwnerSource
{
    Q_OBJECT

public:
    explicit ApiClient(const QUrl &server, QObject *parent = nullptr);

    Transport &transport() { return m_transport; }
    SessionKeeper &keeper() { return m_keeper; }
    const Session &session() const { return m_keeper.session(); }

    // `choose` is called in place of the reply where the password is right and there are several to
    // sign in as: sign in again with the organization's id.
    using Choose = std::function<void(const std::vector<SignInChoice> &)>;
    Call signIn(const Credentials &credentials, QObject *context, Reply<Session> reply,
                Choose choose = {});
    // Starts from a stored refresh token (a new one comes with the answer).
    Call resume(const QByteArray &refreshToken, QObject *context, Reply<Session> reply);
    // Forgets the session at once; the answer says whether the server ended it, too.
    Call signOut(QObject *context, Reply<void> reply);

    Call me(QObject *context, Reply<Me> reply);
    Call snapshot(const QByteArray &etag, QObject *context, Reply<SnapshotAnswer> reply,
                  Progress progress = {});
    Call snapshotAsOf(const AsOf &asOf, QObject *context, Reply<SnapshotAnswer> reply,
                      Progress progress = {}) override;
    Call decision(const fleet::ActionName &action, fleet::Id resource, QObject *context,
                  Reply<Decision> reply);

    Call preview(std::int64_t baseRevision, const fleet::ChangeSet &changes, QObject *context,
                 Reply<ServerPreview> reply);
    // Answers the new revision. Errors of note: "revision-moved", "preview-differs",
    // "escalation" (details name each), "invalid-change".
    Call commit(const CommitRequest &request, QObject *context, Reply<std::int64_t> reply);
    Call revisions(std::int64_t after, QObject *context,
                   Reply<std::vector<RevisionSummary>> reply) override;

    Call auditPage(const AuditFilter &filter, const QString &cursor, Direction direction, int limit,
                   QObject *context, Reply<AuditPage> reply) override;
    Call auditEvent(std::uint64_t sequence, QObject *context, Reply<audit::Event> reply) override;
    // Writes the export to `sink` (open, outlives the call) as it comes; answers the bytes written.
    // A failed write ends the call with "write-failed".
    Call auditExport(const AuditFilter &filter, QIODevice *sink, QObject *context,
                     Reply<qint64> reply, Progress progress = {});
    Call auditCheckpoint(QObject *context, Reply<QString> reply); // signed note
    Call auditKey(QObject *context, Reply<QString> reply);        // verifier key

    Call keys(QObject *context, Reply<std::vector<KeySummary>> reply) override;
    Call makeKey(const fleet::PrincipalRef &machine, fleet::Time until, QObject *context,
                 Reply<MadeKey> reply) override;
    Call rotateKey(const QString &key, int overlapHours, QObject *context,
                   Reply<MadeKey> reply) override;
    Call revokeKey(const QString &key, QObject *context, Reply<void> reply) override;

    Call deviceOwnership(fleet::Id device, QObject *context, Reply<DeviceOwnership> reply) override;
    Call releasesOf(fleet::Id device, QObject *context,
                    Reply<std::vector<ReleaseSummary>> reply) override;
    Call beginRelease(fleet::Id device, const QString &reason, QObject *context,
                      Reply<ReleaseSummary> reply) override;
    Call cancelRelease(const QString &release, QObject *context, Reply<void> reply) override;
    Call completeRelease(const QString &release, QObject *context,
                         Reply<std::int64_t> reply) override;
    Call loadClaimSecrets(const QByteArray &lines, QObject *context,
                          Reply<std::int64_t> reply) override;
    Call deviceUsers(fleet::Id device, QObject *context, Reply<DeviceUsers> reply) override;
    Call withdrawUser(fleet::Id device, fleet::Id person, QObject *context,
                      Reply<std::int64_t> reply) override;
    Call offers(QObject *context, Reply<OfferLists> reply) override;
    Call offerDevice(fleet::Id device, const QString &kind, const QString &email, QObject *context,
                     Reply<OfferSummary> reply) override;
    Call acceptOffer(const QString &offer, QObject *context, Reply<std::int64_t> reply) override;
    Call declineOffer(const QString &offer, QObject *context, Reply<void> reply) override;
    Call cancelOffer(const QString &offer, QObject *context, Reply<void> reply) override;
    Call releasesAgainst(QObject *context, Reply<std::vector<ReleaseSummary>> reply) override;
    Call objectToRelease(const QString &release, QObject *context, Reply<void> reply) override;
    Call ownerGroups(QObject *context, Reply<OwnerGroupLists> reply) override;
    Call makeOwnerGroup(const QString &name, QObject *context, Reply<OwnerGroup> reply) override;
    Call removeOwnerGroup(const QString &group, QObject *context,
                          Reply<std::int64_t> reply) override;
    Call putIntoOwnerGroup(const QString &group, fleet::Id device, QObject *context,
                           Reply<std::int64_t> reply) override;
    Call takeOutOfOwnerGroup(const QString &group, fleet::Id device, QObject *context,
                             Reply<std::int64_t> reply) override;
    Call offerOwnerGroup(const QString &group, const QString &email, QObject *context,
                         Reply<OfferSummary> reply) override;
    Call withdrawFromOwnerGroup(const QString &group, fleet::Id person, QObject *context,
                                Reply<std::int64_t> reply) override;

    Call invitations(QObject *context, Reply<InvitationLists> reply) override;
    Call invite(const QString &email, const fleet::Invited &brings, QObject *context,
                Reply<InvitationSummary> reply) override;
    Call resendInvitation(const QString &id, QObject *context,
                          Reply<InvitationSummary> reply) override;
    Call cancelInvitation(const QString &id, QObject *context, Reply<void> reply) override;
    Call acceptInvitation(const QString &id, QObject *context,
                          Reply<AcceptedInvitation> reply) override;
    Call declineInvitation(const QString &id, QObject *context, Reply<void> reply) override;
    Call leaveOrganization(QObject *context, Reply<std::int64_t> reply) override;

private:
    Call askSnapshot(Transport::Request request, QObject *context, Reply<SnapshotAnswer> reply,
                     Progress progress);

    Transport m_transport;
    SessionKeeper m_keeper;
};

} // namespace bailiwick::remote
