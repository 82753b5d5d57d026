// SPDX-License-Identifier: Apache-2.0
#include "app/mqtt/replica.h"

#include "models/wire/change_set_json.h"
#include "models/wire/parse_json.h"
#include "models/wire/problem.h"
#include "models/wire/snapshot_lines.h"

#include <nlohmann/json.hpp>

#include <csignal>

namespace bailiwick::mqtt {

using namespace std::chrono_literals;

namespace {

constexpr auto firstPause = 200ms;
constexpr auto longestPause = 5'000ms;
constexpr auto betweenReports = 10s;
constexpr std::size_t usesAtOnce = 5'000;
// The server says something every 10 seconds.
constexpr auto silence = 25'000ms;

fleet::Error ours(const http::Error &error)
{
    return {error.code, error.message, error.where, error.action, error.retry, {}};
}

// The server's own word that there is nothing here for this plug-in.
bool isFinal(const fleet::Error &error)
{
    return error.code == "not-permitted";
}

fleet::Error notPermitted(const std::string &target, const std::string &message)
{
    return {"not-permitted",
            message,
            target,
            "The plug-in's key has to stand for an application of the manufacturer that holds "
            "device:view and credential:replicate on the whole fleet.",
            false,
            {}};
}

} // namespace

Replica::Replica(Board &board, Notes &notes, Settings settings)
    : m_board(board)
    , m_notes(notes)
    , m_settings(std::move(settings))
    , m_client(m_settings.server)
    , m_events(m_settings.server)
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

void Replica::run()
{
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
    const Steady::time_point began = Steady::now();
    if (const auto updated = update(); !updated) {
        if (updated.error().code == "cancelled")
            return false;
        say(updated.error());
        if (isFinal(updated.error()))
            forget();
        return false;
    }
    m_board.confirm(began);
    if (!m_lastSaid.empty()) {
        m_notes.add(Note::Level::Notice, "The Bailiwick server answers");
        m_lastSaid.clear();
    }
    static_cast<void>(reportUses()); // otherwise the next time
    return true;
}

fleet::Expected<void> Replica::update()
{
    if (const auto files = updateFiles(); !files)
        return files;
    const auto keys = updateCredentials();
    if (!keys)
        return tl::unexpected(keys.error());
    if (*keys && m_snapshot)
        publish();
    const auto state = updateState();
    if (!state)
        return tl::unexpected(state.error());
    if (*state)
        publish();
    return {};
}

fleet::Expected<void> Replica::updateFiles()
{
    const bool hasFiles = m_channels != nullptr;
    {
        const std::lock_guard lock(m_mutex);
        if (hasFiles && !m_reload)
            return {};
        m_reload = false;
    }
    const auto key = m_settings.key();
    const auto channels = m_settings.channels();
    if (key && channels) {
        m_key = *key;
        m_channels = *channels;
        m_credentialsTag.clear(); // so that the view is made anew
        return {};
    }
    const fleet::Error &error = key ? channels.error() : key.error();
    if (!hasFiles)
        return tl::unexpected(error);
    m_notes.add(Note::Level::Error, "Going on as before: " + error.toString());
    return {};
}

http::ClientRequest Replica::request(std::string target) const
{
    http::ClientRequest request;
    request.target = std::move(target);
    request.headers.set("Authorization", "Bearer " + m_key);
    return request;
}

fleet::Expected<http::ClientResponse>
Replica::checked(const std::string &target, tl::expected<http::ClientResponse, http::Error> answer)
{
    if (!answer)
        return tl::unexpected(ours(answer.error()));
    if ((answer->status >= 200 && answer->status < 300) || answer->status == 304)
        return std::move(*answer);
    const fleet::Error error = wire::errorFromProblem(answer->body, answer->status);
    if (answer->status == 401 || answer->status == 403)
        return tl::unexpected(notPermitted(target, error.message));
    return tl::unexpected(error);
}

fleet::Expected<std::string> Replica::get(const std::string &target)
{
    auto answer = checked(target, m_client.send(request(target)));
    if (!answer)
        return tl::unexpected(answer.error());
    return std::move(answer->body);
}

fleet::Expected<bool> Replica::updateCredentials()
{
    const std::string target = "/v1/credentials";
    http::ClientRequest asked = request(target);
    if (!m_credentialsTag.empty())
        asked.headers.set("If-None-Match", m_credentialsTag);
    const auto answer = checked(target, m_client.send(asked));
    if (!answer)
        return tl::unexpected(answer.error());
    if (answer->status == 304)
        return false;
    auto credentials = Credentials::fromJson(answer->body);
    if (!credentials)
        return tl::unexpected(credentials.error());
    m_credentials = std::make_shared<const Credentials>(std::move(*credentials));
    m_credentialsTag = answer->headers.value("ETag");
    return true;
}

// Whether it is another one now.
fleet::Expected<bool> Replica::updateState()
{
    if (!m_snapshot || m_wantsWhole)
        return updateBySnapshot();
    const auto changed = updateByChanges();
    // The history does not reach back so far, or there is more of it than is taken at once.
    if (!changed && changed.error().code != "cancelled" && !isFinal(changed.error()))
        return updateBySnapshot();
    return changed;
}

fleet::Expected<bool> Replica::updateByChanges()
{
    const fleet::State &known = m_snapshot->state();
    const auto text = get("/v1/changes?after=" + std::to_string(known.revision));
    if (!text)
        return tl::unexpected(text.error());
    const auto json = wire::parseJson(*text, {.bytes = text->size() + 1});
    const bool isAnswer = json && json->is_object() && json->contains("changes") &&
                          json->contains("revision") && (*json)["revision"].is_number_integer();
    if (!isAnswer)
        return fleet::failure("unexpected-answer", "What changed cannot be read", "/v1/changes");
    const auto revision = (*json)["revision"].get<std::int64_t>();
    if (revision == known.revision)
        return false;
    const auto changes = wire::changeSetFromJson((*json)["changes"], "/changes");
    if (!changes)
        return tl::unexpected(changes.error());
    fleet::State state = known.applied(*changes);
    state.revision = revision;
    auto snapshot = access::Snapshot::build(std::move(state), m_snapshot);
    if (!snapshot)
        return tl::unexpected(snapshot.error());
    m_snapshot = *snapshot;
    return true;
}

fleet::Expected<bool> Replica::updateBySnapshot()
{
    const auto text = get("/v1/snapshot");
    if (!text)
        return tl::unexpected(text.error());
    auto content = wire::readSnapshot(*text);
    if (!content)
        return tl::unexpected(content.error());
    if (!content->header.seesAll)
        return tl::unexpected(notPermitted("/v1/snapshot", "The key sees only part of the fleet"));
    auto snapshot = access::Snapshot::build(std::move(content->state), m_snapshot);
    if (!snapshot)
        return tl::unexpected(snapshot.error());
    m_snapshot = *snapshot;
    m_wantsWhole = false;
    return true;
}

// Now and then; what cannot be told is kept for the next time.
fleet::Expected<void> Replica::reportUses()
{
    if (Steady::now() < m_nextReport)
        return {};
    m_nextReport = Steady::now() + betweenReports;
    KeyUses uses = m_board.takeUses();
    while (!uses.empty()) {
        wire::Json rows = wire::Json::array();
        auto end = uses.begin();
        for (; end != uses.end() && rows.size() < usesAtOnce; ++end)
            rows.push_back({{"keyId", end->first},
                            {"count", end->second.count},
                            {"last", fleet::formatTime(end->second.last)}});
        http::ClientRequest report = request("/v1/credentials/uses");
        report.method = http::Method::Post;
        report.headers.set("Content-Type", "application/json");
        report.body = wire::toText({{"uses", std::move(rows)}});
        const auto told = checked(report.target, m_client.send(report));
        if (!told) {
            m_board.giveBack(std::move(uses));
            return tl::unexpected(told.error());
        }
        uses.erase(uses.begin(), end);
    }
    return {};
}

void Replica::publish()
{
    m_board.publish(std::make_shared<const View>(m_snapshot, m_credentials, m_channels));
}

void Replica::forget()
{
    m_board.publish(nullptr);
    m_credentials.reset();
    m_credentialsTag.clear();
    m_snapshot.reset();
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
