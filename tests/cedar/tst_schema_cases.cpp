// SPDX-License-Identifier: Apache-2.0
#include "case_runner.h"
#include "models/cedar/schema_json.h"
#include "models/cedar/schema_text.h"
#include "tests/support/registry.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <nlohmann/json.hpp>

#include <fstream>
#include <sstream>

using namespace bailiwick::cedar;
namespace fs = std::filesystem;

// The schemas of the official corpus and of the handwritten cases: each is read, resolved, and
// comes back the same through JSON and through text.
class TestSchemaCases : public QObject
{
    Q_OBJECT

private slots:
    void handwritten();
    void corpus();

private:
    static std::string check(const std::string &text);
    static int checkAll(const fs::path &folder, QStringList &failed);
};

// Empty when all holds.
std::string TestSchemaCases::check(const std::string &text)
{
    const auto fragment = parseSchemaFragment(text);
    if (!fragment)
        return fragment.error().message();
    const auto schema = resolveSchema(*fragment);
    if (!schema)
        return schema.error().front().text();
    const auto json = schemaFragmentFromJsonText(schemaFragmentToJson(*fragment).dump());
    if (!json)
        return "its JSON: " + json.error().pointer + ' ' + json.error().message;
    const auto printed = printSchema(*json);
    if (!printed)
        return printed.error().text();
    const auto again = parseSchemaFragment(*printed);
    if (!again)
        return "its print: " + again.error().message();
    if (!(*json == *fragment) || !(*again == *fragment))
        return "the fragments differ";
    const auto resolved = resolveSchema(*again);
    return resolved && *resolved == *schema ? std::string() : "the resolved schemas differ";
}

int TestSchemaCases::checkAll(const fs::path &folder, QStringList &failed)
{
    int schemas = 0;
    for (const auto &entry : fs::recursive_directory_iterator(folder)) {
        if (entry.path().extension() != ".cedarschema")
            continue;
        std::ifstream file(entry.path(), std::ios::binary);
        std::ostringstream text;
        text << file.rdbuf();
        const std::string problem = check(text.str());
        if (!problem.empty())
            failed << QString::fromStdString(entry.path().filename().string() + ": " + problem);
        ++schemas;
    }
    return schemas;
}

void TestSchemaCases::handwritten()
{
    const fs::path root = bailiwick::tests::casesRoot();
    if (!fs::exists(root / "sample-data"))
        QSKIP(("skipped: no cases at " + root.string()).c_str());
    QStringList failed;
    const int schemas = checkAll(root / "sample-data", failed);
    QCOMPARE(failed.join('\n'), QString());
    QVERIFY(schemas > 0);
}

void TestSchemaCases::corpus()
{
    const fs::path root = bailiwick::tests::casesRoot();
    const fs::path archive = root / "corpus-tests.tar.gz";
    if (!fs::exists(archive))
        QSKIP(("skipped: no cases at " + root.string()).c_str());
    const QTemporaryDir folder;
    const int exitCode =
        QProcess::execute("tar", {"-xzf", QString::fromStdString(archive.string()), "-C",
                                  folder.path(), "--wildcards", "*.cedarschema"});
    QCOMPARE(exitCode, 0);
    QStringList failed;
    const int schemas = checkAll(folder.path().toStdString(), failed);
    QCOMPARE(failed.join('\n'), QString());
    QCOMPARE(schemas, 1953);
}

BAILIWICK_TEST(TestSchemaCases)
#include "tst_schema_cases.moc"
