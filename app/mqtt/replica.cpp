// SPDX-License-Identifier: Apache-2.0
#include "app/mqtt/replica.h"

#include <csignal>

namespace bailiwick::mqtt {

using namespace std::chrono_literals;

namespace {

constexpr auto firstPause = 200ms;
constexpr auto longestPause = 5'000ms;
// The server says something every 10 seconds.
constexpr auto silence = 25'000ms;

} // namespace

Replica::Replica(Board &board, Notes &notes, Settings settings)
    : m_board(board)
    , m_notes(notes)
    , m_settings(std::move(settings))
    , m_client(m_settings.server)
    , m_events(m_settings.server)
    , m_keeper(notes, {m_settings.replicaFile,
                       m_settings.server.host + ":" + std::to_string(m_settings.server.port),
                       m_settings.staleness})
{
}

Replica::~Replica()
{
    stop();
}

void Replica::start()
{
    sigset_t all;
    sigset_t before;
    sigfillset(&all);
    pthread_sigmask(SIG_SETMASK, &all, &before);
    m_thread = std::thread([this] { run(); });
    m_keeper.start();
    pthread_sigmask(SIG_SETMASK, &before, nullptr);
}

void Replica::stop()
{
    if (!m_thread.joinable())
        return;
    std::unique_lock lock(m_mutex);
    m_stopping = true;
    m_changed.notify_all();
    // A call that has only just begun is not ended by the first cancel().
    while (!m_ended) {
        m_client.cancel();
        m_events.cancel();
        m_changed.wait_for(lock, 20ms, [this] { return m_ended; });
    }
    lock.unlock();
    m_thread.join();
    m_keeper.stop();
}

void Replica::reload()
{
    const std::lock_guard lock(m_mutex);
    m_reload = true;
    m_events.cancel(); // what listens starts over
    m_changed.notify_all();
}

bool Replica::isStopping() const
{
    const std::lock_guard lock(m_mutex);
    return m_stopping;
}

void Replica::sleep(std::chrono::milliseconds time)
{
    std::unique_lock lock(m_mutex);
    m_changed.wait_for(lock, time, [this] { return m_stopping || m_reload; });
}

// What was kept on disk, until the server answers.
void Replica::restore()
{
    if (const auto files = updateFiles(); !files)
        return say(files.error());
    const LastingMoment now = LastingMoment::now();
    auto kept = m_keeper.read(m_key, now);
    if (!kept)
        return;
    auto snapshot = access::Snapshot::build(std::move(kept->state), nullptr);
    if (!snapshot)
        return say(snapshot.error());
    m_snapshot = *snapshot;
    m_credentials = std::make_shared<const Credentials>(std::move(kept->credentials));
    m_board.publish(std::make_shared<const View>(m_snapshot, m_credentials, m_channels));
    m_board.confirm(now.at - kept->age);
    m_notes.add(Note::Level::Notice, "Going on from the kept replica: revision " +
                                         std::to_string(m_snapshot->state().revision) +
                                         ", confirmed by the Bailiwick server at " +
                                         fleet::formatTime(kept->confirmed.wall));
}

void Replica::run()
{
    restore();
    auto pause = std::chrono::milliseconds(firstPause);
    while (!isStopping()) {
        // Who was away may come back as somebody else: restored from a backup.
        m_wantsWhole = true;
        if (refresh()) {
            pause = firstPause;
            listen();
        }
        if (isStopping())
            break;
        sleep(pause);
        pause = std::min(pause * 2, std::chrono::milliseconds(longestPause));
    }
    const std::lock_guard lock(m_mutex);
    m_ended = true;
    m_changed.notify_all();
}

bool Replica::refresh()
{
    const LastingMoment began = LastingMoment::now();
    if (const auto updated = update(); !updated) {
        if (updated.error().code == "cancelled")
            return false;
        say(updated.error());
        if (isFinal(updated.error()))
            forget();
        return false;
    }
    m_board.confirm(began.at);
    m_keeper.confirm(began);
    if (!m_lastSaid.empty()) {
        m_notes.add(Note::Level::Notice, "The Bailiwick server answers");
        m_lastSaid.clear();
    }
    static_cast<void>(reportUses()); // otherwise the next time
    return true;
}

void Replica::publish()
{
    m_board.publish(std::make_shared<const View>(m_snapshot, m_credentials, m_channels));
    m_keeper.keep({m_snapshot->state(), std::exchange(m_changes, fleet::ChangeSet()),
                   m_credentialsText, m_key});
}

void Replica::forget()
{
    m_board.publish(nullptr);
    m_keeper.forget();
    m_credentials.reset();
    m_credentialsTag.clear();
    m_snapshot.reset();
    m_changes.reset();
}

void Replica::listen()
{
    // Without a Last-Event-ID: the stream then begins with an event, and what it leads to is asked
    // for after the server began to watch for us. A key that ended since it was asked about last is
    // no event of this stream.
    const http::ClientRequest asked = request("/v1/events");
    const auto goOn = [this] {
        const std::lock_guard lock(m_mutex);
        return !m_stopping && !m_reload;
    };
    const http::Client::StreamObserver observer{
        [&](const http::Event &) { return goOn() && refresh(); },
        // Also a sign that all events up to now have been heard.
        [&] { return goOn() && refresh(); }};
    const auto answer = checked("/v1/events", m_events.stream(asked, observer, silence));
    if (answer || answer.error().code == "cancelled")
        return;
    say(answer.error());
    if (isFinal(answer.error()))
        forget();
}

void Replica::say(const fleet::Error &error)
{
    std::string text = error.toString();
    if (text == m_lastSaid)
        return;
    m_lastSaid = text;
    m_notes.add(isFinal(error) ? Note::Level::Error : Note::Level::Warning,
                "Not up to date: " + text);
}

} // namespace bailiwick::mqtt
