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

// The line of the file that holds the entity, with some text replaced.
QByteArray changed(const QByteArray &fleet, const QByteArray &externalId, const QByteArray &from,
                   const QByteArray &to)
{
    for (const QByteArray &line : fleet.split('\n')) {
        if (line.contains("\"externalId\":\"" + externalId + '"') && line.contains(from))
            return header + QByteArray(line).replace(from, to) + '\n';
    }
    qFatal("no line with %s", externalId.constData());
}

} // namespace

// plan on the sample's file: what a change would do for everybody.
class PlanTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase()
    {
        m_file = m_folder.filePath("fleet.jsonl");
        QCOMPARE(runProgram({"sample", "--devices", "2000", "--output", m_file}).exitCode, 0);
        QFile file(m_file);
        QVERIFY(file.open(QIODevice::ReadOnly));
        m_fleet = file.readAll();
        for (const QByteArray &line : m_fleet.split('\n')) {
            const QJsonObject json = QJsonDocument::fromJson(line).object();
            if (json["type"].toString() == "delegation" && m_delegation.isEmpty())
                m_delegation = json["externalId"].toString().toUtf8();
        }
        QVERIFY(!m_delegation.isEmpty());
        m_cut = changed(m_fleet, m_delegation, "\"ceiling\"", "\"cut\":true,\"ceiling\"");
    }

    void aCutIsToldForEverybody()
    {
        const ProgramResult text = plan(m_cut);
        QVERIFY2(text.exitCode == 2, text.out + text.err);
        QVERIFY2(text.out.contains("\nMatteo Ricci (Alpine Heat GmbH)\n  loses "), text.out);
        QVERIFY2(text.out.contains(" principals change: 0 gain, "), text.out);
        QVERIFY2(text.out.contains("delegation:cut"), text.out);
        const ProgramResult json = plan(m_cut, {"--json"});
        QCOMPARE(json.exitCode, 2);
        const QJsonObject object = QJsonDocument::fromJson(json.out).object();
        const QByteArray digest = object["digest"].toString().toUtf8();
        QCOMPARE(digest.size(), 64);
        QVERIFY(text.out.contains("Digest " + digest));
        QVERIFY(object["objections"].toArray().isEmpty());

        // What each loses is what visible says they had.
        bool found = false;
        for (const QJsonValue &value : object["principals"].toArray()) {
            const QJsonObject principal = value.toObject();
            if (principal["label"].toString() != "Matteo Ricci (Alpine Heat GmbH)")
                continue;
            found = true;
            for (const QJsonValue &action : principal["actions"].toArray()) {
                const QJsonObject one = action.toObject();
                QCOMPARE(one["gainedDevices"].toInt(), 0);
                if (one["action"].toString() != "device:view")
                    continue;
                const ProgramResult had =
                    runProgram({"visible", "matteo.ricci@alpineheat.example", "device:view",
                                "--file", m_file, "--at", "2026-09-01", "--count", "--json"});
                QCOMPARE(one["lostDevices"].toInt(),
                         QJsonDocument::fromJson(had.out).object()["devices"].toInt());
            }
        }
        QVERIFY(found);
    }

    void nothingChanges()
    {
        const ProgramResult same = plan(header);
        QVERIFY2(same.exitCode == 0, same.out + same.err);
        QVERIFY2(same.out.contains("Nobody's access changes."), same.out);
        const QByteArray title =
            header + "{\"type\":\"person\",\"externalId\":\"new\",\"name\":\"New Person\"}\n";
        const ProgramResult person = plan(title);
        QVERIFY2(person.exitCode == 0, person.out + person.err);
    }

    void draftsAndChangeSets()
    {
        // Ids of a file are numbered in order of mention; plan tells one in JSON.
        const ProgramResult answer =
            runProgram({"decide", "matteo.ricci@alpineheat.example", "device:view",
                        "customer-00001", "--file", m_file, "--at", "2026-09-01", "--json"});
        const QString membership =
            QJsonDocument::fromJson(answer.out).object()["principal"].toObject()["id"].toString();
        QVERIFY(!membership.isEmpty());
        const QByteArray changes =
            "[{\"remove\":{\"type\":\"membership\",\"id\":\"" + membership.toUtf8() + "\"}}]";
        // Assignments still name him: the rules say so.
        const ProgramResult broken = plan(changes);
        QCOMPARE(broken.exitCode, 1);
        QVERIFY2(broken.err.contains("membership"), broken.err);
        const ProgramResult draft =
            plan("{\"format\":\"bailiwick-draft\",\"version\":1,\"baseRevision\":7,\"author\":"
                 "{\"kind\":\"membership\",\"id\":\"" +
                 membership.toUtf8() + "\"},\"changes\":[],\"reason\":\"\"}");
        QVERIFY2(draft.exitCode == 0, draft.out + draft.err);
        QVERIFY2(draft.err.contains("made at revision 7"), draft.err);
        QCOMPARE(plan("{\"format\":\"something\"}").exitCode, 1);
        QCOMPARE(plan("[{\"put\":{}}]").exitCode, 1);
    }

    void whatCannotBeCommitted()
    {
        // Nobody would be left who may change roles: guardrail.
        const ProgramResult guarded =
            plan(header + "{\"type\":\"role\",\"externalId\":\"role-manufacturer-admin\","
                          "\"organization\":\"org-maker\",\"name\":\"Manufacturer admin\","
                          "\"actions\":[\"device:view\"]}\n");
        QCOMPARE(guarded.exitCode, 1);
        QVERIFY2(guarded.out.contains("This cannot be committed:\n"), guarded.out + guarded.err);
        // Nobody may cut a delegation that was given to them.
        const ProgramResult author =
            plan(m_cut, {"--author", "matteo.ricci@alpineheat.example", "--json"});
        QVERIFY2(author.exitCode == 1, author.out + author.err);
        QVERIFY(!QJsonDocument::fromJson(author.out).object()["objections"].toArray().isEmpty());
        const ProgramResult admin = plan(m_cut, {"--author", "nora.lind@nordquell.example"});
        QVERIFY2(admin.exitCode == 2, admin.out + admin.err);
    }

    void conditionsAreChecked()
    {
        const QByteArray role = changed(m_fleet, "role-installer", "\"actions\"",
                                        "\"condition\":\"resource.model == 1\",\"actions\"");
        const ProgramResult refused = plan(role);
        QCOMPARE(refused.exitCode, 1);
        QVERIFY2(refused.err.contains("condition"), refused.err);
        const ProgramResult good = plan(
            changed(m_fleet, "role-installer", "\"actions\"",
                    "\"condition\":\"resource has model && resource.model like \\\"Terra*\\\"\","
                    "\"actions\""));
        QVERIFY2(good.exitCode == 2, good.out + good.err);
        QVERIFY2(good.out.contains("loses"), good.out);
    }

private:
    ProgramResult plan(const QByteArray &draft, const QStringList &more = {}) const
    {
        return runProgram(QStringList{"plan", "-", "--file", m_file, "--at", "2026-09-01"} + more,
                          draft);
    }
    QTemporaryDir m_folder;
    QString m_file;
    QByteArray m_fleet;
    QByteArray m_delegation;
    QByteArray m_cut;
};

BAILIWICK_TEST(PlanTest)
#include "tst_plan.moc"
