// SPDX-License-Identifier: Apache-2.0
#include "models/access/difference.h"

#include <openssl/evp.h>

#include <algorithm>
#include <map>

namespace bailiwick::access {

namespace {

class Sha256
{
public:
    Sha256()
        : m_context(EVP_MD_CTX_new(), EVP_MD_CTX_free)
    {
        EVP_DigestInit_ex(m_context.get(), EVP_sha256(), nullptr);
    }
    void add(const void *data, std::size_t size) { EVP_DigestUpdate(m_context.get(), data, size); }
    void add(std::string_view text) { add(text.data(), text.size()); }
    std::string hex()
    {
        unsigned char bytes[32];
        EVP_DigestFinal_ex(m_context.get(), bytes, nullptr);
        static constexpr char digits[] = "0123456789abcdef";
        std::string text;
        for (const unsigned char byte : bytes) {
            text.push_back(digits[byte >> 4]);
            text.push_back(digits[byte & 0xf]);
        }
        return text;
    }

private:
    std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> m_context;
};

void appendBigEndian(std::string &bytes, std::uint64_t value)
{
    for (int shift = 56; shift >= 0; shift -= 8)
        bytes.push_back(static_cast<char>((value >> shift) & 0xff));
}

std::string hashOf(const PieceSet &set, const Tree &tree)
{
    std::vector<std::uint32_t> ranks;
    ranks.reserve(set.count());
    set.forEach([&](Position p) { ranks.push_back(tree.idRank(p)); });
    std::sort(ranks.begin(), ranks.end());
    std::string bytes;
    bytes.reserve(ranks.size() * 16);
    for (const std::uint32_t rank : ranks) {
        const fleet::Id id = tree.resources().at(rank).id;
        appendBigEndian(bytes, id.high);
        appendBigEndian(bytes, id.low);
    }
    Sha256 hash;
    hash.add(bytes);
    return hash.hex();
}

// Whole companies gain the same sets: each distinct set is hashed once.
class SetHashes
{
public:
    explicit SetHashes(const Tree &tree)
        : m_tree(tree)
    {
    }
    const std::string &of(const PieceSet &set)
    {
        const auto [it, fresh] = m_hashes.try_emplace(set);
        if (fresh)
            it->second = hashOf(set, m_tree);
        return it->second;
    }

private:
    const Tree &m_tree;
    std::map<PieceSet, std::string, PieceSet::ByPieces> m_hashes;
};

std::string principalText(const fleet::PrincipalRef &principal)
{
    return std::string(fleet::name(principal.kind)) + ' ' + principal.id.toString();
}

} // namespace

std::string digest(const Difference &difference)
{
    Sha256 hash;
    SetHashes gained(difference.after->tree());
    SetHashes lost(difference.before->tree());
    const auto addLine = [&](const std::string &start, std::string_view sign, const PieceSet &set,
                             SetHashes &hashes) {
        if (set.isEmpty())
            return;
        hash.add(start + std::string(sign) + ' ' + std::to_string(set.count()) + ' ' +
                 hashes.of(set) + '\n');
    };
    for (const PrincipalDifference &principal : difference.principals) {
        for (const ActionDifference &action : principal.actions) {
            const std::string start =
                principalText(principal.principal) + ' ' + difference.actions[action.action] + ' ';
            addLine(start, "+", action.gained, gained);
            addLine(start, "+?", action.gainedMaybe, gained);
            addLine(start, "-", action.lost, lost);
            addLine(start, "-?", action.lostMaybe, lost);
        }
    }
    for (const Scheduled &item : difference.scheduled)
        hash.add("@ " + principalText(item.principal) + ' ' + std::to_string(item.at) +
                 (item.begins ? " begins " : " ends ") + item.assignment.toString() + '\n');
    return hash.hex();
}

} // namespace bailiwick::access
