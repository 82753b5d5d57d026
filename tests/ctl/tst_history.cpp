// SPDX-License-Identifier: Apache-2.0
#include "program.h"
#include "tests/authority/world.h"
#include "tests/support/registry.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace bailiwick;
using namespace bailiwick::tests;

// The story of a delegation that was made and cut, and of somebody who got another name, asked
// about afterwards, on a data folder.
class HistoryCommandsTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase()
    {
        m_world.advance(60'000);
        fleet::Delegation delegation = m_world.delegation("alpine", {"customer-1"});
        fleet::Assignment assignment =
            m_world.assignment("ines", "installer-admin", "customer-1", delegation.id);
        assignment.validity.until = m_world.now() + fleet::Time{100} * 24 * 3'600'000;
        m_end = assignment.validity.until;
        m_made = commit({fleet::Put{delegation}, fleet::Put{assignment}}, "service contract");
        m_madeAt = m_world.now();
        m_world.advance(60'000);
        delegation.cut = true;
        m_cut = commit({fleet::Put{delegation}}, "contract ended");
        m_cutAt = m_world.now();
        m_world.close();
        const QString file = m_files.filePath("rename.jsonl");
        QFile rename(file);
        QVERIFY(rename.open(QIODevice::WriteOnly));
        rename.write("{\"format\":\"bailiwick-import\",\"version\":1}\n"
                     "{\"type\":\"person\",\"externalId\":\"p-ines\",\"name\":\"Ines Moser\","
                     "\"email\":\"ines@alpine.example\"}\n");
        rename.close();
        const ProgramResult imported = runProgram({"import", file, "--data", folder()});
        QVERIFY2(imported.exitCode == 0, imported.out + imported.err);
    }

    void whoCouldOpenThisDevice()
    {
        const QStringList words{"who-can", "device:view", "device-111"};
        const ProgramResult then = ask(words + asOf(m_made));
        QVERIFY2(then.exitCode == 0, then.out + then.err);
        QVERIFY2(then.out.contains("\tInes Gruber (Alpine Heat)\n"), then.out); // her name then
        const ProgramResult after = ask(words + asOf(m_cut));
        QVERIFY2(!after.out.contains("Ines"), after.out);
        QVERIFY(after.out.contains("Ada Berg"));
        const ProgramResult before = ask(words + asOf(1));
        QVERIFY(before.exitCode == 0 && !before.out.contains("Ines"));
        // By time: the state of then, at that time.
        const ProgramResult byTime = ask(words + QStringList{"--as-of", time(m_cutAt - 1)});
        QVERIFY2(byTime.out == then.out, byTime.out + byTime.err);
        QCOMPARE(ask(words + QStringList{"--as-of", time(m_cutAt)}).out, after.out);
    }

    void momentOfTheQuestion()
    {
        const QStringList words{"decide", "ines@alpine.example", "device:view", "device-111",
                                "--json"};
        const auto object = [](const ProgramResult &result) {
            return QJsonDocument::fromJson(result.out).object();
        };
        const QJsonObject byRevision = object(ask(words + asOf(m_made)));
        QCOMPARE(byRevision["at"].toString(), time(m_madeAt));
        QCOMPARE(byRevision["revision"].toInt(), static_cast<int>(m_made));
        QVERIFY(byRevision["allowed"].toBool());
        const QJsonObject byTime =
            object(ask(words + QStringList{"--as-of", time(m_madeAt + 1000)}));
        QCOMPARE(byTime["at"].toString(), time(m_madeAt + 1000));
        QCOMPARE(byTime["revision"].toInt(), static_cast<int>(m_made));
        // The state of then at another moment: what would have come of it.
        const QJsonObject later =
            object(ask(words + asOf(m_made) + QStringList{"--at", time(m_end)}));
        QCOMPARE(later["at"].toString(), time(m_end));
        QVERIFY(!later["allowed"].toBool());
        QVERIFY(!object(ask(words))["allowed"].toBool());
        QVERIFY(!object(ask(words)).contains("revision"));
    }

    void everyQuestionCommand()
    {
        const QString ines("ines@alpine.example");
        QVERIFY(ask(QStringList{"visible", ines, "device:view", "--devices"} + asOf(m_made))
                    .out.count('\n') == 3);
        QCOMPARE(ask(QStringList{"visible", ines, "device:view"} + asOf(m_cut)).exitCode, 2);
        QVERIFY(ask(QStringList{"actions", ines, "device-111"} + asOf(m_made))
                    .out.contains("device:view"));
        QCOMPARE(ask(QStringList{"actions", ines, "device-111"} + asOf(m_cut)).exitCode, 2);
        const ProgramResult why =
            ask(QStringList{"explain", ines, "device:view", "device-111"} + asOf(m_made));
        QVERIFY2(why.exitCode == 0 && why.out.contains("Ines Gruber"), why.out + why.err);
        const ProgramResult unused = ask(QStringList{"unused", "--since", "9000d"} + asOf(m_made));
        QVERIFY2(unused.exitCode == 2 && unused.out.contains("Ines Gruber"),
                 unused.out + unused.err);
        QVERIFY(!ask(QStringList{"unused", "--since", "9000d"} + asOf(1)).out.contains("Ines"));

        const auto exported = [&](std::int64_t revision) {
            const QString out = m_files.filePath("cedar-" + number(revision));
            const ProgramResult done = ask(QStringList{"export", "cedar", out} + asOf(revision));
            QFile policies(out + "/policies.cedar");
            return done.exitCode == 0 && policies.open(QIODevice::ReadOnly) ? policies.readAll()
                                                                            : QByteArray();
        };
        const QByteArray without = exported(1);
        QVERIFY(!without.isEmpty());
        QVERIFY(exported(m_made).size() > without.size());

        const QString tests = m_files.filePath("tests.json");
        QFile file(tests);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("[{\"principal\":\"ines@alpine.example\",\"action\":\"device:view\","
                   "\"resource\":\"device-111\",\"allow\":true}]");
        file.close();
        QCOMPARE(ask(QStringList{"check", "--tests", tests} + asOf(m_made)).exitCode, 0);
        QCOMPARE(ask(QStringList{"check", "--tests", tests} + asOf(m_cut)).exitCode, 2);

        const QString draft = m_files.filePath("rename.jsonl");
        QCOMPARE(ask(QStringList{"plan", draft} + asOf(m_made)).exitCode, 0);
    }

    void compare()
    {
        const ProgramResult lost = ask({"history", "compare", number(m_made), number(m_cut)});
        QVERIFY2(lost.exitCode == 2, lost.out + lost.err);
        QVERIFY2(lost.out.startsWith("Revision " + number(m_made).toUtf8() + " to " +
                                     number(m_cut).toUtf8() + ", as of " + time(m_cutAt).toUtf8() +
                                     ": delegation:cut "),
                 lost.out);
        QVERIFY2(lost.out.contains("\nInes Gruber (Alpine Heat)\n  loses "), lost.out);
        QVERIFY2(lost.out.contains("1 principal changes: 0 gain, 1 lose;"), lost.out);
        const ProgramResult gained = ask({"history", "compare", "1", time(m_madeAt), "--json"});
        QCOMPARE(gained.exitCode, 2);
        const QJsonObject json = QJsonDocument::fromJson(gained.out).object();
        QCOMPARE(json["revision"].toInt(), 1);
        QCOMPARE(json["comparedWith"].toInt(), static_cast<int>(m_made));
        QCOMPARE(json["principals"].toArray().size(), 1);
        // The difference is that of the commit, by the digest in its revision.
        QCOMPARE(json["digest"].toString(), QString::fromStdString(m_digest));
        const ProgramResult same = ask({"history", "compare", number(m_cut), number(m_cut + 1)});
        QVERIFY2(same.exitCode == 0, same.out + same.err);
        QVERIFY(same.out.contains("Nobody's access changes."));
    }

    void listAndShow()
    {
        const ProgramResult list = ask({"history", "list"});
        QCOMPARE(list.exitCode, 0);
        QCOMPARE(list.out.count('\n'), static_cast<int>(m_cut) + 1);
        QVERIFY2(list.out.startsWith(number(m_cut + 1).toUtf8() + '\t'), list.out);
        QVERIFY2(list.out.contains(number(m_cut).toUtf8() + '\t' + time(m_cutAt).toUtf8() +
                                   "\tAda Berg (Nordquell)\tdelegation:cut "),
                 list.out);
        QVERIFY2(list.out.contains("\t(contract ended)\n"), list.out);
        const ProgramResult page =
            ask({"history", "list", "--before", number(m_cut), "--limit", "1", "--json"});
        const QJsonArray revisions =
            QJsonDocument::fromJson(page.out).object()["revisions"].toArray();
        QCOMPARE(revisions.size(), 1);
        QCOMPARE(revisions[0].toObject()["revision"].toInt(), static_cast<int>(m_made));
        QCOMPARE(ask({"history", "list", "--before", "1"}).exitCode, 2);

        const ProgramResult show = ask({"history", "show", number(m_made)});
        QVERIFY2(show.out.contains("\n  role:assign "), show.out + show.err);
        const ProgramResult json = ask({"history", "show", time(m_cutAt), "--json"});
        const QJsonObject object = QJsonDocument::fromJson(json.out).object();
        QCOMPARE(object["changes"].toArray().size(), 1);
        QVERIFY(object["changes"][0]["put"]["cut"].toBool());
        const ProgramResult imported = ask({"history", "show", number(m_cut + 1)});
        QVERIFY2(imported.out.contains("Ines Moser"), imported.out); // an import's too
        QVERIFY(ask({"history", "show", "1"}).err.contains("What was before it is not kept."));
    }

    void helpfulErrors()
    {
        const QStringList words{"who-can", "device:view", "device-111"};
        const ProgramResult unknown = ask(words + asOf(99));
        QCOMPARE(unknown.exitCode, 1);
        QVERIFY2(unknown.err.contains("There is no revision 99; the newest is "), unknown.err);
        const ProgramResult early = ask(words + QStringList{"--as-of", "2020-01-01"});
        QCOMPARE(early.exitCode, 1);
        QVERIFY2(early.err.contains("At 2020-01-01T00:00:00Z there was nothing yet"), early.err);
        const ProgramResult word = ask(words + QStringList{"--as-of", "yesterday"});
        QVERIFY2(word.exitCode == 1 && word.err.contains("neither a revision nor a time"),
                 word.err);
        const ProgramResult file = runProgram(
            words + QStringList{"--file", m_files.filePath("rename.jsonl"), "--as-of", "1"});
        QVERIFY2(file.exitCode == 1 && file.err.contains("An import file has no history"),
                 file.err);
    }

    // Last: it takes away what the others ask for.
    void prune()
    {
        const ProgramResult told =
            ask({"history", "prune", "--before", time(m_cutAt), "--dry-run"});
        QVERIFY2(told.exitCode == 0, told.out + told.err);
        QVERIFY2(told.out.startsWith("Would remove the states at 2 revisions (1 to " +
                                     number(m_made).toUtf8() +
                                     "), 3 earlier forms of entities; states are kept from "
                                     "revision " +
                                     number(m_cut).toUtf8()),
                 told.out);
        const QStringList words{"who-can", "device:view", "device-111"};
        QCOMPARE(ask(words + asOf(m_made)).exitCode, 0);
        const ProgramResult done = ask({"history", "prune", "--before", number(m_cut)});
        QVERIFY2(done.exitCode == 0 && done.out.startsWith("Removed "), done.out + done.err);
        const ProgramResult gone = ask(words + asOf(m_made));
        QCOMPARE(gone.exitCode, 1);
        QVERIFY2(gone.err.contains("History starts at revision " + number(m_cut).toUtf8() + " of " +
                                   time(m_cutAt).toUtf8()),
                 gone.err);
        QCOMPARE(ask(words + asOf(m_cut)).exitCode, 0);
        QCOMPARE(ask({"history", "prune", "--before", number(m_cut)}).exitCode, 2);
        QVERIFY(ask({"history", "list"})
                    .err.contains("States are kept from revision " + number(m_cut).toUtf8()));
        const ProgramResult status = ask({"db", "status"});
        QCOMPARE(QJsonDocument::fromJson(status.out).object()["historyStart"].toInt(),
                 static_cast<int>(m_cut));
        m_world.reopen();
        const audit::Event event = m_world.log().front();
        QCOMPARE(event.action, std::string("history:prune"));
        QCOMPARE(event.resource.id, "r" + std::to_string(m_cut));
    }

private:
    QString folder() const { return QString::fromStdString(m_world.folder()); }
    static QString number(std::int64_t revision) { return QString::number(revision); }
    static QString time(fleet::Time time)
    {
        return QString::fromStdString(fleet::formatTime(time));
    }
    static QStringList asOf(std::int64_t revision) { return {"--as-of", number(revision)}; }
    ProgramResult ask(const QStringList &words) const
    {
        return runProgram(words + QStringList{"--data", folder()});
    }
    std::int64_t commit(const fleet::ChangeSet &changes, const std::string &reason)
    {
        const auto ada = m_world.caller(m_world.signIn("ada"));
        const auto request = m_world.previewed(*ada, changes);
        if (m_digest.empty())
            m_digest = request.digest;
        const auto revision = m_world.commit(*ada, changes, reason);
        if (!revision)
            qFatal("%s", revision.error().toString().c_str());
        return *revision;
    }

    World m_world;
    QTemporaryDir m_files;
    std::int64_t m_made = 0;
    std::int64_t m_cut = 0;
    fleet::Time m_madeAt = 0;
    fleet::Time m_cutAt = 0;
    fleet::Time m_end = 0;
    std::string m_digest; // of the first commit
};

BAILIWICK_TEST(HistoryCommandsTest)
#include "tst_history.moc"
