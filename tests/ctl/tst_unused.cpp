// SPDX-License-Identifier: Apache-2.0
#include "models/authority/usage.h"
#include "program.h"
#include "tests/authority/world.h"
#include "tests/support/registry.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace bailiwick;
using namespace bailiwick::tests;

// unused over a data folder whose log says what was used. The world's clock stands in the past or
// the future of this machine's, so everything is asked from long ago.
class UnusedCommandTest : public QObject
{
    Q_OBJECT
private slots:
    void theLogSaysWhatWasUsed()
    {
        World world;
        const auto otto = world.caller(world.signIn("otto"));
        QVERIFY(otto);
        QVERIFY(world.authority().devices().page(*otto, {}));
        const auto usage = authority::usageFromLog(world.context().store(),
                                                   fleet::beginningOfTime + 1, world.now() + 1);
        QVERIFY(usage);
        const auto uses =
            access::assignmentUses(*world.context().snapshot(), *usage, 0, world.now() + 1);
        QCOMPARE(uses.size(), 2U); // of ada and otto
        for (const access::AssignmentUse &use : uses) {
            const bool ottos = use.assignment == world.id(fleet::EntityKind::Assignment, "a-otto");
            QCOMPARE(use.used,
                     ottos ? std::vector<std::string>{"device:view"} : std::vector<std::string>{});
            QCOMPARE(use.lastUse.has_value(), ottos);
        }
    }

    void namesOfTheLog()
    {
        QCOMPARE(authority::actionBehind("delegation:cut"), std::string("delegation:create"));
        QCOMPARE(authority::actionBehind("role:withdraw"), std::string("role:assign"));
        QCOMPARE(authority::actionBehind("role:define"), std::string("role:define"));
        QCOMPARE(authority::actionBehind("device:view"), std::string("device:view"));
    }

    void tellsAssignments()
    {
        World world;
        world.close();
        const QStringList words{"unused", "--since", "2020-01-01", "--data",
                                QString::fromStdString(world.folder())};
        const ProgramResult text = runProgram(words);
        QVERIFY2(text.exitCode == 2, text.out + text.err);
        QVERIFY2(text.out.contains("Otto Lund (Nordquell): Auditor at Nordquell\n  never used\n"),
                 text.out);
        QVERIFY2(text.err.contains("2 assignments of 2 "), text.err);
        const ProgramResult json = runProgram(words + QStringList{"--json"});
        QCOMPARE(json.exitCode, 2);
        QCOMPARE(QJsonDocument::fromJson(json.out).object()["assignments"].toArray().size(), 2);
        const ProgramResult wrong = runProgram(
            {"unused", "--since", "soon", "--data", QString::fromStdString(world.folder())});
        QCOMPARE(wrong.exitCode, 1);
        QVERIFY2(wrong.err.contains("90d"), wrong.err);
    }
};

BAILIWICK_TEST(UnusedCommandTest)
#include "tst_unused.moc"
