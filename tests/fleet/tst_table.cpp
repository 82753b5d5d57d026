// SPDX-License-Identifier: Apache-2.0
#include "models/fleet/table.h"
#include "tests/support/registry.h"

#include <QTest>

#include <map>
#include <random>

using bailiwick::fleet::Id;
using bailiwick::fleet::Table;

namespace {

struct Row
{
    Id id;
    int value = 0;
    bool operator==(const Row &) const = default;
};

using Model = std::map<Id, int>;

Model modelOf(const Table<Row> &table)
{
    Model model;
    for (const Row &row : table)
        model[row.id] = row.value;
    return model;
}

} // namespace

class TestTable : public QObject
{
    Q_OBJECT

private slots:
    // Over many random merges of tables of many chunks: rows, look-ups, changes and pairs are those
    // of a plain map.
    void behavesLikeAMap()
    {
        std::mt19937_64 random(1);
        Model model;
        Table<Row> table;
        for (int step = 0; step < 300; ++step) {
            const Model before = model;
            const Table<Row> tableBefore = table;
            std::map<Id, int> puts;
            std::vector<Id> removes;
            const std::uint64_t range = 3000;
            const std::uint64_t start = random() % range;
            const std::uint64_t width = step % 3 == 0 ? range : 50;
            for (std::uint64_t i = 0; i < random() % (step % 10 == 0 ? 800 : 20); ++i) {
                const Id id{0, start + random() % width};
                if (random() % 3 == 0)
                    removes.push_back(id);
                else
                    puts[id] = static_cast<int>(random() % 5);
            }
            std::erase_if(removes, [&](Id id) { return puts.contains(id); });
            std::sort(removes.begin(), removes.end());
            std::vector<Row> rows;
            for (const auto &[id, value] : puts)
                rows.push_back({id, value});
            table = table.merged(rows, removes);
            for (const Id id : removes)
                model.erase(id);
            for (const auto &[id, value] : puts)
                model[id] = value;

            const QByteArray where = "step " + QByteArray::number(step);
            QVERIFY2(modelOf(table) == model && table.size() == model.size(), where.constData());
            compareLookups(table, model);
            compareChanges(tableBefore, table, before, model);
            QCOMPARE(table == tableBefore, before == model);
            QVERIFY(table == Table<Row>(std::vector<Row>(table.begin(), table.end())));
        }
        QVERIFY(table.size() > 1000);
    }

    void untouchedRowsAreShared()
    {
        std::vector<Row> rows;
        for (std::uint64_t i = 0; i < 10'000; ++i)
            rows.push_back({{0, i}, 0});
        const Table<Row> before(rows);
        const Table<Row> after = before.merged({{{0, 5000}, 1}}, {});
        std::size_t shared = 0;
        for (std::size_t i = 0; i < rows.size(); ++i)
            shared += &before.at(i) == &after.at(i) ? 1 : 0;
        QVERIFY(shared > 9000 && shared < 10'000);
    }

    void ofRowsWithOneIdTheLastStays()
    {
        const Table<Row> table({{{0, 2}, 1}, {{0, 1}, 2}, {{0, 2}, 3}});
        QCOMPARE(modelOf(table), (Model{{{0, 1}, 2}, {{0, 2}, 3}}));
    }

private:
    static void compareLookups(const Table<Row> &table, const Model &model)
    {
        std::size_t index = 0;
        for (const auto &[id, value] : model) {
            QCOMPARE(table.at(index).id, id);
            QCOMPARE(table.begin()[static_cast<std::ptrdiff_t>(index)].id, id);
            QCOMPARE(table.indexOf(id), std::optional(index));
            QCOMPARE(table.find(id)->value, value);
            ++index;
        }
        for (std::uint64_t i = 0; i < 100; ++i) {
            const Id id{0, i * 37};
            QCOMPARE(table.find(id) != nullptr, model.contains(id));
        }
        QCOMPARE(table.end() - table.begin(), static_cast<std::ptrdiff_t>(model.size()));
    }

    static void compareChanges(const Table<Row> &before, const Table<Row> &after,
                               const Model &modelBefore, const Model &modelAfter)
    {
        std::map<Id, std::pair<int, int>> expected; // -1: none
        for (const auto &[id, value] : modelBefore)
            expected[id] = {value, -1};
        for (const auto &[id, value] : modelAfter)
            expected.try_emplace(id, -1, -1).first->second.second = value;
        std::size_t both = 0;
        std::erase_if(expected, [&](const auto &entry) {
            both += entry.second.first >= 0 && entry.second.second >= 0 ? 1 : 0;
            return entry.second.first == entry.second.second;
        });
        std::map<Id, std::pair<int, int>> found;
        Table<Row>::forEachChange(before, after, [&](const Row *old, const Row *now) {
            found[(old ? old : now)->id] = {old ? old->value : -1, now ? now->value : -1};
        });
        QVERIFY(found == expected);
        std::size_t pairs = 0;
        Table<Row>::forEachPair(before, after, [&](std::size_t i, std::size_t j) {
            ++pairs;
            QCOMPARE(before.at(i).id, after.at(j).id);
        });
        QCOMPARE(pairs, both);
    }
};

BAILIWICK_TEST(TestTable)
#include "tst_table.moc"
