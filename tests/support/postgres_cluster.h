// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QProcess>
#include <QTemporaryDir>

#include <string>
#include <vector>

namespace bailiwick::tests {

// kill -9 of a PostgreSQL server; returns when the processes it started are gone too: those notice
// it a moment later, and until then go on answering.
void killServer(QProcess &server);

// A PostgreSQL server of the test program's own: made in a temporary folder at first use, reached
// by a socket in it, stopped with the program (by its process, and when the program crashes). Runs
// as the user "postgres" when the tests run as root. Debian's own clusters are left alone.
class PostgresCluster
{
public:
    // Runs for as long as the QCoreApplication. qFatal when there is none or it does not start.
    static PostgresCluster &instance();

    // Before instance(): the server's data stays in this folder for the next program that names it,
    // and is written as durably as a real server's.
    static void keepIn(const std::string &folder);
    // Another one beside it, for tests that spoil theirs.
    struct Options
    {
        QString home;         // an empty folder for its data; empty: in the temporary folder
        QStringList settings; // "name=value", over those of the tests
    };
    explicit PostgresCluster(const Options &options);
    ~PostgresCluster();
    PostgresCluster(const PostgresCluster &) = delete;
    PostgresCluster &operator=(const PostgresCluster &) = delete;

    // An empty database, owned by a user who may make databases and roles and is no superuser; the
    // address logs in as that user.
    std::string makeDatabase();
    // One with this name, made when there is none; and where it would be.
    std::string keptDatabase(const std::string &name);
    std::string databaseAddress(const std::string &name) const;
    void dropDatabase(const std::string &address);
    // The same database as the server's superuser.
    std::string asSuperuser(const std::string &address) const;

    // Runs statements there; answers the error's text, which is empty when all went well.
    static std::string run(const std::string &address, const std::string &sql);

    qint64 processId() const { return m_server.processId(); }
    bool isRunning() const { return m_server.state() != QProcess::NotRunning; }
    bool start();      // again, after kill()
    void kill();       // as kill -9 does
    void stopAtOnce(); // as pg_ctl stop -m immediate does
    // The processes that serve connections to the database.
    std::vector<qint64> backends(const std::string &address) const;
    // The server's folder stays when the program ends; answers it.
    QString keepFolder();

private:
    friend class PostgresStandby;
    bool initialize();
    bool startOnce();
    QStringList asServerUser(const QStringList &command) const;
    std::string address(const std::string &database, const std::string &user) const;

    QTemporaryDir m_folder;
    QString m_home; // of the server
    QStringList m_settings;
    QString m_programs;
    QProcess m_server;
    int m_databases = 0;
};

} // namespace bailiwick::tests
