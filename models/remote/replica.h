// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/remote/api_client.h"
#include "models/remote/event_stream.h"
#include "models/remote/replica_cache.h"

#include <memory>

namespace bailiwick::remote {

// The viewer's copy of the access state, kept at the server's current revision, and the state of
// the connection. Start it after sign-in (or resume). It shows the disk copy first, then loads what
// is newer, then follows the event stream. While the server is away the last snapshot stays for
// reading. When access ended (cut-off, disabled, blocked) everything is erased, memory and disk.
// One thread; parsing and compiling happen on worker threads.
class Replica : public SnapshotSource
{
    Q_OBJECT

public:
    enum class State {
        SignedOut,  // no session
        Connecting, // session, no answer yet
        Online,
        Offline, // the server is away: read-only from the last snapshot
        CutOff   // access ended; nothing is kept
    };
    Q_ENUM(State)

    Replica(ApiClient &client, SecretStore &secrets, QString cacheFolder,
            QObject *parent = nullptr);
    ~Replica() override;

    // How long a disk copy may be shown without contact.
    void setLease(std::chrono::milliseconds lease) { m_lease = lease; }

    void start();
    // Before start(), while the session is still being resumed: shows the viewer's disk copy
    // meanwhile (as startOffline does; the lease covers both).
    void prepare(const fleet::PrincipalRef &viewer);
    // Without a session, while the server is away: shows the viewer's disk copy. Call start() once
    // signed in.
    void startOffline(const fleet::PrincipalRef &viewer, const fleet::Error &why);
    // Ends the stream and forgets the snapshot; `erase`: the disk copy, too (sign-out).
    void stop(bool erase);
    // Asks for the current revision now.
    void refresh();

    access::SnapshotPtr snapshot() const override { return m_snapshot; }
    fleet::PrincipalRef viewer() const override { return m_viewer; }
    bool seesAll() const override { return m_seesAll; }
    std::int64_t revision() const;

    State state() const { return m_state; }
    bool isReadOnly() const { return m_state != State::Online; }
    // Last answer of the server, ms UTC; 0: none yet.
    fleet::Time lastContact() const { return m_lastContact; }
    // Why Offline or CutOff.
    const fleet::Error &problem() const { return m_problem; }
    // The snapshot shown came from the disk and has not been confirmed yet.
    bool isFromCache() const { return m_fromCache; }

    EventStream &events() { return m_events; }

signals:
    void stateChanged(bailiwick::remote::Replica::State state);
    // First load: bytes so far and expected (-1: not known).
    void progress(qint64 done, qint64 total);
    void loadFailed(const bailiwick::fleet::Error &error);

private:
    struct Parsed;
    using ParsedPtr = std::shared_ptr<Parsed>;

    void setState(State state, const fleet::Error &problem = {});
    void loadCache();
    void load();
    void answered(fleet::Expected<SnapshotAnswer> answer);
    void parse(const QByteArray &body, const QByteArray &etag, bool fromCache);
    void adopt(const Parsed &parsed, bool fromCache);
    void confirmed();
    void openCache();
    void forget(bool erase);
    void cutOff(const fleet::Error &why);
    void failed(const fleet::Error &error);

    ApiClient &m_client;
    SecretStore &m_secrets;
    QString m_cacheFolder;
    EventStream m_events;
    std::unique_ptr<ReplicaCache> m_cache;
    std::chrono::milliseconds m_lease{7LL * 24 * 3600 * 1000};
    access::SnapshotPtr m_snapshot;
    fleet::PrincipalRef m_viewer;
    bool m_seesAll = false;
    bool m_fromCache = false;
    bool m_again = false; // a newer revision was announced while one was loading
    QByteArray m_etag;
    State m_state = State::SignedOut;
    fleet::Time m_lastContact = 0;
    fleet::Error m_problem;
    Call m_loading;
    fleet::Time m_leaseUntil = 0; // of the disk copy
    quint64 m_generation = 0;     // stop() and cutOff() void what workers still bring
    bool m_parsing = false;
};

} // namespace bailiwick::remote
