// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/mqtt/board.h"
#include "app/mqtt/notes.h"
#include "app/mqtt/replica_keeper.h"
#include "app/mqtt/settings.h"

#include <condition_variable>
#include <thread>

namespace bailiwick::mqtt {

// Keeps the board's view up to date, on a thread of its own: keys first (GET /v1/credentials), so
// that a revoked one counts at once, then the access state (GET /v1/snapshot, later only what
// changed: GET /v1/changes), again at each event of GET /v1/events. While the server is away it
// tries again and again, and the board's view grows old. When the server says that this plug-in's
// key does not hold or may not see all of this, there is no view any more. What is kept on disk
// (ReplicaKeeper) is the board's first view.
class Replica
{
public:
    Replica(Board &board, Notes &notes, Settings settings);
    ~Replica(); // stop()
    Replica(const Replica &) = delete;
    Replica &operator=(const Replica &) = delete;

    // REQUIRES: not started. The thread takes no signals: they are the broker's.
    void start();
    // Ends running calls and the thread.
    void stop();
    // Key file and channels are read anew, soon.
    void reload();

private:
    using Steady = Board::Steady;

    void run();
    void restore();
    // Whether the view is now what the server has.
    bool refresh();
    fleet::Expected<void> update();
    fleet::Expected<void> updateFiles();
    fleet::Expected<bool> updateCredentials();
    fleet::Expected<bool> updateState();
    fleet::Expected<bool> updateByChanges();
    fleet::Expected<bool> updateBySnapshot();
    fleet::Expected<void> reportUses();
    // Until the stream of events ends.
    void listen();
    fleet::Expected<std::string> get(const std::string &target);
    fleet::Expected<http::ClientResponse> checked(const std::string &target,
                                                  tl::expected<http::ClientResponse, http::Error>);
    http::ClientRequest request(std::string target) const;
    void publish();
    void forget();
    bool isStopping() const;
    void sleep(std::chrono::milliseconds time);
    void say(const fleet::Error &error);
    // The server's own word that there is nothing here for this plug-in.
    static bool isFinal(const fleet::Error &error);

    Board &m_board;
    Notes &m_notes;
    const Settings m_settings;
    http::Client m_client;
    http::Client m_events;
    ReplicaKeeper m_keeper;

    // The thread's own.
    std::string m_key;
    std::shared_ptr<const ChannelMap> m_channels;
    CredentialsPtr m_credentials;
    std::shared_ptr<const std::string> m_credentialsText; // as the server told them
    std::string m_credentialsTag;
    access::SnapshotPtr m_snapshot;
    std::optional<fleet::ChangeSet> m_changes; // to what was kept last; null: not known
    bool m_wantsWhole = false;                 // not only what changed
    std::string m_lastSaid;
    Steady::time_point m_nextReport;

    mutable std::mutex m_mutex;
    std::condition_variable m_changed;
    bool m_stopping = false;
    bool m_ended = false;
    bool m_reload = false;
    std::thread m_thread;
};

} // namespace bailiwick::mqtt
