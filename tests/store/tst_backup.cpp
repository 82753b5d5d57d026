// SPDX-License-Identifier: Apache-2.0
#include "models/store/store_backup.h"
#include "past.h"
#include "past_release.h"
#include "tests/support/postgres_cluster.h"

#include <QDir>

#include <atomic>
#include <thread>

using namespace bailiwick;
using namespace bailiwick::tests;

namespace {

// A new place of either engine.
struct Place
{
    QTemporaryDir folder;
    std::string location;

    explicit Place(bool postgres)
        : location(postgres ? PostgresCluster::instance().makeDatabase()
                            : folder.filePath("restored.db").toStdString())
    {
    }
    ~Place() { removeLocation(location); }
    Place(const Place &) = delete;
    Place &operator=(const Place &) = delete;
};

identity::Session someSession(std::uint8_t number)
{
    identity::Session session;
    session.id = "session-" + std::to_string(number);
    session.membershipId = fleet::Id{1, number}.toString();
    session.personId = fleet::Id{2, number}.toString();
    session.expiresAt = 9000;
    session.accessHash.fill(number);
    session.refreshFamily.fill(number);
    session.generation = 1;
    return session;
}

void addAccounts(store::Store &store)
{
    auto transaction = store.begin();
    VERIFY_OK(transaction);
    VERIFY_OK((*transaction)->addSession(someSession(1)));
    identity::Session ended = someSession(2);
    ended.endedAt = 5;
    ended.endReason = identity::EndReason::SignedOut;
    VERIFY_OK((*transaction)->addSession(ended));
    VERIFY_OK((*transaction)->putSetting("umlauts", "ä\"b'"));
    audit::Event event;
    event.time = 7;
    event.actor = {"system", "system", {}, {}};
    event.action = "device:view";
    event.outcome = audit::Outcome::Allowed;
    VERIFY_OK((*transaction)->appendEvents(std::vector<audit::Event>(300, event)));
    VERIFY_OK((*transaction)->commit());
}

QStringList filesIn(const QTemporaryDir &folder)
{
    return QDir(folder.path()).entryList(QDir::Files);
}

store::RestoreOptions restoreAt(fleet::Time now)
{
    store::RestoreOptions options;
    options.now = now;
    return options;
}

} // namespace

// Of stores of either engine, restored to both.
class TestBackup : public QObject
{
    Q_OBJECT

private slots:
    void whatWasBackedUpUnderLoadIsRestored();
    void sessionsEnd();
    void replacesNothing();
    void stoppedAnywhereLeavesNothing();
    void whatTheCheckRefusesIsNotRestored();
    void olderBackupsAreBroughtUpToDate();
    void newerBackupsAreRefused();
};

void TestBackup::whatWasBackedUpUnderLoadIsRestored()
{
    EditCounts counts;
    Past past(401, counts);
    QVERIFY(past.make(6));
    addAccounts(*past.fixture.store);
    const std::string file = past.fixture.folder.filePath("backup.db").toStdString();
    std::atomic<bool> stop = false;
    std::thread writer([&] {
        while (!stop && past.make(1))
            std::this_thread::yield();
    });
    const auto done = store::backupStore(past.fixture.path, file);
    stop = true;
    writer.join();
    VERIFY_OK(done);
    for (const bool postgres : {false, true}) {
        const Place to(postgres);
        const auto restored = store::restoreStore(file, to.location, restoreAt(100));
        VERIFY_OK(restored);
        auto opened = store::Store::open(to.location);
        VERIFY_OK(opened);
        store::Store &copy = **opened;
        const std::int64_t revision = copy.revision().value();
        QVERIFY(revision >= 6 && revision <= past.newest());
        QCOMPARE(restored->copy.revision, revision);
        for (std::int64_t at = 1; at <= revision; ++at)
            QVERIFY(copy.loadState(at).value() == past.states[static_cast<std::size_t>(at)]);
        QVERIFY(copy.loadState().value() == past.states[static_cast<std::size_t>(revision)]);
        QCOMPARE(copy.audit().frontier()->size(), restored->copy.auditSize);
        QVERIFY(copy.audit().frontier()->root() == restored->copy.auditRoot);
        QCOMPARE(copy.setting("umlauts").value().value(), std::string("ä\"b'"));
        // Work goes on there.
        auto transaction = copy.begin();
        VERIFY_OK(transaction);
        VERIFY_OK((*transaction)->addRevision({revision + 1, 9, "", "", "", "", ""}));
        VERIFY_OK((*transaction)->commit());
    }
}

