// SPDX-License-Identifier: Apache-2.0
#include "models/store/sqlite/sqlite_schema.h"
#include "store_fixture.h"
#include "tests/support/registry.h"

#include <QTest>

using namespace bailiwick;
using namespace bailiwick::tests;

class TestMigration : public QObject
{
    Q_OBJECT

private slots:
    void olderFilesAreBroughtUpToDate();
};

// A store as version 1 left it: its rows stay, and what version 2 adds can be written.
void TestMigration::olderFilesAreBroughtUpToDate()
{
    Random random(9);
    StoreFixture older;
    const store::Migration first = store::SqliteSchema::allMigrations().front();
    QCOMPARE(first.version, 1);
    runPlain(older.path, (first.sql + "; PRAGMA application_id = 1113672823;"
                                      " PRAGMA user_version = 1;"
                                      " INSERT INTO person VALUES"
                                      " ('01890a5d-ac96-774b-bcce-b302099a8057', 'p', 'Nora', '')")
                             .c_str());
    store::OpenOptions options;
    options.migrate = false;
    VERIFY_CODE(store::Store::open(older.path, options), "store-older");
    QVERIFY(older.open());
    QCOMPARE(older.store->status()->schemaVersion,
             static_cast<int>(store::SqliteSchema::allMigrations().size()));
    const auto loaded = older.store->loadState();
    VERIFY_OK(loaded);
    QCOMPARE(loaded->persons().size(), std::size_t{1});
    QCOMPARE(loaded->persons().at(0).name, std::string("Nora"));
    const fleet::ChangeSet changes = randomFleet(random, 20);
    VERIFY_OK(older.commit(changes));
    QVERIFY(older.open());
    QVERIFY(older.store->loadState()->policies() == fleet::State().applied(changes).policies());
}

BAILIWICK_ENGINE_TEST(TestMigration, Sqlite)
#include "tst_migration.moc"
