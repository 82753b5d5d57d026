// SPDX-License-Identifier: Apache-2.0
#include "models/access/tree.h"
#include "tests/access/random_fleet.h"
#include "tests/support/registry.h"

#include <QTest>

using namespace bailiwick;
using namespace bailiwick::access;
using bailiwick::tests::RandomFleet;

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