void TestBackup::sessionsEnd()
{
    StoreFixture fixture;
    QVERIFY(fixture.open());
    addAccounts(*fixture.store);
    const std::string file = fixture.folder.filePath("backup.db").toStdString();
    VERIFY_OK(fixture.store->backup(file));
    for (const bool postgres : {false, true}) {
        const Place to(postgres);
        const auto restored = store::restoreStore(file, to.location, restoreAt(100));
        VERIFY_OK(restored);
        QCOMPARE(restored->endedSessions, 1);
        auto opened = store::Store::open(to.location);
        VERIFY_OK(opened);
        const auto was = (*opened)->sessionByAccess(someSession(1).accessHash).value();
        QVERIFY(was.has_value());
        QCOMPARE(was->endedAt, fleet::Time{100});
        QCOMPARE(was->endReason, identity::EndReason::Revoked);
        const auto other = (*opened)->sessionByAccess(someSession(2).accessHash).value();
        QCOMPARE(other->endedAt, fleet::Time{5});
        QCOMPARE(other->endReason, identity::EndReason::SignedOut);
    }
    // In the store that was backed up they go on.
    QCOMPARE(fixture.store->sessionByAccess(someSession(1).accessHash).value()->endedAt,
             fleet::Time{0});
}

void TestBackup::replacesNothing()
{
    StoreFixture fixture;
    QVERIFY(fixture.open());
    addAccounts(*fixture.store);
    const std::string file = fixture.folder.filePath("backup.db").toStdString();
    VERIFY_OK(store::backupStore(fixture.path, file));
    VERIFY_CODE(store::backupStore(fixture.path, file), "backup-exists");
    for (const bool postgres : {false, true}) {
        const Place to(postgres);
        VERIFY_OK(store::restoreStore(file, to.location, restoreAt(1)));
        VERIFY_CODE(store::restoreStore(file, to.location, restoreAt(1)), "restore-exists");
    }
    const std::string none = fixture.folder.filePath("none.db").toStdString();
    const std::string to = fixture.folder.filePath("to.db").toStdString();
    VERIFY_CODE(store::restoreStore(none, to, restoreAt(1)), "store-missing");
    VERIFY_CODE(store::backupStore(none, to), "store-missing");
    QVERIFY(!QFile::exists(QString::fromStdString(none)));
    QVERIFY(!QFile::exists(QString::fromStdString(to)));
}

void TestBackup::stoppedAnywhereLeavesNothing()
{
    EditCounts counts;
    Past past(402, counts);
    QVERIFY(past.make(2));
    // So much that it is told more than once how far it is.
    for (int i = 0; i < (engine() == Engine::Sqlite ? 15 : 5); ++i) {
        auto transaction = past.fixture.store->begin();
        VERIFY_OK(transaction);
        audit::Event event;
        event.actor = {"system", "system", {}, {}};
        event.action = "device:view";
        VERIFY_OK((*transaction)->appendEvents(std::vector<audit::Event>(400, event)));
        VERIFY_OK((*transaction)->commit());
    }
    const QTemporaryDir folder;
    const std::string file = folder.filePath("backup.db").toStdString();
    std::uint64_t reports = 0;
    const auto until = [&](std::uint64_t left) {
        return [left, &reports](std::uint64_t, std::uint64_t) mutable {
            ++reports;
            return --left > 0;
        };
    };
    for (std::uint64_t stop = 1;; ++stop) {
        const auto stopped = store::backupStore(past.fixture.path, file, until(stop));
        if (stopped)
            break;
        VERIFY_CODE(stopped, "backup-stopped");
        QCOMPARE(filesIn(folder), QStringList());
    }
    QVERIFY(reports > 1);
    const Place server(true);
    const QTemporaryDir other;
    const std::string restored = other.filePath("restored.db").toStdString();
    for (std::uint64_t stop = 1; stop <= 6; ++stop) {
        for (const std::string &to : {restored, server.location}) {
            store::RestoreOptions options = restoreAt(1);
            options.progress = until(stop);
            VERIFY_CODE(store::restoreStore(file, to, options), "restore-stopped");
        }
        QCOMPARE(filesIn(other), QStringList());
        QCOMPARE((*store::Store::open(server.location))->revision().value(), std::int64_t{0});
    }
    VERIFY_OK(store::restoreStore(file, server.location, restoreAt(1)));
}

