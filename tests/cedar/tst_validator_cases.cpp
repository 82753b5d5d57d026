// SPDX-License-Identifier: Apache-2.0
#include "cases_folder.h"
#include "models/cedar/schema_text.h"
#include "models/cedar/validator.h"
#include "tests/support/registry.h"

#include <QTest>

#include <nlohmann/json.hpp>

#include <fstream>
#include <sstream>

using namespace bailiwick::cedar;
using namespace bailiwick::tests;
namespace fs = std::filesystem;

// The verdicts of the official cases: does strict validation pass.
class TestValidatorCases : public QObject
{
    Q_OBJECT

private slots:
    void handwritten();
    void corpus();

private:
    void run(const fs::path &folder, int leastCases);
};

namespace {

std::string contents(const fs::path &path)
{
    std::ifstream file(path, std::ios::binary);
    std::ostringstream out;
    out << file.rdbuf();
    return out.str();
}

// Empty: the verdict is the expected one.
std::string disagreement(const fs::path &root, const nlohmann::json &test)
{
    const auto text = [&](const char *key) {
        return contents(root / test.value(key, std::string()));
    };
    const auto schema = schemaFromText(text("schema"));
    if (!schema)
        return "schema unreadable";
    const std::string source = text("policies");
    const auto policies = PolicySet::parse(source);
    if (!policies)
        return "policies unreadable";
    const ValidationResult result = validate(*policies, *schema, source);
    if (result.passed() == test["shouldValidate"].get<bool>())
        return {};
    return result.passed() ? "passes" : result.errors.front().text();
}

} // namespace

void TestValidatorCases::run(const fs::path &folder, int leastCases)
{
    const fs::path root = unpackedCases();
    if (!fs::exists(root / folder))
        QSKIP(("skipped: no cases at " + (casesRoot() / folder).string()).c_str());
    int cases = 0;
    int refused = 0;
    QStringList failed;
    for (const auto &entry : fs::recursive_directory_iterator(fs::canonical(root / folder))) {
        const std::string name = entry.path().filename().string();
        if (!name.ends_with(".json") || name.ends_with(".entities.json"))
            continue;
        const auto test = nlohmann::json::parse(contents(entry.path()), nullptr, false);
        if (!test.is_object() || !test.contains("shouldValidate"))
            continue;
        ++cases;
        refused += test["shouldValidate"].get<bool>() ? 0 : 1;
        const std::string why = disagreement(root, test);
        if (!why.empty())
            failed << QString::fromStdString(name + ": " + why);
    }
    qInfo("%d cases, %d of them refused, %lld disagree", cases, refused,
          static_cast<long long>(failed.size()));
    QCOMPARE(failed.join('\n'), QString());
    QVERIFY(cases >= leastCases);
}

void TestValidatorCases::handwritten()
{
    run("tests", 22);
}

void TestValidatorCases::corpus()
{
    run("corpus-tests", 1953);
}

BAILIWICK_TEST(TestValidatorCases)
#include "tst_validator_cases.moc"
