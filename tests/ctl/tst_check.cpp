// SPDX-License-Identifier: Apache-2.0
#include "program.h"
#include "tests/support/registry.h"

#include <QFile>
#include <QJsonArray>
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

    void conditionsAreToldByLine()
    {
        const QByteArray fleet = header +
                                 R"({"type":"action","externalId":"v","name":"device:view"}
{"type":"resource","externalId":"fleet","kind":"manufacturer","name":"Maker"}
{"type":"organization","externalId":"o","kind":"manufacturer","name":"Maker","resource":"fleet"}
{"type":"role","externalId":"r","organization":"o","name":"R","actions":["device:view"],"condition":"resource.level > 2"}
)";
        const ProgramResult result = runProgram({"check", "-"}, fleet);
        QCOMPARE(result.exitCode, 1);
        QVERIFY2(result.err.contains("-:5: role \"r\": condition"), result.err);
    }

    void expectations()
    {
        const QTemporaryDir folder;
        const QString fleet = folder.filePath("fleet.jsonl");
        QCOMPARE(runProgram({"sample", "--devices", "300", "--output", fleet}).exitCode, 0);
        const QString tests = folder.filePath("tests.json");
        const auto check = [&](const QByteArray &text, const QStringList &more = {}) {
            QFile file(tests);
            if (!file.open(QIODevice::WriteOnly))
                return ProgramResult{};
            file.write(text);
            file.close();
            return runProgram(QStringList{"check", fleet, "--tests", tests} + more);
        };
        const QByteArray good =
            R"({"principal":"matteo.ricci@alpineheat.example","action":"device:view",
                "resource":"customer-00001","at":"2026-09-01","allow":true})";
        const QByteArray wrong =
            R"({"principal":"matteo.ricci@alpineheat.example","action":"device:delete",
                "resource":"customer-00001","at":"2026-09-01","allow":true,"name":"may delete"})";
        const ProgramResult passed = check('[' + good + ']');
        QVERIFY2(passed.exitCode == 0, passed.err);
        QVERIFY2(passed.out.contains("1 test, 0 failed"), passed.out);
        const ProgramResult failed = check('[' + good + ',' + wrong + ']');
        QCOMPARE(failed.exitCode, 2);
        QVERIFY2(failed.err.contains(tests.toUtf8() + ": /1: may delete: expected to be allowed"),
                 failed.err);
        QVERIFY2(failed.out.contains("2 tests, 1 failed"), failed.out);
        const ProgramResult json = check('[' + wrong + ']', {"--json"});
        QCOMPARE(json.exitCode, 2);
        QCOMPARE(QJsonDocument::fromJson(json.out).object()["failed"].toArray().size(), 1);
        const auto refused = [&](const QByteArray &text, const QByteArray &says) {
            const ProgramResult result = check(text);
            return result.exitCode == 1 && result.err.contains(says) && result.out.isEmpty();
        };
        QVERIFY(refused("{}", "expected a list"));
        QVERIFY(refused("[", "line 1"));
        QVERIFY(refused(R"([{"principal":"x@y.z","action":"device:view","resource":"fleet",)"
                        R"("allow":true}])",
                        "/0/principal"));
        QVERIFY(refused(R"([{"principal":"team:a","allowed":true}])", "/0/allowed"));
    }

    void whatIsNoImportFile()
    {
        const QTemporaryDir folder;
        QCOMPARE(runProgram({"check", folder.filePath("nothing")}).exitCode, 1);
        const ProgramResult result = runProgram({"check", folder.path()});
        QCOMPARE(result.exitCode, 1);
        QVERIFY2(result.err.contains("folder"), result.err);
        QCOMPARE(runProgram({"check", "-"}, "id;name\n").exitCode, 1);
        QCOMPARE(runProgram({"check", "--data", folder.filePath("none")}).exitCode, 1);
    }
};

BAILIWICK_TEST(CheckTest)
#include "tst_check.moc"
