// SPDX-License-Identifier: Apache-2.0
#include "app/server/server_app.h"

#include "app/server/event_hub.h"
#include "app/server/json_log.h"
#include "app/server/mail_server.h"
#include "app/server/tls_files.h"

namespace bailiwick::server {

namespace {

http::LogRecord::Level levelFrom(const std::string &name)
{
    using Level = http::LogRecord::Level;
    if (name == "debug")
        return Level::Debug;
    if (name == "warning")
        return Level::Warning;
    return name == "error" ? Level::Error : Level::Info;
}

bool isLoopback(const std::string &address)
{
    return address == "::1" || address.starts_with("127.");
}

} // namespace

fleet::Expected<std::unique_ptr<ServerApp>> ServerApp::start(const Configuration &configuration,
                                                             authority::Settings settings)
{
    const authority::DataFolder folder(configuration.data.empty()
                                           ? authority::DataFolder::defaultRoot()
                                           : std::filesystem::path(configuration.data));
    if (!configuration.store.empty())
        settings.storeLocation = configuration.store;
    settings.store.replicas = configuration.readStores;
    settings.acceptAuditKey = configuration.acceptAuditKey;
    const http::Log log = jsonLog(stderr, levelFrom(configuration.logLevel));
    settings.notice = [log](const std::string &message) {
        http::LogRecord record;
        record.level = http::LogRecord::Level::Warning;
        record.message = message;
        log(record);
    };
    // What a test has set stays.
    if (!configuration.mailDrop.empty())
        settings.ownership.mailDrop = configuration.mailDrop;
    if (!configuration.mailFrom.empty())
        settings.ownership.mailFrom = configuration.mailFrom;
    const auto mailServer = mailServerOf(configuration);
    if (!mailServer)
        return tl::unexpected(mailServer.error());
    if (mailServer->has_value() && settings.ownership.mailDrop.empty()) {
        const auto made = mailFolderOf(folder);
        if (!made)
            return tl::unexpected(made.error());
        settings.ownership.mailDrop = *made;
    }
    const std::filesystem::path mails = settings.ownership.mailDrop;
    const std::function<void(const std::string &)> notice = settings.notice;
    settings.ownership.offerTime = fleet::Time{configuration.offerDays} * 24 * 3600 * 1000;
    auto opened = authority::Authority::open(folder, std::move(settings));
    if (!opened)
        return tl::unexpected(opened.error());
    if (configuration.certificate.empty()) {
        if (const auto ensured = ensureTlsIdentity(folder); !ensured)
            return tl::unexpected(ensured.error());
    }
    std::unique_ptr<ServerApp> app(new ServerApp);
    app->m_authority = std::move(*opened);
    app->m_authority->follow();
    if (mailServer->has_value())
        app->m_mailSender = std::make_unique<smtp::MailSender>(**mailServer, mails, notice);
    app->m_events = std::make_unique<EventHub>(*app->m_authority);
    app->m_api = std::make_unique<Api>(
        Api{*app->m_authority, *app->m_events, isLoopback(configuration.address),
            fleet::Time{configuration.releaseDays} * 24 * 3600 * 1000});

    http::ServerOptions options;
    options.address = configuration.address;
    options.port = configuration.port;
    options.workers = configuration.workers;
    const bool own = configuration.certificate.empty();
    options.certificateFile = own ? folder.tlsCertificate().string() : configuration.certificate;
    options.keyFile = own ? folder.tlsKey().string() : configuration.key;
    options.log = log;
    auto server = http::Server::start(std::move(options), makeRouter(*app->m_api));
    if (!server) {
        const http::Error &error = server.error();
        return tl::unexpected(
            fleet::Error{error.code, error.message, error.where, error.action, error.retry, {}});
    }
    app->m_server = std::move(*server);
    if (own) {
        const auto written = writeConnectFile(folder, app->url());
        if (!written)
            return tl::unexpected(written.error());
    }
    if (!configuration.portFile.empty()) {
        const auto written =
            authority::writeSecretFile(configuration.portFile, std::to_string(app->port()) + "\n");
        if (!written)
            return tl::unexpected(written.error());
    }
    return app;
}

ServerApp::~ServerApp()
{
    stop(std::chrono::seconds(1));
}

void ServerApp::stop(std::chrono::milliseconds grace)
{
    if (m_server)
        m_server->stop(grace);
}

} // namespace bailiwick::server
