// SPDX-License-Identifier: Apache-2.0
#include "models/cedar/uid_table.h"

#include <algorithm>
#include <bit>
#include <utility>

namespace bailiwick::cedar {

namespace {

constexpr std::size_t leastSlots = 16;

bool isSame(const UidObject &a, const EntityUid &b)
{
    return &a == b.object() ||
           (a.hash == b.hash() && EntityName{a.type, a.id} == EntityName{b.type(), b.id()});
}

} // namespace

std::uint32_t UidTable::tagOf(std::size_t hash)
{
    return static_cast<std::uint32_t>(hash ^ (hash >> 32U));
}

// Where the name is, or the empty slot where it would go. REQUIRES: there are slots.
template<class Same>
std::size_t UidTable::slotOf(std::uint32_t tag, const Same &same) const
{
    std::size_t at = tag & mask();
    while (m_slots[at].number != none && (m_slots[at].tag != tag || !same(*m_slots[at].uid)))
        at = (at + 1) & mask();
    return at;
}

void UidTable::grow(std::size_t slots)
{
    const std::vector<Slot> old = std::exchange(m_slots, std::vector<Slot>(slots));
    for (const Slot &slot : old) {
        if (slot.number != none)
            m_slots[slotOf(slot.tag, [](const UidObject &) { return false; })] = slot;
    }
}

void UidTable::reserve(std::size_t names)
{
    m_entries.reserve(names);
    if (const std::size_t slots = std::bit_ceil(names + names / 2 + leastSlots);
        slots > m_slots.size())
        grow(slots);
}

UidTable::Number UidTable::add(const EntityUid &uid)
{
    if (uid.isNull())
        return add(EntityUid("", ""));
    if ((m_entries.size() - m_free.size() + 1) * 4 > m_slots.size() * 3)
        grow(std::max(leastSlots, m_slots.size() * 2));
    const std::uint32_t tag = tagOf(uid.hash());
    Slot &slot = m_slots[slotOf(tag, [&](const UidObject &other) { return isSame(other, uid); })];
    if (slot.number == none) {
        slot.tag = tag;
        if (m_free.empty()) {
            slot.number = static_cast<Number>(m_entries.size());
            m_entries.emplace_back();
        } else {
            slot.number = m_free.back();
            m_free.pop_back();
        }
        m_entries[slot.number].uid = uid;
        slot.uid = uid.object();
    }
    ++m_entries[slot.number].uses;
    return slot.number;
}

void UidTable::release(Number number)
{
    Entry &entry = m_entries[number];
    if (--entry.uses > 0)
        return;
    std::size_t gap = slotOf(tagOf(entry.uid.hash()),
                             [&](const UidObject &other) { return &other == entry.uid.object(); });
    entry.uid = {};
    m_free.push_back(number);
    // Those behind move up, so that no probe ends early: all whose home is not after the gap.
    for (std::size_t at = (gap + 1) & mask(); m_slots[at].number != none; at = (at + 1) & mask()) {
        const std::size_t home = m_slots[at].tag & mask();
        if (((at - home) & mask()) >= ((at - gap) & mask())) {
            m_slots[gap] = m_slots[at];
            gap = at;
        }
    }
    m_slots[gap] = {};
}

UidTable::Number UidTable::find(const EntityUid &uid) const
{
    if (m_slots.empty())
        return none;
    const auto same = [&](const UidObject &other) { return isSame(other, uid); };
    return m_slots[slotOf(tagOf(uid.hash()), same)].number;
}

UidTable::Number UidTable::find(const EntityName &name, std::size_t hash) const
{
    if (m_slots.empty())
        return none;
    const auto same = [&](const UidObject &other) {
        return EntityName{other.type, other.id} == name;
    };
    return m_slots[slotOf(tagOf(hash), same)].number;
}

void UidTable::prefetch(std::size_t hash) const
{
    if (!m_slots.empty())
        __builtin_prefetch(&m_slots[tagOf(hash) & mask()]);
}

UidTable::Number UidTable::likely(std::size_t hash) const
{
    if (m_slots.empty())
        return none;
    const Slot &slot = m_slots[slotOf(tagOf(hash), [](const UidObject &) { return true; })];
    if (slot.uid) {
        __builtin_prefetch(&slot.uid->type);
        __builtin_prefetch(&slot.uid->id);
    }
    return slot.number;
}

} // namespace bailiwick::cedar
