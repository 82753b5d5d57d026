// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/audit/merkle.h"

#include <functional>
#include <optional>
#include <span>

namespace bailiwick::audit {

using Proof = std::vector<Hash>;

// RFC 9162 section 2.1.3.2: `leaf` is number `index` of the tree of `size` leaves with `root`.
bool verifyInclusion(const Hash &leaf, std::uint64_t index, std::uint64_t size, const Proof &proof,
                     const Hash &root);

// RFC 9162 section 2.1.4.2: the tree (oldSize, oldRoot) is a prefix of (newSize, newRoot).
// An empty old tree is a prefix of every tree and has an empty proof.
bool verifyConsistency(std::uint64_t oldSize, const Hash &oldRoot, std::uint64_t newSize,
                       const Hash &newRoot, const Proof &proof);

// What proofs are made from: every hash of the tree from `lowest` level up (level 0 = leaves).
// With lowest = 8 it holds 0.25 byte a leaf and asks `leaves` for at most 256 leaf hashes at a
// time; with lowest = 0 it holds all and asks nothing. Proofs are O(log n) hashes, each from
// O(2^lowest) leaves at most. One thread at a time.
class HashTree
{
public:
    // Leaf hashes [first, first + count), in order; fewer or an error end the proof.
    using Leaves = std::function<tl::expected<std::vector<Hash>, Error>(std::uint64_t first,
                                                                        std::uint64_t count)>;

    HashTree();
    HashTree(unsigned lowest, Leaves leaves);

    void append(const Hash &leaf);
    std::uint64_t size() const { return m_size; }

    // Roots and proofs for any size up to size(). Error: OutOfRange, or what `leaves` answered.
    tl::expected<Hash, Error> root(std::uint64_t size) const;
    tl::expected<Proof, Error> inclusion(std::uint64_t index, std::uint64_t size) const;
    tl::expected<Proof, Error> consistency(std::uint64_t oldSize, std::uint64_t newSize) const;

private:
    tl::expected<Hash, Error> range(std::uint64_t begin, std::uint64_t end) const;
    tl::expected<Hash, Error> fromLeaves(std::uint64_t begin, std::uint64_t end) const;

    unsigned m_lowest = 0;
    Leaves m_leaves;
    std::uint64_t m_size = 0;
    Frontier m_pending;                      // the subtree of height m_lowest that is not full yet
    std::vector<std::vector<Hash>> m_levels; // [k]: complete subtrees of height m_lowest + k
    mutable std::vector<Hash> m_block;       // leaves read last, beginning with m_blockFirst
    mutable std::uint64_t m_blockFirst = 0;
};

} // namespace bailiwick::audit
