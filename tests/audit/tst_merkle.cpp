// SPDX-License-Identifier: Apache-2.0
#include "models/audit/proof.h"
#include "samples.h"
#include "tests/support/registry.h"

#include <QTest>

using namespace bailiwick;
using namespace bailiwick::audit;
using bailiwick::tests::naiveRoot;

namespace {

// The eight leaves and roots that implementations of Certificate Transparency are tested with.
const std::vector<std::string> knownLeaves = {"",
                                              "00",
                                              "10",
                                              "2021",
                                              "3031",
                                              "40414243",
                                              "5051525354555657",
                                              "606162636465666768696a6b6c6d6e6f"};
const std::vector<std::string> knownRoots = {
    "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
    "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
    "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
    "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
    "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"};

std::vector<Hash> leaves(std::size_t count)
{
    std::vector<Hash> hashes;
    for (std::size_t i = 0; i < count; ++i)
        hashes.push_back(merkleLeaf("leaf " + std::to_string(i)));
    return hashes;
}

constexpr std::uint64_t most = 70;

} // namespace

class TestMerkle : public QObject
{
    Q_OBJECT

private slots:
    void knownVectors()
    {
        QCOMPARE(hex(bytes(emptyRoot())),
                 std::string("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"));
        Frontier frontier;
        for (std::size_t i = 0; i < knownLeaves.size(); ++i) {
            frontier.append(merkleLeaf(*fromHex(knownLeaves[i])));
            QCOMPARE(hex(bytes(frontier.root())), knownRoots[i]);
        }
    }

    void frontierEqualsNaiveTreeAndSurvivesStorage()
    {
        const auto all = leaves(600);
        Frontier frontier;
        for (std::size_t size = 0; size <= all.size(); ++size) {
            QCOMPARE(frontier.root(), naiveRoot(std::span(all).first(size)));
            const auto restored = Frontier::fromText(frontier.text());
            QVERIFY(restored && *restored == frontier);
            if (size < all.size())
                frontier.append(all[size]);
        }
    }

    void damagedFrontierIsRefused()
    {
        Frontier frontier;
        for (const Hash &leaf : leaves(5))
            frontier.append(leaf);
        const std::string text = frontier.text();
        for (const std::string &bad :
             {std::string(), std::string("x"), "7" + text.substr(1), text + ' ',
              text.substr(0, text.size() - 1), text.substr(0, text.rfind(' ')), "-" + text})
            QVERIFY2(!Frontier::fromText(bad), bad.c_str());
    }

    void everyInclusionProof()
    {
        const auto all = leaves(most);
        HashTree tree;
        for (const Hash &leaf : all)
            tree.append(leaf);
        for (std::uint64_t size = 1; size <= most; ++size) {
            const Hash root = naiveRoot(std::span(all).first(size));
            QCOMPARE(*tree.root(size), root);
            for (std::uint64_t index = 0; index < size; ++index) {
                auto proof = *tree.inclusion(index, size);
                QVERIFY(verifyInclusion(all[index], index, size, proof, root));
                // Another leaf, place or size of another shape, or a proof that was changed.
                QVERIFY(!verifyInclusion(all[(index + 1) % most], index, size, proof, root));
                QVERIFY(size == 1 ||
                        !verifyInclusion(all[index], (index + 1) % size, size, proof, root));
                proof.push_back(all[0]);
                QVERIFY(!verifyInclusion(all[index], index, size, proof, root));
                proof.pop_back();
                if (!proof.empty()) {
                    proof[index % proof.size()][size % 32] ^= 1;
                    QVERIFY(!verifyInclusion(all[index], index, size, proof, root));
                    proof[index % proof.size()][size % 32] ^= 1;
                    proof.pop_back();
                    QVERIFY(!verifyInclusion(all[index], index, size, proof, root));
                }
            }
        }
    }

    void everyConsistencyProof()
    {
        const auto all = leaves(most);
        HashTree tree;
        for (const Hash &leaf : all)
            tree.append(leaf);
        for (std::uint64_t size = 0; size <= most; ++size) {
            const Hash root = naiveRoot(std::span(all).first(size));
            for (std::uint64_t old = 0; old <= size; ++old) {
                const Hash oldRoot = naiveRoot(std::span(all).first(old));
                auto proof = *tree.consistency(old, size);
                QVERIFY(verifyConsistency(old, oldRoot, size, root, proof));
                Hash other = oldRoot;
                other[7] ^= 4;
                QVERIFY(!verifyConsistency(old, other, size, root, proof));
                QVERIFY(old == size || !verifyConsistency(size, root, old, oldRoot, proof));
                proof.push_back(all[1]);
                QVERIFY(!verifyConsistency(old, oldRoot, size, root, proof));
                proof.pop_back();
                if (!proof.empty()) {
                    proof[old % proof.size()][size % 32] ^= 16;
                    QVERIFY(!verifyConsistency(old, oldRoot, size, root, proof));
                }
            }
        }
    }

    // A tree that holds no leaves makes the same proofs, and asks for one block at a time.
    void proofsFromBlocks()
    {
        const auto all = leaves(300);
        std::uint64_t longest = 0;
        HashTree whole;
        HashTree blocks(4, [&](std::uint64_t first, std::uint64_t count) {
            longest = std::max(longest, count);
            return std::vector<Hash>(all.begin() + static_cast<std::ptrdiff_t>(first),
                                     all.begin() + static_cast<std::ptrdiff_t>(first + count));
        });
        for (const Hash &leaf : all) {
            whole.append(leaf);
            blocks.append(leaf);
            const auto size = whole.size();
            QCOMPARE(*blocks.root(size), *whole.root(size));
            for (const auto index : {std::uint64_t{0}, size / 3, size / 2, size - 1}) {
                QCOMPARE(*blocks.inclusion(index, size), *whole.inclusion(index, size));
                QCOMPARE(*blocks.consistency(index, size), *whole.consistency(index, size));
            }
        }
        QCOMPARE(longest, std::uint64_t{16});
    }

    void whatTheTreeDoesNotHold()
    {
        HashTree tree;
        tree.append(merkleLeaf("a"));
        QVERIFY(!tree.root(2));
        QVERIFY(!tree.inclusion(1, 1));
        QVERIFY(!tree.inclusion(0, 2));
        QVERIFY(!tree.consistency(2, 1));
        QVERIFY(!tree.consistency(1, 2));
        HashTree lost(2, [](std::uint64_t, std::uint64_t) { return std::vector<Hash>(); });
        lost.append(merkleLeaf("a"));
        QVERIFY(!lost.inclusion(0, 1) || lost.inclusion(0, 1)->empty());
        QVERIFY(!lost.root(1));
    }
};

BAILIWICK_TEST(TestMerkle)
#include "tst_merkle.moc"
