// SPDX-License-Identifier: Apache-2.0
#include "models/rolemodel/builtin_models.h"
#include "models/rolemodel/model_file.h"
#include "models/rolemodel/table_check.h"
#include "tests/support/registry.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <random>

using namespace bailiwick;

namespace {

const std::string good =
    R"({"format":"bailiwick-model","version":1,"name":"m","title":"M","now":"2026-09-01"}
{"type":"action","name":"device:view","description":"See","on":["device"]}
{"type":"action","name":"role:assign","meta":true,"description":"Assign"}
{"type":"action","name":"role:define","meta":true,"description":"Define"}
{"type":"role","externalId":"r-all","name":"All","actions":["*:*","role:assign","role:define"]}
{"type":"role","externalId":"r-see","name":"See","base":"r-all","except":["role:*"]}
{"type":"resource","externalId":"fleet","kind":"manufacturer","name":"Fleet"}
{"type":"resource","externalId":"c","kind":"customer","parent":"fleet","name":"C"}
{"type":"resource","externalId":"s","kind":"site","parent":"c","name":"S"}
{"type":"resource","externalId":"d","kind":"device","parent":"s","name":"D"}
{"type":"organization","externalId":"o","kind":"manufacturer","name":"Fleet","resource":"fleet"}
{"type":"person","externalId":"p1","name":"P"}
{"type":"membership","externalId":"m1","person":"p1","organization":"o"}
{"type":"assignment","externalId":"a1","principal":{"kind":"membership","id":"m1"},"role":"r-all","scope":{"kind":"resource","id":"fleet"}}
{"type":"table","name":"T","columns":["m1","p1"],"where":"d"}
{"type":"row","action":"device:view","cells":"y-"}
)";

QString guardrailText(const char *members, const char *kind, const char *never)
{
    return QStringLiteral("{\"type\":\"guardrail\",%1,\"members\":\"%2\",\"never\":[\"%3\"]}")
        .arg(QString::fromUtf8(members), QString::fromUtf8(kind), QString::fromUtf8(never));
}

std::string replaced(std::string text, std::string_view what, std::string_view by)
{
    const auto at = text.find(what);
    if (at == std::string::npos)
        qFatal("nothing to replace");
    return text.replace(at, what.size(), by);
}

} // namespace

class ModelErrorsTest : public QObject
{
    Q_OBJECT
private slots:
    void theExampleIsGood()
    {
        const auto model = rolemodel::readRoleModel(good, "m.jsonl");
        QVERIFY2(model, model ? "" : model.error().toString().c_str());
        const auto check = rolemodel::checkModel(*model);
        QVERIFY(check.passed());
        QCOMPARE(check.cells, std::size_t{2});
        QCOMPARE(model->roles[1].role.actions, std::vector<std::string>{"device:view"});
    }

