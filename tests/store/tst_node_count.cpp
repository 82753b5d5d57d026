// SPDX-License-Identifier: Apache-2.0
#include "past_release.h"
#include "random_edits.h"
#include "store_fixture.h"
#include "tests/support/registry.h"

#include <QTest>

using namespace bailiwick;
using namespace bailiwick::tests;

// Counts of nodes that a file keeps, and what sessions are told from them.
class TestNodeCount : public QObject
{
    Q_OBJECT

private slots:
    void countsWhatItLists();
    void keptThroughEdits();
    void countedByMigration();
};

namespace {

constexpr const char *nodeTables[] = {"resource", "device", "site", "space", "customer"};

// Of a file: what is kept differs from what is there in this many places.
std::int64_t wrongCounts(const std::string &location)
{
    constexpr const char *kept = "SELECT level, container, kind, nodes FROM node_count WHERE nodes";
    constexpr const char *there =
        "SELECT 0, coalesce(customer, ''), kind, count(*) FROM resource GROUP BY customer, kind"
        " UNION ALL SELECT 1, site, kind, count(*) FROM resource WHERE site IS NOT NULL"
        " GROUP BY site, kind";
    const auto without = [&](const std::string &one, const std::string &other) {
        return "(SELECT count(*) FROM (SELECT * FROM (" + one + ") EXCEPT SELECT * FROM (" + other +
               ")))";
    };
    return Beside(location).integer("SELECT " + without(kept, there) + " + " +
                                    without(there, kept));
}

std::int64_t numberOf(const store::QueryRows &rows)
{
    return std::get<std::int64_t>(rows.rows.at(0).at(0));
}

} // namespace

void TestNodeCount::countsWhatItLists()
{
    std::int64_t counted = 0;
    for (std::uint64_t seed = 1; seed <= 8; ++seed) {
        Random random(seed);
        StoreFixture fixture;
        QVERIFY(fixture.open());
        VERIFY_OK(fixture.commit(randomFleet(random, 60)));
        const fleet::State state = fixture.store->loadState().value();
        const auto session = fixture.store->openSession();
        VERIFY_OK(session);
        for (int round = 0; round < 25; ++round) {
            store::SessionScope scope = randomScope(random, state);
            scope.everything = round == 0;
            if (round % 3 == 0) { // in more ways than one
                scope.sites.insert(scope.sites.end(), scope.sites.begin(), scope.sites.end());
                for (const fleet::Resource &resource : state.resources()) {
                    if (resource.kind == fleet::ResourceKind::Customer && random() % 2)
                        scope.customers.push_back(resource.id);
                }
            }
            VERIFY_OK((*session)->bind(scope));
            for (const std::string table : nodeTables) {
                const std::string where =
                    table + ", seed " + std::to_string(seed) + ", round " + std::to_string(round);
                const auto rows = (*session)->query("SELECT id FROM " + table);
                VERIFY_OK(rows);
                const auto expected = static_cast<std::int64_t>(rows->rows.size());
                for (const std::string &sql : {"SELECT count(*) FROM " + table,
                                               "select Count ( * ) AS n from " + table + " t;",
                                               "SELECT count(*) FROM \"" + table + "\" -- all",
                                               "SELECT count(*) n FROM " + table + " AS t",
                                               "SELECT count(*) FROM " + table + " WHERE id > ''",
                                               "SELECT count(id) FROM " + table}) {
                    const auto answer = (*session)->query(sql);
                    VERIFY_OK(answer);
                    QVERIFY2(numberOf(*answer) == expected, (sql + ": " + where).c_str());
                    QCOMPARE(answer->summary.rows, std::size_t{1});
                }
                counted += expected;
            }
        }
    }
    QVERIFY(counted > 1000);
    qInfo("%lld nodes counted", static_cast<long long>(counted));
}

void TestNodeCount::keptThroughEdits()
{
    EditCounts counts;
    for (std::uint64_t seed = 1; seed <= 4; ++seed) {
        Random random(seed);
        StoreFixture fixture;
        QVERIFY(fixture.open());
        VERIFY_OK(fixture.commit(randomFleet(random, 40)));
        std::vector<fleet::Entity> removed;
        for (int round = 0; round < 15; ++round) {
            const fleet::State state = fixture.store->loadState().value();
            const bool moving = round % 2 == 0;
            VERIFY_OK(fixture.commit(moving ? randomChanges(random, state)
                                            : randomEdits(random, state, removed, counts)));
            QVERIFY2(wrongCounts(fixture.path) == 0,
                     qPrintable(QStringLiteral("seed %1, round %2").arg(seed).arg(round)));
        }
        // A check that could not fail proves nothing.
        runPlain(fixture.path, "UPDATE node_count SET nodes = nodes + 1 WHERE level = 0");
        QVERIFY(wrongCounts(fixture.path) > 0);
    }
    const auto &nodes = counts.kinds[static_cast<std::size_t>(fleet::EntityKind::Resource)];
    QVERIFY(nodes.made > 0 && nodes.changed > 0 && nodes.removed > 0);
}

void TestNodeCount::countedByMigration()
{
    int releases = 0;
    for (const PastRelease &release : PastRelease::all()) {
        StoreFixture fixture;
        release.makeStore(fixture.path);
        QVERIFY(fixture.open());
        QVERIFY2(wrongCounts(fixture.path) == 0, release.name().c_str());
        QVERIFY(Beside(fixture.path).integer("SELECT sum(nodes) FROM node_count") > 0);
        ++releases;
    }
    QVERIFY(releases > 0);
}

BAILIWICK_ENGINE_TEST(TestNodeCount, Sqlite)
#include "tst_node_count.moc"
