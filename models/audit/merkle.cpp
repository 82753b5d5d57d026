// SPDX-License-Identifier: Apache-2.0
#include "models/audit/merkle.h"

#include <bit>
#include <charconv>

namespace bailiwick::audit {

Hash merkleLeaf(std::string_view leaf)
{
    return sha256({std::string_view("\0", 1), leaf});
}

Hash merkleNode(const Hash &left, const Hash &right)
{
    return sha256({std::string_view("\1", 1), bytes(left), bytes(right)});
}

Hash emptyRoot()
{
    return sha256("");
}

void Frontier::append(const Hash &leaf)
{
    Hash node = leaf;
    for (std::uint64_t size = m_size; size & 1; size >>= 1) {
        node = merkleNode(m_subtrees.back(), node);
        m_subtrees.pop_back();
    }
    m_subtrees.push_back(node);
    ++m_size;
}

Hash Frontier::root() const
{
    if (m_subtrees.empty())
        return emptyRoot();
    Hash node = m_subtrees.back();
    for (auto left = m_subtrees.rbegin() + 1; left != m_subtrees.rend(); ++left)
        node = merkleNode(*left, node);
    return node;
}

std::string Frontier::text() const
{
    std::string text = std::to_string(m_size);
    for (const Hash &hash : m_subtrees)
        text += ' ' + base64(bytes(hash));
    return text;
}

tl::expected<Frontier, Error> Frontier::fromText(std::string_view text)
{
    const auto wrong = [] {
        return tl::unexpected(Error{Error::Code::OutOfRange,
                                    "The saved state of the audit tree cannot be read.", "",
                                    "Rebuild it from the log's leaf hashes.", false});
    };
    Frontier frontier;
    const auto number = text.substr(0, text.find(' '));
    const auto parsed =
        std::from_chars(number.data(), number.data() + number.size(), frontier.m_size);
    if (parsed.ec != std::errc() || std::to_string(frontier.m_size) != number)
        return wrong();
    text.remove_prefix(number.size());
    while (!text.empty()) {
        text.remove_prefix(1);
        const auto word = text.substr(0, text.find(' '));
        const auto raw = fromBase64(word);
        const auto hash = raw ? hashFromBytes(*raw) : std::nullopt;
        if (!hash)
            return wrong();
        frontier.m_subtrees.push_back(*hash);
        text.remove_prefix(word.size());
    }
    if (frontier.m_subtrees.size() != static_cast<std::size_t>(std::popcount(frontier.m_size)))
        return wrong();
    return frontier;
}

} // namespace bailiwick::audit