void TestBackup::whatTheCheckRefusesIsNotRestored()
{
    StoreFixture fixture;
    QVERIFY(fixture.open());
    addAccounts(*fixture.store);
    const std::string file = fixture.folder.filePath("backup.db").toStdString();
    VERIFY_OK(store::backupStore(fixture.path, file));
    for (const bool postgres : {false, true}) {
        const Place to(postgres);
        store::RestoreOptions options = restoreAt(1);
        options.check = [](store::Store &backup) -> store::Expected<void> {
            if (backup.audit().frontier()->size() == 300)
                return fleet::failure("log-altered", "The log does not verify.");
            return {};
        };
        VERIFY_CODE(store::restoreStore(file, to.location, options), "log-altered");
        if (!postgres)
            QCOMPARE(filesIn(to.folder), QStringList());
        VERIFY_OK(store::restoreStore(file, to.location, restoreAt(1)));
    }
}

// Page by page before an update, restored by the newer program. Of SQLite: a PostgreSQL store of
// an older version is the server's own programs' to back up.
void TestBackup::olderBackupsAreBroughtUpToDate()
{
    for (const PastRelease &release : PastRelease::all()) {
        StoreFixture older;
        release.makeStore(older.path);
        store::OpenOptions asItIs;
        asItIs.migrate = false;
        const bool isOlder = !store::Store::open(older.path, asItIs).has_value();
        const std::string file = older.folder.filePath("backup.db").toStdString();
        const auto done = store::backupStore(older.path, file);
        if (engine() == Engine::Postgres && isOlder) {
            VERIFY_CODE(done, "store-older");
            QVERIFY(done.error().action.find("pg_dump") != std::string::npos);
            QVERIFY(!QFile::exists(QString::fromStdString(file)));
            continue;
        }
        VERIFY_OK(done);
        if (isOlder)
            VERIFY_CODE(store::Store::open(file, asItIs), "store-older");
        for (const bool postgres : {false, true}) {
            const Place to(postgres);
            VERIFY_OK(store::restoreStore(file, to.location, restoreAt(1)));
            if (!postgres)
                QCOMPARE(filesIn(to.folder), QStringList{QStringLiteral("restored.db")});
            QVERIFY((*store::Store::open(to.location))->loadState().value() == release.state());
        }
        if (isOlder)
            VERIFY_CODE(store::Store::open(file, asItIs), "store-older"); // the file stays
    }
}

void TestBackup::newerBackupsAreRefused()
{
    if (engine() == Engine::Postgres)
        QSKIP("a backup is an SQLite file");
    StoreFixture fixture;
    QVERIFY(fixture.open());
    const std::string file = fixture.folder.filePath("backup.db").toStdString();
    VERIFY_OK(store::backupStore(fixture.path, file));
    Beside beside(file);
    QVERIFY(beside.run("PRAGMA user_version = 999") == Beside::Outcome::Done);
    const Place to(false);
    VERIFY_CODE(store::restoreStore(file, to.location, restoreAt(1)), "store-newer");
    QCOMPARE(filesIn(to.folder), QStringList());
}

BAILIWICK_STORE_TEST(TestBackup)
#include "tst_backup.moc"
