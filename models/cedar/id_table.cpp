// SPDX-License-Identifier: Apache-2.0
#include "models/cedar/id_table.h"

#include <algorithm>

namespace bailiwick::cedar {

namespace {

constexpr std::size_t pageSize = 256;
constexpr std::size_t smallArena = 4096; // characters not worth collecting

// Grows by an eighth, not to the double: the spare room counts in the memory of each text.
template<class T>
void makeRoom(std::vector<T> &items, std::size_t more)
{
    const std::size_t wanted = items.size() + more;
    if (wanted > items.capacity())
        items.reserve(std::max(wanted, items.size() + items.size() / 8 + 16));
}

} // namespace

// The first place whose text is not less.
IdTable::Position IdTable::lowerBound(std::string_view wanted) const
{
    auto page = std::partition_point(m_pages.begin(), m_pages.end(),
                                     [&](const Page &each) { return text(each.back()) < wanted; });
    if (page == m_pages.end())
        return end();
    const auto entry = std::partition_point(page->begin(), page->end(),
                                            [&](Number each) { return text(each) < wanted; });
    return {static_cast<std::uint32_t>(page - m_pages.begin()),
            static_cast<std::uint32_t>(entry - page->begin())};
}

IdTable::Number IdTable::find(std::string_view wanted) const
{
    const Position at = lowerBound(wanted);
    if (at == end() || text(number(at)) != wanted)
        return none;
    return number(at);
}

IdTable::Position IdTable::next(Position at) const
{
    if (++at.entry == m_pages[at.page].size())
        return {at.page + 1, 0};
    return at;
}

std::string_view IdTable::text(Number number) const
{
    const char *at = m_characters.data() + m_offsets[number];
    std::size_t length = 0;
    unsigned shift = 0;
    for (; (static_cast<unsigned char>(*at) & 0x80U) != 0; ++at, shift += 7)
        length |= static_cast<std::size_t>(static_cast<unsigned char>(*at) & 0x7FU) << shift;
    length |= static_cast<std::size_t>(static_cast<unsigned char>(*at)) << shift;
    return {at + 1, length};
}

std::uint64_t IdTable::append(std::string_view added)
{
    const std::uint64_t offset = m_characters.size();
    makeRoom(m_characters, added.size() + 10);
    std::size_t length = added.size();
    for (; length >= 0x80U; length >>= 7U)
        m_characters.push_back(static_cast<char>(0x80U | (length & 0x7FU)));
    m_characters.push_back(static_cast<char>(length));
    m_characters.insert(m_characters.end(), added.begin(), added.end());
    return offset;
}

IdTable::Number IdTable::add(std::string_view added)
{
    const Position at = lowerBound(added);
    if (at != end() && text(number(at)) == added)
        return none;
    Number number = static_cast<Number>(m_offsets.size());
    if (m_free.empty()) {
        makeRoom(m_offsets, 1);
        m_offsets.emplace_back();
    } else {
        number = m_free.back();
        m_free.pop_back();
    }
    m_offsets[number] = append(added);
    insert(at, number);
    return number;
}

void IdTable::insert(Position at, Number number)
{
    // Behind the last: texts that come in order fill their pages.
    if (at == end()) {
        if (m_pages.empty() || m_pages.back().size() == pageSize)
            m_pages.emplace_back().reserve(pageSize);
        m_pages.back().push_back(number);
        return;
    }
    if (m_pages[at.page].size() == pageSize) {
        constexpr std::size_t half = pageSize / 2;
        Page upper;
        upper.reserve(pageSize);
        Page &lower = m_pages[at.page];
        upper.assign(lower.begin() + half, lower.end());
        lower.resize(half);
        m_pages.insert(m_pages.begin() + at.page + 1, std::move(upper));
        if (at.entry > half)
            at = {at.page + 1, at.entry - static_cast<std::uint32_t>(half)};
    }
    Page &page = m_pages[at.page];
    page.insert(page.begin() + at.entry, number);
}

void IdTable::remove(Number number)
{
    const Position at = lowerBound(text(number));
    Page &page = m_pages[at.page];
    page.erase(page.begin() + at.entry);
    if (page.empty()) {
        m_pages.erase(m_pages.begin() + at.page);
    } else if (at.page + 1 < m_pages.size() &&
               page.size() + m_pages[at.page + 1].size() <= pageSize / 2) {
        Page &following = m_pages[at.page + 1];
        page.insert(page.end(), following.begin(), following.end());
        m_pages.erase(m_pages.begin() + at.page + 1);
    }
    m_unused += text(number).size();
    m_free.push_back(number);
    if (m_unused > smallArena && m_unused * 2 > m_characters.size())
        compact();
}

void IdTable::compact()
{
    IdTable kept;
    kept.m_characters.reserve(m_characters.size() - m_unused);
    for (const Page &page : m_pages) {
        for (const Number each : page)
            m_offsets[each] = kept.append(text(each));
    }
    m_characters = std::move(kept.m_characters);
    m_unused = 0;
}

} // namespace bailiwick::cedar
