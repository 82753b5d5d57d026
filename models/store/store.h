// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/fleet/state.h"
#include "models/store/audit_reader.h"
#include "models/store/change_feed.h"
#include "models/store/session_connection.h"
#include "models/store/write_transaction.h"

#include <memory>

namespace bailiwick::store {

struct OpenOptions
{
    bool create = true;         // make a new store when there is none
    bool migrate = true;        // false: an older one is refused instead
    int busyTimeoutMs = 5000;   // how long to wait for another process that writes
    std::uint64_t maxBytes = 0; // largest size of the store's file; 0: the disk's
    SessionLimits session;
    // Addresses of streaming replicas of a PostgreSQL store, for reading sessions.
    std::vector<std::string> replicas;
    // The moment by which sessions and what they see end; for tests.
    std::function<fleet::Time()> clock = fleet::currentTime;
};

// Everything that is kept: the access state, its revisions, the audit log, sessions and
// credentials. Nothing above knows which engine is below. Safe from any thread; transactions and
// session connections belong to one thread at a time.
class Store
{
public:
    virtual ~Store() = default;

    // `location`: path of an SQLite file, or the address of a PostgreSQL database
    // ("postgresql://…"). Brings an older one up to date, in one transaction.
    // Errors: "store-newer" (made by a newer Bailiwick), "store-older" (without migrate),
    // "store-missing", "store-not-ours", "store-busy", "store-full", "store-damaged", "store-io".
    static Expected<std::unique_ptr<Store>> open(const std::string &location,
                                                 const OpenOptions &options = {});

    virtual Engine engine() const = 0;

    // The newest access state, with its revision. O(state).
    virtual Expected<fleet::State> loadState() = 0;
    // The access state as it was when the revision was the newest. O(state + changes since).
    // Errors: "history-pruned" (history starts later: pruned, or older than the store keeps it),
    // "revision-unknown".
    virtual Expected<fleet::State> loadState(std::int64_t revision) = 0;
    // What makes the state at revision `from` the one at `to`, an earlier one; O(changes between).
    // Errors as above.
    virtual Expected<fleet::ChangeSet> changesBack(std::int64_t from, std::int64_t to) = 0;
    // What makes the state at `revision` the newest one, all of it read at one moment; O(what was
    // touched since). Errors as above: then only loading the whole state helps.
    virtual Expected<ChangesAfter> changesAfter(std::int64_t revision) = 0;
    // Hears of what any program commits to this store from now on.
    virtual Expected<std::unique_ptr<ChangeFeed>> follow() = 0;
    virtual Expected<std::int64_t> revision() = 0;
    // Error: "revision-unknown".
    virtual Expected<Revision> findRevision(std::int64_t number) = 0;
    // The newest one that is not younger than the moment. Error: "revision-unknown" when the moment
    // is before the first.
    virtual Expected<Revision> revisionAt(fleet::Time moment) = 0;
    // Ascending, those after `number`, at most `limit`.
    virtual Expected<std::vector<Revision>> revisionsAfter(std::int64_t number,
                                                           std::size_t limit = 100) = 0;

    // Waits for the one before it. Error: "store-busy" when another process keeps it longer than
    // busyTimeoutMs.
    virtual Expected<std::unique_ptr<WriteTransaction>> begin() = 0;

    virtual Expected<std::optional<identity::Session>>
    sessionByAccess(const identity::TokenHash &accessHash) = 0;
    virtual Expected<std::optional<identity::Session>>
    sessionByFamily(const identity::TokenHash &refreshFamily) = 0;
    virtual Expected<std::optional<Credential>> credential(fleet::Id person) = 0;
    virtual Expected<std::optional<ApiKey>> apiKey(std::string_view id) = 0;
    // All, ordered by id.
    virtual Expected<std::vector<ApiKey>> apiKeys() = 0;
    virtual Expected<std::optional<std::string>> setting(std::string_view name) = 0;

    virtual AuditReader &audit() = 0;

    // A connection for a session's own reading, not bound to any scope yet: see SessionConnection.
    virtual Expected<std::unique_ptr<SessionConnection>> openSession() = 0;
    Expected<std::unique_ptr<SessionConnection>> openSession(const SessionScope &scope);

    // The same at the replica of that number (OpenOptions::replicas). It answers only from the
    // revision that the scope was computed at: error "replica-behind" when it does not get there
    // within a moment; "store-…" when it does not answer. Then the store itself does.
    virtual Expected<std::unique_ptr<SessionConnection>> openSessionAt(std::size_t replica) = 0;

    // backupStore() of this store.
    virtual Expected<void>
    backup(const std::string &path,
           const std::function<bool(std::uint64_t done, std::uint64_t total)> &progress = {}) = 0;
    virtual Expected<StoreStatus> status() = 0;
};

} // namespace bailiwick::store
