// SPDX-License-Identifier: Apache-2.0
#include "case_runner.h"
#include "tests/support/registry.h"

#include <QTest>

using namespace bailiwick::tests;
namespace fs = std::filesystem;

// The official handwritten cases: several policies each, forbid overrides, errors, ip, decimal.
class TestCases : public QObject
{
    Q_OBJECT

private slots:
    void handwritten();
};

void TestCases::handwritten()
{
    const fs::path root = casesRoot();
    if (!fs::exists(root / "tests"))
        QSKIP(("skipped: no cases at " + root.string()).c_str());
    int cases = 0;
    int requests = 0;
    QStringList failed;
    for (const auto &entry : fs::recursive_directory_iterator(root / "tests")) {
        if (entry.path().extension() != ".json")
            continue;
        const CaseResult result = runCase(root, entry.path());
        if (!result.mismatches.empty())
            failed << QString::fromStdString(fs::relative(entry.path(), root / "tests").string());
        ++cases;
        requests += result.requests;
    }
    failed.sort();
    // Their entities write references as plain records, which only a schema tells apart.
    QCOMPARE(failed.join(' '), QString("example_use_cases/4d.json example_use_cases/4e.json "
                                       "example_use_cases/4f.json multi/3.json multi/4.json"));
    QCOMPARE(cases, 22);
    QCOMPARE(requests, 74);
}

BAILIWICK_TEST(TestCases)
#include "tst_cases.moc"
