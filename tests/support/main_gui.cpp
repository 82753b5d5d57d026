// SPDX-License-Identifier: Apache-2.0
#include "tests/support/run_registered.h"

#include <QApplication>
#include <QFont>
#include <QLocale>
#include <QStandardPaths>

// As main.cpp, with a QApplication whose platform, style, font and locale are the same on every
// machine, and whose settings and data folders are Qt's test ones.
int main(int argc, char **argv)
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    qputenv("QT_QPA_PLATFORMTHEME", "none");
    qputenv("QT_SCALE_FACTOR", "1");
    QStandardPaths::setTestModeEnabled(true);
    QLocale::setDefault(QLocale::c());

    QApplication app(argc, argv);
    QApplication::setOrganizationName(QStringLiteral("bailiwick-tests"));
    QApplication::setStyle(QStringLiteral("Fusion"));
    QFont font(QStringLiteral("DejaVu Sans"));
    font.setPixelSize(13);
    QApplication::setFont(font);
    QApplication::setCursorFlashTime(0);
    return bailiwick::tests::runRegistered(app.arguments());
}
