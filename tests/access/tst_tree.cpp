// SPDX-License-Identifier: Apache-2.0
#include "models/access/tree.h"
#include "tests/access/random_fleet.h"
#include "tests/support/registry.h"

#include <QTest>

using namespace bailiwick;
using namespace bailiwick::access;
using bailiwick::tests::RandomFleet;

namespace {

bool same(const Tree &a, const Tree &b)
{
    if (a.size() != b.size() || !std::ranges::equal(a.roots(), b.roots()) ||
        a.devices() != b.devices() || a.deviceCount(a.all()) != b.deviceCount(b.all()))
        return false;
    for (Position p = 0; p < a.size(); ++p) {
        if (a.resource(p) != b.resource(p) || a.subtree(p) != b.subtree(p) ||
            a.parent(p) != b.parent(p) || a.position(a.id(p)) != p ||
            a.deviceCount(a.subtree(p)) != b.deviceCount(b.subtree(p)))
            return false;
    }
    return true;
}

} // namespace

class TestTree : public QObject
{
    Q_OBJECT

private slots:
    // A subtree is exactly the nodes whose chain of parents leads to it.
    void subtreesAreIntervals()
    {
        for (std::uint64_t seed = 0; seed < 100; ++seed) {
            const RandomFleet fleet(seed);
            const Tree tree(fleet.state().resources());
            QCOMPARE(tree.size(), fleet.state().resources().size());
            for (Position node = 0; node < tree.size(); ++node) {
                std::uint64_t devices = 0;
                for (Position other = 0; other < tree.size(); ++other) {
                    std::optional<Position> up = other;
                    while (up && *up != node)
                        up = tree.parent(*up);
                    const bool inside =
                        tree.subtree(node).low <= other && other < tree.subtree(node).high;
                    QCOMPARE(inside, up.has_value());
                    const bool device = tree.resource(other).kind == fleet::ResourceKind::Device;
                    devices += inside && device ? 1 : 0;
                }
                QCOMPARE(tree.deviceCount(tree.subtree(node)), devices);
                QCOMPARE(tree.position(tree.id(node)), std::optional<Position>(node));
                for (const Position child : tree.children(node))
                    QCOMPARE(tree.parent(child), std::optional<Position>(node));
            }
        }
    }

    // A tree made from another is the tree made from nothing, and knows where everything went.
    void madeFromAnother()
    {
        std::size_t moved = 0;
        for (std::uint64_t seed = 0; seed < 1500; ++seed) {
            RandomFleet fleet(seed);
            const Tree before(fleet.state().resources());
            fleet::State next = fleet.state();
            for (int drafts = 0; drafts < 4; ++drafts)
                next = next.applied(fleet.change());
            const Tree after(next.resources(), &before);
            const Tree alone(next.resources());
            const QByteArray where = "seed " + QByteArray::number(qulonglong(seed));
            QVERIFY2(same(after, alone), where.constData());
            if (after.samePositions(before))
                continue;
            const PositionMap *moves = after.movesFrom(before);
            if (!moves)
                continue;
            ++moved;
            for (Position p = 0; p < before.size(); ++p)
                QVERIFY2(moves->mapped(p) == after.position(before.id(p)), where.constData());
        }
        QVERIFY(moved > 500);
    }

    void siblingsAreOrderedByName()
    {
        const RandomFleet fleet(7);
        const Tree tree(fleet.state().resources());
        for (Position node = 0; node < tree.size(); ++node) {
            const auto children = tree.children(node);
            for (std::size_t i = 1; i < children.size(); ++i)
                QVERIFY(tree.resource(children[i - 1]).name <= tree.resource(children[i]).name);
        }
    }

    void nodesWithoutTheirParentAreRoots()
    {
        const RandomFleet fleet(3);
        std::vector<fleet::Resource> rows;
        for (const fleet::Resource &resource : fleet.state().resources()) {
            if (resource.kind != fleet::ResourceKind::Customer &&
                resource.kind != fleet::ResourceKind::Manufacturer)
                rows.push_back(resource);
        }
        const Tree tree{fleet::Table<fleet::Resource>(rows)};
        QCOMPARE(tree.size(), rows.size());
        for (const Position root : tree.roots())
            QCOMPARE(tree.resource(root).kind, fleet::ResourceKind::Site);
    }
};

BAILIWICK_TEST(TestTree)
#include "tst_tree.moc"
