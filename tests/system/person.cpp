// SPDX-License-Identifier: Apache-2.0
// bailiwick_person --server URL --pin HEX --data DIR [--started NS] [--then exit|cut]: the desktop
// as main.cpp starts it, with secrets in a file of the data folder, for tests that need a process
// of its own. Writes one JSON object a line: what stood on the screen first and when, then what the
// draft holds. `cut`: cuts the first delegation in the draft and stays until it is killed.
#include "app/desktop/desktop.h"
#include "app/desktop/program.h"
#include "models/draft/edit.h"
#include "tests/system/desk/file_secrets.h"
#include "views/fleet/fleet_view.h"
#include "views/widgets/filtered_tree.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPaintEvent>
#include <QSettings>
#include <QTimer>
#include <QTreeView>

#include <chrono>
#include <cstdio>

using namespace bailiwick;

namespace {

qint64 monotonic()
{
    return std::chrono::steady_clock::now().time_since_epoch() / std::chrono::nanoseconds(1);
}

void say(const QJsonObject &object)
{
    std::fputs(QJsonDocument(object).toJson(QJsonDocument::Compact).append('\n').constData(),
               stdout);
    std::fflush(stdout);
}

// Calls back once after the first paint of a fleet tree that has rows.
class FirstTree : public QObject
{
public:
    explicit FirstTree(std::function<void(int rows)> seen)
        : m_seen(std::move(seen))
    {
        qApp->installEventFilter(this);
    }

protected:
    bool eventFilter(QObject *object, QEvent *event) override
    {
        if (event->type() != QEvent::Paint)
            return false;
        auto *tree = qobject_cast<QTreeView *>(object->parent());
        if (!tree || tree->viewport() != object || !tree->model() || !isOfTheFleet(*tree))
            return false;
        const int rows = tree->model()->rowCount();
        if (rows == 0)
            return false;
        qApp->removeEventFilter(this);
        // Behind the paint that is under way.
        QMetaObject::invokeMethod(
            qApp, [seen = m_seen, rows] { seen(rows); }, Qt::QueuedConnection);
        return false;
    }

private:
    static bool isOfTheFleet(const QWidget &tree)
    {
        const QWidget *at = &tree;
        while (at && !qobject_cast<const views::FleetView *>(at))
            at = at->parentWidget();
        return at != nullptr;
    }

    std::function<void(int rows)> m_seen;
};

void tellDraft(desktop::Desktop &program, bool cut)
{
    draft::Draft &draft = program.workspace()->draft();
    if (cut && draft.isEmpty())
        draft.push(draft::cutDelegation(draft.state(), draft.state().delegations().at(0).id));
    // The journal is written behind the step, in the next turn of the event loop.
    QTimer::singleShot(100, qApp, [&draft, cut] {
        say({{"draftChanges", int(draft.changes().size())}, {"texts", draft.texts().join(u'|')}});
        if (!cut)
            QCoreApplication::quit();
    });
}

} // namespace

int main(int argc, char **argv)
{
    const qint64 entered = monotonic();
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication::setStyle(QStringLiteral("Fusion"));
    QApplication app(argc, argv);
    desktop::setUp(app);
    QCommandLineParser parser;
    const QCommandLineOption server(QStringLiteral("server"), {}, QStringLiteral("url"));
    const QCommandLineOption pin(QStringLiteral("pin"), {}, QStringLiteral("hex"));
    const QCommandLineOption data(QStringLiteral("data"), {}, QStringLiteral("folder"));
    const QCommandLineOption started(QStringLiteral("started"), {}, QStringLiteral("ns"));
    const QCommandLineOption then(QStringLiteral("then"), {}, QStringLiteral("what"));
    parser.addOptions({server, pin, data, started, then});
    parser.process(app);

    desktop::Options options;
    options.server = QUrl(parser.value(server));
    options.pin = QByteArray::fromHex(parser.value(pin).toLatin1());
    options.dataFolder = parser.value(data);
    QSettings settings(options.dataFolder + QStringLiteral("/desktop.ini"), QSettings::IniFormat);
    widgets::Theme theme(settings);
    tests::FileSecretStore secrets(options.dataFolder + QStringLiteral("/secrets"));
    widgets::DesktopDialogs dialogs;
    desktop::Desktop program(options, settings, theme, secrets, dialogs);

    std::optional<bool> fromDisk;
    const FirstTree watch([&](int rows) {
        const qint64 now = monotonic();
        const qint64 from = parser.isSet(started) ? parser.value(started).toLongLong() : entered;
        say({{"firstTree", double(now - from) / 1e6},
             {"inMain", double(now - entered) / 1e6},
             {"rows", rows},
             {"fromDisk", fromDisk.value_or(false)}});
        tellDraft(program, parser.value(then) == QLatin1String("cut"));
    });
    program.start();
    if (desktop::Connection *connection = program.signIn().connection()) {
        remote::Replica &replica = connection->replica();
        QObject::connect(&replica, &remote::SnapshotSource::changed, qApp, [&] {
            if (!fromDisk && replica.snapshot())
                fromDisk = replica.isFromCache();
        });
    }
    QTimer::singleShot(60'000, qApp, [] { QCoreApplication::exit(3); });
    return QApplication::exec();
}
