// SPDX-License-Identifier: Apache-2.0
#include "program.h"
#include "tests/support/registry.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace bailiwick::tests;

class SampleCommandTest : public QObject
{
    Q_OBJECT
private slots:
    void writesAFile()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath("fleet.jsonl");
        const ProgramResult result =
            runProgram({"sample", "--devices", "200", "--seed", "3", "--output", path});
        QCOMPARE(result.exitCode, 0);
        QVERIFY2(result.err.contains("200 devices, 80 sites, 8 customers"), result.err);
        QVERIFY(result.out.isEmpty());
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray text = file.readAll();
        QCOMPARE(runProgram({"sample", "--devices", "200", "--seed", "3"}).out, text);
        QVERIFY(!QFile::exists(path + ".part"));
    }

    void refusesBadOptions_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QByteArray>("says");
        QTest::newRow("none") << QStringList{"--devices", "0"} << QByteArray("1 to 10000000");
        QTest::newRow("too many") << QStringList{"--devices", "10000001"}
                                  << QByteArray("1 to 10000000");
        QTest::newRow("negative") << QStringList{"--devices", "-5"} << QByteArray("--devices");
        QTest::newRow("time") << QStringList{"--now", "soon"} << QByteArray("not a time");
        QTest::newRow("folder") << QStringList{"--devices", "1", "--output", "/no/such/dir/f"}
                                << QByteArray("/no/such/dir/f");
        QTest::newRow("option") << QStringList{"--sites", "5"} << QByteArray("--sites");
    }
    void refusesBadOptions()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QByteArray, says);
        const ProgramResult result = runProgram(QStringList{"sample"} + arguments);
        QCOMPARE(result.exitCode, 1);
        QVERIFY2(result.err.contains(says), result.err);
        QVERIFY(result.out.isEmpty());
    }

    void everyCommandHasExamples()
    {
        const ProgramResult top = runProgram({"--help"});
        QCOMPARE(top.exitCode, 0);
        for (const char *command : {"sample", "check", "decide", "visible", "who-can", "explain",
                                    "actions", "plan", "unused"}) {
            QVERIFY2(top.out.contains(command), command);
            const ProgramResult help = runProgram({command, "--help"});
            QCOMPARE(help.exitCode, 0);
            QVERIFY2(help.out.contains("Examples:\n  bailiwickctl " + QByteArray(command)),
                     help.out);
            QVERIFY2(help.out.contains("Exit codes: 0"), help.out);
        }
    }

    void withoutACommand()
    {
        QCOMPARE(runProgram({}).exitCode, 1);
        QCOMPARE(runProgram({"dance"}).exitCode, 1);
        const ProgramResult version = runProgram({"--version"});
        QCOMPARE(version.exitCode, 0);
        QVERIFY(version.out.startsWith("bailiwickctl "));
    }
};

BAILIWICK_TEST(SampleCommandTest)
#include "tst_sample_command.moc"
