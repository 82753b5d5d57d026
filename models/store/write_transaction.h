// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/store/records.h"

#include <span>

namespace bailiwick::store {

// Everything that changes the store goes through one of these; there is one at a time. What is not
// committed when it is destroyed never happened. After an error that was not expected by the caller
// (disk full, broken reference) only destroying it makes sense: commit() will refuse.
// One thread at a time.
class WriteTransaction
{
public:
    virtual ~WriteTransaction() = default;

    // Access state. Does not judge the changes (fleet::applyChecked does) except that references
    // must exist when it commits. What is replaced or removed is kept as history of the revision
    // that this transaction adds, before or after; commit() refuses changes without one.
    // O(changes), and O(nodes below) for a node that moves.
    virtual Expected<void> apply(const fleet::ChangeSet &changes) = 0;
    // Number must follow the newest revision's. Error: "revision-moved".
    virtual Expected<void> addRevision(const Revision &revision) = 0;
    // Forgets the states before revision `start`, for good. Its own row in the list of revisions
    // stays, like those before it. Error: "revision-unknown".
    virtual Expected<HistoryPruned> pruneHistory(std::int64_t start) = 0;

    // Seals the events, gives them the next sequences in order, and stores them with their leaf
    // hashes. Answers what was stored.
    virtual Expected<std::vector<audit::StoredRow>>
    appendEvents(std::span<const audit::Event> events) = 0;
    virtual Expected<void> addCheckpoint(const StoredCheckpoint &checkpoint) = 0;

    // A new session.
    virtual Expected<void> addSession(const identity::Session &session) = 0;
    // Replaces a session. Error: "session-moved" when its generation in the store is not
    // `expectedGeneration` (somebody else rotated it), or the session is gone.
    virtual Expected<void> updateSession(const identity::Session &session,
                                         std::int64_t expectedGeneration) = 0;
    // Ends the open sessions of these principals or people; answers how many.
    virtual Expected<int> endSessions(std::span<const fleet::Id> membershipsOrPersons,
                                      identity::EndReason reason, fleet::Time now) = 0;
    // Forgets sessions that ended or expired before.
    virtual Expected<int> removeSessionsBefore(fleet::Time time) = 0;

    virtual Expected<void> putCredential(const Credential &credential) = 0;
    virtual Expected<void> removeCredential(fleet::Id person) = 0;
    // A new key, or what its row says now except for its uses. Announced to whoever follows.
    virtual Expected<void> putApiKey(const ApiKey &key) = 0;
    // Adds them; announced to nobody. Unknown keys do not matter.
    virtual Expected<void> addKeyUses(std::span<const KeyUse> uses) = 0;
    virtual Expected<void> putSetting(std::string_view name, std::string_view value) = 0;

    // Durable when it answers. Error: nothing was changed.
    virtual Expected<void> commit() = 0;
};

} // namespace bailiwick::store
