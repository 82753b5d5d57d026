// SPDX-License-Identifier: Apache-2.0
#include "models/authority/data_folder.h"
#include "models/wire/change_set_json.h"
#include "models/wire/parse_json.h"
#include "program.h"
#include "tests/server/live_server.h"
#include "tests/support/registry.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace bailiwick;
using namespace bailiwick::tests;

// The questions and plan at a server, as somebody who is signed in there.
class ServerQuestionsTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase()
    {
        m_server = std::make_unique<LiveServer>();
        m_delegation = m_server->delegate();
    }

    void asksAsTheOneWhoIsSignedIn()
    {
        const ProgramResult yes = ask("ines", {"explain", "me", "device:view", "site-11"});
        QVERIFY2(yes.exitCode == 0, yes.out + yes.err);
        QVERIFY2(yes.out.contains("yes: Ines Gruber (Alpine Heat)"), yes.out);
        QVERIFY2(yes.out.contains("Allowed by role Installer admin"), yes.out);
        const ProgramResult no = ask("ines", {"decide", "me", "device:delete", "site-11"});
        QCOMPARE(no.exitCode, 2);
        // What she may not see is not there.
        const ProgramResult unseen = ask("ines", {"decide", "me", "device:view", "site-21"});
        QCOMPARE(unseen.exitCode, 1);
        QVERIFY2(unseen.err.contains("There is no resource"), unseen.err);
        QVERIFY(!unseen.err.contains("Site 21"));
        const ProgramResult visible = ask("ines", {"visible", "me", "device:view", "--devices"});
        QCOMPARE(visible.out.count('\n'), 3);
    }

    void plansACut()
    {
        fleet::Delegation cut = m_delegation;
        cut.cut = true;
        const QByteArray draft = draftOf({fleet::Put{cut}});
        const ProgramResult plan = ask("ada", {"plan", "-"}, draft);
        QVERIFY2(plan.exitCode == 2, plan.out + plan.err);
        QVERIFY2(plan.out.contains("Ines Gruber (Alpine Heat)\n  loses "), plan.out);
        // Nothing was done.
        QVERIFY(
            !m_server->authority().context().snapshot()->state().delegations().find(cut.id)->cut);
        // She may not: the server says why.
        const ProgramResult refused = ask("ines", {"plan", "-"}, draft);
        QVERIFY2(refused.exitCode == 1, refused.out + refused.err);
        QVERIFY2(refused.out.contains("This cannot be committed:"), refused.out + refused.err);
    }

    // Before and after the delegation; only for those who see everything.
    void earlierStates()
    {
        const QString made = QString::number(m_server->revision());
        const QStringList words{"who-can", "device:view", "site-11", "--as-of"};
        const ProgramResult then = ask("ada", words + QStringList{made});
        QVERIFY2(then.exitCode == 0 && then.out.contains("Ines Gruber"), then.out + then.err);
        const ProgramResult before = ask("ada", words + QStringList{"1"});
        QVERIFY2(before.exitCode == 0 && !before.out.contains("Ines"), before.out + before.err);
        const ProgramResult compared = ask("ada", {"history", "compare", "1", made});
        QVERIFY2(compared.exitCode == 2, compared.out + compared.err);
        QVERIFY2(compared.out.contains("Ines Gruber (Alpine Heat)\n  gains "), compared.out);
        const ProgramResult refused = ask("ines", words + QStringList{"1"});
        QVERIFY2(refused.exitCode == 1, refused.out + refused.err);
        QVERIFY2(refused.err.contains("only to those who see the whole fleet"), refused.err);
        const ProgramResult plan = ask("ada", {"plan", "-", "--as-of", "1"}, draftOf({}));
        QVERIFY2(plan.exitCode == 1 && plan.err.contains("newest state only"), plan.err);
    }

    void accountFile()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath("account.json");
        QVERIFY(authority::writeSecretFile(
            path.toStdString(), wire::toText({{"email", "ines@alpine.example"},
                                              {"password", World::password},
                                              {"organization", World::organizationOf("ines")}})));
        const QStringList words{"decide", "me",    "device:view", "site-11",   "--server",
                                url(),    "--pin", pin(),         "--account", path};
        const ProgramResult yes = runProgram(words, {}, {});
        QVERIFY2(yes.exitCode == 0, yes.out + yes.err);
        QVERIFY(QFile::setPermissions(path, QFile::ReadOwner | QFile::ReadOther));
        const ProgramResult open = runProgram(words, {}, {});
        QCOMPARE(open.exitCode, 1);
    }

    void helpfulErrors()
    {
        const QStringList words{"decide", "me", "device:view", "site-11", "--server"};
        const ProgramResult nobody = runProgram(words + QStringList{url(), "--pin", pin()}, {}, {});
        QCOMPARE(nobody.exitCode, 1);
        QVERIFY2(nobody.err.contains("BAILIWICK_EMAIL"), nobody.err);
        const ProgramResult plain =
            runProgram(words + QStringList{"http://localhost"}, {}, environmentOf("ines"));
        QCOMPARE(plain.exitCode, 1);
        QVERIFY2(plain.err.contains("https://"), plain.err);
        const ProgramResult foreign = runProgram(
            words + QStringList{url(), "--pin", QString(64, '0')}, {}, environmentOf("ines"));
        QCOMPARE(foreign.exitCode, 1);
        QStringList wrong = environmentOf("ines");
        wrong.replaceInStrings(World::password, "not the password");
        const ProgramResult refused =
            runProgram(words + QStringList{url(), "--pin", pin()}, {}, wrong);
        QCOMPARE(refused.exitCode, 1);
        QVERIFY2(!refused.err.contains("not the password"), refused.err);
    }

private:
    QString url() const
    {
        const auto options = m_server->clientOptions();
        return QString("https://%1:%2").arg(options.host.c_str()).arg(options.port);
    }
    QString pin() const { return QString::fromStdString(m_server->clientOptions().pin); }
    static QStringList environmentOf(const std::string &name)
    {
        const std::map<std::string, const char *> emails{{"ines", "ines@alpine.example"},
                                                         {"ada", "ada@nordquell.example"}};
        return {QString("BAILIWICK_EMAIL=") + emails.at(name),
                QString("BAILIWICK_PASSWORD=") + World::password,
                "BAILIWICK_ORGANIZATION=" + QString::fromStdString(World::organizationOf(name))};
    }
    ProgramResult ask(const std::string &name, const QStringList &words,
                      const QByteArray &input = {}) const
    {
        return runProgram(words + QStringList{"--server", url(), "--pin", pin()}, input,
                          environmentOf(name));
    }
    static QByteArray draftOf(const fleet::ChangeSet &changes)
    {
        return QByteArray::fromStdString(wire::toText(wire::toJson(changes)));
    }

    std::unique_ptr<LiveServer> m_server;
    fleet::Delegation m_delegation;
};

BAILIWICK_TEST(ServerQuestionsTest)
#include "tst_server.moc"
