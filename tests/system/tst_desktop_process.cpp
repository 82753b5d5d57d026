// SPDX-License-Identifier: Apache-2.0
#include "tests/support/registry.h"
#include "tests/system/desk/person_program.h"
#include "tests/system/support/sample_folder.h"
#include "views/widgets/resources.h"
#include "views/widgets/theme.h"

#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

using namespace bailiwick;
using tests::PersonProgram;
using tests::SampleFolder;

// The desktop as a process of its own: what it shows first, and what a kill -9 leaves.
class DesktopProcessTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        widgets::loadResources();
        m_settings = std::make_unique<QSettings>(m_folder.filePath(QStringLiteral("theme.ini")),
                                                 QSettings::IniFormat);
        m_theme = std::make_unique<widgets::Theme>(*m_settings);
        m_sample = std::make_unique<SampleFolder>();
        m_server = std::make_unique<tests::RealServer>(m_sample->path());
    }

    // The tree stands before anything came from the server: it does not run while it is shown.
    void firstTreeComesFromDisk()
    {
        PersonProgram person(*m_server);
        QVERIFY(person.signInBefore("role-manufacturer-admin", *m_theme));
        const auto withServer = person.run();
        QVERIFY(!withServer.empty());
        QVERIFY(withServer.front()[QStringLiteral("fromDisk")].toBool());
        m_server->stop();
        const auto alone = person.run();
        m_server->start();
        QVERIFY(!alone.empty());
        QVERIFY(alone.front()[QStringLiteral("fromDisk")].toBool());
        QCOMPARE(alone.front()[QStringLiteral("rows")], withServer.front()[QStringLiteral("rows")]);
        qInfo("exec to first tree from disk: %.0f ms, without a server %.0f ms",
              withServer.front()[QStringLiteral("firstTree")].toDouble(),
              alone.front()[QStringLiteral("firstTree")].toDouble());
    }

    void draftSurvivesAKill()
    {
        PersonProgram person(*m_server);
        QVERIFY(person.signInBefore("role-manufacturer-admin", *m_theme));
        const auto killed = person.runAndKill(2);
        QCOMPARE(killed.size(), std::size_t{2});
        QCOMPARE(killed.back()[QStringLiteral("draftChanges")].toInt(), 1);
        const auto again = person.run();
        QCOMPARE(again.size(), std::size_t{2});
        QCOMPARE(again.back()[QStringLiteral("draftChanges")].toInt(), 1);
        QCOMPARE(again.back()[QStringLiteral("texts")], killed.back()[QStringLiteral("texts")]);
    }

private:
    QTemporaryDir m_folder;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<widgets::Theme> m_theme;
    std::unique_ptr<SampleFolder> m_sample;
    std::unique_ptr<tests::RealServer> m_server;
};

BAILIWICK_TEST(DesktopProcessTest)
#include "tst_desktop_process.moc"
