// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/support/postgres_cluster.h"
#include "tests/system/support/real_server.h"

#include <memory>
#include <random>

namespace bailiwick::tests {

// A real bailiwickd over a data folder, and on PostgreSQL its database, with the means to kill
// them. Starts again what a supervisor would: who was killed, and nobody else.
class Installation
{
public:
    enum class Victim {
        Server,     // bailiwickd
        Postmaster, // the database server, by kill -9
        Immediate,  // the database server, as by pg_ctl stop -m immediate
        Backend     // one process of the database server; it starts the others anew by itself
    };
    static const char *name(Victim victim);

    // `folder`: empty; holds the data folder and the logs. `cluster`: where its database is; null:
    // SQLite. Makes the fleet, starts the server.
    Installation(const QString &folder, PostgresCluster *cluster);
    ~Installation();

    Victim choose(std::mt19937_64 &random) const;
    // Answers when the victim is dead and, where that is the supervisor's doing, runs again.
    void kill(Victim victim, std::mt19937_64 &random);

    RealServer &server() { return *m_server; }
    QString dataFolder() const { return m_folder + QStringLiteral("/data"); }
    std::string storeLocation() const; // of store::Store::open
    // --data and --store for bailiwickctl
    QStringList options() const;

private:
    void killBackend(std::mt19937_64 &random);

    const QString m_folder;
    PostgresCluster *const m_cluster;
    std::string m_database; // its address; empty: a file in the data folder
    std::unique_ptr<RealServer> m_server;
};

} // namespace bailiwick::tests
