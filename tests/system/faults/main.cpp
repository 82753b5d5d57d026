// SPDX-License-Identifier: Apache-2.0
#include "tests/support/postgres_cluster.h"
#include "tests/system/faults/fault_run.h"

#include <QCoreApplication>
#include <QTemporaryDir>

#include <CLI/CLI.hpp>

#include <random>

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    bailiwick::tests::FaultOptions options;
    std::string engine = "both";
    CLI::App app("Kills bailiwickd, or the PostgreSQL below it, at random moments under load, and"
                 " holds what is there afterwards against what clients were told: no acknowledged"
                 " commit is lost, none is there by half, the audit log verifies, nobody sees"
                 " foreign rows, and the server serves again without help.",
                 "faults");
    options.seed = std::random_device()();
    app.add_option("--engine", engine, "sqlite, postgresql or both")
        ->check(CLI::IsMember({"sqlite", "postgresql", "both"}))
        ->capture_default_str();
    app.add_option("--kills", options.kills, "So many on each engine")->capture_default_str();
    app.add_option("--seed", options.seed,
                   "Repeats the choices of a run, as far as real processes"
                   " can be repeated; default: a fresh one");
    app.add_flag("--verbose", options.verbose, "A line for each kill");
    app.footer("Processes are killed, not the machine: what a power cut does to a disk is not"
               " tried.\nExample:\n  faults --engine postgresql --kills 100 --seed 7 --verbose");
    CLI11_PARSE(app, argc, argv);

    std::printf("seed %llu\n", static_cast<unsigned long long>(options.seed));
    std::fflush(stdout);
    bool held = true;
    for (const bool postgres : {false, true}) {
        if (engine == (postgres ? "sqlite" : "postgresql"))
            continue;
        QTemporaryDir folder(QDir::tempPath() + QStringLiteral("/bailiwick-faults-XXXXXX"));
        options.postgres = postgres;
        options.folder = folder.path();
        if (bailiwick::tests::runFaults(options))
            continue;
        held = false;
        folder.setAutoRemove(false);
        std::fprintf(stderr, "kept: %s\n", qPrintable(folder.path()));
        if (postgres)
            std::fprintf(stderr, "kept: %s\n",
                         qPrintable(bailiwick::tests::PostgresCluster::instance().keepFolder()));
    }
    return held ? 0 : 1;
}
