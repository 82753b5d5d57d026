// SPDX-License-Identifier: Apache-2.0
#include "tests/support/run_registered.h"

#include <QCoreApplication>

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    return bailiwick::tests::runRegistered(app.arguments());
}
