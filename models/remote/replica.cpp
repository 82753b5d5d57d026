// SPDX-License-Identifier: Apache-2.0
#include "models/remote/replica.h"

#include "models/remote/parsed_snapshot.h"

#include <QFutureWatcher>
#include <QtConcurrentRun>

#include <utility>

namespace bailiwick::remote {

namespace {

// The lease on disk is renewed when it has lost this much: not at every contact.
constexpr fleet::Time leaseSlack = 3'600'000;

bool endsAccess(const std::string &code)
{
    return code == "access-ended" || code == "session-ended";
}

} // namespace

struct Replica::Parsed : ParsedSnapshot
{
    QByteArray etag;
    QByteArray body;
};

Replica::Replica(ApiClient &client, SecretStore &secrets, QString cacheFolder, QObject *parent)
    : SnapshotSource(parent)
    , m_client(client)
    , m_secrets(secrets)
    , m_cacheFolder(std::move(cacheFolder))
    , m_events(client.transport(), client.keeper())
{
    connect(&m_events, &EventStream::connected, this, &Replica::load);
    // The stream may only have been closed: whether the server is away, a request tells.
    connect(&m_events, &EventStream::disconnected, this, &Replica::load);
    connect(&m_events, &EventStream::revision, this, [this](qint64 number) {
        if (number > revision())
            load();
    });
    connect(&m_events, &EventStream::revoked, this,
            [this](const QString &code, const QString &message) {
                if (!endsAccess(code.toStdString()))
                    return load();
                cutOff({code.toStdString(), message.toStdString(), {}, {}, false, {}});
            });
    connect(&client.keeper(), &SessionKeeper::ended, this, [this](const fleet::Error &why) {
        if (m_state == State::CutOff || m_state == State::SignedOut)
            return;
        // It may be that the company was blocked or the person disabled: nothing is kept.
        forget(true);
        setState(State::SignedOut, why);
    });
    connect(&client.transport(), &Transport::contact, this,
            [this] { m_lastContact = fleet::currentTime(); });
}

Replica::~Replica() = default;

std::int64_t Replica::revision() const
{
    return m_snapshot ? m_snapshot->state().revision : -1;
}

void Replica::setState(State state, const fleet::Error &problem)
{
    if (m_state == state && m_problem == problem)
        return;
    m_state = state;
    m_problem = problem;
    emit stateChanged(state);
}

void Replica::openCache()
{
    const QString account = m_client.transport().server().toString() + QLatin1Char(' ') +
                            QString::fromStdString(m_viewer.id.toString());
    m_cache = std::make_unique<ReplicaCache>(m_cacheFolder, account, m_secrets);
}

void Replica::start()
{
    const fleet::PrincipalRef viewer = m_client.session().principal();
    if (m_viewer != viewer || !m_cache) {
        forget(false);
        m_viewer = viewer;
        openCache();
        loadCache();
    }
    setState(State::Connecting);
    m_events.start();
    load();
}

void Replica::prepare(const fleet::PrincipalRef &viewer)
{
    forget(false);
    m_viewer = viewer;
    openCache();
    setState(State::Connecting);
    loadCache();
}

void Replica::startOffline(const fleet::PrincipalRef &viewer, const fleet::Error &why)
{
    if (m_viewer != viewer || !m_cache)
        prepare(viewer);
    setState(State::Offline, why);
}

void Replica::stop(bool erase)
{
    forget(erase);
    setState(State::SignedOut);
}

void Replica::refresh()
{
    m_events.retryNow();
    load();
}

// Everything of the viewer's leaves memory; with `erase` the disk, too.
void Replica::forget(bool erase)
{
    ++m_generation;
    m_events.stop();
    m_loading.cancel();
    m_parsing = false;
    m_again = false;
    if (erase && m_cache)
        m_cache->erase();
    m_cache.reset();
    m_viewer = {};
    m_seesAll = false;
    m_fromCache = false;
    m_etag.clear();
    m_leaseUntil = 0;
    if (std::exchange(m_snapshot, nullptr))
        emit changed(-1);
}

void Replica::cutOff(const fleet::Error &why)
{
    forget(true);
    setState(State::CutOff, why);
}

// What is asked of the server meanwhile waits (m_again), so that it can name the copy's ETag.
void Replica::loadCache()
{
    m_parsing = true;
    m_cache->load(this, [this, generation = m_generation](
                            fleet::Expected<std::optional<CachedSnapshot>> cached) {
        if (generation != m_generation)
            return;
        m_parsing = false;
        if (!cached || !*cached) {
            if (std::exchange(m_again, false))
                load();
            return;
        }
        m_leaseUntil = (*cached)->leaseUntil;
        if (m_lastContact == 0)
            m_lastContact = (*cached)->lastContact;
        parse((*cached)->body, (*cached)->etag, true);
    });
}

void Replica::load()
{
    if (m_state == State::CutOff || !m_client.keeper().isSignedIn())
        return;
    if (m_loading.isActive() || m_parsing) {
        m_again = true;
        return;
    }
    m_loading = m_client.snapshot(
        m_etag, this,
        [this](fleet::Expected<SnapshotAnswer> answer) { answered(std::move(answer)); },
        [this](qint64 done, qint64 total) { emit progress(done, total); });
}

void Replica::answered(fleet::Expected<SnapshotAnswer> answer)
{
    if (!answer)
        return failed(answer.error());
    if (answer->notModified) {
        m_fromCache = false;
        return confirmed();
    }
    parse(answer->body, answer->etag, false);
}

void Replica::failed(const fleet::Error &error)
{
    m_again = false;
    if (error.code == "access-ended")
        return cutOff(error);
    if (m_state == State::SignedOut || m_state == State::CutOff)
        return; // the session ended meanwhile, and that was said
    setState(State::Offline, error);
    emit loadFailed(error);
}

void Replica::parse(const QByteArray &body, const QByteArray &etag, bool fromCache)
{
    m_parsing = true;
    auto *watcher = new QFutureWatcher<ParsedPtr>(this);
    connect(watcher, &QFutureWatcherBase::finished, this,
            [this, watcher, fromCache, generation = m_generation] {
                watcher->deleteLater();
                if (generation != m_generation)
                    return;
                m_parsing = false;
                adopt(*watcher->future().result(), fromCache);
            });
    watcher->setFuture(QtConcurrent::run([body, etag, previous = m_snapshot] {
        return std::make_shared<Parsed>(Parsed{parseSnapshot(body, previous), etag, body});
    }));
}

void Replica::adopt(const Parsed &parsed, bool fromCache)
{
    const bool ours = parsed.header.viewer == m_viewer;
    if (!parsed.snapshot || !ours) {
        if (!fromCache) {
            failed(parsed.snapshot
                       ? fleet::Error{"bad-answer",
                                      tr("The server sent another person's view.").toStdString(),
                                      {},
                                      {},
                                      false,
                                      {}}
                       : parsed.snapshot.error());
        } else if (std::exchange(m_again, false)) {
            load();
        }
        return;
    }
    m_snapshot = *parsed.snapshot;
    m_seesAll = parsed.header.seesAll;
    m_etag = parsed.etag;
    m_fromCache = fromCache;
    emit changed(revision());
    if (fromCache) {
        if (std::exchange(m_again, false))
            load();
        return;
    }
    m_leaseUntil = fleet::currentTime() + m_lease.count();
    m_cache->store({m_etag, parsed.body, m_leaseUntil, m_lastContact});
    confirmed();
}

// The server is there and the snapshot is its current one.
void Replica::confirmed()
{
    const fleet::Time until = fleet::currentTime() + m_lease.count();
    if (m_cache && until - m_leaseUntil > leaseSlack) {
        m_leaseUntil = until;
        m_cache->renew(until, m_lastContact);
    }
    setState(State::Online);
    if (std::exchange(m_again, false))
        load();
}

} // namespace bailiwick::remote
