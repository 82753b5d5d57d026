// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QStringList>

namespace bailiwick::tests {

struct ProgramResult
{
    int exitCode = -1; // -1: did not start, crashed or did not end
    QByteArray out;
    QByteArray err;
};

// Runs the real bailiwickctl.
ProgramResult runProgram(const QStringList &arguments, const QByteArray &input = {});

} // namespace bailiwick::tests
