// SPDX-License-Identifier: Apache-2.0
#include "tests/system/faults/installation.h"

#include "tests/system/faults/scene.h"

#include <QDir>
#include <QElapsedTimer>
#include <QThread>

#include <signal.h>

#include <algorithm>

namespace bailiwick::tests {

const char *Installation::name(Victim victim)
{
    switch (victim) {
    case Victim::Server:
        return "bailiwickd";
    case Victim::Postmaster:
        return "postmaster";
    case Victim::Immediate:
        return "postmaster (immediate)";
    case Victim::Backend:
        break;
    }
    return "a backend";
}

Installation::Installation(const QString &folder, PostgresCluster *cluster)
    : m_folder(folder)
    , m_cluster(cluster)
    , m_database(cluster ? cluster->makeDatabase() : std::string())
{
    QDir().mkpath(dataFolder());
    Scene::makeFolder(dataFolder(), QString::fromStdString(m_database));
    QStringList options;
    if (!m_database.empty())
        options = {QStringLiteral("--store"), QString::fromStdString(m_database)};
    m_server = std::make_unique<RealServer>(dataFolder(), options,
                                            m_folder + QStringLiteral("/bailiwickd.log"));
}

Installation::~Installation()
{
    m_server.reset();
    if (m_cluster)
        m_cluster->dropDatabase(m_database);
}

Installation::Victim Installation::choose(std::mt19937_64 &random) const
{
    if (!m_cluster)
        return Victim::Server;
    constexpr Victim victims[] = {Victim::Server, Victim::Postmaster, Victim::Immediate,
                                  Victim::Backend};
    return victims[random() % std::size(victims)];
}

void Installation::kill(Victim victim, std::mt19937_64 &random)
{
    if (victim == Victim::Server) {
        m_server->killAtOnce();
        m_server->start();
        return;
    }
    if (victim == Victim::Backend) {
        killBackend(random);
        return;
    }
    if (victim == Victim::Postmaster)
        m_cluster->kill();
    else
        m_cluster->stopAtOnce();
    if (!m_cluster->start())
        qFatal("The database server does not start again.");
}

// The database server notices, ends all the others and starts anew: answers when they are gone.
void Installation::killBackend(std::mt19937_64 &random)
{
    const std::vector<qint64> before = m_cluster->backends(m_database);
    if (before.empty())
        return;
    ::kill(static_cast<pid_t>(before[random() % before.size()]), SIGKILL);
    QElapsedTimer waited;
    waited.start();
    const auto isLeft = [&](qint64 process) {
        return std::find(before.begin(), before.end(), process) != before.end();
    };
    while (!waited.hasExpired(10'000)) {
        const std::vector<qint64> now = m_cluster->backends(m_database);
        if (std::none_of(now.begin(), now.end(), isLeft))
            return;
        QThread::msleep(1);
    }
    qFatal("The database server does not notice that a process of it was killed.");
}

std::string Installation::storeLocation() const
{
    return m_database.empty() ? dataFolder().toStdString() + "/bailiwick.sqlite" : m_database;
}

QStringList Installation::options() const
{
    QStringList options{QStringLiteral("--data"), dataFolder()};
    if (!m_database.empty())
        options += {QStringLiteral("--store"), QString::fromStdString(m_database)};
    return options;
}

} // namespace bailiwick::tests
