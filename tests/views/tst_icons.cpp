// SPDX-License-Identifier: Apache-2.0
#include "tests/support/registry.h"
#include "views/widgets/icons.h"
#include "views/widgets/resources.h"
#include "views/widgets/theme.h"

#include <QApplication>
#include <QDir>
#include <QTest>

using namespace bailiwick::widgets;

class IconsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { m_palette = QApplication::palette(); }
    void cleanup() { QApplication::setPalette(m_palette); }

    void everyNameHasAFileAndEveryFileAName()
    {
        loadResources();
        QStringList files = QDir(QStringLiteral(":/bailiwick/icons")).entryList();
        files.removeOne(QStringLiteral("bailiwick.svg"));
        QStringList names;
        for (int i = 0; i < iconCount; ++i)
            names += iconName(static_cast<Icon>(i)) + QStringLiteral(".svg");
        names.sort();
        files.sort();
        QCOMPARE(names, files);
        QCOMPARE(iconName(Icon::ChevronDown), QStringLiteral("chevron-down"));
        QCOMPARE(iconName(Icon::Zone), QStringLiteral("zone"));
    }

    void eachIsDrawnInTheColourAskedForAndNothingElse()
    {
        for (int i = 0; i < iconCount; ++i) {
            const auto which = static_cast<Icon>(i);
            for (const qreal scale : {1.0, 2.0}) {
                const QPixmap pixmap = iconPixmap(which, 16, QColor(200, 40, 90), scale);
                QCOMPARE(pixmap.size(), QSize(16, 16) * scale);
                const QImage image = pixmap.toImage().convertToFormat(QImage::Format_ARGB32);
                int solid = 0;
                for (int y = 0; y < image.height(); ++y) {
                    for (int x = 0; x < image.width(); ++x) {
                        const QColor pixel = image.pixelColor(x, y);
                        if (pixel.alpha() < 200)
                            continue;
                        ++solid;
                        QVERIFY2(qAbs(pixel.red() - 200) < 4 && qAbs(pixel.blue() - 90) < 4,
                                 qPrintable(iconName(which) + u' ' + pixel.name()));
                    }
                }
                // Crisp: enough of the lines covers whole pixels instead of smearing over two.
                QVERIFY2(solid >= 5 * scale, qPrintable(iconName(which)));
            }
        }
    }

    void followsThePaletteAtRunTime()
    {
        const QIcon save = icon(Icon::Save);
        for (const Scheme scheme : {Scheme::Light, Scheme::Dark}) {
            const QPalette palette = schemePalette(scheme);
            QApplication::setPalette(palette);
            QCOMPARE(strongest(save, QIcon::Normal), palette.color(QPalette::WindowText).rgb());
            QCOMPARE(strongest(save, QIcon::Disabled),
                     palette.color(QPalette::Disabled, QPalette::WindowText).rgb());
            QCOMPARE(strongest(save, QIcon::Selected),
                     palette.color(QPalette::HighlightedText).rgb());
            QCOMPARE(strongest(icon(Icon::Save, Tone::Denied), QIcon::Normal),
                     toneColors(Tone::Denied, palette).foreground.rgb());
        }
    }

    void theProgramHasAnIcon()
    {
        const QImage image = applicationIcon().pixmap(64, 64).toImage();
        QCOMPARE(image.size(), QSize(64, 64));
        QCOMPARE(image.pixelColor(32, 6).alpha(), 255);
        QVERIFY(image.pixelColor(0, 0).alpha() < 40); // round corners
    }

private:
    static QRgb strongest(const QIcon &icon, QIcon::Mode mode)
    {
        const QImage image =
            icon.pixmap(32, 32).isNull()
                ? QImage()
                : icon.pixmap(QSize(32, 32), mode).toImage().convertToFormat(QImage::Format_ARGB32);
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                if (qAlpha(image.pixel(x, y)) == 255)
                    return image.pixel(x, y);
            }
        }
        return 0;
    }

    QPalette m_palette;
};

BAILIWICK_TEST(IconsTest)
#include "tst_icons.moc"
