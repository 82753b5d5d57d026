// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/store/figures.h"

#include <QCoreApplication>

#include <CLI/CLI.hpp>

#include <filesystem>

namespace {

constexpr const char *about = R"(Measures the store: what isolation, writing and the log cost.

Every figure of a session stands beside the same query by hand, with a literal WHERE on a plain
connection, run in turns with it in the same run; medians. Both answer the same rows, or the program
ends. The table goes to stdout, what is going on to stderr.

A store of the size is built at first (some minutes for 10 million devices, about 8 GB for each
engine) and stays in the folder for the next run. PostgreSQL is a server of the program's own, with
its data in that folder, written as durably as a real one's.
)";

} // namespace

int main(int argc, char **argv)
{
    using namespace bailiwick;
    const QCoreApplication application(argc, argv);
    std::string engine = "both";
    std::string folder = "bench-store";
    std::string part = "all";
    std::string auditStore;
    std::uint64_t auditRows = 2'000'000;
    std::size_t devices = 1'000'000;
    std::size_t people = 100'000;
    CLI::App options{about, "bench_store"};
    options.add_option("--engine", engine, "sqlite, postgresql or both")
        ->check(CLI::IsMember({"sqlite", "postgresql", "both"}))
        ->capture_default_str();
    options.add_option("--devices", devices, "Size of the fleet")
        ->check(CLI::Range(std::size_t{500'000}, std::size_t{100'000'000}))
        ->capture_default_str();
    options.add_option("--people", people, "How many people")->capture_default_str();
    options.add_option("--folder", folder, "Where the stores stay")->capture_default_str();
    options.add_option("--part", part, "read, write, audit or all")
        ->check(CLI::IsMember({"read", "write", "audit", "all"}))
        ->capture_default_str();
    options.add_option("--audit-rows", auditRows, "Size of the audit log")->capture_default_str();
    options.add_option("--audit-store", auditStore, "Location of a store whose log is measured");
    CLI11_PARSE(options, argc, argv);
    folder = std::filesystem::absolute(folder).string();

    const bench::BenchFleet fleet(devices);
    bench::Report report;
    for (const store::Engine which : {store::Engine::Sqlite, store::Engine::Postgres}) {
        if (engine == (which == store::Engine::Sqlite ? "postgresql" : "sqlite"))
            continue;
        if (part != "audit") {
            const auto place = bench::makePlace(which, folder, fleet, people);
            if (part != "write")
                bench::readFigures(*place, fleet, report);
            if (part != "read")
                bench::writeFigures(*place, fleet, report);
        }
        if (part == "audit" || part == "all")
            bench::auditFigures(*bench::makeAuditPlace(which, folder, auditStore), auditRows,
                                report);
    }
    report.print();
    return report.allMet() ? 0 : 1;
}
