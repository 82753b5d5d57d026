// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/cedar/entity_uid.h"

#include <cstdint>
#include <string_view>
#include <vector>

namespace bailiwick::cedar {

// What an EntityUid says, as texts of somebody else's.
struct EntityName
{
    std::string_view type;
    std::string_view id;

    std::size_t hash() const { return uidHash(type, id); }
    bool operator==(const EntityName &) const = default;
};

// Entity uids under dense 32-bit numbers: one object for each name, however often it is added. A
// value. Thread contract: const from any thread. At most 2^32 - 1 names. Each operation takes O(1)
// on average; memory is 37 to 59 bytes for a name besides the name itself.
class UidTable
{
public:
    using Number = std::uint32_t;
    static constexpr Number none = ~Number{0};

    // The number of a uid, new or known. Counts: as many release() calls forget it again.
    Number add(const EntityUid &uid);
    // REQUIRES: a number that add() gave and that is not forgotten. A forgotten number is used
    // again for another name.
    void release(Number number);

    // none: not here.
    Number find(const EntityUid &uid) const;
    // The same without making a uid. `hash` is name.hash().
    Number find(const EntityName &name, std::size_t hash) const;
    // For look-ups side by side, so that they wait for memory together: prefetch() for each, then
    // likely(), then find(). What is likely may be another name's number; it fetches the name, too.
    void prefetch(std::size_t hash) const;
    Number likely(std::size_t hash) const;
    const EntityUid &uid(Number number) const { return m_entries[number].uid; }
    // All numbers are below it.
    std::size_t size() const { return m_entries.size(); }

    void reserve(std::size_t names);

private:
    struct Entry
    {
        EntityUid uid; // null: the number is free
        std::uint32_t uses = 0;
    };
    // Open addressing; `tag` is made of the hash, so that a look-up reads a name only when it is
    // most likely the right one.
    struct Slot
    {
        const UidObject *uid = nullptr; // the entry's
        Number number = none;
        std::uint32_t tag = 0;
    };
    static std::uint32_t tagOf(std::size_t hash);
    template<class Same>
    std::size_t slotOf(std::uint32_t tag, const Same &same) const;
    std::size_t mask() const { return m_slots.size() - 1; }
    void grow(std::size_t slots);

    std::vector<Entry> m_entries;
    std::vector<Number> m_free;
    std::vector<Slot> m_slots; // a power of two, never full
};

} // namespace bailiwick::cedar
