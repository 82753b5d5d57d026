// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/desktop.h"
#include "app/desktop/options.h"
#include "app/desktop/program.h"

#include <QApplication>
#include <QSettings>

#include <cstdio>

using namespace bailiwick;

int main(int argc, char **argv)
{
    // --help must answer where there is no display.
    for (int i = 1; i < argc; ++i) {
        const QByteArray argument(argv[i]);
        if (argument == "--help" || argument == "-h" || argument == "--version" || argument == "-v")
            qputenv("QT_QPA_PLATFORM", "offscreen");
    }
    QApplication::setStyle(QStringLiteral("Fusion"));
    QApplication app(argc, argv);
    QApplication::setApplicationVersion(QStringLiteral(BAILIWICK_VERSION));
    desktop::setUp(app);

    const auto options = desktop::parseOptions(QApplication::arguments());
    if (!options) {
        std::fprintf(stderr, "bailiwick: %s\n", options.error().toString().c_str());
        return 2;
    }
    if (options->isHelp || options->isVersion) {
        std::fputs(qPrintable(options->text), stdout);
        return 0;
    }
    QSettings settings(options->dataFolder + QStringLiteral("/desktop.ini"), QSettings::IniFormat);
    widgets::Theme theme(settings);
    if (const auto &preference = options->theme)
        theme.setPreference(*preference);
    remote::KeychainSecretStore secrets;
    widgets::DesktopDialogs dialogs;
    desktop::Desktop program(*options, settings, theme, secrets, dialogs);
    program.start();
    return QApplication::exec();
}
