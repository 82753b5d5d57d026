// SPDX-License-Identifier: Apache-2.0
#include "models/audit/proof.h"

#include <bit>

namespace bailiwick::audit {

bool verifyInclusion(const Hash &leaf, std::uint64_t index, std::uint64_t size, const Proof &proof,
                     const Hash &root)
{
    if (index >= size)
        return false;
    std::uint64_t fn = index;
    std::uint64_t sn = size - 1;
    Hash hash = leaf;
    for (const Hash &sibling : proof) {
        if (sn == 0)
            return false;
        if ((fn & 1) || fn == sn) {
            hash = merkleNode(sibling, hash);
            while (!(fn & 1) && fn != 0) {
                fn >>= 1;
                sn >>= 1;
            }
        } else {
            hash = merkleNode(hash, sibling);
        }
        fn >>= 1;
        sn >>= 1;
    }
    return sn == 0 && hash == root;
}

bool verifyConsistency(std::uint64_t oldSize, const Hash &oldRoot, std::uint64_t newSize,
                       const Hash &newRoot, const Proof &proof)
{
    if (oldSize > newSize)
        return false;
    if (oldSize == newSize)
        return proof.empty() && oldRoot == newRoot;
    if (oldSize == 0)
        return proof.empty() && oldRoot == emptyRoot();

    auto next = proof.begin();
    if (!std::has_single_bit(oldSize) && next == proof.end())
        return false;
    // An old tree that is one complete subtree is its own first hash.
    const Hash first = std::has_single_bit(oldSize) ? oldRoot : *next++;
    std::uint64_t fn = oldSize - 1;
    std::uint64_t sn = newSize - 1;
    while (fn & 1) {
        fn >>= 1;
        sn >>= 1;
    }
    Hash before = first;
    Hash after = first;
    for (; next != proof.end(); ++next) {
        if (sn == 0)
            return false;
        if ((fn & 1) || fn == sn) {
            before = merkleNode(*next, before);
            after = merkleNode(*next, after);
            while (!(fn & 1) && fn != 0) {
                fn >>= 1;
                sn >>= 1;
            }
        } else {
            after = merkleNode(after, *next);
        }
        fn >>= 1;
        sn >>= 1;
    }
    return sn == 0 && before == oldRoot && after == newRoot;
}

} // namespace bailiwick::audit
