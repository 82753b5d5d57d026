// SPDX-License-Identifier: Apache-2.0
#include "tests/mqtt/broker/mosquitto_process.h"

#include <QElapsedTimer>
#include <QFile>
#include <QStandardPaths>

#include <arpa/inet.h>
#include <linux/close_range.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <csignal>
#include <random>

namespace bailiwick::tests {

namespace {

QString program()
{
    const QString found = QStandardPaths::findExecutable(QStringLiteral("mosquitto"));
    return found.isEmpty() ? QStandardPaths::findExecutable(
                                 QStringLiteral("mosquitto"),
                                 {QStringLiteral("/usr/sbin"), QStringLiteral("/usr/local/sbin")})
                           : found;
}

sockaddr_in loopback(std::uint16_t port)
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    return address;
}

bool listens(std::uint16_t port)
{
    const int socket = ::socket(AF_INET, SOCK_STREAM, 0);
    const sockaddr_in address = loopback(port);
    const bool connected =
        ::connect(socket, reinterpret_cast<const sockaddr *>(&address), sizeof address) == 0;
    ::close(socket);
    return connected;
}

} // namespace

std::uint16_t freePort()
{
    std::random_device random;
    for (int i = 0; i < 1'000; ++i) {
        const auto port = static_cast<std::uint16_t>(20'000 + random() % 12'000);
        const int socket = ::socket(AF_INET, SOCK_STREAM, 0);
        const sockaddr_in address = loopback(port);
        const bool isFree =
            ::bind(socket, reinterpret_cast<const sockaddr *>(&address), sizeof address) == 0;
        ::close(socket);
        if (isFree)
            return port;
    }
    qFatal("no port is free");
}

bool MosquittoProcess::isInstalled()
{
    return !program().isEmpty() &&
           !QStandardPaths::findExecutable(QStringLiteral("mosquitto_sub")).isEmpty();
}

MosquittoProcess::MosquittoProcess(Settings settings, bool waits)
    : m_settings(std::move(settings))
    , m_port(freePort())
{
    m_process.setProcessChannelMode(QProcess::MergedChannels);
    // Sockets of this program are not the broker's: it would keep ports open that are closed here.
    m_process.setChildProcessModifier([] { ::close_range(3, ~0U, CLOSE_RANGE_CLOEXEC); });
    writeKey(m_settings.key);
    QStringList lines;
    if (::geteuid() == 0)
        lines << QStringLiteral("user root"); // the folder is root's
    lines << m_settings.more << QStringLiteral("persistence_location %1/").arg(m_folder.path())
          << QStringLiteral("log_dest stderr") << QStringLiteral("log_type all")
          << QStringLiteral("allow_anonymous false") << QStringLiteral("check_retain_source true")
          << QStringLiteral("listener %1 127.0.0.1").arg(m_port)
          << QStringLiteral("plugin %1").arg(QStringLiteral(BAILIWICK_MOSQUITTO))
          << QStringLiteral("plugin_opt_server %1").arg(m_settings.serverUrl)
          << QStringLiteral("plugin_opt_pin %1").arg(m_settings.pin)
          << QStringLiteral("plugin_opt_key_file %1").arg(m_folder.filePath(QStringLiteral("key")))
          << QStringLiteral("plugin_opt_staleness %1").arg(m_settings.staleness);
    if (!m_settings.channels.isEmpty()) {
        writeChannels(m_settings.channels);
        lines << QStringLiteral("plugin_opt_channels %1")
                     .arg(m_folder.filePath(QStringLiteral("channels.json")));
    }
    if (m_settings.keepsReplica)
        lines << QStringLiteral("plugin_opt_replica_file %1").arg(replicaFile());
    lines << m_settings.last;
    write(QStringLiteral("mosquitto.conf"), lines.join(QLatin1Char('\n')) + QLatin1Char('\n'));
    start(waits);
}

MosquittoProcess::~MosquittoProcess()
{
    stop();
}

void MosquittoProcess::write(const QString &name, const QString &text)
{
    QFile file(m_folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(text.toUtf8()) < 0)
        qFatal("cannot write %s", qPrintable(file.fileName()));
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
}

void MosquittoProcess::writeKey(const QString &key)
{
    write(QStringLiteral("key"), key);
}

void MosquittoProcess::writeChannels(const QString &text)
{
    write(QStringLiteral("channels.json"), text);
}

void MosquittoProcess::start(bool waits)
{
    m_process.start(program(),
                    {QStringLiteral("-c"), m_folder.filePath(QStringLiteral("mosquitto.conf"))});
    if (!m_process.waitForStarted())
        qFatal("mosquitto cannot be started");
    if (!waits)
        return;
    QElapsedTimer timer;
    timer.start();
    while (!listens(m_port)) {
        if (m_process.waitForFinished(20) || timer.elapsed() > 20'000)
            qFatal("mosquitto does not listen: %s", log().constData());
    }
}

void MosquittoProcess::stop()
{
    if (!isRunning())
        return;
    m_process.terminate();
    if (!m_process.waitForFinished(15'000))
        qFatal("mosquitto does not end: %s", log().constData());
}

void MosquittoProcess::killAtOnce()
{
    m_process.kill();
    m_process.waitForFinished(15'000);
}

void MosquittoProcess::hangUp()
{
    ::kill(static_cast<pid_t>(m_process.processId()), SIGHUP);
}

QByteArray MosquittoProcess::log()
{
    if (isRunning())
        m_process.waitForReadyRead(1);
    m_log += m_process.readAll();
    return m_log;
}

bool MosquittoProcess::waitForLog(const QByteArray &text, int seconds)
{
    QElapsedTimer timer;
    timer.start();
    while (!log().contains(text)) {
        if (timer.elapsed() > seconds * 1'000)
            return false;
        m_process.waitForReadyRead(50);
    }
    return true;
}

MosquittoProcess::Result MosquittoProcess::client(const QString &name, const QString &key,
                                                  QStringList arguments) const
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    arguments = QStringList{QStringLiteral("-h"), QStringLiteral("127.0.0.1"),
                            QStringLiteral("-p"), QString::number(m_port),
                            QStringLiteral("-u"), QStringLiteral("device"),
                            QStringLiteral("-P"), key} +
                arguments;
    process.start(name, arguments);
    if (!process.waitForFinished(30'000))
        qFatal("%s does not end", qPrintable(name));
    return {process.exitCode(), process.readAll()};
}

} // namespace bailiwick::tests
