// SPDX-License-Identifier: Apache-2.0
// How many audited requests a second the real server answers: each client opens one device after
// another, and every answer waits until its row of the log is durable. Rows of requests that wait
// at the same time share a transaction.
#include "tests/store/engine.h"
#include "tests/system/support/api_session.h"
#include "tests/system/support/real_server.h"
#include "tests/system/support/sample_folder.h"
#include "tests/system/support/two_machines.h"

#include <QCoreApplication>

#include <CLI/CLI.hpp>

#include <atomic>
#include <cstdio>
#include <thread>

using namespace bailiwick;
using namespace bailiwick::tests;

namespace {

using Clock = std::chrono::steady_clock;

struct Load
{
    std::uint64_t answers = 0;
    double seconds = 0;
};

Load run(const RealServer &server, std::size_t clients, double seconds)
{
    const auto admin = SampleFolder::account("role-manufacturer-admin");
    std::vector<std::unique_ptr<ApiSession>> sessions;
    for (std::size_t i = 0; i < clients; ++i)
        sessions.push_back(std::make_unique<ApiSession>(server.clientOptions(), admin));
    const auto page = sessions.front()->get("/v1/devices?limit=50");
    std::vector<std::string> targets;
    for (const auto &device : page.body.at("devices"))
        targets.push_back("/v1/devices/" + device.at("id").get<std::string>());
    std::atomic<std::uint64_t> answers{0};
    const auto begun = Clock::now();
    const auto end =
        begun + std::chrono::duration_cast<Clock::duration>(std::chrono::duration<double>(seconds));
    std::vector<std::thread> threads;
    for (std::size_t i = 0; i < clients; ++i) {
        threads.emplace_back([&, i] {
            for (std::size_t round = i; Clock::now() < end; ++round) {
                const auto answer = sessions[i]->get(targets[round % targets.size()]);
                if (answer.status != 200) {
                    std::fprintf(stderr, "%d %s\n", answer.status, answer.text.c_str());
                    std::exit(1);
                }
                ++answers;
            }
        });
    }
    for (std::thread &thread : threads)
        thread.join();
    return {answers, std::chrono::duration<double>(Clock::now() - begun).count()};
}

void print(const char *engine, std::size_t clients, const Load &load)
{
    std::printf("| %-10s | %7zu | %12.0f |", engine, clients,
                static_cast<double>(load.answers) / load.seconds);
}

void measure(const std::vector<std::size_t> &clients, double seconds, bool postgres)
{
    std::optional<SharedFleet> shared;
    std::optional<SampleFolder> folder;
    QStringList options{QStringLiteral("--log-level"), QStringLiteral("warning")};
    if (postgres) {
        shared.emplace();
        options << QStringLiteral("--store") << QString::fromStdString(shared->database());
    } else {
        folder.emplace();
    }
    const RealServer server(postgres ? shared->firstFolder() : folder->path(), options);
    for (const std::size_t count : clients) {
        const auto rows = [&](const char *column) {
            return Beside(shared->database())
                .integer(std::string("SELECT count(DISTINCT ") + column +
                         ") FROM bailiwick.audit_event");
        };
        const std::int64_t rowsBefore = postgres ? rows("sequence") : 0;
        const std::int64_t transactionsBefore = postgres ? rows("xmin::text") : 0;
        print(postgres ? "postgresql" : "sqlite", count, run(server, count, seconds));
        if (postgres)
            std::printf(" %20.2f |\n",
                        static_cast<double>(rows("sequence") - rowsBefore) /
                            static_cast<double>(rows("xmin::text") - transactionsBefore));
        else
            std::printf(" %20s |\n", "");
        std::fflush(stdout);
    }
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    CLI::App app("Audited requests a second that the real bailiwickd answers, by clients.");
    std::vector<std::size_t> clients{1, 4, 16};
    double seconds = 5;
    std::string engine = "both";
    app.add_option("--clients", clients, "How many at the same time")->capture_default_str();
    app.add_option("--seconds", seconds, "Of each figure")->capture_default_str();
    app.add_option("--engine", engine)->check(CLI::IsMember({"sqlite", "postgresql", "both"}));
    CLI11_PARSE(app, argc, argv);
    std::printf("| engine     | clients | requests / s | rows per transaction |\n"
                "| ---        |    ---: |         ---: |                 ---: |\n");
    if (engine != "postgresql")
        measure(clients, seconds, false);
    if (engine != "sqlite")
        measure(clients, seconds, true);
    return 0;
}
