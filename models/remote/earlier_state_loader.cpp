// SPDX-License-Identifier: Apache-2.0
#include "models/remote/earlier_state_loader.h"

#include "models/remote/parsed_snapshot.h"

#include <QFutureWatcher>
#include <QtConcurrentRun>

namespace bailiwick::remote {

EarlierStateLoader::EarlierStateLoader(HistorySource &source, QObject *parent)
    : QObject(parent)
    , m_source(source)
{
}

EarlierStateLoader::~EarlierStateLoader()
{
    m_call.cancel();
}

void EarlierStateLoader::load(const AsOf &asOf, const access::SnapshotPtr &newest)
{
    cancel();
    m_asOf = asOf;
    m_running = true;
    m_call = m_source.snapshotAsOf(
        asOf, this,
        [this, newest](const fleet::Expected<SnapshotAnswer> &answer) {
            if (!answer)
                return fail(answer.error());
            emit received();
            compile(answer->body, newest);
        },
        [this](qint64 done, qint64 total) { emit progress(done, total); });
}

void EarlierStateLoader::cancel()
{
    ++m_generation;
    m_call.cancel();
    m_running = false;
}

void EarlierStateLoader::fail(const fleet::Error &error)
{
    m_running = false;
    emit failed(error);
}

void EarlierStateLoader::compile(const QByteArray &body, const access::SnapshotPtr &newest)
{
    auto *watcher = new QFutureWatcher<ParsedSnapshot>(this);
    connect(watcher, &QFutureWatcherBase::finished, this,
            [this, watcher, generation = m_generation] {
                watcher->deleteLater();
                if (generation != m_generation)
                    return;
                const ParsedSnapshot parsed = watcher->future().takeResult();
                if (parsed.snapshot)
                    askWhoMadeIt(*parsed.snapshot);
                else
                    fail(parsed.snapshot.error());
            });
    watcher->setFuture(QtConcurrent::run([body, newest] { return parseSnapshot(body, newest); }));
}

void EarlierStateLoader::askWhoMadeIt(const access::SnapshotPtr &snapshot)
{
    const std::int64_t number = snapshot->state().revision;
    m_call = m_source.revisions(
        number - 1, this,
        [this, snapshot, number](const fleet::Expected<std::vector<RevisionSummary>> &list) {
            if (!list)
                return fail(list.error());
            EarlierState state;
            state.snapshot = snapshot;
            state.revision.revision = number;
            if (!list->empty() && list->front().revision == number)
                state.revision = list->front();
            state.moment = m_asOf.revision ? state.revision.time : m_asOf.moment;
            if (state.moment == 0)
                state.moment = fleet::currentTime(); // nobody says when
            m_running = false;
            emit loaded(state);
        });
}

} // namespace bailiwick::remote
