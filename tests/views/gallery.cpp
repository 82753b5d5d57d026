// SPDX-License-Identifier: Apache-2.0
// views_gallery FOLDER: writes pictures of the icons in every theme, for people to look at.
#include "views/widgets/icons.h"
#include "views/widgets/theme.h"

#include <QApplication>
#include <QDir>
#include <QPainter>
#include <QSettings>
#include <QTemporaryDir>

#include <cstdio>

using namespace bailiwick::widgets;

namespace {

QImage iconSheet(qreal scale)
{
    constexpr int columns = 8;
    constexpr QSize cell(128, 64);
    const int rows = (iconCount + columns - 1) / columns;
    QImage sheet(QSize(columns * cell.width(), rows * cell.height()) * scale,
                 QImage::Format_ARGB32_Premultiplied);
    sheet.setDevicePixelRatio(scale);
    sheet.fill(QApplication::palette().color(QPalette::Base));
    QPainter painter(&sheet);
    QFont small = QApplication::font();
    small.setPointSizeF(7.5);
    painter.setFont(small);
    for (int i = 0; i < iconCount; ++i) {
        const auto which = static_cast<Icon>(i);
        const QPoint at(i % columns * cell.width() + 8, i / columns * cell.height() + 8);
        icon(which).paint(&painter, QRect(at, QSize(16, 16)));
        icon(which).paint(&painter, QRect(at + QPoint(28, 0), QSize(24, 24)));
        icon(which, Tone::Pending).paint(&painter, QRect(at + QPoint(64, 0), QSize(16, 16)));
        icon(which).paint(&painter, QRect(at + QPoint(92, 0), QSize(16, 16)), Qt::AlignCenter,
                          QIcon::Disabled);
        painter.setPen(QApplication::palette().color(QPalette::PlaceholderText));
        painter.drawText(at + QPoint(0, 42), iconName(which));
    }
    return sheet;
}

} // namespace

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    if (app.arguments().size() != 2) {
        std::fprintf(stderr, "usage: views_gallery FOLDER\n");
        return 2;
    }
    const QDir folder(app.arguments().at(1));
    folder.mkpath(QStringLiteral("."));
    QTemporaryDir scratch;
    QSettings settings(scratch.filePath(QStringLiteral("gallery.ini")), QSettings::IniFormat);
    Theme theme(settings);
    for (const auto &[preference, name] : {std::pair{Theme::Preference::Light, "light"},
                                           std::pair{Theme::Preference::Dark, "dark"}}) {
        theme.setPreference(preference);
        for (const int scale : {1, 2}) {
            const QString file = folder.filePath(
                QStringLiteral("icons-%1-%2x.png").arg(QLatin1String(name)).arg(scale));
            if (!iconSheet(scale).save(file)) {
                std::fprintf(stderr, "cannot write %s\n", qPrintable(file));
                return 1;
            }
        }
        applicationIcon().pixmap(128, 128).save(folder.filePath(QStringLiteral("application.png")));
    }
    return 0;
}
