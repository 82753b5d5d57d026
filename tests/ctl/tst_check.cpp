// SPDX-License-Identifier: Apache-2.0
#include "program.h"
#include "tests/support/registry.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace bailiwick::tests;

namespace {

const QByteArray header = "{\"format\":\"bailiwick-import\",\"version\":1}\n";

} // namespace

class CheckTest : public QObject
{
    Q_OBJECT
private slots:
    void theSampleIsValid()
    {
        const ProgramResult sample = runProgram({"sample", "--devices", "2000"});
        QCOMPARE(sample.exitCode, 0);
        const ProgramResult check = runProgram({"check", "-"}, sample.out);
        QVERIFY2(check.exitCode == 0, check.err);
        QVERIFY2(check.out.startsWith("-: valid, "), check.out);
        const ProgramResult json = runProgram({"check", "-", "--json"}, sample.out);
        const QJsonObject object = QJsonDocument::fromJson(json.out).object();
        QVERIFY(object["valid"].toBool());
        QCOMPARE(object["counts"].toObject()["role"].toInt(), 5);
        QCOMPARE(object["records"].toInt(), int(sample.out.count('\n')) - 1);
    }

    void everyErrorIsListedWithItsPlace()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath("bad.jsonl");
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(header + "{\"type\":\"person\",\"externalId\":\"p\",\"nam\":\"N\"}\n"
                            "{\"type\":\n"
                            "{\"type\":\"team\",\"externalId\":\"t\",\"organization\":\"o\"}\n");
        file.close();
        const ProgramResult result = runProgram({"check", path});
        QCOMPARE(result.exitCode, 1);
        QVERIFY2(result.err.contains("3 errors in 3 records"), result.err);
        for (int line = 2; line <= 4; ++line)
            QVERIFY2(result.err.contains(path.toUtf8() + ':' + QByteArray::number(line) + ": "),
                     result.err);
        QVERIFY(result.out.isEmpty());
    }

    void rulesAreToldByLine()
    {
        const ProgramResult result = runProgram(
            {"check", "-"},
            header +
                "{\"type\":\"resource\",\"externalId\":\"s\",\"kind\":\"site\",\"name\":\"S\"}\n");
        QCOMPARE(result.exitCode, 1);
        QVERIFY2(result.err.contains("-:2: resource \"s\": "), result.err);
    }

    void whatIsNoImportFile()
    {
        const QTemporaryDir folder;
        QCOMPARE(runProgram({"check", folder.filePath("nothing")}).exitCode, 1);
        const ProgramResult result = runProgram({"check", folder.path()});
        QCOMPARE(result.exitCode, 1);
        QVERIFY2(result.err.contains("folder"), result.err);
        QCOMPARE(runProgram({"check", "-"}, "id;name\n").exitCode, 1);
        QCOMPARE(runProgram({"check"}).exitCode, 1);
    }
};

BAILIWICK_TEST(CheckTest)
#include "tst_check.moc"
