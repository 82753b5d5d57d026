// SPDX-License-Identifier: Apache-2.0
#include "models/store/ownership_store.h"
#include "models/store/sqlite/sqlite_schema.h"
#include "past.h"
#include "tests/support/registry.h"

#include <QTest>

#include <set>

using namespace bailiwick;
using namespace bailiwick::tests;

namespace {

bool same(const fleet::State &a, const fleet::State &b)
{
    return a == b;
}

// Rows of all history tables.
std::int64_t historyRows(const std::string &location)
{
    Beside beside(location);
    std::int64_t rows = 0;
    fleet::forEachEntityType([&, kind = std::size_t{0}](const auto &) mutable {
        rows += beside.integer("SELECT count(*) FROM history_" +
                               std::string(fleet::name(static_cast<fleet::EntityKind>(kind++))));
    });
    for (const char *list : {"team_member", "group_member", "ownership_secondary", "role_action",
                             "role_origin", "delegation_region", "delegation_ceiling"})
        rows += beside.integer("SELECT count(*) FROM history_" + std::string(list));
    return rows;
}

} // namespace

class TestHistory : public QObject
{
    Q_OBJECT

private slots:
    void everyRevisionIsLoadedAsItWas();
    void changesBackBetweenAnyTwo();
    void revisionsByNumberAndMoment();
    void firstImportKeepsNothing();
    void prunedIsRefusedAndTheRestStays();
    void pruningInPartsIsPruningAtOnce();
    void whatCrashesInBetweenNeverHappened();
    void changesNeedARevision();
    void olderStoreStartsItsHistoryThere();
    void backupHasTheHistory();
    void formerOwnershipsAreWhatWas();
};

void TestHistory::everyRevisionIsLoadedAsItWas()
{
    const std::uint64_t seeds = engine() == Engine::Sqlite ? 12 : 4; // a server is slower to ask
    EditCounts counts;
    for (std::uint64_t seed = 1; seed <= seeds; ++seed) {
        Past past(seed, counts);
        for (int part = 0; part < 3; ++part) {
            QVERIFY2(past.make(8), qPrintable(QStringLiteral("seed %1").arg(seed)));
            for (std::int64_t revision = 1; revision <= past.newest(); ++revision) {
                const auto loaded = past.fixture.store->loadState(revision);
                VERIFY_OK(loaded);
                QVERIFY2(*loaded == past.at(revision),
                         qPrintable(QStringLiteral("seed %1, r%2 of %3")
                                        .arg(seed)
                                        .arg(revision)
                                        .arg(past.newest())));
            }
            QVERIFY(past.fixture.open());
        }
    }
    if (engine() != Engine::Sqlite)
        return;
    // Nothing proves anything about a kind that was never touched.
    for (std::size_t kind = 0; kind < fleet::entityKindCount; ++kind) {
        const EditCounts::OfKind &count = counts.kinds[kind];
        const std::string name(fleet::name(static_cast<fleet::EntityKind>(kind)));
        QVERIFY2(count.made > 5 && count.changed > 20 && count.removed > 1 && count.again > 0,
                 qPrintable(QStringLiteral("%1: made %2, changed %3, removed %4, again %5")
                                .arg(name.c_str())
                                .arg(count.made)
                                .arg(count.changed)
                                .arg(count.removed)
                                .arg(count.again)));
    }
}

void TestHistory::changesBackBetweenAnyTwo()
{
    EditCounts counts;
    Past past(77, counts);
    QVERIFY(past.make(15));
    for (std::int64_t from = 1; from <= past.newest(); ++from) {
        for (std::int64_t to = 1; to <= from; ++to) {
            const auto back = past.fixture.store->changesBack(from, to);
            VERIFY_OK(back);
            fleet::State state = past.at(from).applied(*back);
            state.revision = to;
            QVERIFY2(same(state, past.at(to)),
                     qPrintable(QStringLiteral("r%1 to r%2").arg(from).arg(to)));
            QVERIFY(*back == fleet::normalized(*back));
            QVERIFY(from != to || back->empty());
        }
    }
}

