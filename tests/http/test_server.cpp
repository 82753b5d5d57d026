// SPDX-License-Identifier: Apache-2.0
#include "test_server.h"

#include "app/http/event_stream.h"
#include "app/http/problem.h"
#include "app/http/tls_identity.h"

#include <QFile>

#include <stdexcept>

namespace bailiwick::tests {

using http::Request;
using http::Response;

namespace {

std::string store(const QTemporaryDir &folder, const char *name, const std::string &text)
{
    QFile file(folder.filePath(QString::fromLatin1(name)));
    if (!file.open(QIODevice::WriteOnly) || file.write(text.data(), qint64(text.size())) < 0)
        qFatal("cannot write %s", qPrintable(file.fileName()));
    return file.fileName().toStdString();
}

Response echo(const Request &request)
{
    nlohmann::ordered_json json = {{"id", request.pathParameters.value("id")},
                                   {"q", request.query.value("q")},
                                   {"method", methodName(request.method)},
                                   {"address", request.remoteAddress},
                                   {"tls", request.tls.version},
                                   {"request", request.id}};
    return Response::json(200, json.dump());
}

} // namespace

TestServer::TestServer(http::Limits limits, unsigned workers, std::size_t waitingRequests)
{
    const auto identity = http::makeTlsIdentity();
    if (!identity)
        qFatal("%s", identity.error().text().c_str());
    m_pin = *http::certificateFingerprint(identity->certificate);
    http::ServerOptions options;
    options.certificateFile = store(m_folder, "cert.pem", identity->certificate);
    options.keyFile = store(m_folder, "key.pem", identity->key);
    options.limits = limits;
    options.workers = workers;
    options.waitingRequests = waitingRequests;
    options.log = [this](const http::LogRecord &record) {
        const std::lock_guard lock(m_mutex);
        m_logged.push_back(record);
    };
    auto started = http::Server::start(std::move(options), makeRouter());
    if (!started)
        qFatal("%s", started.error().text().c_str());
    m_server = std::move(*started);
}

TestServer::~TestServer()
{
    release();
    m_server.reset();
}

http::Router TestServer::makeRouter()
{
    http::Router router;
    router.get("/hello", [](const Request &) { return Response::text(200, "hello"); });
    router.get("/echo/{id}", echo);
    const auto body = [](const Request &request) { return Response::text(200, request.body); };
    router.post("/echo", body);
    http::RouteOptions small;
    small.bodyBytes = 100;
    router.post("/small", body, small);
    http::RouteOptions guarded;
    guarded.bodyBytes = 8u << 20;
    guarded.admit = [](const Request &request) -> std::optional<Response> {
        if (request.bearerToken() == "good")
            return std::nullopt;
        return http::Problem{.status = 401, .code = "unauthenticated"}.response(request.id);
    };
    router.post(
        "/guarded",
        [](const Request &request) {
            return Response::text(200, std::to_string(request.body.size()));
        },
        guarded);
    router.get("/throw", [](const Request &) -> Response { throw std::runtime_error("secret"); });
    router.get("/unsendable", [](const Request &) {
        auto response = Response::text(200, "x");
        response.headers.set("X-Bad", "a\r\nSet-Cookie: b");
        return response;
    });
    router.get("/wait", [this](const Request &) { return wait(); });
    router.get("/pieces/{count}", [this](const Request &request) { return makePieces(request); });
    router.get("/events", [this](const Request &request) { return openStream(request); });
    return router;
}

Response TestServer::wait()
{
    std::unique_lock lock(m_mutex);
    ++m_waiting;
    m_changed.wait(lock, [this] { return m_released; });
    return Response::text(200, "released");
}

Response TestServer::makePieces(const Request &request)
{
    const int count = std::stoi(std::string(request.pathParameters.value("count")));
    const bool fails = request.query.contains("fail");
    const auto made = std::make_shared<int>(0);
    return Response::pieces(
        "text/plain", [this, count, fails, made]() -> tl::expected<std::string, std::string> {
            if (*made == 1 && fails)
                return tl::unexpected<std::string>("secret");
            if (*made == count)
                return std::string();
            ++m_pieces;
            return std::string(64 * 1024, static_cast<char>('a' + (*made)++ % 26));
        });
}

Response TestServer::openStream(const Request &request)
{
    http::EventStream::Options options;
    options.maximalEvents = 16;
    options.maximalBytes = 1024 * 1024;
    auto stream = http::EventStream::create(options);
    const std::lock_guard lock(m_mutex);
    m_streams.push_back(stream);
    m_lastEventId = request.lastEventId().value_or("");
    return Response::stream(stream);
}

http::ClientOptions TestServer::clientOptions() const
{
    http::ClientOptions options;
    options.port = port();
    options.pin = m_pin;
    options.connectTime = std::chrono::seconds(5);
    options.requestTime = std::chrono::seconds(10);
    return options;
}

bool TestServer::answers() const
{
    http::Client client(clientOptions());
    const auto answer = client.get("/hello");
    return answer && answer->status == 200 && answer->body == "hello";
}

void TestServer::release()
{
    const std::lock_guard lock(m_mutex);
    m_released = true;
    m_changed.notify_all();
}

int TestServer::waiting() const
{
    const std::lock_guard lock(m_mutex);
    return m_waiting;
}

std::vector<std::shared_ptr<http::EventStream>> TestServer::streams() const
{
    const std::lock_guard lock(m_mutex);
    return m_streams;
}

std::shared_ptr<http::EventStream> TestServer::stream(std::size_t index) const
{
    if (!eventually([&] { return streams().size() > index; }))
        return nullptr;
    return streams()[index];
}

std::string TestServer::lastEventId() const
{
    const std::lock_guard lock(m_mutex);
    return m_lastEventId;
}

std::vector<http::LogRecord> TestServer::logged() const
{
    const std::lock_guard lock(m_mutex);
    return m_logged;
}

} // namespace bailiwick::tests
