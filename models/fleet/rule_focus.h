// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/fleet/references.h"
#include "models/fleet/state.h"

#include <array>
#include <functional>
#include <string>
#include <unordered_map>

namespace bailiwick::fleet {

// Values looked for among many: most others are ruled out by length and last byte.
class KeySet
{
public:
    void add(std::string_view key);
    bool empty() const { return m_numbers.empty(); }
    std::size_t size() const { return m_numbers.size(); }
    // 0 … size() - 1.
    std::optional<std::size_t> number(std::string_view key) const;

private:
    struct Hash : std::hash<std::string_view>
    {
        using is_transparent = void;
    };

    std::array<bool, 256> m_lengths{};
    std::array<bool, 256> m_ends{};
    std::unordered_map<std::string, std::size_t, Hash, std::equal_to<>> m_numbers;
};

// What the step from one state to another can break: where to look, instead of everywhere. Of a row
// outside of it, no rule says anything new.
struct RuleFocus
{
    struct OfKind
    {
        std::vector<Id> rows;     // sorted, unique: whose own rules to check
        std::vector<KeySet> keys; // for each of uniqueRules(): the values to look at
    };
    std::array<OfKind, entityKindCount> kinds;
    std::vector<Id> moved; // resources to look for circles from

    const OfKind &of(EntityKind kind) const { return kinds[static_cast<std::size_t>(kind)]; }
};

// O(what changed), plus, for a kind that some row was added to, removed from, or changed of in what
// others' rules read, the rows of the kinds that refer to it: an edited attribute, name or
// assignment goes through no table, a removed device goes through resources, groups and grants; a
// removed person through the chunks of resources that have attributes with references.
// Nothing when so much changed that looking everywhere is cheaper.
std::optional<RuleFocus> focusOf(const State &before, const State &after);
// The same, however much changed.
RuleFocus exactFocusOf(const State &before, const State &after);

} // namespace bailiwick::fleet
