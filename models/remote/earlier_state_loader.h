// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/remote/sources.h"

namespace bailiwick::remote {

// The whole fleet as it was at a revision.
struct EarlierState
{
    access::SnapshotPtr snapshot;
    RevisionSummary revision; // only the number where the server tells no more
    fleet::Time moment = 0;   // asked for; without one, that of the revision (or now, if not told)
};

// Brings an earlier state: loads, compiles, and asks who made the revision. Only the newest request
// counts. One thread; reading and compiling happen on a worker thread. Nothing is kept on disk.
class EarlierStateLoader : public QObject
{
    Q_OBJECT

public:
    // The source outlives the loader.
    explicit EarlierStateLoader(HistorySource &source, QObject *parent = nullptr);
    ~EarlierStateLoader() override;

    // `newest` (may be null): what does not differ from it is shared with it.
    void load(const AsOf &asOf, const access::SnapshotPtr &newest);
    // Neither loaded() nor failed() comes any more.
    void cancel();
    bool isRunning() const { return m_running; }

signals:
    // Bytes so far and expected (-1: not known).
    void progress(qint64 done, qint64 total);
    // All bytes are there and are being read.
    void received();
    void loaded(const bailiwick::remote::EarlierState &state);
    // "forbidden", "history-pruned", "revision-unknown", those of the transport and of the answer.
    void failed(const bailiwick::fleet::Error &error);

private:
    void compile(const QByteArray &body, const access::SnapshotPtr &newest);
    void askWhoMadeIt(const access::SnapshotPtr &snapshot);
    void fail(const fleet::Error &error);

    HistorySource &m_source;
    AsOf m_asOf;
    Call m_call;
    quint64 m_generation = 0; // voids what a worker still brings
    bool m_running = false;
};

} // namespace bailiwick::remote
