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
    for (const auto &entry : fs::recursive_directory_iterator(root / "tests")) {
        if (entry.path().extension() != ".json")
            continue;
        const CaseResult result = runCase(root, entry.path());
        for (const std::string &line : result.mismatches)
            QWARN((entry.path().string() + ": " + line).c_str());
        QVERIFY2(result.mismatches.empty(), entry.path().c_str());
        ++cases;
        requests += result.requests;
    }
    QCOMPARE(cases, 22);
    QCOMPARE(requests, 74);
}

BAILIWICK_TEST(TestCases)
#include "tst_cases.moc"
