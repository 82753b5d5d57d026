// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/http/client.h"

#include <QProcess>

namespace bailiwick::tests {

// The real bailiwickd over a data folder, on a free port of the loopback. start() waits until it
// answers; the destructor stops it by its own process. A failure ends the program with the log.
class RealServer
{
public:
    // `options`: of its command line, besides where it listens and its data folder. `logFile`: what
    // its log is added to; empty: kept for log().
    explicit RealServer(const QString &dataFolder, const QStringList &options = {},
                        const QString &logFile = {})
        : m_data(dataFolder)
        , m_options(options)
        , m_logFile(logFile)
    {
        start();
    }
    ~RealServer();
    RealServer(const RealServer &) = delete;
    RealServer &operator=(const RealServer &) = delete;

    void start();      // again: on the same port
    void stop();       // SIGTERM, waits
    void killAtOnce(); // SIGKILL, waits
    bool isRunning() const { return m_process.state() == QProcess::Running; }

    std::uint16_t port() const { return m_port; }
    QString url() const;
    // Pinned to the certificate that connect.json names.
    http::ClientOptions clientOptions() const;
    QString dataFolder() const { return m_data; }
    // What it wrote so far, over all its starts.
    QByteArray log();

private:
    QString m_data;
    QStringList m_options;
    QString m_logFile;
    QProcess m_process;
    QByteArray m_log;
    std::uint16_t m_port = 0;
};

} // namespace bailiwick::tests
