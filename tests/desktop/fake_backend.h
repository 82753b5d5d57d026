// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "fake_server.h"
#include "models/audit/event.h"
#include "models/fleet/state.h"

#include <QStringList>

#include <map>
#include <vector>

namespace bailiwick::tests {

/// Answers the API over a state in memory, enough for a whole desktop to run on it: sign-in (any
/// e-mail, password "secret"), the snapshot, the event stream, the log, commits. The viewer sees
/// all, unless the test says otherwise.
class FakeBackend
{
public:
    FakeBackend(const Identity &identity, fleet::State state, const fleet::PrincipalRef &viewer);

    FakeServer server;
    fleet::State state;
    fleet::PrincipalRef viewer;
    std::vector<audit::Event> log;                // newest first
    std::map<std::int64_t, fleet::State> earlier; // by revision; before the first: pruned
    bool seesAll = true;
    bool holdsEarlier = false;  // no answer to who asks for an earlier state
    QByteArray sampleAccounts;  // body of /v1/sample-accounts; empty: 404
    bool cutOff = false;        // 403 access-ended on everything but sign-out
    bool sessionsEnded = false; // refresh answers 401
    int movedBy = 0;            // the next commits answer 409, one each
    QList<QByteArray> commits;  // bodies that were accepted
    QByteArray received;        // invitations to the viewer: a JSON list
    QByteArray leaveRefusal;    // code of the refusal to let the viewer leave; empty: they may
    bool holdsLeaving = false;  // no answer to who leaves
    QStringList memberships;    // what was asked about invitations and leaving

    static fleet::Time timeOf(std::int64_t revision);
    /// Tells the open event streams.
    void announceRevision();
    void announceCutOff();
    /// As to whoever leaves, while their request is under way.
    void announceSessionEnd();

private:
    QByteArray answer(const FakeServer::Request &request);
    QByteArray membership(const FakeServer::Request &request);
    QByteArray session() const;
    QByteArray snapshot(const fleet::State &shown) const;
    QByteArray snapshotFor(const FakeServer::Request &request) const;
    QByteArray revisions(std::int64_t after) const;
    QByteArray audit(const QByteArray &path) const;
    QByteArray commit(const FakeServer::Request &request);
};

} // namespace bailiwick::tests
