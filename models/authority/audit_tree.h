// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/audit/proof.h"
#include "models/authority/context.h"

namespace bailiwick::authority {

// Proofs about the log's Merkle tree (RFC 9162 sections 2.1.3 and 2.1.4). Holds a quarter of a byte
// for each row and reads the rest from the store: the first proof reads all leaf hashes, later ones
// those that came since and O(log n) more. Thread-safe; one proof at a time.
class AuditTree
{
public:
    explicit AuditTree(Context &context);

    // Sizes up to that of the stored log. Errors: "store-damaged", "store-…", "audit".
    Expected<audit::Proof> inclusion(std::uint64_t index, std::uint64_t size);
    Expected<audit::Proof> consistency(std::uint64_t oldSize, std::uint64_t newSize);

private:
    Expected<void> grow(std::uint64_t size);

    Context &m_context;
    std::mutex m_mutex;
    audit::HashTree m_tree;
    std::uint64_t m_timesBack = 0; // of the store, when m_tree was begun
};

} // namespace bailiwick::authority
