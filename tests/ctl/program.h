// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace bailiwick::tests {

struct ProgramResult
{
    int exitCode = -1; // -1: did not start, crashed or did not end
    QByteArray out;
    QByteArray err;
};

QString programPath(); // of the real bailiwickctl
// Runs it.
// `environment`: "NAME=value" added to this one.
ProgramResult runProgram(const QStringList &arguments, const QByteArray &input = {},
                         const QStringList &environment = {});

} // namespace bailiwick::tests
