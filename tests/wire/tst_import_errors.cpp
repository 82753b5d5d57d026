// SPDX-License-Identifier: Apache-2.0
#include "models/wire/import_reader.h"
#include "tests/support/registry.h"

#include <QTest>

#include <sstream>

using namespace bailiwick;

namespace {

fleet::Expected<wire::Import> read(const std::string &text, std::size_t limit = 100)
{
    wire::ImportOptions options;
    options.file = "fleet.jsonl";
    options.errorLimit = limit;
    options.makeId = [n = std::uint64_t{0}]() mutable { return fleet::makeId(1, 0, ++n); };
    std::istringstream input(text);
    return wire::readImport(input, {}, options);
}

} // namespace

class ImportErrorsTest : public QObject
{
    Q_OBJECT
private slots:
    void headers_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<QString>("code");
        QTest::newRow("empty") << QByteArray("") << "not-an-import";
        QTest::newRow("no header") << QByteArray(R"({"type":"person"})") << "not-an-import";
        QTest::newRow("csv") << QByteArray("id;name") << "not-an-import";
        QTest::newRow("draft") << QByteArray(R"({"format":"bailiwick-draft","version":1})")
                               << "not-an-import";
        QTest::newRow("newer") << QByteArray(R"({"format":"bailiwick-import","version":2})")
                               << "newer-version";
        QTest::newRow("text version")
            << QByteArray(R"({"format":"bailiwick-import","version":"1"})") << "not-an-import";
        QTest::newRow("more") << QByteArray(R"({"format":"bailiwick-import","version":1,"x":1})")
                              << "not-an-import";
    }
    void headers()
    {
        QFETCH(QByteArray, line);
        const auto import = read(line.toStdString() + "\n");
        QVERIFY(!import);
        QTEST(QString::fromStdString(import.error().code), "code");
        QCOMPARE(import.error().where, std::string("fleet.jsonl:1"));
    }

    void records_data()
    {
        QTest::addColumn<QByteArray>("lines");
        QTest::addColumn<QStringList>("errors");
        const auto row = [](const char *name, const char *lines, QStringList errors) {
            QTest::newRow(name) << QByteArray(lines) << errors;
        };
        row("not JSON", "{\"type\":\n",
            {"line 2: This is not JSON: while parsing value - "
             "unexpected end of input; expected '[', '{', or a literal "
             "(column 8)"});
        row("not an object", "[]\n", {"line 2: expected an object, found a list"});
        row("unknown type", R"({"type":"robot"})",
            {"line 2: /type expected one of action, resource, organization, person, membership, "
             "team, group, ownership, role, delegation, assignment, policy, application, gateway; "
             "found \"robot\""});
        row("no externalId", R"({"type":"person","name":"N"})",
            {"line 2: person: /externalId is missing; it is how references and later imports find "
             "the record"});
        row("id", R"({"type":"person","externalId":"p","id":"x"})",
            {"line 2: person \"p\": /id is not known here; there are: type, externalId, name, "
             "email"});
        row("password", R"({"type":"person","externalId":"p","password":"x"})",
            {"line 2: person \"p\": /password is not known here; there are: type, externalId, "
             "name, email"});
        row("twice",
            "{\"type\":\"person\",\"externalId\":\"p\"}\n\n"
            "{\"type\":\"person\",\"externalId\":\"p\"}\n",
            {"line 4: person \"p\": stands twice, first on line 2; keep one of them"});
        row("unknown reference",
            "{\"type\":\"resource\",\"externalId\":\"d\",\"kind\":\"device\",\"parent\":\"s\"}\n"
            "{\"type\":\"person\",\"externalId\":\"s\"}\n",
            {"line 2: resource \"d\": /parent names the resource \"s\", which neither this file "
             "nor the fleet has (of that name there is: person)"});
        row("unknown in a list", R"({"type":"team","externalId":"t","members":["m1",7,""]})",
            {"line 2: team \"t\": /members/0 names the membership \"m1\", which neither this file "
             "nor the fleet has",
             "line 2: team \"t\": /members/1 expected the externalId of a membership, found a "
             "whole number",
             "line 2: team \"t\": /members/2 is empty; name a membership or leave it out"});
        row("no device", R"({"type":"ownership","primary":"p"})",
            {"line 2: ownership: /device is missing",
             "line 2: ownership: /primary names the person \"p\", which neither this file nor the "
             "fleet has"});
        row("policy text",
            "{\"type\":\"policy\",\"externalId\":\"q\",\"text\":\"permit(principal\"}",
            {"line 2: policy \"q\": /text line 1, column 17: found the end of the text, expected "
             "`,`."});
        row("policy's names",
            "{\"type\":\"person\",\"externalId\":\"p\"}\n"
            "{\"type\":\"policy\",\"externalId\":\"q\",\"text\":\"forbid(principal == "
            "Person::\\\"p\\\",action,"
            "resource in Group::\\\"p\\\") when {\\nresource in Site::\\\"\\\" };\"}",
            {"line 3: policy \"q\": /text (line 1, column 52) names the group \"p\", which neither "
             "this file nor the fleet has (of that name there is: person)",
             "line 3: policy \"q\": /text (line 2, column 13) is empty; name a resource or leave "
             "it out"});
        row("duplicate key", R"({"type":"person","externalId":"p","externalId":"q"})",
            {"line 2: The key \"externalId\" stands twice in one object (column 46)"});
        // A record that is wrong still defines its name: no second error for those that use it.
        row("no cascade",
            "{\"type\":\"person\",\"externalId\":\"p\",\"name\":7}\n"
            "{\"type\":\"membership\",\"externalId\":\"m\",\"person\":\"p\"}\n",
            {"line 2: person \"p\": /name expected text, found a whole number"});
    }
    void records()
    {
        QFETCH(QByteArray, lines);
        const auto import = read(std::string(wire::importHeader) + "\n" + lines.toStdString());
        QVERIFY(!import);
        QCOMPARE(import.error().code, std::string("import-invalid"));
        QStringList found;
        for (const fleet::ErrorDetail &detail : import.error().details)
            found << QString::fromStdString(detail.where + ": " + detail.message);
        found.sort();
        QTEST(found, "errors");
    }

    void ownersTwice()
    {
        const auto import = read(std::string(wire::importHeader) +
                                 R"(
{"type":"resource","externalId":"d","kind":"device"}
{"type":"person","externalId":"p"}
{"type":"ownership","device":"d","primary":"p"}
{"type":"ownership","device":"d","primary":"p"}
)");
        QVERIFY(!import);
        QCOMPARE(import.error().details.size(), std::size_t{1});
        QCOMPARE(import.error().details[0].where, std::string("line 5"));
        QVERIFY(import.error().details[0].message.find("line 4") != std::string::npos);
    }

    // Whether it may stand there is checked on the whole state that the import gives.
    void conditionsAreTakenOverAsWritten()
    {
        const auto import =
            read(std::string(wire::importHeader) + "\n{\"type\":\"role\",\"externalId\":\"r\","
                                                   "\"condition\":\"resource.x\"}\n");
        QVERIFY(import);
        const auto &put = std::get<fleet::Put>(import->changes.at(0));
        QCOMPARE(std::get<fleet::Role>(put.entity).condition, std::string("resource.x"));
    }

    void allAreCountedSomeListed()
    {
        std::string text = std::string(wire::importHeader) + "\n";
        for (int i = 0; i < 50; ++i)
            text += "{\"type\":\"person\",\"externalId\":\"p" + std::to_string(i) + "\",\"x\":1}\n";
        const auto import = read(text, 10);
        QVERIFY(!import);
        QCOMPARE(import.error().details.size(), std::size_t{10});
        QCOMPARE(import.error().message,
                 std::string("50 errors in 50 records, of which the first 10 are listed"));
        QCOMPARE(import.error().where, std::string("fleet.jsonl"));
    }

    void longLinesDoNotFillTheMemory()
    {
        const auto import = read(std::string(wire::importHeader) + "\n\"" +
                                 std::string(5'000'000, 'x') + "\"\n{\"type\":1}\n");
        QVERIFY(!import);
        QCOMPARE(import.error().details.size(), std::size_t{2});
        QVERIFY(import.error().details[0].message.find("1 MiB") != std::string::npos);
        QCOMPARE(import.error().details[1].where, std::string("line 3"));
    }
};

BAILIWICK_TEST(ImportErrorsTest)
#include "tst_import_errors.moc"
