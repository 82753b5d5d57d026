// SPDX-License-Identifier: Apache-2.0
#include "cases_folder.h"
#include "models/cedar/schema_json.h"
#include "models/cedar/schema_text.h"
#include "tests/support/registry.h"

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
    static void run(const char *part, int leastSchemas);
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

void TestSchemaCases::run(const char *part, int leastSchemas)
{
    const fs::path folder = bailiwick::tests::unpackedCases() / part;
    if (!fs::exists(folder))
        QSKIP(("skipped: no cases at " + (bailiwick::tests::casesRoot() / part).string()).c_str());
    QStringList failed;
    const int schemas = checkAll(fs::canonical(folder), failed);
    QCOMPARE(failed.join('\n'), QString());
    QVERIFY(schemas >= leastSchemas);
}

void TestSchemaCases::handwritten()
{
    run("sample-data", 1);
}

void TestSchemaCases::corpus()
{
    run("corpus-tests", 1953);
}

BAILIWICK_TEST(TestSchemaCases)
#include "tst_schema_cases.moc"
