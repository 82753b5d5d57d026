// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/http/client.h"
#include "app/server/server_app.h"
#include "models/wire/json.h"
#include "tests/authority/world.h"

#include <nlohmann/json.hpp>

namespace bailiwick::tests {

// An answer with its JSON body (null when it is none).
struct Answer
{
    int status = 0;
    wire::Json body;
    http::Headers headers;
    std::string text;

    std::string code() const; // of problem details: "escalation"
};

// The world of tests/authority behind the real server, with TLS, on a free port of this process.
class LiveServer
{
public:
    // `room`: how many bytes the database may still grow; 0: as many as the disk has.
    explicit LiveServer(std::uint64_t room = 0);
    // Another fleet than the world's (World).
    LiveServer(const std::string &importText, fleet::Time now,
               server::Configuration configuration = {},
               World::StoreOn engine = World::StoreOn::AsConfigured);

    World &world() { return m_world; } // closed: its folder, ids and clock
    authority::Authority &authority() { return m_app->authority(); }
    http::ClientOptions clientOptions() const;

    Answer send(http::Method method, const std::string &target, const wire::Json &body = {},
                const std::string &token = {}, http::Headers headers = {});
    Answer get(const std::string &target, const std::string &token = {}, http::Headers headers = {})
    {
        return send(http::Method::Get, target, {}, token, std::move(headers));
    }
    Answer post(const std::string &target, const wire::Json &body, const std::string &token = {})
    {
        return send(http::Method::Post, target, body, token);
    }
    // Raw bytes as a JSON body.
    Answer postBytes(const std::string &target, std::string bytes, const std::string &token);
    Answer signIn(const std::string &name);
    Answer signIn(const std::string &email, const std::string &organization);
    std::string token(const std::string &name)
    {
        return signIn(name).body.value("accessToken", std::string());
    }
    // Previews and commits over HTTP, like a script with curl.
    Answer commit(const std::string &token, const fleet::ChangeSet &changes,
                  const std::string &reason);
    std::int64_t revision() { return authority().context().snapshot()->state().revision; }

    // Alpine Heat holds customer one, ines is its admin, tom installs at site 11. Answers the
    // delegation.
    fleet::Delegation delegate();
    void cutOff(fleet::Delegation delegation, bool cut);

private:
    void start(authority::Settings settings, server::Configuration configuration = {});

    World m_world;
    std::unique_ptr<server::ServerApp> m_app;
    std::unique_ptr<http::Client> m_client;
};

} // namespace bailiwick::tests
