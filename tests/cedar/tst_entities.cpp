// SPDX-License-Identifier: Apache-2.0
#include "models/cedar/entities.h"
#include "tests/support/registry.h"

#include <QTest>

#include <random>

using namespace bailiwick::cedar;

class TestEntities : public QObject
{
    Q_OBJECT

private slots:
    void closureOfRandomGraphs();
    void cyclesAreRefused();
    void duplicatesAndWrongRecordsAreRefused();
    void longChain();

private:
    static EntityUid node(std::size_t i) { return EntityUid("N", std::to_string(i)); }
};

// Against the definition: x is an ancestor of y when a path of parents leads from y to x.
void TestEntities::closureOfRandomGraphs()
{
    const auto seed = std::random_device()();
    std::mt19937 random(seed);
    for (int round = 0; round < 50; ++round) {
        const std::size_t n = 1 + random() % 12;
        std::vector<std::vector<bool>> reach(n, std::vector<bool>(n));
        std::vector<Entity> entities(n);
        for (std::size_t i = 0; i < n; ++i) {
            entities[i].uid = node(i);
            for (std::size_t j = i + 1; j < n; ++j) { // parents have greater numbers: no cycle
                if (random() % 3 == 0) {
                    entities[i].parents.push_back(node(j));
                    reach[i][j] = true;
                }
            }
        }
        for (std::size_t k = 0; k < n; ++k)
            for (std::size_t i = 0; i < n; ++i)
                for (std::size_t j = 0; j < n; ++j)
                    reach[i][j] = reach[i][j] || (reach[i][k] && reach[k][j]);
        std::shuffle(entities.begin(), entities.end(), random);
        const auto made = Entities::make(entities);
        QVERIFY2(made, std::to_string(seed).c_str());
        for (std::size_t i = 0; i < n; ++i)
            for (std::size_t j = 0; j < n; ++j)
                QVERIFY2(made->hasAncestor(made->find(node(i)), node(j)) == reach[i][j],
                         ("seed " + std::to_string(seed)).c_str());
    }
}

void TestEntities::cyclesAreRefused()
{
    const auto refused = Entities::make({{node(1), {node(2)}, {}, {}}});
    QVERIFY(!refused); // attributes that are no record
    const auto cycle = [](std::vector<Entity> entities) {
        const auto made = Entities::make(std::move(entities));
        return made ? std::string() : made.error().message;
    };
    const auto entity = [](std::size_t id, std::size_t parent) {
        Entity out;
        out.uid = node(id);
        out.parents.push_back(node(parent));
        return out;
    };
    QVERIFY(cycle({entity(1, 1)}).find("its own ancestor") != std::string::npos);
    QVERIFY(cycle({entity(1, 2), entity(2, 3), entity(3, 1)}).find("own ancestor") !=
            std::string::npos);
    QVERIFY(cycle({entity(1, 2), entity(2, 3), entity(3, 4)}).empty());
}

void TestEntities::duplicatesAndWrongRecordsAreRefused()
{
    Entity entity;
    entity.uid = node(1);
    QVERIFY(Entities::make({entity, entity})); // the same again adds nothing
    Entity other = entity;
    other.parents.push_back(node(2));
    const auto twice = Entities::make({entity, other});
    QVERIFY(!twice);
    QVERIFY(twice.error().message.find("defined twice") != std::string::npos);
    QVERIFY(Entities().find(node(1)).isNull());
}

void TestEntities::longChain()
{
    constexpr std::size_t length = 2000;
    std::vector<Entity> entities(length);
    for (std::size_t i = 0; i < length; ++i) {
        entities[i].uid = node(i);
        entities[i].parents.push_back(node(i + 1));
    }
    const auto made = Entities::make(std::move(entities));
    QVERIFY(made);
    QVERIFY(made->hasAncestor(made->find(node(0)), node(length)));
    QVERIFY(!made->hasAncestor(made->find(node(1)), node(0)));
}

BAILIWICK_TEST(TestEntities)
#include "tst_entities.moc"
