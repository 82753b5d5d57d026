// SPDX-License-Identifier: Apache-2.0
#include "app/server/configuration.h"
#include "app/server/json_log.h"
#include "app/server/server_app.h"

#include <csignal>
#include <iostream>

namespace {

void say(bailiwick::http::LogRecord::Level level, const std::string &message)
{
    bailiwick::http::LogRecord record;
    record.level = level;
    record.message = message;
    std::cerr << bailiwick::server::jsonLine(record, bailiwick::fleet::currentTime());
}

} // namespace

int main(int argc, char **argv)
{
    using Level = bailiwick::http::LogRecord::Level;
    int exitCode = 0;
    const auto configuration =
        bailiwick::server::readConfiguration(argc, argv, std::cout, std::cerr, exitCode);
    if (!configuration)
        return exitCode;

    // Blocked before any thread is made, so that sigwait() below gets them.
    sigset_t stopping;
    sigemptyset(&stopping);
    sigaddset(&stopping, SIGTERM);
    sigaddset(&stopping, SIGINT);
    pthread_sigmask(SIG_BLOCK, &stopping, nullptr);
    std::signal(SIGPIPE, SIG_IGN);

    auto app = bailiwick::server::ServerApp::start(*configuration);
    if (!app) {
        say(Level::Error, app.error().toString());
        return 1;
    }
    say(Level::Info, "listening on " + (*app)->url());
    int signal = 0;
    sigwait(&stopping, &signal);
    say(Level::Info, "stopping");
    (*app)->stop(std::chrono::seconds(10));
    app->reset();
    say(Level::Info, "stopped");
    return 0;
}
