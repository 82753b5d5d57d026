// SPDX-License-Identifier: Apache-2.0
#include "tests/system/desk/person_program.h"

#include "tests/system/desk/desk.h"
#include "tests/system/desk/find.h"
#include "tests/system/desk/sign_in_driver.h"
#include "tests/system/support/sample_folder.h"

#include <QDir>
#include <QJsonDocument>
#include <QProcess>

#include <algorithm>
#include <chrono>

namespace bailiwick::tests {

namespace {

constexpr int longest = 60'000; // ms

} // namespace

PersonProgram::PersonProgram(const RealServer &server)
    : m_server(server)
{
}

bool PersonProgram::hasCopy() const
{
    return !QDir(m_folder.filePath(QStringLiteral("replica")))
                .entryList({QStringLiteral("*.sealed")})
                .isEmpty();
}

bool PersonProgram::signInBefore(const char *role, widgets::Theme &theme)
{
    Desk desk(m_server, theme, m_folder.path());
    desk.start();
    SignInDriver person(desk);
    return person.isOfferedAccounts() && person.signIn(SampleFolder::account(role)) &&
           eventually("the copy on disk", [&] { return hasCopy(); });
}

std::vector<QJsonObject> PersonProgram::run()
{
    return run({}, 0);
}

std::vector<QJsonObject> PersonProgram::runAndKill(std::size_t lines)
{
    return run({QStringLiteral("--then"), QStringLiteral("cut")}, lines);
}

std::vector<QJsonObject> PersonProgram::run(const QStringList &more, std::size_t killAfter)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    const auto now = std::chrono::steady_clock::now().time_since_epoch();
    process.start(QStringLiteral(BAILIWICK_PERSON),
                  QStringList{QStringLiteral("--server"), m_server.url(), QStringLiteral("--pin"),
                              QString::fromStdString(m_server.clientOptions().pin),
                              QStringLiteral("--data"), m_folder.path(),
                              QStringLiteral("--started"),
                              QString::number(now / std::chrono::nanoseconds(1))} +
                      more);
    std::vector<QJsonObject> lines;
    QElapsedTimer waited;
    waited.start();
    while (!waited.hasExpired(longest)) {
        const bool running = process.state() != QProcess::NotRunning;
        if (running)
            process.waitForReadyRead(100);
        while (process.canReadLine())
            lines.push_back(QJsonDocument::fromJson(process.readLine()).object());
        if (killAfter > 0 && lines.size() >= killAfter)
            break;
        if (!running)
            break;
    }
    if (process.state() != QProcess::NotRunning) {
        process.kill();
        process.waitForFinished(longest);
    }
    return lines;
}

std::optional<double> firstTreeFromDisk(const RealServer &server, widgets::Theme &theme, int runs)
{
    PersonProgram person(server);
    if (!person.signInBefore("role-manufacturer-admin", theme))
        return std::nullopt;
    std::vector<double> times;
    for (int i = 0; i < runs; ++i) {
        const std::vector<QJsonObject> lines = person.run();
        if (lines.empty() || !lines.front()[QStringLiteral("fromDisk")].toBool()) {
            qWarning("the copy on disk was not what was shown first");
            return std::nullopt;
        }
        times.push_back(lines.front()[QStringLiteral("firstTree")].toDouble());
    }
    std::nth_element(times.begin(), times.begin() + runs / 2, times.end());
    return times[std::size_t(runs / 2)];
}

} // namespace bailiwick::tests
