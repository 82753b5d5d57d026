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

bool write(const QString &path, const QByteArray &text)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(text) == text.size();
}

QByteArray read(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

const QString modelFolder = QStringLiteral(BAILIWICK_MODELS);

} // namespace

class ModelCommandTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { QVERIFY(m_folder.isValid()); }

    void allModelsAreListedAndRight()
    {
        const ProgramResult list = runProgram({"model", "list"});
        QCOMPARE(list.exitCode, 0);
        QCOMPARE(list.out.count('\n'), 4);
        const ProgramResult check = runProgram({"model", "check"});
        QVERIFY2(check.exitCode == 0, check.err);
        for (const char *line :
             {"three-actors: 352 cells in 5 tables, 0 wrong\n",
              "spaces: 304 cells in 9 tables, 0 wrong\n",
              "operations: 712 cells in 3 tables, 0 wrong\n", // 663 and those of gateways
              "owners: 174 cells in 8 tables, 0 wrong\n"})
            QVERIFY2(check.out.contains(line), check.out);
        const ProgramResult json = runProgram({"model", "check", "operations", "--json"});
        QCOMPARE(json.exitCode, 0);
        const QJsonObject object = QJsonDocument::fromJson(json.out).array().at(0).toObject();
        QCOMPARE(object["tables"].toArray().at(0).toObject()["cells"].toInt(), 663);
        QVERIFY(object["wrong"].toArray().isEmpty());
    }

    void filesAreTheModelsThatTheProgramBrings()
    {
        const ProgramResult check =
            runProgram({"model", "check", modelFolder + "/operations.jsonl"});
        QVERIFY2(check.exitCode == 0, check.err);
        QVERIFY(check.out.startsWith("operations: 712 cells"));
    }

    void aFlippedCellIsPrinted()
    {
        QByteArray text = read(modelFolder + "/three-actors.jsonl");
        const QByteArray right = R"({"type":"row","action":"device:delete","cells":"y-------"})";
        QVERIFY(text.contains(right));
        const int line = int(text.left(text.indexOf(right)).count('\n')) + 1;
        text.replace(right, R"({"type":"row","action":"device:delete","cells":"y-y-----"})");
        const QString path = m_folder.filePath("flipped.jsonl");
        QVERIFY(write(path, text));
        const ProgramResult check = runProgram({"model", "check", path});
        QCOMPARE(check.exitCode, 2);
        const QByteArray said = path.toUtf8() + ':' + QByteArray::number(line) +
                                ": device:delete: Ivar Gren (Kvist Installations), device:delete "
                                "at Private homes / Birch lane 1 / Thermostat at Birch lane 1: may "
                                "not, but the table says may\n";
        QVERIFY2(check.err.contains(said), check.err);
    }

    void aMalformedFileIsRefusedByLine()
    {
        QByteArray text = read(modelFolder + "/owners.jsonl");
        text.replace("\"config:read\",\"parameter:*\"", "\"config:reed\",\"parameter:*\"");
        const QString path = m_folder.filePath("bad.jsonl");
        QVERIFY(write(path, text));
        const ProgramResult check = runProgram({"model", "check", "spaces", path});
        QCOMPARE(check.exitCode, 1);
        QVERIFY2(check.err.contains(path.toUtf8() + ":20: the action \"config:reed\" is not in the "
                                                    "catalogue"),
                 check.err);
        QVERIFY(check.out.isEmpty());
        const ProgramResult apply =
            runProgram({"model", "apply", path, "--data", m_folder.filePath("none")});
        QCOMPARE(apply.exitCode, 1);
        QVERIFY(!QFile::exists(m_folder.filePath("none")));
        QCOMPARE(runProgram({"model", "show", "nothing"}).exitCode, 1);
    }

    void aModelGoesIntoADataFolder()
    {
        const QString data = m_folder.filePath("data");
        QCOMPARE(runProgram({"init", "--data", data}).exitCode, 0);
        const QStringList apply{"model", "apply", "spaces", "--data", data};
        const ProgramResult empty = runProgram(apply);
        QCOMPARE(empty.exitCode, 1);
        QVERIFY2(empty.err.contains("no manufacturer"), empty.err);

        // The whole of another model as a fleet, by the import there is.
        const ProgramResult fleet = runProgram({"model", "show", "owners", "--import"});
        QCOMPARE(fleet.exitCode, 0);
        const ProgramResult made = runProgram({"import", "-", "--data", data}, fleet.out);
        QVERIFY2(made.exitCode == 0, made.err);

        const ProgramResult dry = runProgram(apply + QStringList{"--dry-run"});
        QCOMPARE(dry.exitCode, 2);
        QVERIFY2(dry.out.contains("add role Data Viewer: May view device, status,"), dry.out);
        QVERIFY(dry.out.contains("keep action device:view\n"));
        const ProgramResult done = runProgram(apply);
        QVERIFY2(done.exitCode == 0, done.err);
        QVERIFY2(done.out.startsWith(dry.out), done.out); // said before
        QVERIFY(done.out.endsWith("revision 2: model spaces applied\n"));
        const ProgramResult again = runProgram(apply);
        QCOMPARE(again.exitCode, 0);
        QVERIFY(again.out.endsWith("nothing to do\n"));
        QCOMPARE(runProgram(apply + QStringList{"--dry-run"}).exitCode, 0);
        // What the folder decides is as before.
        const ProgramResult decide = runProgram({"db", "status", "--data", data});
        QCOMPARE(QJsonDocument::fromJson(decide.out).object()["counts"].toObject()["role"].toInt(),
                 9);
    }

    // What a model says nobody may becomes a policy of the manufacturer, once, and is enforced.
    void guardrailsAreStored()
    {
        const QString data = m_folder.filePath("guarded");
        QCOMPARE(runProgram({"init", "--data", data}).exitCode, 0);
        const QByteArray fleet = runProgram({"model", "show", "three-actors", "--import"}).out;
        QCOMPARE(runProgram({"import", "-", "--data", data}, fleet).exitCode, 0);
        const QStringList apply{"model", "apply", "three-actors", "--data", data};
        const ProgramResult dry = runProgram(apply + QStringList{"--dry-run"});
        QCOMPARE(dry.exitCode, 2);
        QVERIFY2(dry.out.contains("add policy Customers never push firmware or manage companies: "
                                  "Nobody of a customer may "),
                 dry.out);
        const auto policies = [&] {
            const ProgramResult status = runProgram({"db", "status", "--data", data});
            return QJsonDocument::fromJson(status.out)
                .object()["counts"]
                .toObject()["policy"]
                .toInt();
        };
        QCOMPARE(policies(), 0);
        const ProgramResult done = runProgram(apply);
        QVERIFY2(done.exitCode == 0, done.err);
        QCOMPARE(policies(), 2);
        QVERIFY(runProgram(apply).out.endsWith("nothing to do\n"));
        QCOMPARE(policies(), 2);

        // An assignment against it is told by the plan, and gives nothing.
        const QString against = m_folder.filePath("against.jsonl");
        QVERIFY(write(against, "{\"format\":\"bailiwick-import\",\"version\":1}\n"
                               "{\"type\":\"assignment\",\"externalId\":\"x\",\"principal\":"
                               "{\"kind\":\"membership\",\"id\":\"customer-admin\"},\"role\":"
                               "\"three-actors-manufacturer-admin\",\"scope\":"
                               "{\"kind\":\"resource\",\"id\":\"hotel\"}}\n"));
        const ProgramResult plan = runProgram({"plan", against, "--data", data});
        QVERIFY2(plan.out.contains("Without effect, because a policy forbids it:\n"), plan.out);
        QVERIFY2(plan.out.contains("Hilda Lindgren (Hotel Lindgren): firmware:push at "), plan.out);
        QVERIFY2(
            plan.out.contains("(policy \"Customers never push firmware or manage companies\")"),
            plan.out);
        QVERIFY(!plan.out.contains("gains firmware:push"));
        const ProgramResult json = runProgram({"plan", against, "--data", data, "--json"});
        const QJsonArray without =
            QJsonDocument::fromJson(json.out).object()["withoutEffect"].toArray();
        QCOMPARE(without.size(), 4);
        QCOMPARE(runProgram({"import", against, "--data", data}).exitCode, 0);
        const auto decide = [&](const char *action) {
            return runProgram({"decide", "hilda@hotel-lindgren.example", action, "hotel-boiler",
                               "--data", data, "--at", "2026-09-01T00:00:00Z"})
                .exitCode;
        };
        QCOMPARE(decide("firmware:push"), 2);
        QCOMPARE(decide("device:configure"), 0);
    }

    // Each is named with file, line and reason, and the data folder stays as it was.
    void badModelsAreNotApplied_data()
    {
        QTest::addColumn<QByteArray>("what");
        QTest::addColumn<QByteArray>("by");
        QTest::addColumn<QByteArray>("says");
        const auto row = [](const char *name, const char *what, const char *by, const char *says) {
            QTest::newRow(name) << QByteArray(what) << QByteArray(by) << QByteArray(says);
        };
        row("unknown action", "\"config:read\",\"parameter:*\"", "\"config:reed\"",
            ":20: the action \"config:reed\" is not in the catalogue");
        row("a circle of roles", "\"name\":\"Admin of a node\"",
            "\"name\":\"Admin of a node\",\"base\":\"owners-super-admin\"",
            "the bases of the roles go in a circle");
        row("unknown key", "\"name\":\"User of a node\"", "\"name\":\"User of a node\",\"rank\":1",
            ":20: \"rank\" is not known here");
        row("a role twice", "\"externalId\":\"owners-user\"", "\"externalId\":\"owners-admin\"",
            ":20: the role \"owners-admin\" stands twice, first on line 18");
        row("a wrong cell", "\"cells\":\"", "\"cells\":\"x", ":57: cell 1 is neither y");
        row("a cell that says otherwise", "\"action\":\"firmware:push\",\"cells\":\"y",
            "\"action\":\"firmware:push\",\"cells\":\"-", "but the table says may not");
        row("a guardrail that its roles break", "\"members\":\"manufacturer\",\"never\":[",
            "\"members\":\"manufacturer\",\"never\":["
            "\"firmware:push\",",
            ":23: ");
        row("another version", "\"version\":1", "\"version\":2",
            "This was written in version 2 of the format");
        row("cut off", "{\"type\":\"table\",\"name\":\"The lamp", "{\"type\":\"tab\n\n", ":56: ");
    }
    void badModelsAreNotApplied()
    {
        QFETCH(QByteArray, what);
        QFETCH(QByteArray, by);
        QFETCH(QByteArray, says);
        const QString data = m_folder.filePath("untouched");
        if (!QFile::exists(data)) {
            QCOMPARE(runProgram({"init", "--data", data}).exitCode, 0);
            const QByteArray fleet = runProgram({"model", "show", "spaces", "--import"}).out;
            QCOMPARE(runProgram({"import", "-", "--data", data}, fleet).exitCode, 0);
        }
        const QByteArray before = runProgram({"history", "list", "--data", data}).out;
        QByteArray text = read(modelFolder + "/owners.jsonl");
        const auto at = text.indexOf(what);
        QVERIFY(at >= 0);
        text.replace(at, what.size(), by);
        const QString path = m_folder.filePath("bad-apply.jsonl");
        QVERIFY(write(path, text));
        const ProgramResult apply = runProgram({"model", "apply", path, "--data", data});
        QCOMPARE(apply.exitCode, 1);
        QVERIFY2(apply.err.contains(path.toUtf8()), apply.err);
        QVERIFY2(apply.err.contains(says), apply.err);
        QCOMPARE(runProgram({"history", "list", "--data", data}).out, before);
    }

    void aHugeLineIsRefusedByItsNumber()
    {
        const QString path = m_folder.filePath("huge.jsonl");
        QByteArray text = read(modelFolder + "/owners.jsonl");
        const auto lines = text.count('\n');
        QVERIFY(write(path, text + "{\"type\":\"role\",\"name\":\"" +
                                QByteArray(100 * 1024 * 1024, 'x') + "\"}\n"));
        const ProgramResult check = runProgram({"model", "check", path});
        QCOMPARE(check.exitCode, 1);
        QVERIFY2(check.err.contains(path.toUtf8() + ":" + QByteArray::number(lines + 1)),
                 check.err.left(500));
        QVERIFY2(check.err.contains("this line alone than 1 MiB"), check.err.left(500));
    }

    void conflictsChangeNothing()
    {
        const QString data = m_folder.filePath("conflicts");
        QCOMPARE(runProgram({"init", "--data", data}).exitCode, 0);
        QByteArray fleet = runProgram({"model", "show", "spaces", "--import"}).out;
        const QByteArray viewer = R"("name":"Data Viewer","actions":["device:view",)";
        QVERIFY(fleet.contains(viewer));
        fleet.replace(viewer, R"("name":"Data Viewer","actions":["device:delete","device:view",)");
        QCOMPARE(runProgram({"import", "-", "--data", data}, fleet).exitCode, 0);
        const QStringList apply{"model", "apply", "spaces", "--data", data};
        const ProgramResult refused = runProgram(apply);
        QCOMPARE(refused.exitCode, 1);
        QVERIFY2(refused.err.contains("role Data Viewer: was edited"), refused.err);
        const ProgramResult replaced = runProgram(apply + QStringList{"--replace"});
        QVERIFY2(replaced.exitCode == 0, replaced.err);
        QVERIFY(replaced.out.contains("replace role Data Viewer: "));
        QVERIFY(replaced.out.endsWith("revision 2: model spaces applied\n"));
    }

    void iamPoliciesBecomeAnImportFile()
    {
        const QString fleet = m_folder.filePath("spaces.jsonl");
        QVERIFY(write(fleet, runProgram({"model", "show", "spaces", "--import"}).out));
        const QString policies = m_folder.filePath("iam.json");
        const QString output = m_folder.filePath("iam.jsonl");
        const QStringList command{"model", "import-iam", policies, "--file",
                                  fleet,   "--output",   output};
        QVERIFY(write(policies, R"({"id":"p","name":"P","members":["user:local:viewer"],
            "statements":[{"effect":"ALLOW","actions":["core:things:get"],"tenants":["harbour"]},
                          {"effect":"DENY","actions":["device:view"],"resources":["b-sensor"]}]})"));
        const ProgramResult done = runProgram(command);
        QVERIFY2(done.exitCode == 0, done.err);
        QVERIFY2(done.err.contains("2 policies; 0 things not translated"), done.err);
        const QString data = m_folder.filePath("iam");
        QCOMPARE(runProgram({"init", "--data", data}).exitCode, 0);
        for (const QString &file : {fleet, output}) {
            const ProgramResult imported = runProgram({"import", file, "--data", data});
            QVERIFY2(imported.exitCode == 0, imported.err);
        }
        const auto decide = [&](const char *action, const char *node) {
            return runProgram({"decide", "viewer@harbour.example", action, node, "--data", data})
                .exitCode;
        };
        QCOMPARE(decide("core-things:get", "a-sensor"), 0);
        QCOMPARE(decide("device:view", "a-sensor"), 0);
        QCOMPARE(decide("device:view", "b-sensor"), 2); // deny wins over the role

        QVERIFY(write(policies, R"({"id":"p","name":"P","members":["user:local:viewer","user:x"],
            "statements":[{"actions":["core:things:get"],"tenants":["harbour"]}]})"));
        const ProgramResult left = runProgram(command);
        QCOMPARE(left.exitCode, 2);
        QVERIFY2(left.err.contains("not translated: /policies/0/members/1: \"user:x\""), left.err);
    }

private:
    QTemporaryDir m_folder;
};

BAILIWICK_TEST(ModelCommandTest)
#include "tst_model.moc"
