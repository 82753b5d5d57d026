// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/access/snapshot_cell.h"
#include "models/audit/key.h"
#include "models/authority/announcer.h"
#include "models/authority/caller.h"
#include "models/authority/condition_guard.h"
#include "models/authority/settings.h"

#include <atomic>
#include <deque>
#include <mutex>

namespace bailiwick::authority {

// What the services share: the store, the published snapshot, time, randomness, the log's key.
// Thread-safe.
class Context
{
public:
    Context(std::unique_ptr<store::Store> store, audit::SigningKey key, Settings settings);

    store::Store &store() { return *m_store; }
    const Settings &settings() const { return m_settings; }
    const audit::SigningKey &auditKey() const { return m_key; }
    Announcer &announcer() { return m_announcer; }
    ConditionGuard &conditions() { return m_conditions; }
    fleet::Time now() const { return m_settings.clock(); }
    Expected<fleet::Id> newId();

    // The newest snapshot this process knows. Never null after refresh().
    access::SnapshotPtr snapshot() const { return m_cell.load(); }
    // Catches up with the store when it moved on without us (another server or the command line
    // committed): what was touched since is read, not the whole state, and the next snapshot
    // published. When it answers, snapshot() is not older than what was committed before the call.
    // A store that went back (a failover to a standby that lacked commits, a restored backup) is
    // followed there, too, and noticed.
    Expected<void> refresh();
    void publish(access::SnapshotPtr snapshot);
    // How often the store went back. What was kept of its rows by number holds within one only.
    std::uint64_t timesBack() const { return m_timesBack; }
    // The snapshot of an earlier revision, while it is among the last few; null otherwise.
    access::SnapshotPtr earlier(std::int64_t revision) const;

    // Keys of applications or gateways were made, or end at another time, by whatever server:
    // whoever listens looks again. The number tells whether they were since one last looked.
    void keysChanged();
    std::uint64_t keysVersion() const { return m_keysVersion.load(); }

    // Held from the reading of the current revision to the publishing of the next.
    std::mutex &commitMutex() { return m_commitMutex; }

private:
    Expected<fleet::State> newestState(const access::SnapshotPtr &known);
    Expected<void> goBack(const access::SnapshotPtr &known);

    static constexpr std::size_t keptSnapshots = 16;

    std::unique_ptr<store::Store> m_store;
    audit::SigningKey m_key;
    Settings m_settings;
    Announcer m_announcer;
    ConditionGuard m_conditions;
    access::SnapshotCell m_cell;
    std::mutex m_commitMutex;
    std::mutex m_refreshMutex;
    std::atomic<std::uint64_t> m_timesBack{0};
    mutable std::mutex m_historyMutex;
    std::deque<access::SnapshotPtr> m_history; // newest last
    identity::UuidGenerator m_ids;
    std::atomic<std::uint64_t> m_keysVersion = 0;
};

// Errors of the other folders as ours.
Error toError(const identity::Error &error);
Error toError(const audit::Error &error);

} // namespace bailiwick::authority
