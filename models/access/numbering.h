// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/fleet/table.h"

#include <cstdint>
#include <optional>

namespace bailiwick::access {

// 32-bit handles for keys: links name roles, scopes, delegations and people by them. A key keeps
// its number in every snapshot built on one that knew it, so that what refers to it can be shared.
// Numbers of removed keys are not given again. Value type; copies share. O(log n) to look up.
template<typename Key>
class Numbering
{
public:
    using Number = std::uint32_t;

    std::size_t size() const { return m_keys.size(); }
    std::optional<Number> find(const Key &key) const
    {
        const Entry *entry = m_keys.find(key);
        return entry ? std::optional<Number>(entry->number) : std::nullopt;
    }
    // REQUIRES: the key has one.
    Number at(const Key &key) const { return m_keys.find(key)->number; }
    // Numbers those of the keys that have none, in order of keys; gives back which those were.
    std::vector<std::pair<Key, Number>> add(std::vector<Key> keys)
    {
        std::sort(keys.begin(), keys.end());
        keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
        std::vector<Entry> entries;
        std::vector<std::pair<Key, Number>> fresh;
        for (const Key &key : keys) {
            if (m_keys.find(key))
                continue;
            const auto number = static_cast<Number>(m_keys.size() + fresh.size());
            entries.push_back({key, number});
            fresh.emplace_back(key, number);
        }
        if (!entries.empty())
            m_keys = m_keys.empty() ? fleet::Table<Entry>(std::move(entries))
                                    : m_keys.merged(std::move(entries), {});
        return fresh;
    }
    // Calls f(key, number) in order of keys.
    template<typename F>
    void forEach(F &&f) const
    {
        for (const Entry &entry : m_keys)
            f(entry.id, entry.number);
    }

private:
    struct Entry
    {
        Key id;
        Number number = 0;
        bool operator==(const Entry &) const = default;
    };

    fleet::Table<Entry> m_keys;
};

inline constexpr std::uint32_t noNumber = ~std::uint32_t{0};

} // namespace bailiwick::access
