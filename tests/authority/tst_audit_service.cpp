// SPDX-License-Identifier: Apache-2.0
#include "tests/authority/verify.h"
#include "tests/authority/world.h"
#include "tests/support/registry.h"

#include <sqlite3.h>

#include <sstream>

using namespace bailiwick;
using tests::World;

class AuditServiceTest : public QObject
{
    Q_OBJECT

private slots:
    void exportVerifiesOffline();
    void visibilityIsTheOwnOrganization();
    void handEditedRowIsNamed();
    void changeBeforeCommitNeverHappened();

private:
    static std::string exported(World &world, const std::string &name,
                                const store::AuditFilter &filter)
    {
        std::string text;
        const auto done = world.authority().audit().exportTo(*world.caller(world.signIn(name)),
                                                             filter, [&](std::string_view line) {
                                                                 text += line;
                                                                 return true;
                                                             });
        return done ? text : done.error().code;
    }
};

void AuditServiceTest::exportVerifiesOffline()
{
    World world;
    audit::Trust trust;
    trust.key = *audit::VerifierKey::fromText(world.authority().audit().verifierKey());
    store::AuditFilter sessions;
    sessions.action = "session:";
    for (const store::AuditFilter &filter : {store::AuditFilter{}, sessions}) {
        std::string text = exported(world, "otto", filter);
        std::istringstream lines(text);
        const audit::Report report = audit::verifyExport(lines, trust);
        QVERIFY2(report.ok(), report.summary().c_str());
        QVERIFY(report.rows > 0);
        const auto place = text.find("session:open");
        QVERIFY(place != std::string::npos);
        text[place] = 'S';
        std::istringstream changed(text);
        QVERIFY(!audit::verifyExport(changed, trust).ok());
    }
    QCOMPARE(exported(world, "cora", {}), std::string("forbidden"));
}

void AuditServiceTest::visibilityIsTheOwnOrganization()
{
    World world;
    const auto cora = world.caller(world.signIn("cora"));
    VERIFY_OK(cora);
    const auto page = world.authority().audit().page(*cora, {});
    VERIFY_OK(page);
    QVERIFY(!page->rows.empty());
    const std::string own = cora->organization.toString();
    for (const audit::StoredRow &row : page->rows)
        QVERIFY(std::find(row.event.organizations.begin(), row.event.organizations.end(), own) !=
                row.event.organizations.end());
    VERIFY_CODE(world.authority().audit().event(*cora, 0), "not-found"); // the import
    const auto all = world.authority().audit().page(*world.caller(world.signIn("otto")), {});
    VERIFY_OK(all);
    QVERIFY(all->rows.size() > page->rows.size());
}

void AuditServiceTest::handEditedRowIsNamed()
{
    World world;
    world.signIn("ada");
    const auto early = world.authority().trail().checkpoint();
    VERIFY_OK(early);
    world.signIn("otto");
    const audit::VerifierKey key = world.context().auditKey().verifier();
    const std::string file = world.folder() + "/bailiwick.sqlite";
    world.close();

    sqlite3 *database = nullptr;
    QCOMPARE(sqlite3_open(file.c_str(), &database), SQLITE_OK);
    QCOMPARE(sqlite3_exec(database,
                          "DROP TRIGGER audit_event_no_update;"
                          "UPDATE audit_event SET outcome = 'denied' WHERE sequence = 2",
                          nullptr, nullptr, nullptr),
             SQLITE_OK);
    QCOMPARE(sqlite3_changes(database), 1);
    sqlite3_close(database);

    world.reopen();
    const auto report = world.authority().audit().verify({key, {}});
    VERIFY_OK(report);
    QVERIFY(!report->ok());
    QCOMPARE(report->findings.front().sequence, std::optional<std::uint64_t>(2));
    const auto sinceEarlier = world.authority().audit().verify({std::nullopt, {early->note}});
    VERIFY_OK(sinceEarlier);
    QVERIFY(!sinceEarlier->ok());
}

// A transaction that is dropped, as by a crash, leaves neither state nor log behind.
void AuditServiceTest::changeBeforeCommitNeverHappened()
{
    World world;
    const auto frontier = world.context().store().audit().frontier();
    VERIFY_OK(frontier);
    const fleet::State before = world.state();
    {
        auto transaction = world.context().store().begin();
        VERIFY_OK(transaction);
        VERIFY_OK(
            (*transaction)->addRevision({before.revision + 1, world.now(), "x", "", "", "", ""}));
        VERIFY_OK((*transaction)
                      ->apply({fleet::Remove{fleet::EntityKind::Assignment,
                                             world.id(fleet::EntityKind::Assignment, "a-otto")}}));
        VERIFY_OK(world.authority().trail().append(
            **transaction, {world.authority().trail().systemEvent("test:crash")}));
    }
    world.reopen();
    QVERIFY(world.state() == before);
    QVERIFY(world.context().store().audit().frontier()->size() >= frontier->size());
    store::AuditFilter filter;
    filter.action = "test:crash";
    QVERIFY(world.log(filter).empty());
    const auto report =
        world.authority().audit().verify({world.context().auditKey().verifier(), {}});
    VERIFY_OK(report);
    QVERIFY2(report->ok(), report->summary().c_str());
}

BAILIWICK_TEST(AuditServiceTest)
#include "tst_audit_service.moc"
