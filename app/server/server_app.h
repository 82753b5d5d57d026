// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/http/server.h"
#include "app/server/api.h"
#include "app/server/configuration.h"
#include "app/smtp/mail_sender.h"

namespace bailiwick::server {

// The whole server in one object: data folder, authority, routes, listener. Listens when start()
// returns; stop() is graceful. Tests start it in their own process.
class ServerApp
{
public:
    // Errors: those of Authority::open, of TLS files and of http::Server::start.
    static fleet::Expected<std::unique_ptr<ServerApp>> start(const Configuration &configuration,
                                                             authority::Settings settings = {});
    ~ServerApp();

    std::uint16_t port() const { return m_server->port(); }
    std::string url() const { return m_server->url(); }
    authority::Authority &authority() { return *m_authority; }
    // The event streams end, requests that run are answered within `grace`.
    void stop(std::chrono::milliseconds grace);

private:
    ServerApp() = default;

    std::unique_ptr<authority::Authority> m_authority;
    std::unique_ptr<smtp::MailSender> m_mailSender;
    std::unique_ptr<EventHub> m_events;
    std::unique_ptr<Api> m_api;
    std::unique_ptr<http::Server> m_server;
};

} // namespace bailiwick::server
