// SPDX-License-Identifier: Apache-2.0
#include "app/mqtt/replica_keeper.h"

#include "models/wire/change_set_json.h"
#include "models/wire/parse_json.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <csignal>

namespace bailiwick::mqtt {

using namespace std::chrono_literals;

namespace {

// What changed is read with every start; beyond this the whole is written anew.
constexpr std::size_t mostChanges = std::size_t{1} << 20;

} // namespace

ReplicaKeeper::ReplicaKeeper(Notes &notes, Options options)
    : m_notes(notes)
    , m_options(std::move(options))
    , m_betweenConfirmations(std::clamp<BootClock::duration>(m_options.staleness / 10, 1s, 30s))
{
}

ReplicaKeeper::~ReplicaKeeper()
{
    stop();
}

std::optional<KeptReplica::Content> ReplicaKeeper::read(const std::string &apiKey,
                                                        const LastingMoment &now)
{
    if (m_options.path.empty())
        return std::nullopt;
    auto content =
        KeptReplica(m_options.path, apiKey, m_options.label).read(now, m_options.staleness);
    if (content)
        return std::move(*content);
    if (content.error().code != "replica-missing")
        m_notes.add(Note::Level::Warning, "The kept replica is not used, everybody is refused "
                                          "until the Bailiwick server answers: " +
                                              content.error().toString());
    return std::nullopt;
}

void ReplicaKeeper::start()
{
    if (!m_options.path.empty())
        m_thread = std::thread([this] { run(); });
}

void ReplicaKeeper::stop()
{
    if (!m_thread.joinable())
        return;
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
    }
    m_changed.notify_all();
    m_thread.join();
}

void ReplicaKeeper::keep(Kept kept)
{
    if (m_options.path.empty())
        return;
    const std::lock_guard lock(m_mutex);
    Kept &waiting = m_waiting.kept;
    // What waits already and what is new, as one.
    if (m_waiting.isNew && waiting.changes && kept.changes) {
        waiting.changes->insert(waiting.changes->end(), kept.changes->begin(), kept.changes->end());
        kept.changes = std::move(waiting.changes);
    } else if (m_waiting.isNew) {
        kept.changes.reset();
    }
    waiting = std::move(kept);
    m_waiting.isKept = m_waiting.isNew = true;
    m_waiting.isForgotten = false;
    m_changed.notify_all();
}

void ReplicaKeeper::confirm(const LastingMoment &at)
{
    if (m_options.path.empty())
        return;
    const std::lock_guard lock(m_mutex);
    m_waiting.confirmed = at;
    m_waiting.isConfirmed = true;
    m_changed.notify_all();
}

void ReplicaKeeper::forget()
{
    if (m_options.path.empty())
        return;
    const std::lock_guard lock(m_mutex);
    m_waiting = {};
    m_waiting.isForgotten = true;
    m_changed.notify_all();
}

bool ReplicaKeeper::isDue(const Waiting &waiting, bool stopping) const
{
    if (waiting.isForgotten || !waiting.isKept)
        return waiting.isForgotten;
    const BootClock::time_point now = BootClock::now();
    if (m_retryAt)
        return !stopping && now >= *m_retryAt;
    return waiting.isNew ||
           (waiting.isConfirmed && (stopping || now - m_confirmedOnDisk >= m_betweenConfirmations));
}

void ReplicaKeeper::run()
{
    std::unique_lock lock(m_mutex);
    for (;;) {
        m_changed.wait_for(lock, 1s, [this] { return m_stopping || isDue(m_waiting, false); });
        const bool stopping = m_stopping;
        if (isDue(m_waiting, stopping)) {
            const Waiting waiting = m_waiting;
            m_waiting.isNew = m_waiting.isForgotten = m_waiting.isConfirmed = false;
            m_waiting.kept.changes.emplace(); // none since
            lock.unlock();
            write(waiting);
            lock.lock();
        }
        if (stopping)
            return;
    }
}

void ReplicaKeeper::write(const Waiting &waiting)
{
    if (waiting.isForgotten) {
        if (!KeptReplica(m_options.path, {}, m_options.label).erase())
            m_notes.add(Note::Level::Error,
                        "The kept replica cannot be removed: " + m_options.path.string());
        m_file.reset();
        m_isWhole = false;
        m_retryAt.reset();
        return;
    }
    if (const auto written = writeAll(waiting); !written) {
        m_isWhole = false;
        m_retryAt = BootClock::now() + m_options.retry;
        static_cast<void>(m_file->erase()); // also makes room
        return say(written.error());
    }
    m_confirmedOnDisk = waiting.confirmed.at;
    m_retryAt.reset();
    if (!m_said.empty())
        m_notes.add(Note::Level::Notice, "The replica is kept again");
    m_said.clear();
}

fleet::Expected<void> ReplicaKeeper::writeAll(const Waiting &waiting)
{
    const Kept &kept = waiting.kept;
    if (!m_file || m_fileKey != kept.apiKey) {
        m_file.emplace(m_options.path, kept.apiKey, m_options.label);
        m_fileKey = kept.apiKey;
        m_isWhole = false;
    }
    if (waiting.isNew && !m_file->invalidate())
        return fleet::failure("io", "What was kept before cannot be removed",
                              m_options.path.string(),
                              "Check the folder's owner and its permissions.");
    m_isWhole = m_isWhole && kept.changes;
    if (m_isWhole) {
        for (const fleet::Change &change : *kept.changes)
            m_changes += (m_changes.empty() ? "" : ",") + wire::toText(wire::toJson(change));
    }
    if (!m_isWhole || m_changes.size() > std::max(mostChanges, m_file->stateSize() / 4)) {
        if (auto written = m_file->writeState(kept.state); !written)
            return written;
        m_changes.clear();
        m_isWhole = true;
    }
    return m_file->writeSince(
        {kept.state.revision, m_changes, *kept.credentials, waiting.confirmed});
}

void ReplicaKeeper::say(const fleet::Error &error)
{
    std::string text = error.toString();
    if (text == m_said)
        return;
    m_said = text;
    m_notes.add(Note::Level::Warning, "Going on without a replica on disk: " + text);
}

} // namespace bailiwick::mqtt
