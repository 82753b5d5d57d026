// SPDX-License-Identifier: Apache-2.0
#include "models/authority/importer.h"
#include "tests/authority/verify.h"
#include "tests/authority/world.h"
#include "tests/support/registry.h"

#include <sstream>

using namespace bailiwick;
using tests::World;

class ImporterTest : public QObject
{
    Q_OBJECT

private slots:
    void sameFileTwiceChangesNothing();
    void badLinesAreAllNamedAndNothingIsDone();
    void brokenRuleIsToldByLine();
    void guardrailHoldsForImports();
    void conditionsAreToldByLine();

private:
    static auto import(World &world, const std::string &records)
    {
        std::istringstream text(std::string(wire::importHeader) + "\n" + records);
        return authority::importFleet(world.context(), world.authority().commits(), text,
                                      "more.jsonl");
    }
};

void ImporterTest::sameFileTwiceChangesNothing()
{
    World world;
    const std::int64_t revision = world.state().revision;
    std::istringstream text(World::importText());
    const auto again =
        authority::importFleet(world.context(), world.authority().commits(), text, "world.jsonl");
    VERIFY_OK(again);
    QCOMPARE(again->revision, revision);
    QCOMPARE(world.state().revision, revision);
}

void ImporterTest::badLinesAreAllNamedAndNothingIsDone()
{
    World world;
    const fleet::State before = world.state();
    const auto refused = import(
        world,
        R"({"type":"resource","externalId":"new","kind":"site","parent":"customer-1","name":"New"}
{"type":"resource","externalId":"x","kind":"site","parent":"nowhere","name":"X"}
not json
)");
    VERIFY_CODE(refused, "import-invalid");
    QCOMPARE(refused.error().details.size(), std::size_t{2});
    QCOMPARE(refused.error().details[0].where, std::string("line 3"));
    QCOMPARE(refused.error().details[1].where, std::string("line 4"));
    QVERIFY(world.state() == before);
}

void ImporterTest::brokenRuleIsToldByLine()
{
    World world;
    const auto refused = import(
        world,
        R"({"type":"resource","externalId":"x","kind":"customer","parent":"site-11","name":"X"}
)");
    VERIFY_CODE(refused, "import-invalid");
    QCOMPARE(refused.error().details[0].where, std::string("line 2"));
}

void ImporterTest::conditionsAreToldByLine()
{
    World world;
    const auto role = [](const char *condition) {
        return std::string(R"({"type":"role","externalId":"few","organization":"nordquell",)") +
               R"("name":"Few","actions":["device:view"],"condition":")" + condition + "\"}\n";
    };
    const auto refused = import(world, "\n" + role("resource.level > 2"));
    VERIFY_CODE(refused, "import-invalid");
    QCOMPARE(refused.error().details.at(0).where, std::string("line 3"));
    QVERIFY(refused.error().details[0].message.starts_with("role \"few\": condition"));
    VERIFY_OK(import(world, role("resource has level && resource.level > 2")));
}

void ImporterTest::guardrailHoldsForImports()
{
    World world;
    const std::int64_t revision = world.state().revision;
    const auto refused = import(
        world,
        R"({"type":"role","externalId":"admin","organization":"nordquell","name":"Admin","actions":["device:view"]}
)");
    VERIFY_CODE(refused, "guardrail");
    QCOMPARE(world.state().revision, revision);
    store::AuditFilter filter;
    filter.action = "fleet:import";
    QVERIFY(world.log(filter).front().outcome == audit::Outcome::Denied);
}

BAILIWICK_TEST(ImporterTest)
#include "tst_import.moc"
