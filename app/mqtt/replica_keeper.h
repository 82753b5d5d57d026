// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/mqtt/kept_replica.h"
#include "app/mqtt/notes.h"

#include <condition_variable>
#include <mutex>
#include <thread>

namespace bailiwick::mqtt {

// Keeps the replica on disk (KeptReplica) on a thread of its own, so that a slow disk holds up
// neither the broker nor what revokes a key. What the plug-in decides by from now on makes what is
// on the disk void first and is written then: a broker that dies in between starts with nothing
// rather than with what has been taken back. A commit costs what it changed, besides the keys; the
// whole is written anew when that has grown. When it cannot be written, one line says so, nothing
// is on the disk, and it is tried again every `retry`.
//
// Thread-safe, but for read(), which comes before start().
class ReplicaKeeper
{
public:
    struct Options
    {
        std::filesystem::path path; // empty: nothing is kept, and nothing read
        std::string label;          // what it is a replica of
        std::chrono::seconds staleness{300};
        std::chrono::milliseconds retry{60'000};
    };

    ReplicaKeeper(Notes &notes, Options options);
    ~ReplicaKeeper(); // stop()
    ReplicaKeeper(const ReplicaKeeper &) = delete;
    ReplicaKeeper &operator=(const ReplicaKeeper &) = delete;

    // What was kept, when it may be gone on from. Null: there is none, or there is a line for the
    // log why not.
    std::optional<KeptReplica::Content> read(const std::string &apiKey, const LastingMoment &now);

    void start();
    // Writes what waits, and ends the thread.
    void stop();

    // What decisions are taken by from now on. `changes`: what was done to the state that was kept
    // last; null when that is not known. `apiKey`: the plug-in's own.
    struct Kept
    {
        fleet::State state;
        std::optional<fleet::ChangeSet> changes;
        std::shared_ptr<const std::string> credentials;
        std::string apiKey;
    };
    void keep(Kept kept);
    // The server confirmed what is kept. Written with the next news, and at the latest when what is
    // on the disk is a tenth of the staleness behind, 30 s at most: so much of it a restart costs.
    void confirm(const LastingMoment &at);
    // The server says that this plug-in may keep nothing.
    void forget();

private:
    struct Waiting
    {
        Kept kept;
        bool isKept = false; // there is something to keep, written already or not
        bool isNew = false;  // it is not written yet
        bool isForgotten = false;
        LastingMoment confirmed;
        bool isConfirmed = false; // later than was written
    };

    bool isDue(const Waiting &waiting, bool stopping) const;
    void run();
    void write(const Waiting &waiting);
    fleet::Expected<void> writeAll(const Waiting &waiting);
    void say(const fleet::Error &error);

    Notes &m_notes;
    const Options m_options;
    const BootClock::duration m_betweenConfirmations;

    mutable std::mutex m_mutex;
    std::condition_variable m_changed;
    Waiting m_waiting;
    bool m_stopping = false;
    std::thread m_thread;

    // The thread's own.
    std::optional<KeptReplica> m_file;
    std::string m_fileKey;  // it was opened with
    bool m_isWhole = false; // there is a state that what changed can be added to
    std::string m_changes;  // since, as JSON
    BootClock::time_point m_confirmedOnDisk;
    std::optional<BootClock::time_point> m_retryAt;
    std::string m_said;
};

} // namespace bailiwick::mqtt