    void whatIsWrongIsToldByLine_data()
    {
        QTest::addColumn<QString>("what");
        QTest::addColumn<QString>("by");
        QTest::addColumn<int>("line");
        QTest::addColumn<QString>("says");
        const auto row = [](const char *name, const char *what, const char *by, int line,
                            const char *says) {
            QTest::newRow(name) << what << by << line << says;
        };
        row("unknown action in a role", R"("actions":["*:*",)", R"("actions":["device:vew",)", 5,
            "the action \"device:vew\" is not in the catalogue");
        row("wildcard for nothing", R"("actions":["*:*",)", R"("actions":["firmware:*",)", 5,
            "\"firmware:*\" stands for no action");
        row("wildcard for meta actions only", R"("actions":["*:*",)", R"("actions":["role:*",)", 5,
            "which no wildcard gives");
        row("no action at all", R"("actions":["*:*",)", R"("actions":["view",)", 5,
            "\"view\" is not an action");
        row("unknown base", R"("base":"r-all")", R"("base":"r-al")", 6,
            "the base \"r-al\" is not a role of this model");
        row("a circle", R"("name":"All",)", R"("name":"All","base":"r-see",)", 6,
            "in a circle: \"r-all\" → \"r-see\" → \"r-all\"");
        row("its own base", R"("base":"r-all")", R"("base":"r-see")", 6, "in a circle");
        row("an action twice", R"("name":"role:define","meta")", R"("name":"role:assign","meta")",
            4, "stands twice, first on line 3");
        row("a role twice", R"("externalId":"r-see")", R"("externalId":"r-all")", 6,
            "stands twice, first on line 5");
        row("a column twice", R"(["m1","p1"])", R"(["m1","m1"])", 15, "\"m1\" stands twice");
        row("a node twice", R"("externalId":"d","kind")", R"("externalId":"s","kind")", 10,
            "stands twice, first on line 9");
        row("unknown action in a row", R"("row","action":"device:view")",
            R"("row","action":"device:fly")", 16, "\"device:fly\" is not in the catalogue");
        row("unknown node", R"("where":"d")", R"("where":"e")", 16,
            "\"e\" is no node of the sample fleet");
        row("unknown person", R"(["m1","p1"])", R"(["m1","p2"])", 15, "\"p2\" is no membership");
        row("wrong kind of node", R"("where":"d")", R"("where":"s")", 16,
            "\"device:view\" is not about a site");
        row("a cell too few", R"("cells":"y-")", R"("cells":"y")", 16,
            "the row has 1 cells, its table 2 columns");
        row("no cell", R"("cells":"y-")", R"("cells":"yn")", 16, "cell 2 is neither y");
        row("unknown step", R"("where":"d")", R"("where":"d","after":"x")", 15,
            "there is no step \"x\"");
        row("unknown member", R"("title":"M")", R"("titel":"M")", 1, "\"titel\" is not known");
        row("unknown type", R"({"type":"row")", R"({"type":"rwo")", 16, "not a type of record");
        row("no JSON", R"({"type":"row",)", R"({"type":"row",,)", 16, "");
        row("wrong type", R"("meta":true,"description":"Assign")",
            R"("meta":"yes","description":"Assign")", 3, "must be true or false");
        const char *const table = R"({"type":"table","name":"T")";
        const auto guardrail = [&](const char *name, const QString &record, const char *says) {
            const QString by = record + '\n' + table;
            row(name, table, qPrintable(by), 15, says);
        };
        guardrail("a guardrail for nothing",
                  guardrailText("\"externalId\":\"g\",\"name\":\"G\"", "partner", "x:*"),
                  "stands for no action");
        guardrail("a guardrail without a name",
                  guardrailText("\"externalId\":\"g\"", "partner", "device:view"),
                  "\"name\" is missing");
        guardrail("a guardrail without externalId",
                  guardrailText("\"name\":\"G\"", "partner", "device:view"),
                  "\"externalId\" is missing");
        guardrail("a guardrail for nobody",
                  guardrailText("\"externalId\":\"g\",\"name\":\"G\"", "owner", "device:view"),
                  "must be manufacturer, partner or customer");
        guardrail("unknown member of a guardrail",
                  guardrailText("\"externalId\":\"g\",\"name\":\"G\",\"always\":[]", "partner",
                                "device:view"),
                  "\"always\" is not known");
        row("unknown reference", R"("person":"p1")", R"("person":"p9")", 13, "p9");
        row("a rule of the fleet", R"("kind":"site","parent":"c")",
            R"("kind":"site","parent":"fleet")", 9, "cannot stand below");
        row("a condition that may fail", R"("except":["role:*"])",
            R"("except":["role:*"],"condition":"resource.level > 2")", 6, "condition");
        row("no moment", R"("now":"2026-09-01")", R"("now":"soon")", 1, "\"now\" must be a time");
        row("no maker", R"({"type":"organization","externalId":"o","kind":"manufacturer")",
            R"({"type":"organization","externalId":"o","kind":"customer")", 1,
            "no organization of kind manufacturer");
    }
    void whatIsWrongIsToldByLine()
    {
        QFETCH(QString, what);
        QFETCH(QString, by);
        QFETCH(int, line);
        QFETCH(QString, says);
        const auto model = rolemodel::readRoleModel(
            replaced(good, what.toStdString(), by.toStdString()), "m.jsonl");
        QVERIFY(!model);
        QCOMPARE(model.error().code, std::string("model-invalid"));
        QCOMPARE(model.error().where, std::string("m.jsonl"));
        const std::string place = "line " + std::to_string(line);
        std::string all;
        bool told = false;
        for (const fleet::ErrorDetail &detail : model.error().details) {
            all += detail.where + ": " + detail.message + "\n";
            told = told || (detail.where == place &&
                            detail.message.find(says.toStdString()) != std::string::npos);
        }
        QVERIFY2(told, all.c_str());
    }

    void aWrongCellIsNamed()
    {
        const auto model =
            rolemodel::readRoleModel(replaced(good, R"("cells":"y-")", R"("cells":"yy")"), "m");
        QVERIFY(model);
        const auto check = rolemodel::checkModel(*model);
        QCOMPARE(check.wrong.size(), std::size_t{1});
        QCOMPARE(check.wrong[0].line, std::size_t{16});
        QVERIFY(check.wrong[0].expected);
        QCOMPARE(QString::fromStdString(check.wrong[0].toString()),
                 "P, device:view at C / S / D: may not, but the table says may");
    }

    void whatIsNoModel()
    {
        for (const char *text : {"", "\n", "x", "[]", "{}", R"({"format":"bailiwick-import"})"})
            QCOMPARE(rolemodel::readRoleModel(text, "m").error().code, std::string("not-a-model"));
        QCOMPARE(rolemodel::readRoleModel(R"({"format":"bailiwick-model","version":2})", "m")
                     .error()
                     .code,
                 std::string("newer-version"));
    }

