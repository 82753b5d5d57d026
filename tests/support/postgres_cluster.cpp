// SPDX-License-Identifier: Apache-2.0
#include "postgres_cluster.h"

#include <QCoreApplication>
#include <QDir>
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

constexpr const char *port = "54329"; // names the socket only
constexpr const char *password = "of-tests-only";
PostgresCluster *cluster = nullptr;
QString keptFolder; // empty: nothing is kept

bool isRoot()
{
    return geteuid() == 0;
}

// The newest that is installed; Debian keeps them out of PATH.
QString serverPrograms()
{
    const QDir versions(QStringLiteral("/usr/lib/postgresql"));
    QString found;
    int newest = 14;
    for (const QString &name : versions.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        const QString folder = versions.filePath(name + QStringLiteral("/bin/"));
        if (name.toInt() > newest && QFile::exists(folder + QStringLiteral("initdb"))) {
            newest = name.toInt();
            found = folder;
        }
    }
    return found;
}

bool runToEnd(const QStringList &command)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(command.first(), command.mid(1));
    if (process.waitForFinished(120'000) && process.exitCode() == 0)
        return true;
    qWarning("%s: %s", qPrintable(command.join(u' ')), process.readAll().constData());
    return false;
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

// Gone, or dead and nobody's to bury.
bool hasEnded(const QByteArray &process)
{
    const QByteArray status = contentOf(QStringLiteral("/proc/%1/stat").arg(process.constData()));
    return status.isEmpty() || status.mid(status.lastIndexOf(')')).startsWith(") Z");
}

bool writeFile(const QString &path, const QByteArray &content)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(content) == content.size();
}

} // namespace