void TestHistory::revisionsByNumberAndMoment()
{
    EditCounts counts;
    Past past(5, counts);
    QVERIFY(past.fixture.open());
    VERIFY_CODE(past.fixture.store->revisionAt(0), "revision-unknown");
    VERIFY_CODE(past.fixture.store->loadState(0), "revision-unknown");
    VERIFY_CODE(past.fixture.store->loadState(1), "revision-unknown");
    QVERIFY(past.make(4));
    store::Store &store = *past.fixture.store;
    QCOMPARE(store.findRevision(3)->time, fleet::Time{3000});
    VERIFY_CODE(store.findRevision(5), "revision-unknown");
    VERIFY_CODE(store.loadState(5), "revision-unknown");
    VERIFY_CODE(store.loadState(0), "revision-unknown");
    VERIFY_CODE(store.loadState(-3), "revision-unknown");
    VERIFY_CODE(store.changesBack(5, 1), "revision-unknown");
    VERIFY_CODE(store.revisionAt(999), "revision-unknown");
    QCOMPARE(store.revisionAt(1000)->number, std::int64_t{1});
    QCOMPARE(store.revisionAt(2999)->number, std::int64_t{2});
    QCOMPARE(store.revisionAt(3000)->number, std::int64_t{3});
    QCOMPARE(store.revisionAt(fleet::endOfTime)->number, std::int64_t{4});
    // A clock was set back: what came later counts.
    auto transaction = store.begin();
    VERIFY_OK(transaction);
    VERIFY_OK((*transaction)->addRevision({5, 1500, "", "", "", "", ""}));
    VERIFY_OK((*transaction)->commit());
    QCOMPARE(store.revisionAt(1400)->number, std::int64_t{1});
    QCOMPARE(store.revisionAt(1500)->number, std::int64_t{5});
    QCOMPARE(store.revisionAt(9000)->number, std::int64_t{5});
}

void TestHistory::firstImportKeepsNothing()
{
    Random random(8);
    StoreFixture fixture;
    QVERIFY(fixture.open());
    VERIFY_OK(fixture.commit(randomFleet(random, 200)));
    QCOMPARE(historyRows(fixture.path), std::int64_t{0});
    fleet::Person person;
    person.id = newId(random);
    VERIFY_OK(fixture.commit({fleet::Put{person}}));
    QCOMPARE(historyRows(fixture.path), std::int64_t{1}); // one change, one row
}

void TestHistory::prunedIsRefusedAndTheRestStays()
{
    EditCounts counts;
    for (std::uint64_t seed = 101; seed <= 106; ++seed) {
        Past past(seed, counts);
        QVERIFY(past.make(12));
        const std::int64_t start = 2 + static_cast<std::int64_t>(below(past.random, 10));
        const std::int64_t rows = historyRows(past.fixture.path);
        const auto pruned = past.prune(start);
        VERIFY_OK(pruned);
        QCOMPARE(pruned->from, std::int64_t{1});
        QCOMPARE(pruned->start, start);
        QCOMPARE(pruned->revisions(), start - 1);
        QVERIFY(pruned->entities > 0);
        QVERIFY(historyRows(past.fixture.path) <=
                rows - static_cast<std::int64_t>(pruned->entities));
        const auto check = [&](store::Store &store) {
            for (std::int64_t revision = 1; revision <= past.newest(); ++revision) {
                const auto loaded = store.loadState(revision);
                if (revision < start) {
                    VERIFY_CODE(loaded, "history-pruned");
                    const QString message = QString::fromStdString(loaded.error().message);
                    QVERIFY2(message.contains(QStringLiteral("History starts at revision %1 of "
                                                             "1970-01-01T00:00:%2Z")
                                                  .arg(start)
                                                  .arg(start, 2, 10, QLatin1Char('0'))),
                             qPrintable(message));
                    VERIFY_CODE(store.changesBack(past.newest(), revision), "history-pruned");
                    continue;
                }
                VERIFY_OK(loaded);
                QVERIFY2(*loaded == past.at(revision),
                         qPrintable(QStringLiteral("seed %1 r%2").arg(seed).arg(revision)));
            }
        };
        check(*past.fixture.store);
        QCOMPARE(past.fixture.store->status()->historyStart, start);
        // What was not kept does not come back, and history goes on.
        const auto again = past.prune(1);
        VERIFY_OK(again);
        QCOMPARE(again->start, start);
        QCOMPARE(again->entities, std::uint64_t{0});
        VERIFY_CODE(past.prune(past.newest() + 1), "revision-unknown");
        QVERIFY(past.make(3));
        check(*past.fixture.store);
        // The list of revisions stays whole.
        QCOMPARE(past.fixture.store->revisionsAfter(0)->size(), std::size_t{15});
    }
}

