// SPDX-License-Identifier: Apache-2.0
// bailiwick_tour DIR [--dark | --light]: plays the story on real programs with a fleet of its own
// and writes a picture of every screen and dialog to DIR, light and dark; prints what it measured.
#include "app/desktop/program.h"
#include "tests/system/desk/person_program.h"
#include "tests/system/desk/story_play.h"
#include "tests/system/support/sample_folder.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QElapsedTimer>
#include <QLocale>
#include <QTest>

#include <algorithm>
#include <cstdio>

using namespace bailiwick;
using tests::StoryPlay;
using Preference = widgets::Theme::Preference;

namespace {

// Pictures of what stands on the screen, numbered, in every theme asked for.
class Camera
{
public:
    Camera(QDir folder, widgets::Theme &theme, std::vector<Preference> themes)
        : m_folder(std::move(folder))
        , m_theme(theme)
        , m_themes(std::move(themes))
    {
        m_theme.setPreference(m_themes.front());
    }

    void take(QWidget &window, const QString &name)
    {
        ++m_number;
        for (const Preference theme : m_themes) {
            if (theme != m_theme.preference())
                m_theme.setPreference(theme);
            QTest::qWait(150); // blinking, fading and late columns are over
            const QString file = m_folder.filePath(QStringLiteral("%1-%2-%3.png")
                                                       .arg(m_number, 2, 10, QLatin1Char('0'))
                                                       .arg(name, theme == Preference::Dark
                                                                      ? QStringLiteral("dark")
                                                                      : QStringLiteral("light")));
            if (window.grab().save(file))
                ++m_taken;
            else
                std::fprintf(stderr, "%s cannot be written.\n", qPrintable(file));
        }
        // The next picture begins with the theme that stands: each change polishes every widget.
        std::reverse(m_themes.begin(), m_themes.end());
    }
    int taken() const { return m_taken; }

private:
    QDir m_folder;
    widgets::Theme &m_theme;
    std::vector<Preference> m_themes;
    int m_number = 0;
    int m_taken = 0;
};

struct Step
{
    const char *what;
    bool (StoryPlay::*play)();
};

constexpr Step steps[] = {
    {"The manufacturer's admin signs in", &StoryPlay::manufacturerSignsIn},
    {"browses the fleet", &StoryPlay::manufacturerBrowses},
    {"edits the attributes of a device", &StoryPlay::manufacturerEditsAttributes},
    {"looks after roles, and at the role models", &StoryPlay::manufacturerEditsRoles},
    {"compares a role at two revisions", &StoryPlay::manufacturerLooksBackAtARole},
    {"minds the companies that work here", &StoryPlay::manufacturerMindsCompanies},
    {"delegates a customer to an installer company", &StoryPlay::manufacturerDelegates},
    {"is told that somebody else committed in between", &StoryPlay::previewTellsWhatMoved},
    {"previews again and commits", &StoryPlay::delegationIsCommitted},
    {"The installer company's admin signs in", &StoryPlay::companyAdminSignsIn},
    {"gives a technician a role until a date", &StoryPlay::companyAdminGivesARole},
    {"and invites people, after a look at what they would gain", &StoryPlay::companyAdminInvites},
    {"One of them says no", &StoryPlay::invitedPersonDeclines},
    {"The manufacturer cuts the company off", &StoryPlay::companyIsCutOff},
    {"and restores it", &StoryPlay::restoringBringsItBack},
    {"and gives a program a key", &StoryPlay::manufacturerGivesAKey},
    {"loads claim secrets and begins to free a device", &StoryPlay::manufacturerFreesADevice},
    {"An owner shares a device", &StoryPlay::ownerSharesADevice},
    {"with somebody who signs in as themselves", &StoryPlay::guestSignsInAsThemselves},
    {"and takes it back", &StoryPlay::ownerTakesItBack},
    {"The server goes away and comes back", &StoryPlay::serverGoesAndComesBack},
    {"The auditor reads and exports the log", &StoryPlay::auditorReadsAndExports},
    {"and verifies it", &StoryPlay::auditorVerifies},
    {"looks at who could reach what before", &StoryPlay::auditorLooksBack},
    {"and at who will once a role has ended", &StoryPlay::auditorLooksAhead},
};

int play(const QString &folder, const std::vector<Preference> &themes)
{
    QElapsedTimer clock;
    clock.start();
    if (!QDir().mkpath(folder)) {
        std::fprintf(stderr, "The folder %s cannot be made.\n", qPrintable(folder));
        return 1;
    }
    QTemporaryDir machine;
    QSettings settings(machine.filePath(QStringLiteral("theme.ini")), QSettings::IniFormat);
    widgets::Theme theme(settings);
    Camera camera(QDir(folder), theme, themes);
    tests::SampleFolder sample;
    tests::RealServer server(sample.path(), sample.withMail());
    StoryPlay story(server, theme,
                    [&](QWidget &window, const QString &name) { camera.take(window, name); });
    for (const Step &step : steps) {
        std::printf("%6.1f s  %s\n", double(clock.elapsed()) / 1000, step.what);
        std::fflush(stdout);
        if (!(story.*step.play)()) {
            std::fprintf(stderr, "The tour ends here: this did not go as it should.\n");
            return 1;
        }
    }
    const auto firstTree = tests::firstTreeFromDisk(server, theme);
    const StoryPlay::Figures &figures = story.figures();
    std::printf("\n%d pictures in %s, after %.1f s\n", camera.taken(), qPrintable(folder),
                double(clock.elapsed()) / 1000);
    std::printf(
        "exec of the desktop to first tree painted, from the sealed copy on disk: %.0f ms\n",
        firstTree.value_or(-1));
    std::printf("click to preview: %lld ms (computed in %lld ms)\n",
                static_cast<long long>(figures.clickToPreview),
                static_cast<long long>(figures.previewComputed));
    std::printf("commit to refusal: %lld ms; to the other desktop saying so: %lld ms\n",
                static_cast<long long>(figures.commitToRefusal),
                static_cast<long long>(figures.commitToNotice));
    return firstTree ? 0 : 1;
}

} // namespace

int main(int argc, char **argv)
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QLocale::setDefault(QLocale::c());
    QApplication::setStyle(QStringLiteral("Fusion"));
    QApplication app(argc, argv);
    desktop::setUp(app);
    QApplication::setApplicationName(QStringLiteral("bailiwick_tour"));
    QApplication::setQuitOnLastWindowClosed(false);
    QApplication::setCursorFlashTime(0);
    QCommandLineParser parser;
    parser.setApplicationDescription(
        QStringLiteral("Plays the story on real programs and takes a picture of every screen."));
    parser.addHelpOption();
    parser.addPositionalArgument(QStringLiteral("DIR"), QStringLiteral("Folder of the pictures"));
    const QCommandLineOption dark(QStringLiteral("dark"), QStringLiteral("Dark pictures only"));
    const QCommandLineOption light(QStringLiteral("light"), QStringLiteral("Light pictures only"));
    parser.addOptions({dark, light});
    parser.process(app);
    if (parser.positionalArguments().size() != 1)
        parser.showHelp(2);
    std::vector<Preference> themes;
    if (!parser.isSet(dark) || parser.isSet(light))
        themes.push_back(Preference::Light);
    if (!parser.isSet(light) || parser.isSet(dark))
        themes.push_back(Preference::Dark);
    return play(parser.positionalArguments().front(), themes);
}
