// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/fleet/error.h"
#include "models/fleet/state.h"

#include <array>
#include <functional>
#include <unordered_map>

namespace bailiwick::wire {

// Which id stands behind an externalId: that of the entity in the state, or a new one from the
// moment a record or a reference first names it. So one pass is enough for forward references; what
// was only ever referred to is unknown at the end. Internal to this folder.
class ImportNames
{
public:
    ImportNames(const fleet::State &state, std::function<fleet::Id()> makeId);

    struct Definition
    {
        fleet::Id id;
        bool exists = false;           // in the state
        std::uint32_t earlierLine = 0; // not 0: the file has defined it before
    };
    Definition define(fleet::EntityKind kind, std::string_view name, std::uint32_t line);
    // The same for records that have no name of their own but an entity's id (ownerships).
    Definition define(fleet::EntityKind kind, fleet::Id id, std::uint32_t line);
    fleet::Id refer(fleet::EntityKind kind, std::string_view name, std::uint32_t line,
                    std::string_view pointer);

    struct Unknown
    {
        std::uint32_t line = 0;
        std::string message;
    };
    // One for each reference to what neither the file nor the state has, in order of the file.
    std::vector<Unknown> unknownReferences() const;

private:
    struct Entry
    {
        fleet::Id id;
        std::uint32_t line = 0; // defined there; 0: not by the file
        bool exists = false;    // in the state
    };
    struct TextHash
    {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const
        {
            return std::hash<std::string_view>{}(text);
        }
    };
    using Entries = std::unordered_map<std::string, Entry, TextHash, std::equal_to<>>;
    struct Pending
    {
        const Entries::value_type *target = nullptr;
        fleet::EntityKind kind = fleet::EntityKind::Action;
        std::uint32_t line = 0;
        std::string pointer;
    };

    Entries::value_type &entry(fleet::EntityKind kind, std::string_view name);
    std::string otherKindsOf(const std::string &name, fleet::EntityKind kind) const;

    std::function<fleet::Id()> m_makeId;
    std::array<Entries, fleet::entityKindCount> m_entries;
    std::unordered_map<fleet::Id, Entry> m_ownerships;
    std::vector<Pending> m_pending;
};

} // namespace bailiwick::wire
