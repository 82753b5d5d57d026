// SPDX-License-Identifier: Apache-2.0
#include "tests/mqtt/broker/fake_bailiwick.h"

#include "app/http/etag.h"
#include "app/http/problem.h"
#include "app/http/tls_identity.h"
#include "models/wire/change_set_json.h"
#include "models/wire/parse_json.h"
#include "models/wire/snapshot_lines.h"
#include "tests/mqtt/broker/mosquitto_process.h"

#include <QFile>

#include <nlohmann/json.hpp>

namespace bailiwick::tests {

using http::Request;
using http::Response;

namespace {

void store(const QString &path, const std::string &text)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(QByteArray::fromStdString(text)) < 0)
        qFatal("cannot write %s", qPrintable(path));
}

} // namespace

FakeBailiwick::FakeBailiwick(fleet::State state, Keys keys)
    : m_state(std::move(state))
    , m_keys(std::move(keys))
{
    const auto identity = http::makeTlsIdentity();
    if (!identity)
        qFatal("%s", identity.error().text().c_str());
    m_log[m_state.revision] = {};
    m_port = freePort();
    m_pin = *http::certificateFingerprint(identity->certificate);
    store(m_folder.filePath(QStringLiteral("cert.pem")), identity->certificate);
    store(m_folder.filePath(QStringLiteral("key.pem")), identity->key);
    start();
}

FakeBailiwick::~FakeBailiwick()
{
    stop();
}

void FakeBailiwick::start(std::chrono::milliseconds heartbeat)
{
    http::ServerOptions options;
    options.port = m_port;
    options.certificateFile = m_folder.filePath(QStringLiteral("cert.pem")).toStdString();
    options.keyFile = m_folder.filePath(QStringLiteral("key.pem")).toStdString();
    options.limits.heartbeat = heartbeat;
    auto started = http::Server::start(std::move(options), router());
    if (!started)
        qFatal("%s", started.error().text().c_str());
    m_server = std::move(*started);
    m_port = m_server->port();
}

void FakeBailiwick::stop()
{
    m_server.reset();
}

QString FakeBailiwick::url() const
{
    return QStringLiteral("https://127.0.0.1:%1").arg(m_port);
}

QString FakeBailiwick::pin() const
{
    return QString::fromStdString(m_pin);
}

fleet::State FakeBailiwick::state() const
{
    const std::lock_guard lock(m_mutex);
    return m_state;
}

Keys FakeBailiwick::keys() const
{
    const std::lock_guard lock(m_mutex);
    return m_keys;
}

void FakeBailiwick::beforeListening(std::function<void()> act)
{
    const std::lock_guard lock(m_mutex);
    m_beforeListening = std::move(act);
}

void FakeBailiwick::pruneHistory()
{
    const std::lock_guard lock(m_mutex);
    m_log.clear();
}

int FakeBailiwick::usesOf(std::string_view name) const
{
    const std::lock_guard lock(m_mutex);
    const auto uses = m_uses.find(m_keys.idOf(name));
    return uses == m_uses.end() ? 0 : uses->second;
}

int FakeBailiwick::listeners() const
{
    const std::lock_guard lock(m_mutex);
    return static_cast<int>(
        std::ranges::count_if(m_streams, [](const auto &stream) { return stream->isOpen(); }));
}

void FakeBailiwick::commit(const fleet::ChangeSet &changes)
{
    const std::lock_guard lock(m_mutex);
    const std::int64_t revision = m_state.revision;
    m_state = m_state.applied(changes);
    m_state.revision = revision + 1;
    if (const auto known = m_log.find(revision); known != m_log.end())
        known->second = changes;
    m_log[revision + 1] = {};
    tell();
}

void FakeBailiwick::changeKeys(const std::function<void(Keys &)> &change)
{
    const std::lock_guard lock(m_mutex);
    change(m_keys);
    ++m_keysVersion;
    tell();
}

void FakeBailiwick::tell()
{
    for (const auto &stream : m_streams)
        stream->send(std::to_string(m_state.revision), "revision",
                     R"({"revision":)" + std::to_string(m_state.revision) + "}");
}

std::optional<Response> FakeBailiwick::refusal(const Request &request) const
{
    if (const int status = m_status; status != 0)
        return http::Problem{.status = status, .code = "told-to"}.response(request.id);
    const std::lock_guard lock(m_mutex);
    if (!m_keys.credentials()->verify(request.bearerToken().value_or(std::string_view()),
                                      fleet::currentTime()))
        return http::Problem{.status = 401, .code = "session-ended"}.response(request.id);
    return std::nullopt;
}

http::Router FakeBailiwick::router()
{
    http::Router router;
    const auto add = [&](std::string_view path,
                         Response (FakeBailiwick::*answer)(const Request &)) {
        router.get(path, [this, answer](const Request &request) {
            if (auto refused = refusal(request))
                return std::move(*refused);
            return (this->*answer)(request);
        });
    };
    add("/v1/changes", &FakeBailiwick::changes);
    add("/v1/snapshot", &FakeBailiwick::snapshot);
    add("/v1/credentials", &FakeBailiwick::credentials);
    router.post("/v1/credentials/uses", [this](const Request &request) {
        if (auto refused = refusal(request))
            return std::move(*refused);
        const auto json = wire::parseJson(request.body);
        const std::lock_guard lock(m_mutex);
        for (const wire::Json &row : json.value()["uses"])
            m_uses[row["keyId"].get<std::string>()] += row["count"].get<int>();
        return Response::noContent();
    });
    add("/v1/events", &FakeBailiwick::events);
    return router;
}

Response FakeBailiwick::changes(const Request &request)
{
    const std::lock_guard lock(m_mutex);
    const auto known = m_log.find(std::stoll(std::string(request.query.value("after"))));
    if (m_seesAll && known == m_log.end())
        return http::Problem{.status = 410, .code = "history-pruned"}.response(request.id);
    if (!m_seesAll)
        return http::Problem{.status = 403, .code = "forbidden"}.response(request.id);
    ++m_changes;
    fleet::ChangeSet all;
    for (auto it = known; it != m_log.end(); ++it)
        all.insert(all.end(), it->second.begin(), it->second.end());
    return Response::json(
        200, wire::toText({{"revision", m_state.revision}, {"changes", wire::toJson(all)}}));
}

Response FakeBailiwick::snapshot(const Request &)
{
    const std::lock_guard lock(m_mutex);
    ++m_snapshots;
    Response response;
    wire::writeSnapshot(m_state, {}, m_seesAll, [&](std::string_view piece) {
        response.body += piece;
        return true;
    });
    response.headers.set("Content-Type", "application/jsonl");
    return response;
}

Response FakeBailiwick::credentials(const Request &request)
{
    const std::lock_guard lock(m_mutex);
    const std::string tag = "\"k" + std::to_string(m_keysVersion) + "\"";
    if (http::ifNoneMatch(request.headers, tag) == http::Precondition::Fails)
        return Response::notModified(tag);
    Response response = Response::json(200, m_keys.json());
    response.headers.set("ETag", tag);
    return response;
}

Response FakeBailiwick::events(const Request &request)
{
    std::unique_lock lock(m_mutex);
    if (const auto act = std::exchange(m_beforeListening, nullptr)) {
        lock.unlock();
        act();
        lock.lock();
    }
    auto stream = http::EventStream::create();
    m_streams.push_back(stream);
    if (request.lastEventId() != std::to_string(m_state.revision))
        stream->send(std::to_string(m_state.revision), "revision", "{}");
    return Response::stream(stream);
}

} // namespace bailiwick::tests
