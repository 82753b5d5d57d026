// SPDX-License-Identifier: Apache-2.0
#include "tests/support/registry.h"
#include "views/widgets/theme.h"

#include <QApplication>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace bailiwick::widgets;

class ThemeTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_palette = QApplication::palette();
        m_font = QApplication::font();
    }
    void cleanup()
    {
        qApp->setStyleSheet({});
        QApplication::setPalette(m_palette);
        QApplication::setFont(m_font);
    }

    void contrastOfKnownPairs()
    {
        QCOMPARE(contrastRatio(Qt::black, Qt::white), 21.0);
        QCOMPARE(contrastRatio(Qt::white, Qt::white), 1.0);
        // WCAG's example of the lightest grey that passes on white.
        QVERIFY(contrastRatio(QColor(0x76, 0x76, 0x76), Qt::white) >= 4.5);
        QVERIFY(contrastRatio(QColor(0x78, 0x78, 0x78), Qt::white) < 4.5);
    }

    void everyTextCanBeRead_data()
    {
        QTest::addColumn<int>("scheme");
        QTest::newRow("light") << static_cast<int>(Scheme::Light);
        QTest::newRow("dark") << static_cast<int>(Scheme::Dark);
        QTest::newRow("high contrast") << static_cast<int>(Scheme::HighContrast);
    }

    void everyTextCanBeRead()
    {
        QFETCH(int, scheme);
        const QPalette palette = schemePalette(static_cast<Scheme>(scheme));
        QCOMPARE(static_cast<int>(schemeOf(palette)), scheme);
        QStringList unreadable;
        const auto check = [&](const QString &what, const QColor &text, const QColor &ground) {
            const double ratio = contrastRatio(text, ground);
            if (ratio < 4.5)
                unreadable += QStringLiteral("%1: %2").arg(what).arg(ratio);
        };
        for (int i = 0; i < toneCount; ++i) {
            const ToneColors tone = toneColors(static_cast<Tone>(i), palette);
            check(QStringLiteral("tone %1 on its pill").arg(i), tone.foreground, tone.background);
            for (const auto ground : {QPalette::Base, QPalette::AlternateBase, QPalette::Window})
                check(QStringLiteral("tone %1 on %2").arg(i).arg(ground), tone.foreground,
                      palette.color(ground));
        }
        for (const auto ground : {QPalette::Base, QPalette::AlternateBase, QPalette::Window}) {
            check(QStringLiteral("text"), palette.color(QPalette::Text), palette.color(ground));
            check(QStringLiteral("muted text"), palette.color(QPalette::PlaceholderText),
                  palette.color(ground));
            check(QStringLiteral("link"), palette.color(QPalette::Link), palette.color(ground));
        }
        check(QStringLiteral("selection"), palette.color(QPalette::HighlightedText),
              palette.color(QPalette::Highlight));
        QCOMPARE(unreadable, QStringList());
    }

    void followsTheSettingAndSwitchesAtRunTime()
    {
        QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("settings.ini"));
        {
            QSettings settings(file, QSettings::IniFormat);
            Theme theme(settings);
            QCOMPARE(theme.preference(), Theme::Preference::System);
            QSignalSpy changed(&theme, &Theme::changed);
            theme.setPreference(Theme::Preference::Dark);
            QCOMPARE(changed.size(), 1);
            QCOMPARE(QApplication::palette().color(QPalette::Base),
                     schemePalette(Scheme::Dark).color(QPalette::Base));
            QVERIFY(!qApp->styleSheet().isEmpty());
            QVERIFY2(!qApp->styleSheet().contains(QStringLiteral(" @")),
                     "a colour name of the style sheet is not known");
            theme.setPreference(Theme::Preference::Light);
            QCOMPARE(static_cast<int>(schemeOf(QApplication::palette())),
                     static_cast<int>(Scheme::Light));
            theme.setPreference(Theme::Preference::HighContrast);
        }
        QSettings settings(file, QSettings::IniFormat);
        const Theme again(settings);
        QCOMPARE(again.preference(), Theme::Preference::HighContrast);
    }

    void tabularDigitsHaveOneWidth()
    {
        const QFontMetricsF metrics(tabularFont(QApplication::font()));
        for (const QChar digit : QStringLiteral("0123456789:-"))
            QCOMPARE(metrics.horizontalAdvance(digit), metrics.horizontalAdvance(u'1'));
    }

private:
    QPalette m_palette;
    QFont m_font;
};

BAILIWICK_TEST(ThemeTest)
#include "tst_theme.moc"