void TestHistory::pruningInPartsIsPruningAtOnce()
{
    EditCounts counts;
    Past past(33, counts);
    QVERIFY(past.make(12));
    const auto first = past.prune(5);
    const auto second = past.prune(12);
    VERIFY_OK(first);
    VERIFY_OK(second);
    QCOMPARE(second->from, std::int64_t{5});
    QCOMPARE(historyRows(past.fixture.path), std::int64_t{0}); // the newest needs none
    QVERIFY(*past.fixture.store->loadState(12) == past.at(12));
}

void TestHistory::whatCrashesInBetweenNeverHappened()
{
    EditCounts counts;
    Past past(44, counts);
    QVERIFY(past.make(6));
    const std::int64_t rows = historyRows(past.fixture.path);
    const auto check = [&](store::Store &store) {
        for (std::int64_t revision = 1; revision <= 6; ++revision)
            QVERIFY(store.loadState(revision).value() == past.at(revision));
        QCOMPARE(store.status()->historyStart, std::int64_t{1});
    };
    const auto crash = [&] {
        const Crashed left(past.fixture.path);
        auto crashed = store::Store::open(left.location);
        VERIFY_OK(crashed);
        QCOMPARE(historyRows(left.location), rows);
        check(**crashed);
    };
    {
        auto transaction = past.fixture.store->begin();
        VERIFY_OK(transaction);
        VERIFY_OK((*transaction)->addRevision({7, 7000, "", "", "", "", ""}));
        VERIFY_OK(
            (*transaction)->apply(randomEdits(past.random, past.at(6), past.removed, counts)));
        crash();
    }
    {
        auto transaction = past.fixture.store->begin();
        VERIFY_OK(transaction);
        VERIFY_OK((*transaction)->pruneHistory(5));
        crash();
    }
    QCOMPARE(historyRows(past.fixture.path), rows);
    check(*past.fixture.store);
}

void TestHistory::changesNeedARevision()
{
    Random random(4);
    StoreFixture fixture;
    QVERIFY(fixture.open());
    fleet::Person person;
    person.id = newId(random);
    auto transaction = fixture.store->begin();
    VERIFY_OK(transaction);
    VERIFY_OK((*transaction)->apply({fleet::Put{person}}));
    VERIFY_CODE((*transaction)->commit(), "revision-missing");
}

namespace {

// What makes it a fleet without applications and gateways, as the old versions knew it.
fleet::ChangeSet withoutMachines(const fleet::State &state)
{
    fleet::ChangeSet changes;
    for (const fleet::Resource &node : state.resources()) {
        fleet::Resource plain = node;
        std::erase_if(plain.attributes, [](const auto &attribute) {
            bool machine = false;
            fleet::forEachPrincipal(attribute.second, [&](const fleet::PrincipalRef &named) {
                machine = machine || fleet::isMachine(named.kind);
            });
            return machine;
        });
        if (plain != node)
            changes.push_back(fleet::Put{plain});
    }
    for (const fleet::Application &row : state.applications())
        changes.push_back(fleet::Remove{fleet::EntityKind::Application, row.id});
    for (const fleet::Gateway &row : state.gateways())
        changes.push_back(fleet::Remove{fleet::EntityKind::Gateway, row.id});
    return changes;
}

// The tables and triggers of the store's first migrations, as SQL strings between commas.
std::string namesOf(int migrations)
{
    QTemporaryDir folder;
    const std::string path = folder.filePath(QStringLiteral("older.db")).toStdString();
    for (int number = 0; number < migrations; ++number)
        runPlain(path, store::SqliteSchema::allMigrations().at(std::size_t(number)).sql.c_str());
    return Beside(path).text("SELECT group_concat(quote(name)) FROM sqlite_master"
                             " WHERE type IN ('trigger', 'table')");
}

} // namespace

