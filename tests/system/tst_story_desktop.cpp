// SPDX-License-Identifier: Apache-2.0
#include "tests/ctl/program.h"
#include "tests/support/accessibility_sweep.h"
#include "tests/support/registry.h"
#include "tests/system/desk/story_play.h"
#include "tests/system/support/sample_folder.h"
#include "views/widgets/resources.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace bailiwick;
using tests::SampleFolder;
using tests::StoryPlay;

// The story with real desktops, driven by keys, against the real server. Its functions are its
// steps. Every window and dialog on the way is swept for what a screen reader or a keyboard alone
// would stumble over.
class StoryDesktopTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void manufacturerSignsIn() { QVERIFY(m_play->manufacturerSignsIn()); }
    void manufacturerBrowses() { QVERIFY(m_play->manufacturerBrowses()); }
    void manufacturerEditsAttributes() { QVERIFY(m_play->manufacturerEditsAttributes()); }
    void manufacturerEditsRoles() { QVERIFY(m_play->manufacturerEditsRoles()); }
    void manufacturerLooksBackAtARole() { QVERIFY(m_play->manufacturerLooksBackAtARole()); }
    void manufacturerMindsCompanies() { QVERIFY(m_play->manufacturerMindsCompanies()); }
    void manufacturerDelegates() { QVERIFY(m_play->manufacturerDelegates()); }
    void previewTellsWhatMoved() { QVERIFY(m_play->previewTellsWhatMoved()); }
    void delegationIsCommitted() { QVERIFY(m_play->delegationIsCommitted()); }
    void companyAdminSignsIn() { QVERIFY(m_play->companyAdminSignsIn()); }
    void companyAdminGivesARole() { QVERIFY(m_play->companyAdminGivesARole()); }
    void companyAdminInvites() { QVERIFY(m_play->companyAdminInvites()); }
    void invitedPersonDeclines() { QVERIFY(m_play->invitedPersonDeclines()); }
    void companyIsCutOff() { QVERIFY(m_play->companyIsCutOff()); }
    void restoringBringsItBack() { QVERIFY(m_play->restoringBringsItBack()); }
    void manufacturerGivesAKey() { QVERIFY(m_play->manufacturerGivesAKey()); }
    void manufacturerFreesADevice() { QVERIFY(m_play->manufacturerFreesADevice()); }
    void ownerSharesADevice() { QVERIFY(m_play->ownerSharesADevice()); }
    void guestSignsInAsThemselves() { QVERIFY(m_play->guestSignsInAsThemselves()); }
    void ownerTakesItBack() { QVERIFY(m_play->ownerTakesItBack()); }
    void serverGoesAndComesBack() { QVERIFY(m_play->serverGoesAndComesBack()); }
    void auditorReadsAndExports();
    void auditorVerifies() { QVERIFY(m_play->auditorVerifies()); }
    void auditorLooksBack() { QVERIFY(m_play->auditorLooksBack()); }
    void auditorLooksAhead() { QVERIFY(m_play->auditorLooksAhead()); }
    void everyScreenIsAccessible();
    void cleanupTestCase();

private:
    std::unique_ptr<SampleFolder> m_folder;
    std::unique_ptr<tests::RealServer> m_server;
    QTemporaryDir m_settingsFolder;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<widgets::Theme> m_theme;
    std::unique_ptr<StoryPlay> m_play;
    QStringList m_visited;
    QStringList m_problems;
};

void StoryDesktopTest::initTestCase()
{
    widgets::loadResources();
    m_folder = std::make_unique<SampleFolder>();
    m_server = std::make_unique<tests::RealServer>(m_folder->path(), m_folder->withMail());
    m_settings = std::make_unique<QSettings>(m_settingsFolder.filePath(QStringLiteral("theme.ini")),
                                             QSettings::IniFormat);
    m_theme = std::make_unique<widgets::Theme>(*m_settings);
    m_play = std::make_unique<StoryPlay>(
        *m_server, *m_theme, [this](QWidget &window, const QString &name) {
            m_visited << name;
            for (const QString &problem : tests::accessibilityProblems(window))
                m_problems << name + QStringLiteral(": ") + problem;
        });
}

void StoryDesktopTest::auditorReadsAndExports()
{
    QVERIFY(m_play->auditorReadsAndExports());
    QFile csv(m_play->exportedCsv());
    QVERIFY(csv.open(QIODevice::ReadOnly));
    QVERIFY(csv.readAll().contains("access:commit"));
    // What the desktop exported is verified by the other program.
    const QString key = m_folder->filePath(QStringLiteral("kept-key.txt"));
    {
        tests::ApiSession auditor(m_server->clientOptions(), SampleFolder::account("role-auditor"));
        QFile file(key);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray::fromStdString(auditor.get("/v1/audit/key").text));
    }
    const tests::ProgramResult verified =
        tests::runProgram({QStringLiteral("audit"), QStringLiteral("verify"),
                           m_play->exportedLines(), QStringLiteral("--key"), key});
    QVERIFY2(verified.exitCode == 0, (verified.out + verified.err).constData());
}

void StoryDesktopTest::everyScreenIsAccessible()
{
    QVERIFY(m_visited.size() > 20);
    QVERIFY2(m_problems.isEmpty(), qPrintable(m_problems.join(u'\n')));
}

void StoryDesktopTest::cleanupTestCase()
{
    if (!m_play)
        return;
    const StoryPlay::Figures &figures = m_play->figures();
    qInfo("click to preview %lld ms (computed in %lld ms), commit to refusal %lld ms, commit to "
          "the desktop saying so %lld ms",
          figures.clickToPreview, figures.previewComputed, figures.commitToRefusal,
          figures.commitToNotice);
    m_play.reset();
    m_server.reset();
}

BAILIWICK_TEST(StoryDesktopTest)
#include "tst_story_desktop.moc"
