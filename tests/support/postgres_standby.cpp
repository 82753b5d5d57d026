// SPDX-License-Identifier: Apache-2.0
#include "postgres_standby.h"

#include <QElapsedTimer>
#include <QFile>
#include <QThread>

#include <libpq-fe.h>
#include <pwd.h>
#include <signal.h>
#include <sys/stat.h>
#include <unistd.h>

namespace bailiwick::tests {

namespace {

constexpr const char *port = "54330"; // names the socket only

std::string valueAt(const std::string &address, const std::string &sql)
{
    PGconn *const connection = PQconnectdb(address.c_str());
    PGresult *const result = PQexec(connection, sql.c_str());
    std::string value;
    if (PQresultStatus(result) == PGRES_TUPLES_OK && PQntuples(result) > 0)
        value = PQgetvalue(result, 0, 0);
    PQclear(result);
    PQfinish(connection);
    return value;
}

} // namespace

PostgresStandby::PostgresStandby()
    : m_primary(PostgresCluster::instance())
{
    const QString home = m_folder.filePath(QStringLiteral("server"));
    if (geteuid() == 0) {
        const passwd *user = getpwnam("postgres");
        if (!user || ::mkdir(qPrintable(home), 0700) != 0 ||
            ::chmod(qPrintable(m_folder.path()), 0711) != 0 ||
            ::chmod(qPrintable(home), 0711) != 0 ||
            ::chown(qPrintable(home), user->pw_uid, user->pw_gid) != 0)
            qFatal("the standby's folder cannot be made");
    } else if (::mkdir(qPrintable(home), 0700) != 0) {
        qFatal("the standby's folder cannot be made");
    }
    QStringList command = m_primary.asServerUser(
        {m_primary.m_programs + QStringLiteral("pg_basebackup"),
         QStringLiteral("--pgdata=") + home + QStringLiteral("/data"),
         QStringLiteral("--write-recovery-conf"), QStringLiteral("--wal-method=stream"),
         QStringLiteral("--checkpoint=fast"), QStringLiteral("--no-sync"),
         QStringLiteral("--dbname=") +
             QString::fromStdString(m_primary.address("postgres", "admin"))});
    QProcess copy;
    copy.setProcessChannelMode(QProcess::MergedChannels);
    copy.setWorkingDirectory(QStringLiteral("/"));
    copy.start(command.takeFirst(), command);
    if (!copy.waitForFinished(120'000) || copy.exitCode() != 0)
        qFatal("pg_basebackup: %s", copy.readAll().constData());
    if (!start())
        qFatal("the standby does not start");
}

PostgresStandby::~PostgresStandby()
{
    if (m_server.state() == QProcess::NotRunning)
        return;
    ::kill(static_cast<pid_t>(m_server.processId()), SIGINT);
    if (!m_server.waitForFinished(20'000))
        kill();
}

bool PostgresStandby::start()
{
    for (int tries = 0; tries < 20; ++tries) {
        if (startOnce())
            return true;
        QThread::msleep(100);
    }
    QFile log(m_folder.filePath(QStringLiteral("server.log")));
    if (log.open(QIODevice::ReadOnly))
        qWarning("%s", log.readAll().constData());
    return false;
}

bool PostgresStandby::startOnce()
{
    const QString home = m_folder.filePath(QStringLiteral("server"));
    QStringList command{QStringLiteral("setpriv"), QStringLiteral("--pdeathsig"),
                        QStringLiteral("INT")};
    if (geteuid() == 0)
        command += {QStringLiteral("--reuid=postgres"), QStringLiteral("--regid=postgres"),
                    QStringLiteral("--clear-groups")};
    command += {m_primary.m_programs + QStringLiteral("postgres"),
                QStringLiteral("-D"),
                home + QStringLiteral("/data"),
                QStringLiteral("-k"),
                home,
                QStringLiteral("-p"),
                QString::fromLatin1(port)};
    for (const char *setting : {"listen_addresses=", "fsync=off", "max_connections=200",
                                "shared_buffers=64MB", "log_min_messages=fatal"})
        command += {QStringLiteral("-c"), QString::fromLatin1(setting)};
    m_server.setProcessChannelMode(QProcess::MergedChannels);
    m_server.setStandardOutputFile(m_folder.filePath(QStringLiteral("server.log")));
    m_server.setWorkingDirectory(QStringLiteral("/"));
    m_server.start(command.first(), command.mid(1));
    const std::string admin = address(m_primary.address("postgres", "admin"));
    QElapsedTimer timer;
    timer.start();
    while (timer.elapsed() < 60'000 && !m_server.waitForFinished(20)) {
        if (PQping(admin.c_str()) == PQPING_OK)
            return true;
    }
    return false;
}

void PostgresStandby::kill()
{
    killServer(m_server);
}

std::string PostgresStandby::address(const std::string &ofPrimary) const
{
    return ofPrimary.substr(0, ofPrimary.find('?')) +
           "?host=" + m_folder.filePath(QStringLiteral("server")).toStdString() + "&port=" + port;
}

void PostgresStandby::pause()
{
    const std::string admin = m_primary.address("postgres", "admin");
    text(admin, "SELECT pg_wal_replay_pause()");
    while (text(admin, "SELECT pg_get_wal_replay_pause_state()") != "paused")
        QThread::msleep(5);
}

void PostgresStandby::resume()
{
    text(m_primary.address("postgres", "admin"), "SELECT pg_wal_replay_resume()");
}

std::string PostgresStandby::text(const std::string &ofPrimary, const std::string &sql) const
{
    return valueAt(address(m_primary.asSuperuser(ofPrimary)), sql);
}

bool PostgresStandby::catchUp(const std::string &ofPrimary) const
{
    const std::string admin = m_primary.asSuperuser(ofPrimary);
    const std::string end = valueAt(admin, "SELECT pg_current_wal_flush_lsn()");
    QElapsedTimer timer;
    for (timer.start(); timer.elapsed() < 10'000; QThread::msleep(5)) {
        if (text(admin, "SELECT pg_last_wal_replay_lsn() >= '" + end + "'::pg_lsn") == "t")
            return true;
    }
    return false;
}

} // namespace bailiwick::tests
