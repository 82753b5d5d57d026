// SPDX-License-Identifier: Apache-2.0
#include "program.h"
#include "tests/support/postgres_cluster.h"
#include "tests/support/registry.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace bailiwick::tests;

class DbCopyTest : public QObject
{
    Q_OBJECT
private slots:
    void movesAnInstallationAndBack()
    {
        QTemporaryDir folder;
        const QString data = folder.filePath(QStringLiteral("data"));
        const QString file = folder.filePath(QStringLiteral("fleet.jsonl"));
        const QString there = QString::fromStdString(PostgresCluster::instance().makeDatabase());
        const QString back = folder.filePath(QStringLiteral("back.sqlite"));
        QCOMPARE(runProgram({"sample", "--devices", "500", "--output", file}).exitCode, 0);
        QCOMPARE(runProgram({"init", "--data", data}).exitCode, 0);
        QCOMPARE(runProgram({"import", file, "--data", data}).exitCode, 0);
        const QJsonObject before = json(runProgram({"db", "status", "--data", data}));
        const QString from = before["location"].toString();
        QVERIFY(QFile::exists(from));

        const QJsonObject copy = json(runProgram({"db", "copy", from, there}));
        QCOMPARE(copy["revision"], before["revision"]);
        QVERIFY(copy["auditSize"].toInt() > 0);
        QCOMPARE(copy["auditRoot"].toString().size(), 64);
        QCOMPARE(copy["tables"]["resource"]["sha256"].toString().size(), 64);
        const QJsonObject after = json(runProgram({"db", "status", "--store", there}));
        QVERIFY(after["engine"].toString().startsWith(QLatin1String("postgresql")));
        for (const char *same : {"counts", "revision", "auditSize", "historyStart"})
            QCOMPARE(after[QLatin1String(same)], before[QLatin1String(same)]);

        const ProgramResult refused = runProgram({"db", "copy", from, there});
        QCOMPARE(refused.exitCode, 1);
        QVERIFY2(refused.err.contains("There is a store already"), refused.err);

        // The same digests, of the other engine; the questions have the same answers.
        QCOMPARE(json(runProgram({"db", "copy", there, back})), copy);
        const QStringList question{"who-can", "device:view", "customer-00001", "--why"};
        const ProgramResult answer = runProgram(question + QStringList{"--data", data});
        QVERIFY2(answer.exitCode == 0, answer.err);
        for (const QString &store : {there, back})
            QCOMPARE(runProgram(question + QStringList{"--store", store}).out, answer.out);
        PostgresCluster::instance().dropDatabase(there.toStdString());
    }

private:
    static QJsonObject json(const ProgramResult &result)
    {
        if (result.exitCode != 0)
            qWarning("%s", result.err.constData());
        return QJsonDocument::fromJson(result.out).object();
    }
};

BAILIWICK_TEST(DbCopyTest)
#include "tst_db_copy.moc"