void killServer(QProcess &server)
{
    const QString listing =
        QStringLiteral("/proc/%1/task/%1/children").arg(QString::number(server.processId()));
    const QList<QByteArray> started = contentOf(listing).simplified().split(' ');
    server.kill();
    server.waitForFinished(20'000);
    QElapsedTimer timer;
    timer.start();
    for (const QByteArray &process : started) {
        while (!process.isEmpty() && !hasEnded(process) && timer.elapsed() < 20'000)
            QThread::msleep(1);
    }
}

PostgresCluster &PostgresCluster::instance()
{
    if (!cluster) {
        cluster = new PostgresCluster({keptFolder, {}}); // ends before the application does
        qAddPostRoutine([] {
            delete cluster;
            cluster = nullptr;
        });
    }
    return *cluster;
}

void PostgresCluster::keepIn(const std::string &folder)
{
    keptFolder = QString::fromStdString(folder);
}

PostgresCluster::PostgresCluster(const Options &options)
    : m_home(options.home.isEmpty() ? m_folder.filePath(QStringLiteral("server")) : options.home)
    , m_settings(options.settings)
    , m_programs(serverPrograms())
{
    if (m_programs.isEmpty())
        qFatal("There is no PostgreSQL server (15 or newer): install the package postgresql-15.");
    const bool isNew = !QFile::exists(m_home + QStringLiteral("/data/PG_VERSION"));
    if ((isNew && !initialize()) || !start())
        qFatal("The tests' PostgreSQL server does not start.");
    if (!isNew)
        return;
    const std::string failed =
        run(address("postgres", "admin"), std::string("CREATE ROLE owner LOGIN CREATEDB CREATEROLE"
                                                      " PASSWORD '") +
                                              password + "'");
    if (!failed.empty())
        qFatal("%s", failed.c_str());
}

PostgresCluster::~PostgresCluster()
{
    if (m_server.state() == QProcess::NotRunning)
        return;
    ::kill(static_cast<pid_t>(m_server.processId()), SIGINT); // ends its connections and itself
    if (!m_server.waitForFinished(20'000))
        m_server.kill();
    m_server.waitForFinished(5'000);
}

QStringList PostgresCluster::asServerUser(const QStringList &command) const
{
    if (!isRoot())
        return command;
    return QStringList{QStringLiteral("runuser"), QStringLiteral("-u"), QStringLiteral("postgres"),
                       QStringLiteral("--")} +
           command;
}

bool PostgresCluster::initialize()
{
    const QString secret = m_folder.filePath(QStringLiteral("password"));
    if (!writeFile(secret, password) || !QDir().mkpath(m_home))
        return false;
    if (isRoot()) {
        const passwd *user = getpwnam("postgres");
        if (!user)
            return false;
        // The folder is the tests' own; the server passes through it.
        if (::chmod(qPrintable(m_folder.path()), 0711) != 0 ||
            ::chown(qPrintable(m_home), user->pw_uid, user->pw_gid) != 0 ||
            ::chown(qPrintable(secret), user->pw_uid, user->pw_gid) != 0)
            return false;
    }
    return runToEnd(
        asServerUser({m_programs + QStringLiteral("initdb"),
                      QStringLiteral("--pgdata=") + m_home + QStringLiteral("/data"),
                      QStringLiteral("--username=admin"), QStringLiteral("--auth=scram-sha-256"),
                      QStringLiteral("--pwfile=") + secret, QStringLiteral("--encoding=UTF8"),
                      QStringLiteral("--locale=C"), QStringLiteral("--no-sync")}));
}

// Servers that were killed leave processes that need a moment to notice.
bool PostgresCluster::start()
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

bool PostgresCluster::startOnce()
{
    // setpriv becomes the server: the process is ours to end, and ends when this program dies.
    QStringList command{QStringLiteral("setpriv"), QStringLiteral("--pdeathsig"),
                        QStringLiteral("INT")};
    if (isRoot())
        command += {QStringLiteral("--reuid=postgres"), QStringLiteral("--regid=postgres"),
                    QStringLiteral("--clear-groups")};
    command += {m_programs + QStringLiteral("postgres"),
                QStringLiteral("-D"),
                m_home + QStringLiteral("/data"),
                QStringLiteral("-k"),
                m_home,
                QStringLiteral("-p"),
                QString::fromLatin1(port)};
    // What a test commits lasts until the program ends: there is no power cut between.
    QStringList settings{QStringLiteral("listen_addresses="), QStringLiteral("max_connections=200"),
                         QStringLiteral("log_min_messages=fatal")};
    if (m_home != keptFolder)
        settings += {QStringLiteral("fsync=off"), QStringLiteral("full_page_writes=off"),
                     QStringLiteral("shared_buffers=256MB"), QStringLiteral("max_wal_size=4GB")};
    else // a server of its own machine
        settings += {QStringLiteral("shared_buffers=2GB"), QStringLiteral("max_wal_size=8GB"),
                     QStringLiteral("maintenance_work_mem=512MB")};
    for (const QString &setting : settings + m_settings)
        command += {QStringLiteral("-c"), setting};
    m_server.setProcessChannelMode(QProcess::MergedChannels);
    m_server.setStandardOutputFile(m_folder.filePath(QStringLiteral("server.log")));
    m_server.setWorkingDirectory(QStringLiteral("/"));
    m_server.start(command.first(), command.mid(1));
    QElapsedTimer timer;
    timer.start();
    while (timer.elapsed() < 60'000 && !m_server.waitForFinished(20)) {
        if (PQping(address("postgres", "admin").c_str()) == PQPING_OK)
            return true;
    }
    return false;
}

void PostgresCluster::kill()
{
    killServer(m_server);
}

void PostgresCluster::stopAtOnce()
{
    ::kill(static_cast<pid_t>(m_server.processId()), SIGQUIT);
    if (!m_server.waitForFinished(20'000))
        kill();
}

std::vector<qint64> PostgresCluster::backends(const std::string &address) const
{
    std::vector<qint64> processes;
    PGconn *const connection = PQconnectdb(asSuperuser(address).c_str());
    PGresult *const result =
        PQexec(connection, "SELECT pid FROM pg_stat_activity WHERE datname = current_database()"
                           " AND backend_type = 'client backend' AND pid <> pg_backend_pid()"
                           " ORDER BY backend_start");
    for (int row = 0; row < PQntuples(result); ++row)
        processes.push_back(std::atoll(PQgetvalue(result, row, 0)));
    PQclear(result);
    PQfinish(connection);
    return processes;
}

QString PostgresCluster::keepFolder()
{
    m_folder.setAutoRemove(false);
    return m_folder.path();
}

std::string PostgresCluster::address(const std::string &database, const std::string &user) const
{
    return "postgresql://" + user + ":" + password + "@/" + database +
           "?host=" + m_home.toStdString() + "&port=" + port;
}

std::string PostgresCluster::makeDatabase()
{
    const std::string name = "test_" + std::to_string(++m_databases);
    const std::string failed =
        run(address("postgres", "owner"),
            "CREATE DATABASE " + name + " TEMPLATE template0 ENCODING 'UTF8' LOCALE 'C'");
    if (!failed.empty())
        qFatal("%s", failed.c_str());
    return address(name, "owner");
}

std::string PostgresCluster::databaseAddress(const std::string &name) const
{
    return address(name, "owner");
}

std::string PostgresCluster::keptDatabase(const std::string &name)
{
    const std::string failed =
        run(address("postgres", "owner"),
            "CREATE DATABASE " + name + " TEMPLATE template0 ENCODING 'UTF8' LOCALE 'C'");
    if (!failed.empty() && failed.find("already exists") == std::string::npos)
        qFatal("%s", failed.c_str());
    return databaseAddress(name);
}

void PostgresCluster::dropDatabase(const std::string &address)
{
    const auto start = address.find("@/") + 2;
    const std::string name = address.substr(start, address.find('?') - start);
    const std::string failed = run(this->address("postgres", "owner"),
                                   "DROP DATABASE IF EXISTS " + name + " WITH (FORCE)");
    if (!failed.empty())
        qWarning("%s", failed.c_str());
}

std::string PostgresCluster::asSuperuser(const std::string &address) const
{
    return "postgresql://admin" + address.substr(address.find(':', 13));
}

std::string PostgresCluster::run(const std::string &address, const std::string &sql)
{
    PGconn *const connection = PQconnectdb(address.c_str());
    std::string failed;
    if (PQstatus(connection) != CONNECTION_OK) {
        failed = PQerrorMessage(connection);
    } else {
        PQsetNoticeProcessor(
            connection, [](void *, const char *) {}, nullptr);
        PGresult *const result = PQexec(connection, sql.c_str());
        if (PQresultStatus(result) != PGRES_COMMAND_OK && PQresultStatus(result) != PGRES_TUPLES_OK)
            failed = PQresultErrorMessage(result);
        PQclear(result);
    }
    PQfinish(connection);
    return failed;
}

} // namespace bailiwick::tests
