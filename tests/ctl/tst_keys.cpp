// SPDX-License-Identifier: Apache-2.0
#include "models/identity/api_key.h"
#include "models/wire/parse_json.h"
#include "program.h"
#include "tests/server/live_server.h"
#include "tests/support/registry.h"

#include <QTest>

using namespace bailiwick;
using namespace bailiwick::tests;

// Applications and keys from the command line, as the installer admin of a delegation.
class KeyCommandsTest : public QObject
{
    Q_OBJECT
private slots:
    void init()
    {
        m_server = std::make_unique<LiveServer>();
        m_server->delegate();
    }

    void wholeLife()
    {
        const ProgramResult made = ask({"application", "create", "Reader", "--space", "site-11",
                                        "--action", "device:view", "--any-keyword"});
        QVERIFY2(made.exitCode == 0, made.out + made.err);
        const ProgramResult listed = ask({"application", "list"});
        QVERIFY2(listed.exitCode == 0 && listed.out.contains("application\tReader") &&
                     listed.out.contains("  device:view\n"),
                 listed.out + listed.err);

        // The output is the secret alone, so that it can go straight into a file.
        const ProgramResult key = ask({"key", "create", "Reader"});
        QVERIFY2(key.exitCode == 0, key.out + key.err);
        const std::string text = key.out.trimmed().toStdString();
        const auto read = identity::readApiKey(text);
        QVERIFY2(read && key.out.count('\n') == 1, key.out);
        QVERIFY(!key.err.contains(key.out.trimmed()));
        QCOMPARE(m_server->get("/v1/me", text).status, 200);

        const ProgramResult keys = ask({"key", "list", "Reader"});
        QVERIFY2(keys.exitCode == 0 && keys.out.startsWith(read->id.c_str()) &&
                     keys.out.contains("\tvalid\t") && keys.out.contains("1 use"),
                 keys.out + keys.err);
        QVERIFY(!keys.out.contains(key.out.trimmed()));

        const ProgramResult rotated =
            ask({"key", "rotate", read->id.c_str(), "--overlap", "0h", "--json"});
        QVERIFY2(rotated.exitCode == 0, rotated.out + rotated.err);
        const auto json = wire::parseJson(rotated.out.toStdString());
        QVERIFY(json);
        const std::string fresh = json->value("text", "");
        const auto second = identity::readApiKey(fresh);
        QVERIFY(second);
        QCOMPARE(m_server->get("/v1/me", text).status, 401);
        QCOMPARE(m_server->get("/v1/me", fresh).status, 200);

        const ProgramResult revoked = ask({"key", "revoke", second->id.c_str()});
        QVERIFY2(revoked.exitCode == 0, revoked.out + revoked.err);
        QCOMPARE(m_server->get("/v1/me", fresh).status, 401);
    }

    void disabling()
    {
        const std::string text = makeKey();
        const ProgramResult off = ask({"application", "disable", "Reader"});
        QVERIFY2(off.exitCode == 0 && off.out.contains("is disabled"), off.out + off.err);
        QCOMPARE(m_server->get("/v1/me", text).status, 401);
        QCOMPARE(ask({"application", "enable", "Reader"}).exitCode, 0);
        QCOMPARE(m_server->get("/v1/me", text).status, 200);
    }

    void unusedKeys()
    {
        const std::string used = makeKey();
        const std::string forgotten = ask({"key", "create", "Reader"}).out.trimmed().toStdString();
        m_server->world().advance(2 * 3'600'000);
        QCOMPARE(m_server->get("/v1/me", used).status, 200);
        const ProgramResult found = ask({"key", "unused", "--since", "1h", "--revoke"});
        QVERIFY2(found.exitCode == 0 && found.out.count('\n') == 1 &&
                     found.out.startsWith(identity::readApiKey(forgotten)->id.c_str()),
                 found.out + found.err);
        QVERIFY2(found.err.contains("1 key revoked"), found.err);
        QCOMPARE(m_server->get("/v1/me", forgotten).status, 401);
        QCOMPARE(m_server->get("/v1/me", used).status, 200);
        QCOMPARE(ask({"key", "unused", "--since", "1h"}).exitCode, 2);
    }

    void helpfulErrors()
    {
        makeKey();
        const ProgramResult beyond = ask({"application", "create", "Wiper", "--space", "site-11",
                                          "--action", "device:delete", "--any-keyword"});
        QVERIFY2(beyond.exitCode == 1 && beyond.err.contains("device:delete"),
                 beyond.out + beyond.err);
        const ProgramResult unseen =
            ask({"application", "create", "Spy", "--space", "site-21", "--any-keyword"});
        QVERIFY2(unseen.exitCode == 1 && unseen.err.contains("There is no"),
                 unseen.out + unseen.err);
        QCOMPARE(ask({"key", "create", "Nobody"}).exitCode, 1);
        const ProgramResult time = ask({"key", "create", "Reader", "--until", "soon"});
        QVERIFY2(time.exitCode == 1 && time.err.contains("not a time"), time.err);
        QCOMPARE(ask({"key", "revoke", "AAAAAAAAAAAAAAAA"}).exitCode, 1);
        const ProgramResult both =
            ask({"application", "create", "Two", "--keyword", "Boilers", "--any-keyword"});
        QVERIFY2(both.exitCode == 1 && both.err.contains("excludes"), both.err);
    }

private:
    std::string makeKey() const
    {
        const ProgramResult made = ask({"application", "create", "Reader", "--space", "site-11",
                                        "--action", "device:view", "--any-keyword"});
        if (made.exitCode != 0)
            qFatal("%s", made.err.constData());
        return ask({"key", "create", "Reader"}).out.trimmed().toStdString();
    }
    ProgramResult ask(const QStringList &words) const
    {
        const auto options = m_server->clientOptions();
        const QString url = QString("https://%1:%2").arg(options.host.c_str()).arg(options.port);
        return runProgram(
            words + QStringList{"--server", url, "--pin", QString::fromStdString(options.pin)}, {},
            {"BAILIWICK_EMAIL=ines@alpine.example",
             QString("BAILIWICK_PASSWORD=") + World::password,
             "BAILIWICK_ORGANIZATION=" + QString::fromStdString(World::organizationOf("ines"))});
    }

    std::unique_ptr<LiveServer> m_server;
};

BAILIWICK_TEST(KeyCommandsTest)
#include "tst_keys.moc"