    void guardrailsStandOnce()
    {
        const std::string guardrail =
            guardrailText("\"externalId\":\"g\",\"name\":\"G\"", "partner", "device:view")
                .toStdString() +
            "\n";
        const auto model = rolemodel::readRoleModel(good + guardrail + guardrail, "m");
        QVERIFY(!model);
        QCOMPARE(model.error().details.front().where, std::string("line 18"));
        QVERIFY(model.error().details.front().message.find("stands twice, first on line 17") !=
                std::string::npos);
        const std::string longName =
            replaced(guardrail, "\"G\"", '"' + std::string(201, 'x') + '"');
        QVERIFY(rolemodel::readRoleModel(good + longName, "m")
                    .error()
                    .details.front()
                    .message.find("longer than 200 bytes") != std::string::npos);
    }

    // One that the model's own roles break is no error of the file, but the check names it.
    void aGuardrailBrokenByTheModelsRolesIsNamed()
    {
        const auto model = rolemodel::readRoleModel(
            good + guardrailText("\"externalId\":\"g\",\"name\":\"Nobody sees\"", "manufacturer",
                                 "device:view")
                       .toStdString(),
            "m.jsonl");
        QVERIFY(model);
        const auto refused = rolemodel::requireRight(*model);
        QVERIFY(!refused);
        QCOMPARE(refused.error().where, std::string("m.jsonl"));
        QCOMPARE(refused.error().details.size(), std::size_t{1});
        QCOMPARE(refused.error().details[0].where, std::string("line 17"));
        QCOMPARE(refused.error().details[0].message,
                 std::string("P (Fleet) may device:view, against \"Nobody sees\""));
    }

    // Cut off anywhere, it is refused by the line that is not whole, or is whole up to there.
    void aTruncatedFileIsToldByItsLastLine()
    {
        for (std::size_t length = 0; length < good.size(); ++length) {
            const std::string text = good.substr(0, length);
            const auto model = rolemodel::readRoleModel(text, "m");
            const std::string line =
                "line " + std::to_string(std::count(text.begin(), text.end(), '\n') + 1);
            const auto lineEnd = text.find_last_of('\n') + 1;
            const bool inALine = length > lineEnd && good[length] != '\n';
            if (!inALine)
                continue; // whole lines: what is missing is named by those that refer to it
            QVERIFY(!model);
            QVERIFY2(line == "line 1" || std::ranges::any_of(model.error().details,
                                                             [&](const fleet::ErrorDetail &detail) {
                                                                 return detail.where == line;
                                                             }),
                     (line + "\n" + model.error().toString()).c_str());
        }
    }

    // No more is read of a file than a model may be long.
    void whatIsTooLargeIsToldByLine()
    {
        QTemporaryDir folder;
        const auto refusal = [&](const std::string &text) {
            const QString path = folder.filePath("m.jsonl");
            QFile file(path);
            if (!file.open(QIODevice::WriteOnly) ||
                file.write(text.data(), qint64(text.size())) != qint64(text.size()))
                qFatal("no file");
            file.close();
            const auto model = rolemodel::readModelFile(path.toStdString());
            if (model)
                qFatal("accepted");
            fleet::Error error = model.error();
            if (error.where.starts_with(path.toStdString()))
                error.where.erase(0, std::size_t(path.size()));
            return error;
        };
        const fleet::Error oneLine =
            refusal(good + "{\"type\":\"role\",\"name\":\"" + std::string(100u << 20, 'x'));
        QCOMPARE(oneLine.code, std::string("too-large"));
        QCOMPARE(oneLine.where, std::string(":17"));
        QVERIFY(oneLine.message.find("this line alone") != std::string::npos);
        std::string many = good;
        while (many.size() <= rolemodel::maximumModelBytes)
            many += "{\"type\":\"person\",\"name\":\"" + std::string(1000, 'x') + "\"}\n";
        const fleet::Error manyLines = refusal(many);
        QCOMPARE(manyLines.code, std::string("too-large"));
        QVERIFY(manyLines.message.find("from this line on") != std::string::npos);
        QVERIFY(manyLines.where.size() > 4);
    }

    void whatIsNoFile()
    {
        QTemporaryDir folder;
        for (const QString &path : {folder.path(), folder.filePath("nothing")})
            QCOMPARE(rolemodel::readModelFile(path.toStdString()).error().code, std::string("io"));
    }

    // Whatever becomes of a model's bytes, there is an answer.
    void anyTextHasAnAnswer()
    {
        const auto seed = std::random_device{}();
        std::mt19937 random(seed);
        qInfo("seed %u", seed);
        const std::string bytes = "\"{}[]:,y-\n\\x0*";
        for (int i = 0; i < 1500; ++i) {
            std::string text = good;
            for (unsigned changes = 1 + random() % 4; changes > 0; --changes) {
                const std::size_t at = random() % text.size();
                if (random() % 2)
                    text[at] = bytes[random() % bytes.size()];
                else
                    text.erase(at, random() % 20);
            }
            const auto model = rolemodel::readRoleModel(text, "m");
            if (model)
                rolemodel::checkModel(*model);
            else
                QVERIFY(!model.error().message.empty());
        }
    }
};

BAILIWICK_TEST(ModelErrorsTest)
#include "tst_model_errors.moc"
