// SPDX-License-Identifier: Apache-2.0
#include "models/audit/proof.h"

#include <algorithm>
#include <bit>

namespace bailiwick::audit {

namespace {

tl::unexpected<Error> outside(std::uint64_t wanted, std::uint64_t size)
{
    return tl::unexpected(Error{Error::Code::OutOfRange,
                                "The audit tree has " + std::to_string(size) +
                                    " rows; a proof about row or size " + std::to_string(wanted) +
                                    " cannot be made.",
                                "", "Ask for a size the log has reached.", false});
}

// RFC 6962: the largest power of two smaller than n (n > 1).
std::uint64_t split(std::uint64_t n)
{
    return std::bit_floor(n - 1);
}

} // namespace

HashTree::HashTree() = default;

HashTree::HashTree(unsigned lowest, Leaves leaves)
    : m_lowest(lowest)
    , m_leaves(std::move(leaves))
{
}

void HashTree::append(const Hash &leaf)
{
    ++m_size;
    m_pending.append(leaf);
    if (m_pending.size() < std::uint64_t{1} << m_lowest)
        return;
    Hash node = m_pending.root();
    m_pending = {};
    for (std::size_t level = 0;; ++level) {
        if (level == m_levels.size())
            m_levels.emplace_back();
        auto &hashes = m_levels[level];
        hashes.push_back(node);
        if (hashes.size() % 2 != 0)
            return;
        node = merkleNode(hashes[hashes.size() - 2], node);
    }
}

// The leaves of one block of 2^m_lowest are read once for all the hashes of a proof.
tl::expected<Hash, Error> HashTree::fromLeaves(std::uint64_t begin, std::uint64_t end) const
{
    const std::uint64_t first = begin >> m_lowest << m_lowest;
    const std::uint64_t count = std::min(m_size - first, std::uint64_t{1} << m_lowest);
    if (m_blockFirst != first || m_block.size() != count) {
        auto block = m_leaves(first, count);
        if (!block)
            return tl::unexpected(block.error());
        if (block->size() != count)
            return outside(first + block->size(), m_size);
        m_block = std::move(*block);
        m_blockFirst = first;
    }
    Frontier frontier;
    for (std::uint64_t leaf = begin; leaf < end; ++leaf)
        frontier.append(m_block[leaf - first]);
    return frontier.root();
}

// The hash of leaves [begin, end), which is a subtree of some tree of RFC 6962: begin is a multiple
// of the smallest power of two that is not less than the length.
tl::expected<Hash, Error> HashTree::range(std::uint64_t begin, std::uint64_t end) const
{
    const std::uint64_t length = end - begin;
    if (length == 0)
        return emptyRoot();
    if (length < std::uint64_t{1} << m_lowest)
        return fromLeaves(begin, end);
    if (std::has_single_bit(length)) {
        const auto level = static_cast<unsigned>(std::countr_zero(length));
        return m_levels[level - m_lowest][begin >> level];
    }
    const std::uint64_t middle = begin + split(length);
    const auto left = range(begin, middle);
    auto right = left ? range(middle, end) : left;
    if (!right)
        return right;
    return merkleNode(*left, *right);
}

tl::expected<Hash, Error> HashTree::root(std::uint64_t size) const
{
    if (size > m_size)
        return outside(size, m_size);
    return range(0, size);
}

// RFC 9162 section 2.1.3.1, PATH(m, D_n), from the root down.
tl::expected<Proof, Error> HashTree::inclusion(std::uint64_t index, std::uint64_t size) const
{
    if (size > m_size || index >= size)
        return outside(std::max(index, size), m_size);
    Proof proof;
    std::uint64_t begin = 0;
    std::uint64_t end = size;
    while (end - begin > 1) {
        const std::uint64_t middle = begin + split(end - begin);
        const bool left = index < middle;
        const auto sibling = left ? range(middle, end) : range(begin, middle);
        if (!sibling)
            return tl::unexpected(sibling.error());
        proof.push_back(*sibling);
        (left ? end : begin) = middle;
    }
    std::reverse(proof.begin(), proof.end());
    return proof;
}

// RFC 9162 section 2.1.4.1, SUBPROOF(m, D_n, b), from the root down.
tl::expected<Proof, Error> HashTree::consistency(std::uint64_t oldSize, std::uint64_t newSize) const
{
    if (newSize > m_size || oldSize > newSize)
        return outside(std::max(oldSize, newSize), m_size);
    Proof proof;
    if (oldSize == 0)
        return proof;
    std::uint64_t begin = 0;
    std::uint64_t end = newSize;
    while (oldSize != end) {
        const std::uint64_t middle = begin + split(end - begin);
        const bool left = oldSize <= middle;
        const auto sibling = left ? range(middle, end) : range(begin, middle);
        if (!sibling)
            return tl::unexpected(sibling.error());
        proof.push_back(*sibling);
        (left ? end : begin) = middle;
    }
    // The old tree itself is known to whoever checks; a subtree at its right edge is not.
    if (begin != 0) {
        const auto edge = range(begin, end);
        if (!edge)
            return tl::unexpected(edge.error());
        proof.push_back(*edge);
    }
    std::reverse(proof.begin(), proof.end());
    return proof;
}

} // namespace bailiwick::audit
