// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/audit_files.h"
#include "app/desktop/connect_file.h"
#include "app/desktop/known_servers.h"
#include "app/desktop/options.h"
#include "app/desktop/sample_accounts.h"
#include "models/audit/row.h"
#include "models/remote/transport.h"
#include "tests/support/registry.h"

#include <QBuffer>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

using namespace bailiwick;
using namespace bailiwick::desktop;

namespace {

const QString fingerprint = remote::Transport::fingerprintText(QByteArray(32, '\x5a'));

QByteArray connectJson(const QString &url, const QString &print, int version = 1)
{
    return QStringLiteral("{\"format\":\"bailiwick-connect\",\"version\":%3,\"url\":\"%1\","
                          "\"fingerprint\":\"%2\"}")
        .arg(url, print)
        .arg(version)
        .toUtf8();
}

audit::StoredRow row(std::uint64_t sequence)
{
    audit::Event event;
    event.sequence = sequence;
    event.time = 1'700'000'000'000;
    event.actor = {"membership", "m", "Mia, the admin", "o"};
    event.action = "delegation:cut";
    event.resource = {"delegation", "d", "=1+1"};
    return {*audit::seal(event), {}};
}

} // namespace

class DesktopFilesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsTheCommandLine()
    {
        const auto options = parseOptions(
            {QStringLiteral("bailiwick"), QStringLiteral("--server"),
             QStringLiteral("https://localhost:1"), QStringLiteral("--pin"), fingerprint,
             QStringLiteral("--data"), QStringLiteral("/d"), QStringLiteral("--dark")});
        QVERIFY(options);
        QCOMPARE(options->server, QUrl(QStringLiteral("https://localhost:1")));
        QCOMPARE(options->pin, QByteArray(32, '\x5a'));
        QCOMPARE(options->dataFolder, QStringLiteral("/d"));
        QVERIFY(options->theme == widgets::Theme::Preference::Dark);
    }

    void refusesWrongCommandLines_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("clear text") << QStringList{"--server", "http://localhost"};
        QTest::newRow("no address") << QStringList{"--server", "https://"};
        QTest::newRow("short pin") << QStringList{"--pin", "AB:CD"};
        QTest::newRow("both colours") << QStringList{"--light", "--dark"};
        QTest::newRow("unknown") << QStringList{"--colour"};
        QTest::newRow("stray") << QStringList{"hello"};
    }
    void refusesWrongCommandLines()
    {
        QFETCH(QStringList, arguments);
        const auto options = parseOptions(QStringList{QStringLiteral("bailiwick")} + arguments);
        QVERIFY(!options);
        QCOMPARE(options.error().code, std::string("usage"));
    }

    void helpNamesEveryOption()
    {
        const auto options = parseOptions({QStringLiteral("bailiwick"), QStringLiteral("--help")});
        QVERIFY(options && options->isHelp);
        for (const char *name : {"--server", "--pin", "--data", "--light", "--dark"})
            QVERIFY2(options->text.contains(QLatin1String(name)), name);
    }

    void findsTheServerOfThisMachine()
    {
        QTemporaryDir empty;
        QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("connect.json")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(connectJson(QStringLiteral("https://127.0.0.1:8470"), fingerprint));
        file.close();
        const auto found = findConnectFile({empty.path(), folder.path()});
        QVERIFY(found);
        QCOMPARE(found->url, QUrl(QStringLiteral("https://127.0.0.1:8470")));
        QCOMPARE(found->pin, QByteArray(32, '\x5a'));
        QVERIFY(!findConnectFile({empty.path()}));
    }

    void refusesOtherConnectFiles()
    {
        const QString url = QStringLiteral("https://a:1");
        QVERIFY(connectFileFrom(connectJson(url, fingerprint)));
        QVERIFY(!connectFileFrom(connectJson(url, fingerprint, 2)));
        QVERIFY(!connectFileFrom(connectJson(url, QStringLiteral("AB"))));
        QVERIFY(!connectFileFrom(connectJson(QStringLiteral("http://a:1"), fingerprint)));
        QVERIFY(!connectFileFrom("{"));
    }

    void remembersServers()
    {
        QTemporaryDir folder;
        const QUrl server(QStringLiteral("https://Host:9"));
        KnownAccount account{QStringLiteral("e"),
                             QStringLiteral("o"),
                             QStringLiteral("p"),
                             {fleet::PrincipalKind::Membership, fleet::makeId(1, 2, 3)}};
        {
            QSettings settings(folder.filePath(QStringLiteral("s.ini")), QSettings::IniFormat);
            KnownServers known(settings);
            known.setPin(server, QByteArray(32, '\x01'));
            known.setAccount(server, account);
            known.setLast(server);
        }
        QSettings settings(folder.filePath(QStringLiteral("s.ini")), QSettings::IniFormat);
        KnownServers known(settings);
        QCOMPARE(known.pin(QUrl(QStringLiteral("https://host:9/"))), QByteArray(32, '\x01'));
        QVERIFY(known.account(server) == account);
        QCOMPARE(known.last(), server);
        QVERIFY(known.pin(QUrl(QStringLiteral("https://host:10"))).isEmpty());
        // An end user takes the place of a member, and nobody that of them.
        account.viewer = {fleet::PrincipalKind::Person, fleet::makeId(1, 2, 4)};
        known.setAccount(server, account);
        QVERIFY(known.account(server) == account);
        account.viewer = {};
        known.setAccount(server, account);
        QVERIFY(known.account(server) == account);
    }

    void readsOfferedAccounts()
    {
        const auto accounts = offeredAccountsFrom(
            "{\"accounts\":[{\"label\":\"l\",\"email\":\"e\",\"password\":\"p\"},"
            "{\"label\":\"no password\",\"email\":\"e\"}]}");
        QCOMPARE(accounts.size(), std::size_t(1));
        QCOMPARE(accounts.front().label, QStringLiteral("l"));
        QVERIFY(offeredAccountsFrom("[]").empty());
    }

    void turnsAnExportIntoCsv()
    {
        QByteArray text = "{\"complete\":false}\n";
        for (std::uint64_t i = 0; i < 3; ++i)
            text += QByteArray::fromStdString(audit::rowLine(row(i))) + '\n';
        text += "{\"checkpoint\":\"\"}\n";
        QBuffer lines(&text);
        lines.open(QIODevice::ReadOnly);
        QBuffer csv;
        csv.open(QIODevice::WriteOnly);
        const auto rows = csvFromExport(lines, csv);
        QVERIFY(rows);
        QCOMPARE(*rows, std::uint64_t(3));
        QCOMPARE(csv.data().count("\r\n"), 4);
        QVERIFY(csv.data().contains("\"Mia, the admin\""));
        QVERIFY2(!csv.data().contains(",=1+1"), "a formula would run");
    }

    void namesTheBrokenLineOfAnExport()
    {
        QByteArray text = "{\"complete\":false}\n" +
                          QByteArray::fromStdString(audit::rowLine(row(0))).replace("cut", "cux") +
                          "x\n";
        QBuffer lines(&text);
        lines.open(QIODevice::ReadOnly);
        QBuffer csv;
        csv.open(QIODevice::WriteOnly);
        const auto rows = csvFromExport(lines, csv);
        QVERIFY(!rows);
        QCOMPARE(rows.error().where, std::string("line 2"));
    }

    void keepsTheNewestCheckpoints()
    {
        QTemporaryDir folder;
        SavedCheckpoints saved(folder.path(), QStringLiteral("host:1"));
        QVERIFY(saved.read().empty());
        for (int i = 0; i < SavedCheckpoints::kept + 5; ++i)
            QVERIFY(saved.add(QString::number(i)));
        QVERIFY(saved.add(QString::number(SavedCheckpoints::kept)));
        const auto kept = SavedCheckpoints(folder.path(), QStringLiteral("host:1")).read();
        QCOMPARE(int(kept.size()), SavedCheckpoints::kept);
        QCOMPARE(kept.back(), std::to_string(SavedCheckpoints::kept));
        QVERIFY(SavedCheckpoints(folder.path(), QStringLiteral("host:2")).read().empty());
    }
};

BAILIWICK_TEST(DesktopFilesTest)
#include "tst_files.moc"
