// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/program.h"

#include "views/widgets/resources.h"

#include <QApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

namespace bailiwick::desktop {

void setUp(QApplication &app)
{
    QApplication::setApplicationName(QStringLiteral("bailiwick"));
    QApplication::setOrganizationName(QStringLiteral("bailiwick"));
    auto *words = new QTranslator(&app);
    if (words->load(QLocale(), QStringLiteral("bailiwick"), QStringLiteral("_"),
                    QStringLiteral(":/i18n")) ||
        words->load(QStringLiteral(":/i18n/bailiwick_en.qm"))) // plural forms for everybody else
        QApplication::installTranslator(words);
    auto *qtWords = new QTranslator(&app);
    if (qtWords->load(QLocale(), QStringLiteral("qtbase"), QStringLiteral("_"),
                      QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QApplication::installTranslator(qtWords);
    widgets::loadResources();
}

} // namespace bailiwick::desktop
