// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/access/difference.h"
#include "models/draft/latest.h"

#include <QObject>
#include <QTimer>

namespace bailiwick::access {
class ConditionChecker;
}

namespace bailiwick::draft {

// What a draft would do, exactly: the contract that a commit carries (instant, digest).
struct Preview
{
    access::SnapshotPtr before;
    access::SnapshotPtr after;
    access::Difference difference;
    std::string digest;
    fleet::Time instant = 0;
    fleet::ChangeSet changes;
    std::int64_t baseRevision = 0;
    std::chrono::microseconds took{0};
};
using PreviewPtr = std::shared_ptr<const Preview>;

// Computes previews on a worker thread; the newest request wins. One thread outside.
class PreviewJob : public QObject
{
    Q_OBJECT

public:
    explicit PreviewJob(QObject *parent = nullptr);
    ~PreviewJob() override;

    // `instant`: the moment the difference is taken at, ms UTC. Changes that break a rule of the
    // fleet fail; with a base that is the `whole` fleet, so do those that break a guardrail or
    // bring a condition that may not go live (of a part nobody can tell).
    void request(const access::SnapshotPtr &base, const fleet::ChangeSet &changes,
                 fleet::Time instant, bool whole = false);
    // No signal comes for a cancelled request, except runningChanged.
    void cancel();
    bool isRunning() const { return m_latest.isRunning(); }
    // The newest finished preview; null before, and after a request that failed.
    const PreviewPtr &preview() const { return m_preview; }

signals:
    void runningChanged(bool running);
    void progress(qint64 done, qint64 total); // principals; at most 20 a second
    void finished(const bailiwick::draft::PreviewPtr &preview);
    void failed(const bailiwick::fleet::Error &error); // the changes do not make a valid state

private:
    struct Counter;

    Latest<fleet::Expected<PreviewPtr>> m_latest;
    std::shared_ptr<Counter> m_counter;
    std::shared_ptr<access::ConditionChecker> m_conditions;
    QTimer m_tick;
    PreviewPtr m_preview;
};

} // namespace bailiwick::draft
