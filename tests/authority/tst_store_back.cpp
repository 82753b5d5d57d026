// SPDX-License-Identifier: Apache-2.0
// A store that goes back under a running server: a restored backup, a failover that lost commits.
#include "models/audit/verify.h"
#include "tests/authority/verify.h"
#include "tests/authority/world.h"
#include "tests/support/registry.h"

#include <sqlite3.h>

#include <sstream>

using namespace bailiwick;
using fleet::Put;
using tests::World;

namespace {

// Page by page while both are in use, as `.backup` and `.restore` do.
bool copied(const std::string &from, const std::string &to)
{
    sqlite3 *source = nullptr;
    sqlite3 *target = nullptr;
    sqlite3_open(from.c_str(), &source);
    sqlite3_open(to.c_str(), &target);
    sqlite3_busy_timeout(target, 5'000);
    sqlite3_backup *backup = sqlite3_backup_init(target, "main", source, "main");
    const bool done = backup && sqlite3_backup_step(backup, -1) == SQLITE_DONE;
    sqlite3_backup_finish(backup);
    sqlite3_close(source);
    sqlite3_close(target);
    return done;
}

// What an auditor is given of the commits, proofs and all; the report's summary when it is not
// true.
std::string problemOfExport(World &world)
{
    authority::AuditExportRequest request;
    request.filter.action = "access:commit";
    const auto begun =
        world.authority().audit().beginExport(*world.caller(world.signIn("otto")), request);
    if (!begun)
        return begun.error().toString();
    std::stringstream text;
    for (auto piece = (*begun)->next(); piece && !piece->empty(); piece = (*begun)->next())
        text << *piece;
    audit::Trust trust;
    trust.key = *audit::VerifierKey::fromText(world.authority().audit().verifierKey());
    const auto report = audit::verifyExport(text, trust);
    return report.ok() ? std::string() : report.summary();
}

} // namespace

class StoreBackTest : public QObject
{
    Q_OBJECT
private slots:
    void isFollowed();
};

void StoreBackTest::isFollowed()
{
    World world;
    if (world.storeLocation().starts_with("postgresql"))
        QSKIP("goes back by copying the SQLite file");
    const fleet::Id device = world.node("device-111");
    const auto named = [&](const char *name) {
        fleet::Resource changed = *world.state().resources().find(device);
        changed.name = name;
        return fleet::ChangeSet{Put{changed}};
    };
    const auto ada = world.caller(world.signIn("ada"));
    VERIFY_OK(ada);
    VERIFY_OK(world.commit(*ada, named("kept")));
    const std::int64_t kept = world.state().revision;
    const std::string aside = world.folder() + "/aside.sqlite";
    QVERIFY(copied(world.storeLocation(), aside));

    VERIFY_OK(world.commit(*ada, named("lost")));
    VERIFY_OK(world.commit(*ada, named("lost, too")));
    QCOMPARE(world.state().revision, kept + 2);
    // Proofs about rows that will be others.
    QCOMPARE(problemOfExport(world), std::string());
    QVERIFY(copied(aside, world.storeLocation()));

    VERIFY_OK(world.context().refresh());
    QCOMPARE(world.state().revision, kept);
    QCOMPARE(world.state().resources().find(device)->name, std::string("kept"));
    QCOMPARE(world.context().timesBack(), std::uint64_t{1});
    QVERIFY(!world.context().earlier(kept + 1));
    VERIFY_OK(world.context().refresh());
    QCOMPARE(world.context().timesBack(), std::uint64_t{1});
    // It goes on from there.
    VERIFY_OK(world.commit(*ada, named("after")));
    QCOMPARE(world.state().revision, kept + 1);
    QCOMPARE(world.state().resources().find(device)->name, std::string("after"));
    QCOMPARE(problemOfExport(world), std::string());
    world.reopen();
    QCOMPARE(world.state().resources().find(device)->name, std::string("after"));
}

BAILIWICK_TEST(StoreBackTest)
#include "tst_store_back.moc"
