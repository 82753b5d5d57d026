// SPDX-License-Identifier: Apache-2.0
#include "cases_folder.h"
#include "tests/oracle/conformance_case.h"
#include "tests/support/registry.h"

#include <QTemporaryDir>
#include <QTest>

#include <fstream>

using namespace bailiwick::tests;
namespace fs = std::filesystem;

// The official handwritten cases: several policies each, forbid overrides, errors, ip, decimal.
// All of the corpus is run by tests/oracle/cedar_conformance.
class TestCases : public QObject
{
    Q_OBJECT

private slots:
    void handwritten();
    void whatDiffersIsTold_data();
    void whatDiffersIsTold();

private:
    static void write(const fs::path &path, const std::string &text);
};

void TestCases::handwritten()
{
    const fs::path root = casesRoot();
    if (!fs::exists(root / "tests"))
        QSKIP(("skipped: no cases at " + root.string()).c_str());
    std::size_t cases = 0;
    std::size_t requests = 0;
    for (const fs::path &file : caseFiles(root)) {
        if (!file.lexically_relative(root).string().starts_with("tests"))
            continue;
        const CaseResult result = runCase(root, file);
        QVERIFY2(result.mismatches.empty(),
                 result.mismatches.empty()
                     ? ""
                     : (file.string() + ": " + result.mismatches.front()).c_str());
        ++cases;
        requests += result.requests;
    }
    QCOMPARE(cases, std::size_t{22});
    QCOMPARE(requests, std::size_t{74});
}

void TestCases::write(const fs::path &path, const std::string &text)
{
    std::ofstream(path, std::ios::binary) << text;
}

void TestCases::whatDiffersIsTold_data()
{
    QTest::addColumn<QByteArray>("file"); // whose text is replaced
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("mismatch"); // the first; empty: passes
    const auto row = [](const char *name, const char *file, QByteArray text, const char *mismatch) {
        QTest::newRow(name) << QByteArray(file) << std::move(text) << QString(mismatch);
    };
    row("as it should be", "", "", "");
    row("no JSON", "case.json", "{", "the case is no JSON object");
    row("null", "case.json", "null", "the case is no JSON object");
    row("nothing named", "case.json", "{}", "policies: cannot read \"\"");
    row("a folder named", "case.json", R"({"policies": ".."})", "policies: cannot read \"..\"");
    row("policies are noise", "p.cedar", QByteArray("\0\xFF\x80", 3),
        "policies: line 1, column 2: found a byte that is not UTF-8, expected UTF-8 text.");
    row("schema is noise", "s.cedarschema", "entity",
        "schema: line 1, column 7: found the end of the text, expected the entity type's name.");
    row("entities are noise", "e.json", "[1]",
        "entities/0: An entity is {\"uid\", \"attrs\", \"parents\"} and may have \"tags\".");
    row("a policy that is invalid", "p.cedar",
        "permit(principal, action, resource) when { principal.x };", "validation fails: ");
    row("another decision", "p.cedar", "forbid(principal, action, resource);",
        "Request 0: decision deny");
    row("an error", "p.cedar",
        "permit(principal, action, resource) when { 9223372036854775807 + 1 == 1 };",
        "Request 0: decision deny");
}

void TestCases::whatDiffersIsTold()
{
    QFETCH(QByteArray, file);
    QFETCH(QByteArray, text);
    QFETCH(QString, mismatch);
    const QTemporaryDir folder;
    const fs::path root = folder.path().toStdString();
    write(root / "p.cedar", "permit(principal, action, resource);");
    write(root / "s.cedarschema",
          "entity A; action view appliesTo { principal: A, resource: A, context: {} };");
    write(root / "e.json", "[]");
    write(root / "case.json", R"({"policies": "p.cedar", "schema": "s.cedarschema",
        "entities": "e.json", "shouldValidate": true, "requests": [{"description": "Request 0",
        "principal": {"type": "A", "id": "a"}, "action": {"type": "Action", "id": "view"},
        "resource": {"type": "A", "id": "a"}, "context": {}, "validateRequest": true,
        "decision": "allow", "reason": ["policy0"], "errors": []}]})");
    if (!file.isEmpty())
        write(root / file.toStdString(), text.toStdString());
    const CaseResult result = runCase(root, root / "case.json");
    const QString first =
        result.mismatches.empty() ? QString() : QString::fromStdString(result.mismatches.front());
    QVERIFY2(mismatch.isEmpty() ? first.isEmpty() : first.startsWith(mismatch), qPrintable(first));
}

BAILIWICK_TEST(TestCases)
#include "tst_cases.moc"