// A store as version 2 left it, with rows of every kind that it knew.
void TestHistory::olderStoreStartsItsHistoryThere()
{
    if (engine() != Engine::Sqlite)
        QSKIP("A PostgreSQL store has had a history from its first version.");
    EditCounts counts;
    Past past(55, counts);
    QVERIFY(past.make(3));
    VERIFY_OK(past.commit(withoutMachines(past.states.back())));
    // Back to version 2: what later ones added is taken away.
    past.fixture.store.reset();
    const std::string drop = Beside(past.fixture.path)
                                 .text("SELECT group_concat('DROP ' || type || ' ' || name || ';', "
                                       "'') FROM (SELECT type, name"
                                       " FROM sqlite_master WHERE type IN ('trigger', 'table') AND "
                                       "name NOT LIKE 'sqlite_%'"
                                       " AND name NOT IN (" +
                                       namesOf(2) + ") ORDER BY type DESC)");
    QVERIFY(drop.find("history_start") != std::string::npos);
    // The log's indexes, too.
    std::string log = "CREATE INDEX audit_event_by_time ON audit_event (time, sequence);";
    for (const std::string column : {"actor", "resource", "action"})
        log += "DROP INDEX audit_event_by_" + column + "; CREATE INDEX audit_event_by_" + column +
               " ON audit_event (" + column + ", sequence);";
    runPlain(past.fixture.path, (drop + log + "PRAGMA user_version = 2").c_str());

    store::OpenOptions options;
    options.migrate = false;
    VERIFY_CODE(store::Store::open(past.fixture.path, options), "store-older");
    QVERIFY(past.fixture.open());
    QCOMPARE(past.fixture.store->status()->schemaVersion,
             static_cast<int>(store::SqliteSchema::allMigrations().size()));
    QCOMPARE(past.fixture.store->status()->historyStart, std::int64_t{4});
    QVERIFY(past.make(6));
    for (std::int64_t revision = 1; revision <= past.newest(); ++revision) {
        const auto loaded = past.fixture.store->loadState(revision);
        if (revision < 4) {
            VERIFY_CODE(loaded, "history-pruned");
            QVERIFY(loaded.error().message.starts_with(
                "History starts at revision 4 of 1970-01-01T00:00:04Z"));
        } else {
            VERIFY_OK(loaded);
            QVERIFY(*loaded == past.at(revision));
        }
    }
}

void TestHistory::backupHasTheHistory()
{
    if (engine() != Engine::Sqlite)
        QSKIP("The server's own programs copy it.");
    EditCounts counts;
    Past past(66, counts);
    QVERIFY(past.make(5));
    QTemporaryDir folder;
    const std::string copy = folder.filePath(QStringLiteral("copy.db")).toStdString();
    VERIFY_OK(past.fixture.store->backup(copy));
    auto restored = store::Store::open(copy);
    VERIFY_OK(restored);
    for (std::int64_t revision = 1; revision <= 5; ++revision)
        QVERIFY((*restored)->loadState(revision).value() == past.at(revision));
}

void TestHistory::formerOwnershipsAreWhatWas()
{
    EditCounts counts;
    Past past(31, counts);
    QVERIFY(past.make(40));
    const auto ownershipAt = [&](std::int64_t revision, fleet::Id device) {
        const fleet::Ownership *found = past.at(revision).ownerships().find(device);
        return found ? std::optional(*found) : std::nullopt;
    };
    std::set<fleet::Id> devices;
    for (std::int64_t revision = 1; revision <= past.newest(); ++revision) {
        for (const fleet::Ownership &row : past.at(revision).ownerships())
            devices.insert(row.id);
    }
    std::size_t changes = 0;
    for (const fleet::Id device : devices) {
        const auto found = store::ownershipOf(*past.fixture.store).formerOwnerships(device, 1000);
        VERIFY_OK(found);
        std::set<std::int64_t> told;
        std::int64_t newest = past.newest() + 1;
        for (const store::FormerOwnership &former : *found) {
            QVERIFY(former.until < newest && former.until > 1);
            newest = former.until;
            told.insert(former.until);
            QCOMPARE(former.time, past.fixture.store->findRevision(former.until)->time);
            QVERIFY(former.before == ownershipAt(former.until - 1, device));
        }
        for (std::int64_t revision = 2; revision <= past.newest(); ++revision) {
            if (ownershipAt(revision, device) == ownershipAt(revision - 1, device))
                continue;
            ++changes;
            QVERIFY2(told.contains(revision), qPrintable(QStringLiteral("r%1").arg(revision)));
        }
        if (found->size() < 2)
            continue;
        const auto one = store::ownershipOf(*past.fixture.store).formerOwnerships(device, 1);
        VERIFY_OK(one);
        QVERIFY(one->size() == 1 && one->front() == found->front());
    }
    QVERIFY2(changes > 20, qPrintable(QString::number(changes)));
    QVERIFY(store::ownershipOf(*past.fixture.store).formerOwnerships({}, 1000)->empty());
}

BAILIWICK_STORE_TEST(TestHistory)
#include "tst_history.moc"
