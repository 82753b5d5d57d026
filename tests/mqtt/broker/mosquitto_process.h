// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QProcess>
#include <QTemporaryDir>

#include <cstdint>

// Where mosquitto is missing (installer/test installs it), tests of the real broker say so.
#define BAILIWICK_NEEDS_MOSQUITTO()                                                                \
    if (!bailiwick::tests::MosquittoProcess::isInstalled())                                        \
    QSKIP("mosquitto and mosquitto-clients are not installed")

namespace bailiwick::tests {

// Outside of the range that connections take theirs from: whoever tries again and again to reach a
// port of that range where nobody listens may at last be connected to themselves.
std::uint16_t freePort();

// The real mosquitto with the plug-in, on a free port of the loopback, in a folder of its own. The
// destructor stops it by its own process. A failure ends the program with the log.
class MosquittoProcess
{
public:
    struct Settings
    {
        QString serverUrl;
        QString pin;
        QString key;      // the plug-in's own
        QString channels; // text of the mapping; empty: the one compiled in
        int staleness = 300;
        bool keepsReplica = false; // on disk, over restarts
        QStringList more;          // lines for mosquitto.conf
        QStringList last;          // … behind the plug-in's
    };

    static bool isInstalled();

    // `waits`: until it listens; otherwise it may be meant to fail.
    explicit MosquittoProcess(Settings settings, bool waits = true);
    ~MosquittoProcess();
    MosquittoProcess(const MosquittoProcess &) = delete;
    MosquittoProcess &operator=(const MosquittoProcess &) = delete;

    void start(bool waits = true); // again: on the same port, with what it stored
    void stop();
    void killAtOnce(); // SIGKILL, waits
    QString replicaFile() const { return m_folder.filePath(QStringLiteral("replica")); }
    void hangUp(); // SIGHUP: reads its configuration anew
    bool isRunning() const { return m_process.state() == QProcess::Running; }
    bool waitForEnd() { return m_process.waitForFinished(10'000); }
    std::uint16_t port() const { return m_port; }
    QByteArray log();
    // Until the log has the text; false after `seconds`.
    bool waitForLog(const QByteArray &text, int seconds = 10);
    void writeKey(const QString &key);
    void writeChannels(const QString &text);

    struct Result
    {
        int exitCode = -1;
        QByteArray out;
    };
    // mosquitto_pub or mosquitto_sub with the arguments, as whoever has the key.
    Result client(const QString &program, const QString &key, QStringList arguments) const;

private:
    void write(const QString &name, const QString &text);

    Settings m_settings;
    QTemporaryDir m_folder;
    QProcess m_process;
    QByteArray m_log;
    std::uint16_t m_port = 0;
};

} // namespace bailiwick::tests
