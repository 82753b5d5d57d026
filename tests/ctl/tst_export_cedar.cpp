// SPDX-License-Identifier: Apache-2.0
#include "models/cedar/authorizer.h"
#include "models/cedar/conformance.h"
#include "models/cedar/json_entities.h"
#include "models/cedar/schema_text.h"
#include "models/cedar/validator.h"
#include "program.h"
#include "tests/support/registry.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace bailiwick;
using namespace bailiwick::tests;

namespace {

std::string textOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll().toStdString() : std::string();
}

} // namespace

class ExportCedarTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase()
    {
        m_file = m_folder.filePath("fleet.jsonl");
        QCOMPARE(runProgram({"sample", "--devices", "300", "--output", m_file}).exitCode, 0);
    }

    // The three files parse, the entities conform, the policies are valid strictly, and the
    // language's own authorizer decides on them as `decide` does.
    void isWhatDecides()
    {
        const QString out = m_folder.filePath("out");
        const ProgramResult made = runProgram({"export", "cedar", out, "--file", m_file});
        QVERIFY2(made.exitCode == 0, made.err);
        QCOMPARE(made.out.count('\n'), 3);
        const auto schema = cedar::schemaFromText(textOf(out + "/schema.cedarschema"));
        QVERIFY(schema);
        const std::string text = textOf(out + "/policies.cedar");
        const auto policies = cedar::PolicySet::parse(text);
        QVERIFY(policies);
        auto rows = cedar::entitiesFromText(textOf(out + "/entities.json"));
        QVERIFY(rows);
        const auto entities = cedar::Entities::make(std::move(*rows));
        QVERIFY(entities);
        const auto conforms = cedar::validateEntities(*entities, *schema);
        QVERIFY2(conforms, conforms ? "" : conforms.error().text().c_str());
        const auto valid = cedar::validate(*policies, *schema, text);
        QVERIFY2(valid.passed(), valid.passed() ? "" : valid.errors.front().text().c_str());

        int allowed = 0;
        for (const char *who : {"matteo.ricci@alpineheat.example", "nora.lind@nordquell.example"}) {
            for (const char *where : {"customer-00001", "device-00001", "site-00050", "fleet"}) {
                const ProgramResult ours =
                    runProgram({"decide", who, "device:view", where, "--file", m_file, "--at",
                                "2026-09-01", "--json"});
                const QJsonObject json = QJsonDocument::fromJson(ours.out).object();
                const auto id = [&](const char *member) {
                    return json[member].toObject()["id"].toString().toStdString();
                };
                QString kind = json["resource"].toObject()["kind"].toString();
                kind[0] = kind[0].toUpper();
                cedar::Request request;
                request.principal = cedar::EntityUid("Membership", id("principal"));
                request.action = cedar::EntityUid("Action", "device:view");
                request.resource = cedar::EntityUid(kind.toStdString(), id("resource"));
                request.context =
                    cedar::Value::record({{"now", cedar::Value::integer(1'788'220'800'000)}});
                const auto theirs = cedar::isAuthorized(request, *policies, *entities);
                QCOMPARE(theirs.decision == cedar::Decision::Allow, json["allowed"].toBool());
                allowed += ours.exitCode == 0 ? 1 : 0;
            }
        }
        QVERIFY(allowed > 0 && allowed < 8);
    }

    void overwritesOnlyWithForce()
    {
        const QString out = m_folder.filePath("full");
        QVERIFY(QDir().mkpath(out));
        QFile other(out + "/mine.txt");
        QVERIFY(other.open(QIODevice::WriteOnly));
        other.close();
        const QStringList words{"export", "cedar", out, "--file", m_file};
        const ProgramResult refused = runProgram(words);
        QCOMPARE(refused.exitCode, 1);
        QVERIFY2(refused.err.contains("--force"), refused.err);
        QCOMPARE(QDir(out).entryList(QDir::Files).size(), 1);
        QCOMPARE(runProgram(words + QStringList{"--force"}).exitCode, 0);
        QCOMPARE(QDir(out).entryList(QDir::Files).size(), 4);
        QCOMPARE(runProgram({"export", "cedar", m_file, "--file", m_file}).exitCode, 1);
    }

private:
    QTemporaryDir m_folder;
    QString m_file;
};

BAILIWICK_TEST(ExportCedarTest)
#include "tst_export_cedar.moc"
