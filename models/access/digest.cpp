// SPDX-License-Identifier: Apache-2.0
#include "models/access/difference.h"
#include "models/access/threads.h"

#include <openssl/evp.h>

#include <algorithm>
#include <atomic>
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

// Hashes sets of one tree. Keeps its memory from one set to the next.
class SetHasher
{
public:
    explicit SetHasher(const Tree &tree)
        : m_tree(tree)
    {
    }

    std::string hash(const PieceSet &set)
    {
        m_hash = Sha256();
        if (set.count() * Bitmap::bitsOfWord < m_tree.size())
            addFew(set);
        else
            addMany(set);
        flush();
        return m_hash.hex();
    }

private:
    static constexpr std::size_t bufferSize = 1 << 16;

    void addFew(const PieceSet &set)
    {
        m_ranks.clear();
        set.forEach([&](Position p) { m_ranks.push_back(m_tree.idRank(p)); });
        std::ranges::sort(m_ranks);
        m_tree.resources().forEachAt(m_ranks, [&](const fleet::Resource &row) { add(row.id); });
    }
    // Marking sorts, too.
    void addMany(const PieceSet &set)
    {
        m_marks.assign(m_tree.size() / Bitmap::bitsOfWord + 1, 0);
        set.forEach([&](Position p) {
            const std::uint32_t rank = m_tree.idRank(p);
            m_marks[rank / Bitmap::bitsOfWord] |= Bitmap::Word{1} << rank % Bitmap::bitsOfWord;
        });
        m_ranks.clear();
        m_ranks.reserve(set.count());
        for (std::size_t i = 0; i < m_marks.size(); ++i) {
            for (Bitmap::Word word = m_marks[i]; word != 0; word &= word - 1)
                m_ranks.push_back(static_cast<std::uint32_t>(i * Bitmap::bitsOfWord) +
                                  static_cast<std::uint32_t>(std::countr_zero(word)));
        }
        m_tree.resources().forEachAt(m_ranks, [&](const fleet::Resource &row) { add(row.id); });
    }
    void add(fleet::Id id)
    {
        appendBigEndian(m_buffer, id.high);
        appendBigEndian(m_buffer, id.low);
        if (m_buffer.size() >= bufferSize)
            flush();
    }
    void flush()
    {
        m_hash.add(m_buffer);
        m_buffer.clear();
    }

    const Tree &m_tree;
    Sha256 m_hash;
    std::string m_buffer;
    std::vector<std::uint32_t> m_ranks;
    std::vector<Bitmap::Word> m_marks;
};

// Hashes of the sets of one tree. Whole companies gain the same sets: each is hashed once.
class SetHashes
{
public:
    explicit SetHashes(const Tree &tree)
        : m_tree(tree)
    {
    }
    void want(const PieceSet &set)
    {
        if (!set.isEmpty())
            m_hashes.try_emplace(set);
    }
    void make()
    {
        std::vector<Hashes::value_type *> entries;
        std::uint64_t positions = 0;
        for (auto &entry : m_hashes) {
            entries.push_back(&entry);
            positions += entry.first.count();
        }
        // Smaller work is done before a thread has begun.
        constexpr std::uint64_t positionsOfThread = 100'000;
        std::atomic<std::size_t> next = 0;
        inThreads(1 + positions / positionsOfThread, [&] {
            SetHasher hasher(m_tree);
            for (std::size_t i = next++; i < entries.size(); i = next++)
                entries[i]->second = hasher.hash(entries[i]->first);
        });
    }
    const std::string &of(const PieceSet &set) const { return m_hashes.find(set)->second; }

private:
    using Hashes = std::map<PieceSet, std::string, PieceSet::ByPieces>;

    const Tree &m_tree;
    Hashes m_hashes;
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
    for (const PrincipalDifference &principal : difference.principals) {
        for (const ActionDifference &action : principal.actions) {
            gained.want(action.gained);
            gained.want(action.gainedMaybe);
            lost.want(action.lost);
            lost.want(action.lostMaybe);
        }
    }
    gained.make();
    lost.make();
    const auto addLine = [&](const std::string &start, std::string_view sign, const PieceSet &set,
                             const SetHashes &hashes) {
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
