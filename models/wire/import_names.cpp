// SPDX-License-Identifier: Apache-2.0
#include "models/wire/import_names.h"

namespace bailiwick::wire {

ImportNames::ImportNames(const fleet::State &state, std::function<fleet::Id()> makeId)
    : m_makeId(std::move(makeId))
{
    std::size_t index = 0;
    fleet::forEachEntityType([&](auto sample) {
        using T = decltype(sample);
        Entries &entries = m_entries[index++];
        for (const T &row : state.table<T>()) {
            if constexpr (requires { row.externalId; }) {
                if (!row.externalId.empty())
                    entries.emplace(row.externalId, Entry{row.id, 0, true});
            } else {
                m_ownerships.emplace(row.id, Entry{row.id, 0, true});
            }
        }
    });
}

ImportNames::Entries::value_type &ImportNames::entry(fleet::EntityKind kind, std::string_view name)
{
    Entries &entries = m_entries[static_cast<std::size_t>(kind)];
    const auto it = entries.find(name);
    if (it != entries.end())
        return *it;
    return *entries.emplace(std::string(name), Entry{m_makeId(), 0, false}).first;
}

ImportNames::Definition ImportNames::define(fleet::EntityKind kind, std::string_view name,
                                            std::uint32_t line)
{
    Entry &found = entry(kind, name).second;
    const Definition definition{found.id, found.exists, found.line};
    if (found.line == 0)
        found.line = line;
    return definition;
}

ImportNames::Definition ImportNames::define(fleet::EntityKind, fleet::Id id, std::uint32_t line)
{
    Entry &found = m_ownerships.try_emplace(id, Entry{id, 0, false}).first->second;
    const Definition definition{found.id, found.exists, found.line};
    if (found.line == 0)
        found.line = line;
    return definition;
}

fleet::Id ImportNames::refer(fleet::EntityKind kind, std::string_view name, std::uint32_t line,
                             std::string_view pointer)
{
    const Entries::value_type &target = entry(kind, name);
    if (!target.second.exists && target.second.line == 0)
        m_pending.push_back({&target, kind, line, std::string(pointer)});
    return target.second.id;
}

std::string ImportNames::otherKindsOf(const std::string &name, fleet::EntityKind kind) const
{
    std::string kinds;
    for (std::size_t i = 0; i < m_entries.size(); ++i) {
        const auto it = m_entries[i].find(name);
        if (i == static_cast<std::size_t>(kind) || it == m_entries[i].end() ||
            (it->second.line == 0 && !it->second.exists))
            continue;
        kinds += (kinds.empty() ? "" : ", ") +
                 std::string(fleet::name(static_cast<fleet::EntityKind>(i)));
    }
    return kinds;
}

std::vector<ImportNames::Unknown> ImportNames::unknownReferences() const
{
    std::vector<Unknown> unknown;
    for (const Pending &pending : m_pending) {
        if (pending.target->second.line != 0)
            continue;
        const std::string &name = pending.target->first;
        std::string message = pending.pointer + " names the " +
                              std::string(fleet::name(pending.kind)) + " \"" + name +
                              "\", which neither this file nor the fleet has";
        if (const std::string kinds = otherKindsOf(name, pending.kind); !kinds.empty())
            message += " (of that name there is: " + kinds + ")";
        unknown.push_back({pending.line, std::move(message)});
    }
    return unknown;
}

} // namespace bailiwick::wire
