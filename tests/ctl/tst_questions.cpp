// SPDX-License-Identifier: Apache-2.0
#include "program.h"
#include "tests/support/registry.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace bailiwick::tests;

// decide, visible, who-can and explain on the sample, at the day it is about.
class QuestionsTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase()
    {
        m_file = m_folder.filePath("fleet.jsonl");
        QCOMPARE(runProgram({"sample", "--devices", "2000", "--output", m_file}).exitCode, 0);
    }

    void decide_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<int>("exitCode");
        const auto row = [](const char *name, QStringList words, int exitCode) {
            QTest::newRow(name) << words << exitCode;
        };
        row("admin", {"nora.lind@nordquell.example", "device:delete", "device-00001"}, 0);
        row("admin by capitals", {"Nora.Lind@nordquell.example", "device:delete", "fleet"}, 0);
        row("with organization", {"nora.lind@nordquell.example/Nordquell", "device:view", "fleet"},
            0);
        row("auditor reads", {"ines.duarte@nordquell.example", "device:view", "site-00050"}, 0);
        row("auditor only reads",
            {"ines.duarte@nordquell.example", "device:configure", "site-00050"}, 2);
        row("company admin, delegated",
            {"matteo.ricci@alpineheat.example", "role:assign", "customer-00001"}, 0);
        row("company admin, elsewhere",
            {"matteo.ricci@alpineheat.example", "device:view", "customer-00008"}, 2);
        row("company admin, beyond the role",
            {"matteo.ricci@alpineheat.example", "device:delete", "customer-00001"}, 2);
        row("technician without role",
            {"lena.huber@alpineheat.example", "device:view", "customer-00001"}, 2);
        row("team", {"team:team-00002", "device:view", "customer-00001"}, 0);
    }
    void decide()
    {
        QFETCH(QStringList, words);
        QFETCH(int, exitCode);
        const ProgramResult result = ask("decide", words);
        QVERIFY2(result.exitCode == exitCode, result.out + result.err);
        QVERIFY2(result.out.startsWith(exitCode == 0 ? "yes: " : "no: "), result.out);
        const ProgramResult json = ask("decide", words + QStringList{"--json"});
        QCOMPARE(json.exitCode, exitCode);
        const QJsonObject object = QJsonDocument::fromJson(json.out).object();
        QCOMPARE(object["allowed"].toBool(), exitCode == 0);
        QCOMPARE(object["action"].toString(), words[1]);
        const ProgramResult why = ask("explain", words);
        QCOMPARE(why.exitCode, exitCode);
        QVERIFY2(why.out.count('\n') >= 2, why.out); // the answer and at least one sentence
    }

    void visibleIsWhatDecideSays()
    {
        const ProgramResult all =
            ask("visible", {"nora.lind@nordquell.example", "device:view", "--devices", "--json"});
        QCOMPARE(all.exitCode, 0);
        const QJsonObject everything = QJsonDocument::fromJson(all.out).object();
        QCOMPARE(everything["devices"].toInt(), 2000);
        QCOMPARE(everything["resources"].toArray().size(), 2000);

        const ProgramResult some =
            ask("visible", {"matteo.ricci@alpineheat.example", "device:view"});
        QCOMPARE(some.exitCode, 0);
        QVERIFY(some.out.contains("customer-00001\t"));
        QVERIFY(!some.out.contains("customer-00002\t"));
        const QByteArray lastSite = "site-00080\t"; // of the last customer
        QVERIFY(!some.out.contains(lastSite));

        const ProgramResult none =
            ask("visible", {"lena.huber@alpineheat.example", "device:view", "--count"});
        QCOMPARE(none.exitCode, 2);
        QCOMPARE(none.out, QByteArray("0 resources, of these 0 devices\n"));
    }

    void timeCounts()
    {
        const QStringList words{"matteo.ricci@alpineheat.example", "device:view", "customer-00001"};
        QCOMPARE(runProgram(QStringList{"decide", "--file", m_file, "--at", "2020-01-01"} + words)
                     .exitCode,
                 2);
        QCOMPARE(runProgram(QStringList{"decide", "--file", m_file, "--at", "2099-01-01"} + words)
                     .exitCode,
                 2);
    }

    void whoCan()
    {
        const ProgramResult result = ask("who-can", {"device:view", "customer-00001"});
        QCOMPARE(result.exitCode, 0);
        for (const char *label :
             {"membership\tNora Lind (Nordquell)\n", "membership\tInês Duarte (Nordquell)\n",
              "membership\tMatteo Ricci (Alpine Heat GmbH)\n",
              "team\tService (Alpine Heat GmbH)\n"})
            QVERIFY2(result.out.contains(label), label);
        QVERIFY(!result.out.contains("Lena Huber"));
        QVERIFY(!result.out.contains("Fjordvarme"));
        const ProgramResult json = ask("who-can", {"device:view", "customer-00001", "--json"});
        QCOMPARE(QJsonDocument::fromJson(json.out).object()["principals"].toArray().size(),
                 int(result.out.count('\n')));
    }

    void pages()
    {
        const QStringList words{"nora.lind@nordquell.example", "device:view", "--devices"};
        const QByteArray all = ask("visible", words).out;
        QByteArray pages;
        QString after;
        for (int page = 0; page < 10; ++page) {
            QStringList more{"--limit", "300", "--json"};
            if (!after.isEmpty())
                more += {"--after", after};
            const QJsonObject json =
                QJsonDocument::fromJson(ask("visible", words + more).out).object();
            QCOMPARE(json["devices"].toInt(), 2000); // of everything, not of the page
            const QJsonArray rows = json["resources"].toArray();
            QVERIFY(rows.size() <= 300);
            for (const QJsonValue &row : rows)
                pages += (row.toObject()["externalId"].toString() + '\t' +
                          row.toObject()["path"].toString() + '\n')
                             .toUtf8();
            after = json["next"].toString();
            if (after.isEmpty())
                break;
        }
        QCOMPARE(pages, all);
    }

    void actionsAreWhatDecideSays()
    {
        const ProgramResult json =
            ask("actions", {"matteo.ricci@alpineheat.example", "customer-00001", "--json"});
        QCOMPARE(json.exitCode, 0);
        const QJsonObject areas = QJsonDocument::fromJson(json.out).object()["areas"].toObject();
        QVERIFY(areas.contains("device") && areas.contains("role") && !areas.contains("audit"));
        for (const char *action : {"device:view", "device:delete", "device:configure"})
            QCOMPARE(areas["device"].toArray().contains(QString(action)),
                     ask("decide", {"matteo.ricci@alpineheat.example", action, "customer-00001"})
                             .exitCode == 0);
        const ProgramResult text =
            ask("actions", {"matteo.ricci@alpineheat.example", "customer-00001"});
        QVERIFY2(text.out.contains("\ndevice\n  device:"), text.out);
        QCOMPARE(ask("actions", {"lena.huber@alpineheat.example", "customer-00001"}).exitCode, 2);
    }

    void whoCanSaysWhy()
    {
        const ProgramResult result = ask("who-can", {"device:view", "customer-00001", "--why"});
        QVERIFY2(result.out.contains("membership\tMatteo Ricci (Alpine Heat GmbH)\n  Allowed by "),
                 result.out);
    }

    void dataFolder()
    {
        const QTemporaryDir folder;
        const QString data = folder.filePath("data");
        const ProgramResult none = runProgram(
            {"decide", "nora.lind@nordquell.example", "device:view", "fleet", "--data", data});
        QCOMPARE(none.exitCode, 1);
        QVERIFY2(none.err.contains("--server"), none.err);
        QCOMPARE(runProgram({"init", "--data", data}).exitCode, 0);
        const ProgramResult imported = runProgram({"import", m_file, "--data", data});
        QVERIFY2(imported.exitCode == 0, imported.err);
        const ProgramResult checked = runProgram({"check", "--data", data});
        QVERIFY2(checked.exitCode == 0, checked.err);
        QVERIFY2(checked.out.contains(": valid: action "), checked.out);
        for (const QStringList &words :
             {QStringList{"decide", "nora.lind@nordquell.example", "device:view", "fleet"},
              QStringList{"explain", "matteo.ricci@alpineheat.example", "device:delete",
                          "customer-00001"},
              QStringList{"who-can", "device:view", "customer-00001"}}) {
            const QStringList at{"--at", "2026-09-01"};
            const ProgramResult fromFile = runProgram(words + at + QStringList{"--file", m_file});
            const ProgramResult fromData = runProgram(words + at + QStringList{"--data", data});
            QVERIFY2(fromData.exitCode == fromFile.exitCode, fromData.err);
            QCOMPARE(fromData.out.count('\n'), fromFile.out.count('\n'));
        }
    }

    void helpfulErrors_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QByteArray>("says");
        QTest::newRow("person") << QStringList{"decide", "x@y.z", "device:view", "fleet"}
                                << QByteArray("Nobody here has the e-mail address");
        QTest::newRow("action") << QStringList{"decide", "nora.lind@nordquell.example",
                                               "device:dance", "fleet"}
                                << QByteArray("device:configure");
        QTest::newRow("resource") << QStringList{"who-can", "device:view", "SITE-0001"}
                                  << QByteArray("Did you mean site-0001");
        QTest::newRow("organization")
            << QStringList{"visible", "nora.lind@nordquell.example/Nowhere", "device:view"}
            << QByteArray("Nordquell");
        QTest::newRow("team") << QStringList{"visible", "team:Service", "device:view"}
                              << QByteArray("several teams");
        QTest::newRow("time") << QStringList{"who-can", "device:view", "fleet", "--at", "noon"}
                              << QByteArray("not a time");
    }
    void helpfulErrors()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QByteArray, says);
        const ProgramResult result = runProgram(arguments + QStringList{"--file", m_file});
        QCOMPARE(result.exitCode, 1);
        QVERIFY2(result.err.contains(says), result.err);
        QVERIFY(result.out.isEmpty());
    }

private:
    ProgramResult ask(const QString &command, const QStringList &words) const
    {
        return runProgram(QStringList{command, "--file", m_file, "--at", "2026-09-01"} + words);
    }

    QTemporaryDir m_folder;
    QString m_file;
};

BAILIWICK_TEST(QuestionsTest)
#include "tst_questions.moc"
