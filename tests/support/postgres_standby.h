// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "postgres_cluster.h"

namespace bailiwick::tests {

// A hot standby of the tests' PostgreSQL server: copied with pg_basebackup, then streaming from it,
// read by a socket of its own. Holds all databases, those that are made later, too. qFatal when it
// does not start; stopped with this object, and when the program crashes.
class PostgresStandby
{
public:
    PostgresStandby();
    ~PostgresStandby();
    PostgresStandby(const PostgresStandby &) = delete;
    PostgresStandby &operator=(const PostgresStandby &) = delete;

    // The same database and user there.
    std::string address(const std::string &ofPrimary) const;
    void pause(); // what comes from now on is received, but not replayed: the past is shown
    void resume();
    void kill();  // as kill -9 does
    bool start(); // again
    // First value of the first row, asked as the server's superuser.
    std::string text(const std::string &ofPrimary, const std::string &sql) const;
    // Waits until it has replayed all that the primary wrote so far; false: not within 10 s.
    bool catchUp(const std::string &ofPrimary) const;

private:
    bool startOnce();

    PostgresCluster &m_primary;
    QTemporaryDir m_folder;
    QProcess m_server;
};

} // namespace bailiwick::tests
