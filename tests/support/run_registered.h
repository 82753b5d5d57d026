// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/support/registry.h"

#include <QStringList>
#include <QTest>

#include <cstdio>

namespace bailiwick::tests {

/// Runs every registered class; `test_x ClassName [function …]` runs that class alone.
/// Returns the number of failed functions, or 1 when no class has the name asked for.
inline int runRegistered(QStringList arguments)
{
    QString only;
    if (arguments.size() > 1 && !arguments.at(1).startsWith(u'-'))
        only = arguments.takeAt(1);

    int failed = 0;
    int run = 0;
    for (const auto &factory : registry()) {
        const auto test = factory();
        if (!only.isEmpty() && only != QString::fromLatin1(test->metaObject()->className()))
            continue;
        ++run;
        failed += QTest::qExec(test.get(), arguments);
    }
    if (run == 0)
        std::fprintf(stderr, "no test class named \"%s\" in this program\n", qPrintable(only));
    return run == 0 ? 1 : failed;
}

} // namespace bailiwick::tests
