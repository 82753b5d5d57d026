// SPDX-License-Identifier: Apache-2.0
#include "tests/server/live_server.h"

#include "models/wire/change_set_json.h"
#include "models/wire/parse_json.h"

#include <QtGlobal>

namespace bailiwick::tests {

std::string Answer::code() const
{
    const std::string type = body.is_object() ? body.value("type", std::string()) : std::string();
    const auto colon = type.rfind(':');
    return colon == std::string::npos ? std::string() : type.substr(colon + 1);
}

LiveServer::LiveServer(std::uint64_t room)
{
    authority::Settings settings = m_world.settings();
    if (room > 0)
        settings.store.maxBytes = m_world.context().store().status()->bytes + room;
    start(std::move(settings));
}

LiveServer::LiveServer(const std::string &importText, fleet::Time now,
                       server::Configuration configuration, World::StoreOn engine)
    : m_world(importText, now, engine)
{
    start(m_world.settings(), std::move(configuration));
}

void LiveServer::start(authority::Settings settings, server::Configuration configuration)
{
    configuration.data = m_world.folder();
    configuration.port = 0;
    configuration.logLevel = "error";
    auto app = server::ServerApp::start(configuration, std::move(settings));
    if (!app)
        qFatal("%s", app.error().toString().c_str());
    m_app = std::move(*app);
    m_client = std::make_unique<http::Client>(clientOptions());
}

http::ClientOptions LiveServer::clientOptions() const
{
    const auto text = authority::readFile(authority::DataFolder(m_world.folder()).connectFile());
    const auto json = wire::parseJson(text.value_or(std::string()));
    if (!json)
        qFatal("connect.json: %s", json.error().toString().c_str());
    http::ClientOptions options;
    options.port = m_app->port();
    options.pin = json->value("fingerprint", std::string());
    return options;
}

Answer LiveServer::send(http::Method method, const std::string &target, const wire::Json &body,
                        const std::string &token, http::Headers headers)
{
    http::ClientRequest request;
    request.method = method;
    request.target = target;
    request.headers = std::move(headers);
    if (!token.empty())
        request.headers.set("Authorization", "Bearer " + token);
    if (!body.is_null()) {
        request.headers.set("Content-Type", "application/json");
        request.body = body.is_string() ? body.get<std::string>() : wire::toText(body);
    }
    const auto response = m_client->send(request);
    if (!response)
        return {-1, {}, {}, response.error().text()};
    Answer answer{response->status, {}, response->headers, response->body};
    if (auto json = wire::parseJson(response->body))
        answer.body = std::move(*json);
    return answer;
}

Answer LiveServer::postBytes(const std::string &target, std::string bytes, const std::string &token)
{
    return send(http::Method::Post, target, wire::Json(std::move(bytes)), token);
}

Answer LiveServer::signIn(const std::string &name)
{
    const std::string domain = name == "ada" || name == "otto" ? "nordquell"
                               : name == "finn"                ? "fjord"
                               : name == "cora"                ? "two"
                                                               : "alpine";
    return signIn(name + "@" + domain + ".example", World::organizationOf(name));
}

Answer LiveServer::signIn(const std::string &email, const std::string &organization)
{
    wire::Json body = {{"email", email}, {"password", World::password}};
    if (organization.empty())
        body["endUser"] = true;
    else
        body["organization"] = organization;
    return post("/v1/sessions", body);
}

Answer LiveServer::commit(const std::string &token, const fleet::ChangeSet &changes,
                          const std::string &reason)
{
    const wire::Json changesJson = wire::toJson(changes);
    const Answer preview =
        post("/v1/previews", {{"baseRevision", revision()}, {"changes", changesJson}}, token);
    if (preview.status != 200)
        return preview;
    return post("/v1/commits",
                {{"baseRevision", revision()},
                 {"changes", changesJson},
                 {"reason", reason},
                 {"instant", preview.body["instant"]},
                 {"digest", preview.body["digest"]}},
                token);
}

fleet::Delegation LiveServer::delegate()
{
    const fleet::Delegation delegation = m_world.delegation("alpine", {"customer-1"});
    const Answer done = commit(
        token("ada"),
        {fleet::Put{delegation},
         fleet::Put{m_world.assignment("ines", "installer-admin", "customer-1", delegation.id)},
         fleet::Put{m_world.assignment("tom", "installer", "site-11", delegation.id)}},
        "service contract");
    if (done.status != 201)
        qFatal("%s", done.text.c_str());
    return delegation;
}

void LiveServer::cutOff(fleet::Delegation delegation, bool cut)
{
    delegation.cut = cut;
    const Answer done = commit(token("ada"), {fleet::Put{delegation}}, "cut");
    if (done.status != 201)
        qFatal("%s", done.text.c_str());
}

} // namespace bailiwick::tests
