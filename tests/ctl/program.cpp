// SPDX-License-Identifier: Apache-2.0
#include "program.h"

#include <QProcess>

namespace bailiwick::tests {

QString programPath()
{
    return QStringLiteral(BAILIWICKCTL);
}

ProgramResult runProgram(const QStringList &arguments, const QByteArray &input,
                         const QStringList &environment)
{
    constexpr int longest = 60'000;
    QProcess process;
    process.setEnvironment(QProcess::systemEnvironment() + environment);
    process.start(programPath(), arguments);
    if (!process.waitForStarted(longest))
        return {};
    process.write(input);
    process.closeWriteChannel();
    const bool ended = process.waitForFinished(longest);
    ProgramResult result;
    if (ended && process.exitStatus() == QProcess::NormalExit)
        result.exitCode = process.exitCode();
    result.out = process.readAllStandardOutput();
    result.err = process.readAllStandardError();
    return result;
}

} // namespace bailiwick::tests
