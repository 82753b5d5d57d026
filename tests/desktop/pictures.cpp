// SPDX-License-Identifier: Apache-2.0
// desktop_pictures FOLDER [DEVICES]: writes pictures of the window over the sample fleet, signed in
// as the manufacturer's admin, light and dark, for people to look at.
#include "app/desktop/desktop.h"
#include "app/desktop/program.h"
#include "fake_backend.h"
#include "models/draft/edit.h"
#include "models/sample/generate.h"
#include "tests/support/sample_state.h"
#include "tests/support/scripted_dialogs.h"
#include "views/audit/audit_table.h"
#include "views/audit/audit_view.h"
#include "views/fleet/fleet_view.h"
#include "views/fleet/node_details.h"
#include "views/sign_in/sign_in_view.h"

#include <QApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QSettings>
#include <QTemporaryDir>

#include <cstdio>

using namespace bailiwick;

namespace {

template<typename Condition>
bool waitFor(Condition condition, int milliseconds = 20'000)
{
    QElapsedTimer clock;
    clock.start();
    while (!condition() && clock.elapsed() < milliseconds)
        QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
    return condition();
}

void settle(int milliseconds = 400)
{
    waitFor([] { return false; }, milliseconds);
}

std::vector<audit::Event> someLog(const fleet::State &state, const fleet::PrincipalRef &viewer)
{
    std::vector<audit::Event> log;
    const char *actions[] = {"delegation:create", "role:assign", "device:view",     "session:open",
                             "delegation:cut",    "audit:view",  "device:configure"};
    std::uint64_t sequence = 60;
    for (const fleet::Resource &resource : state.resources()) {
        if (sequence == 0)
            break;
        audit::Event event;
        event.sequence = --sequence;
        event.time = fleet::currentTime() - std::int64_t(60 - sequence) * 731'000;
        event.actor = {"membership", viewer.id.toString(), state.labelOf(viewer), "o"};
        event.action = actions[sequence % 7];
        event.resource = {"site", resource.id.toString(), resource.name};
        event.outcome = sequence % 9 == 4    ? audit::Outcome::Denied
                        : sequence % 17 == 3 ? audit::Outcome::Failed
                                             : audit::Outcome::Allowed;
        event.reason = sequence % 3 == 0 ? "Maintenance contract 2026-118" : "";
        event.revision = 1 + std::int64_t(sequence) / 5;
        event.requestId = "req-" + std::to_string(sequence * 7919);
        event.detail =
            R"({"changes":[{"put":{"type":"assignment","role":"Installer","reason":"Contract"}}],)"
            R"("count":1,"effect":[{"label":"Nora Lind","actions":[{"action":"device:configure",)"
            R"("gainedDevices":48,"lostDevices":0,"gained":[{"id":"1","kind":"site","name":)"
            R"("Nordquell 12"},{"id":"2","kind":"site","name":"Nordquell 14"}]},{"action":)"
            R"("device:view","gainedDevices":48,"lostDevices":0}]}]})";
        log.push_back(event);
    }
    return log;
}

struct Album
{
    QString folder;
    QString theme;
    void take(QWidget &widget, const char *name) const
    {
        settle();
        widget.grab().save(QStringLiteral("%1/%2-%3.png").arg(folder, QLatin1String(name), theme));
    }
};

void takeAll(const Album &album, const tests::Identity &identity, const fleet::State &state,
             widgets::Theme::Preference preference)
{
    const auto account = sample::sampleAccounts().front();
    tests::FakeBackend backend(identity, state, tests::memberWithEmail(state, account.email));
    backend.log = someLog(state, backend.viewer);
    QByteArray offered;
    for (const sample::SampleAccount &one : sample::sampleAccounts())
        offered +=
            (offered.isEmpty() ? "" : ",") +
            QStringLiteral("{\"label\":\"%1\",\"name\":\"%2\",\"email\":\"%3\","
                           "\"organization\":\"%4\",\"password\":\"secret\"}")
                .arg(QString::fromStdString(one.label), QString::fromStdString(one.name),
                     QString::fromStdString(one.email), QString::fromStdString(one.organization))
                .toUtf8();
    backend.sampleAccounts = "{\"accounts\":[" + offered + "]}";
    QTemporaryDir folder;
    QSettings settings(folder.filePath(QStringLiteral("s.ini")), QSettings::IniFormat);
    widgets::Theme theme(settings);
    theme.setPreference(preference);
    remote::MemorySecretStore secrets;
    tests::ScriptedDialogs dialogs;
    desktop::Options options;
    options.server = backend.server.url();
    options.dataFolder = folder.path();
    desktop::Desktop program(options, settings, theme, secrets, dialogs);
    desktop::MainWindow &window = program.window();
    program.start();
    album.take(window, "certificate");
    Q_EMIT window.signIn().certificateAccepted();
    album.take(window, "sign-in");
    Q_EMIT window.signIn().signInRequested(
        {backend.server.url().toString(), QString::fromStdString(account.email),
         QStringLiteral("wrong"), QString::fromStdString(account.organization)});
    album.take(window, "sign-in-refused");
    QElapsedTimer clock;
    clock.start();
    Q_EMIT window.signIn().signInRequested(
        {backend.server.url().toString(), QString::fromStdString(account.email),
         QStringLiteral("secret"), QString::fromStdString(account.organization)});
    if (!waitFor([&] { return program.workspace() && program.workspace()->draft().base(); })) {
        std::fprintf(stderr, "not signed in\n");
        return;
    }
    std::printf("sign-in to first tree: %lld ms\n", static_cast<long long>(clock.elapsed()));
    auto *fleetView = qobject_cast<views::FleetView *>(window.page(QStringLiteral("fleet")));
    album.take(window, "fleet");
    for (const fleet::Resource &resource : state.resources())
        if (resource.kind == fleet::ResourceKind::Device) {
            fleetView->reveal(resource.id);
            break;
        }
    settle();
    waitFor([&] { return !fleetView->details().reach().isBusy(); });
    album.take(window, "fleet-device");
    for (const char *page : {"access", "delegations", "people", "policies", "roles", "companies",
                             "keys", "ownership", "audit"}) {
        window.showPage(QString::fromLatin1(page));
        if (auto *audit =
                qobject_cast<views::AuditView *>(window.page(QString::fromLatin1(page)))) {
            waitFor([audit] { return audit->model().rowCount() > 0; });
            audit->table().setCurrentIndex(audit->model().index(3, 0));
        }
        album.take(window, page);
    }
    auto &draft = program.workspace()->draft();
    if (draft.state().delegations().size() > 0)
        draft.push(draft::cutDelegation(draft.state(), draft.state().delegations().at(0).id));
    program.workspace()->showPreview();
    settle(2000);
    album.take(window, "preview");
    backend.announceCutOff();
    waitFor([&] { return !program.workspace(); });
    album.take(window, "cut-off");
}

} // namespace

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    if (argc < 2) {
        std::fprintf(stderr, "usage: desktop_pictures FOLDER [DEVICES]\n");
        return 2;
    }
    QApplication::setStyle(QStringLiteral("Fusion"));
    desktop::setUp(app); // in the language of LC_ALL
    const QString folder = QString::fromLocal8Bit(argv[1]);
    QDir().mkpath(folder);
    const fleet::State state =
        tests::sampleState(argc > 2 ? QByteArray(argv[2]).toULongLong() : 20'000);
    const tests::Identity identity = tests::makeIdentity();
    takeAll({folder, QStringLiteral("light")}, identity, state, widgets::Theme::Preference::Light);
    takeAll({folder, QStringLiteral("dark")}, identity, state, widgets::Theme::Preference::Dark);
    return 0;
}
