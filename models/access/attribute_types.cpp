// SPDX-License-Identifier: Apache-2.0
#include "models/access/attribute_types.h"

#include <algorithm>

namespace bailiwick::access {

std::string_view name(AttributeType type)
{
    constexpr std::array<std::string_view, 3> names{"Bool", "Long", "String"};
    return names[static_cast<std::size_t>(type)];
}

AttributeTypes::AttributeTypes(const fleet::Table<fleet::Resource> &nodes)
{
    for (const fleet::Resource &node : nodes)
        count(node, true);
}

void AttributeTypes::update(const fleet::Table<fleet::Resource> &before,
                            const fleet::Table<fleet::Resource> &after)
{
    fleet::Table<fleet::Resource>::forEachChange(
        before, after, [&](const fleet::Resource *was, const fleet::Resource *is) {
            if (was)
                count(*was, false);
            if (is)
                count(*is, true);
        });
}

void AttributeTypes::count(const fleet::Resource &node, bool add)
{
    auto &attributes = m_kinds[static_cast<std::size_t>(node.kind)];
    for (const auto &[attribute, value] : node.attributes) {
        auto it = attributes.find(attribute);
        if (it == attributes.end())
            it = attributes.emplace(attribute, Counts{}).first;
        // The alternatives of AttributeValue are in the order of AttributeType.
        it->second[value.index()] += add ? 1U : ~0U;
        if (it->second == Counts{})
            attributes.erase(it);
    }
}

std::optional<AttributeType> AttributeTypes::onlyType(const Counts &counts)
{
    const auto occurs = [](std::uint32_t count) { return count > 0; };
    if (std::ranges::count_if(counts, occurs) != 1)
        return std::nullopt;
    return static_cast<AttributeType>(std::ranges::find_if(counts, occurs) - counts.begin());
}

std::optional<AttributeType> AttributeTypes::typeOf(fleet::ResourceKind kind,
                                                    std::string_view attribute) const
{
    const auto it = of(kind).find(attribute);
    return it == of(kind).end() || isRelation(kind, attribute) ? std::nullopt
                                                               : onlyType(it->second);
}

bool isRelation(fleet::ResourceKind kind, std::string_view attribute)
{
    return kind == fleet::ResourceKind::Device &&
           (attribute == "owner" || attribute == "sharedWith");
}

} // namespace bailiwick::access
