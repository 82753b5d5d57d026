// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/fleet/error.h"
#include "models/remote/answers.h"
#include "models/remote/session.h"

#include <QUrlQuery>

// The API's bodies to values and back. Pure; errors "bad-answer" name what is missing.
namespace bailiwick::remote {

QByteArray bodyOf(const Credentials &credentials);
QByteArray refreshBody(const QByteArray &refreshToken);
QByteArray bodyOf(const CommitRequest &request);
QByteArray previewBody(std::int64_t baseRevision, const fleet::ChangeSet &changes);
QByteArray decisionBody(const fleet::ActionName &action, fleet::Id resource);
QUrlQuery queryOf(const AuditFilter &filter);

fleet::Expected<Session> sessionFrom(const QByteArray &body);
// Of a sign-in that was answered by a choice (status 300).
fleet::Expected<std::vector<SignInChoice>> signInChoicesFrom(const QByteArray &body);
fleet::Expected<Me> meFrom(const QByteArray &body);
fleet::Expected<ServerPreview> previewFrom(const QByteArray &body);
fleet::Expected<std::int64_t> revisionFrom(const QByteArray &body);
fleet::Expected<std::vector<RevisionSummary>> revisionsFrom(const QByteArray &body);
fleet::Expected<std::vector<KeySummary>> keysFrom(const QByteArray &body);
fleet::Expected<MadeKey> madeKeyFrom(const QByteArray &body);
QByteArray keyBody(fleet::Time until);
QByteArray overlapBody(int hours);
fleet::Expected<Decision> decisionFrom(const QByteArray &body);
fleet::Expected<AuditPage> auditPageFrom(const QByteArray &body);
fleet::Expected<audit::Event> auditEventFrom(const QByteArray &body);

} // namespace bailiwick::remote
