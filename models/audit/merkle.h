// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/audit/error.h"
#include "models/audit/hash.h"

#include <tl/expected.hpp>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace bailiwick::audit {

// RFC 6962 section 2.1 (RFC 9162 section 2.1.1): the Merkle tree hash.
Hash merkleLeaf(std::string_view leaf);               // SHA-256(0x00 ‖ leaf)
Hash merkleNode(const Hash &left, const Hash &right); // SHA-256(0x01 ‖ left ‖ right)
Hash emptyRoot();                                     // SHA-256 of nothing

// The state an append-only tree needs to grow: the roots of its complete subtrees, at most 64.
// Append and root are O(log n), a copy is cheap. One thread at a time.
class Frontier
{
public:
    std::uint64_t size() const { return m_size; }
    void append(const Hash &leaf);
    Hash root() const;

    // "<size>" then one base64 hash for each complete subtree, largest first, separated by spaces.
    std::string text() const;
    static tl::expected<Frontier, Error> fromText(std::string_view text);

    bool operator==(const Frontier &) const = default;

private:
    std::uint64_t m_size = 0;
    std::vector<Hash> m_subtrees; // one for each bit set in m_size, largest first
};

} // namespace bailiwick::audit
