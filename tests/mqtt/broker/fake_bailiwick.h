// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/http/event_stream.h"
#include "app/http/server.h"
#include "models/fleet/state.h"
#include "tests/mqtt/keys.h"

#include <QString>
#include <QTemporaryDir>

#include <atomic>
#include <mutex>

namespace bailiwick::tests {

// A server with the routes that the plug-in asks, over a state and keys that a test changes
// at will. The plug-in's own key is "replica".
class FakeBailiwick
{
public:
    FakeBailiwick(fleet::State state, Keys keys);
    ~FakeBailiwick();

    QString url() const;
    QString pin() const;

    fleet::State state() const;
    // A new revision, told to all who listen.
    void commit(const fleet::ChangeSet &changes);
    void changeKeys(const std::function<void(Keys &)> &change);
    Keys keys() const;

    void stop(); // nobody answers any more
    // Again, on the same port.
    void start(std::chrono::milliseconds heartbeat = std::chrono::milliseconds(500));
    // Called once, when somebody wants to listen, before they do.
    void beforeListening(std::function<void()> act);
    // What every request is answered with instead; 0: as it should be.
    void answerWith(int status) { m_status = status; }
    void seeOnlyPart() { m_seesAll = false; }
    int snapshotsGiven() const { return m_snapshots; }
    int changesGiven() const { return m_changes; }
    // From now on only the newest state can be had.
    void pruneHistory();
    int usesOf(std::string_view name) const; // of the key, as reported
    int listeners() const;

private:
    http::Router router();
    http::Response changes(const http::Request &request);
    http::Response snapshot(const http::Request &request);
    http::Response credentials(const http::Request &request);
    http::Response events(const http::Request &request);
    std::optional<http::Response> refusal(const http::Request &request) const;
    void tell();

    QTemporaryDir m_folder;
    std::string m_pin;
    std::uint16_t m_port = 0;
    mutable std::mutex m_mutex;
    fleet::State m_state;
    Keys m_keys;
    std::uint64_t m_keysVersion = 1;
    std::map<std::string, int> m_uses; // by key id
    std::vector<std::shared_ptr<http::EventStream>> m_streams;
    std::function<void()> m_beforeListening;
    std::atomic<int> m_status{0};
    std::atomic<bool> m_seesAll{true};
    std::map<std::int64_t, fleet::ChangeSet> m_log; // what was done to each revision
    std::atomic<int> m_snapshots{0};
    std::atomic<int> m_changes{0};
    std::unique_ptr<http::Server> m_server;
};

} // namespace bailiwick::tests
