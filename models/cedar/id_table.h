// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace bailiwick::cedar {

// Distinct texts under dense 32-bit numbers, kept in order. A value. Thread contract: const from
// any thread. Memory: the characters and about 15 bytes a text. At most 2^32 - 1 texts.
class IdTable
{
public:
    using Number = std::uint32_t;
    static constexpr Number none = ~Number{0};

    // The new text's number (of one removed before if there is one), none if the text is here
    // already. O(log n) comparisons.
    Number add(std::string_view text);
    // REQUIRES: a number of a text that is here. O(log n) comparisons.
    void remove(Number number);
    // none: not here. O(log n) comparisons.
    Number find(std::string_view text) const;
    // Valid until the table changes.
    std::string_view text(Number number) const;
    // For several look-ups, so that they wait for memory together: the first for each, then the
    // second, then text().
    void prefetchOffset(Number number) const { __builtin_prefetch(&m_offsets[number]); }
    void prefetchText(Number number) const
    {
        __builtin_prefetch(m_characters.data() + m_offsets[number]);
    }
    std::size_t size() const { return m_offsets.size() - m_free.size(); }

    // A place in the order. Ends where page == pages().
    struct Position
    {
        std::uint32_t page = 0;
        std::uint32_t entry = 0;
        bool operator==(const Position &) const = default;
    };
    Position begin() const { return {}; }
    Position end() const { return {static_cast<std::uint32_t>(m_pages.size()), 0}; }
    Position next(Position at) const;
    Number number(Position at) const { return m_pages[at.page][at.entry]; }

private:
    using Page = std::vector<Number>;

    Position lowerBound(std::string_view text) const;
    void insert(Position at, Number number);
    std::uint64_t append(std::string_view text);
    void compact();

    // Each text behind its length, 7 bits a byte and the lowest first.
    std::vector<char> m_characters;
    std::uint64_t m_unused = 0;           // of removed texts
    std::vector<std::uint64_t> m_offsets; // by number; that of a free one says nothing
    std::vector<Number> m_free;
    std::vector<Page> m_pages; // numbers in order of text; no page is empty
};

} // namespace bailiwick::cedar
