// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/fleet/state.h"

#include <array>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace bailiwick::access {

class AttributeColumns;
class Tree;

enum class AttributeType : std::uint8_t {
    Bool,
    Long,
    String,
    StringSet,
    Membership, // this and the next in the order of fleet::PrincipalKind
    Team,
    Person,
    Application,
    Gateway,
    MembershipSet, // these in the order of fleet::PrincipalKind, too
    TeamSet,
    PersonSet,
    ApplicationSet,
    GatewaySet
};
inline constexpr std::size_t attributeTypeCount = 14;

std::string name(AttributeType type);             // as in a Cedar schema: "Set<String>"
std::string_view elementName(AttributeType type); // of a set, what it holds; otherwise the type
bool isSet(AttributeType type);
// Of an empty set it is StringSet.
AttributeType typeOf(const fleet::AttributeValue &value);

// How many nodes of each kind have an attribute, by the type of its value there: what the schema
// is made of. A plain value; reading from any thread.
class AttributeTypes
{
public:
    // By AttributeType; at the end, sets without members, which fit every set.
    using Counts = std::array<std::uint32_t, attributeTypeCount + 1>;

    AttributeTypes() = default;
    // O(nodes × attributes).
    explicit AttributeTypes(const fleet::Table<fleet::Resource> &nodes);
    // The same from a snapshot's columns. O(nodes × attributes), but hardly any row is read.
    AttributeTypes(const Tree &tree, const AttributeColumns &columns);
    // From the table that was counted to another. O(chunks of the table that differ).
    void update(const fleet::Table<fleet::Resource> &before,
                const fleet::Table<fleet::Resource> &after);

    // Attributes that occur on nodes of the kind.
    const std::map<std::string, Counts, std::less<>> &of(fleet::ResourceKind kind) const
    {
        return m_kinds[static_cast<std::size_t>(kind)];
    }
    // None where the attribute does not occur on the kind, or with several types, or has the name
    // of a relation.
    std::optional<AttributeType> typeOf(fleet::ResourceKind kind, std::string_view attribute) const;
    static std::optional<AttributeType> onlyType(const Counts &counts);
    // Those that occur; of several, empty sets are of no type of their own beside another set.
    static std::vector<AttributeType> types(const Counts &counts);

private:
    void count(const fleet::Resource &node, bool add);
    void add(fleet::ResourceKind kind, const std::string &attribute,
             const fleet::AttributeValue &value, std::uint32_t times);

    std::array<std::map<std::string, Counts, std::less<>>, 5> m_kinds;
};

// `owner` and `sharedWith` of devices are the ownership, whatever attribute is called so.
bool isRelation(fleet::ResourceKind kind, std::string_view attribute);

} // namespace bailiwick::access
