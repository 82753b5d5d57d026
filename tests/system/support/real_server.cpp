// SPDX-License-Identifier: Apache-2.0
#include "tests/system/support/real_server.h"

#include "models/authority/data_folder.h"
#include "models/wire/parse_json.h"

#include <QElapsedTimer>
#include <QFile>
#include <QThread>

#include <nlohmann/json.hpp>

namespace bailiwick::tests {

namespace {

constexpr int longest = 120'000; // ms; machines that build at the same time are slow

} // namespace

RealServer::~RealServer()
{
    stop();
}

void RealServer::start()
{
    const QString portFile = m_data + QStringLiteral("/port");
    QFile::remove(portFile);
    if (!m_logFile.isEmpty())
        m_process.setStandardErrorFile(m_logFile, QIODevice::Append);
    m_process.start(QStringLiteral(BAILIWICKD),
                    QStringList{QStringLiteral("--data"), m_data, QStringLiteral("--port"),
                                QString::number(m_port), QStringLiteral("--port-file"), portFile} +
                        m_options);
    QElapsedTimer waited;
    waited.start();
    while (!QFile::exists(portFile)) { // it appears whole or not at all
        if (m_process.waitForFinished(20) || !isRunning() || waited.hasExpired(longest))
            qFatal("bailiwickd did not start: %s", log().constData());
    }
    QFile file(portFile);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s cannot be read", qPrintable(portFile));
    m_port = file.readAll().trimmed().toUShort();
}

void RealServer::stop()
{
    if (!isRunning())
        return;
    m_process.terminate();
    if (!m_process.waitForFinished(longest)) {
        qWarning("bailiwickd did not stop; it is killed");
        killAtOnce();
    }
}

void RealServer::killAtOnce()
{
    m_process.kill();
    m_process.waitForFinished(longest);
}

QString RealServer::url() const
{
    return QStringLiteral("https://127.0.0.1:%1").arg(m_port);
}

http::ClientOptions RealServer::clientOptions() const
{
    const authority::DataFolder folder(m_data.toStdString());
    const auto text = authority::readFile(folder.connectFile());
    const auto json = wire::parseJson(text.value_or(std::string()));
    if (!json)
        qFatal("connect.json: %s", json.error().toString().c_str());
    http::ClientOptions options;
    options.port = m_port;
    options.pin = json->value("fingerprint", std::string());
    options.requestTime = std::chrono::milliseconds(longest);
    return options;
}

QByteArray RealServer::log()
{
    m_log += m_process.readAllStandardError();
    return m_log;
}

} // namespace bailiwick::tests
