// SPDX-License-Identifier: Apache-2.0
#include "models/access/attribute_types.h"

#include "models/access/attribute_columns.h"

#include <algorithm>

namespace bailiwick::access {

namespace {

constexpr std::array<std::string_view, attributeTypeCount> elementNames{
    "Bool",        "Long",    "String",     "String", "Membership", "Team",        "Person",
    "Application", "Gateway", "Membership", "Team",   "Person",     "Application", "Gateway"};
constexpr std::size_t emptySet = attributeTypeCount;

AttributeType after(AttributeType first, fleet::PrincipalKind kind)
{
    return static_cast<AttributeType>(static_cast<std::size_t>(first) +
                                      static_cast<std::size_t>(kind));
}

std::size_t countedAs(const fleet::AttributeValue &value)
{
    const auto *texts = std::get_if<fleet::TextSet>(&value);
    return texts && texts->empty() ? emptySet : static_cast<std::size_t>(typeOf(value));
}

} // namespace

std::string name(AttributeType type)
{
    const std::string element(elementName(type));
    return isSet(type) ? "Set<" + element + ">" : element;
}

std::string_view elementName(AttributeType type)
{
    return elementNames[static_cast<std::size_t>(type)];
}

bool isSet(AttributeType type)
{
    return type == AttributeType::StringSet || type >= AttributeType::MembershipSet;
}

AttributeType typeOf(const fleet::AttributeValue &value)
{
    if (const auto *one = std::get_if<fleet::PrincipalRef>(&value))
        return after(AttributeType::Membership, one->kind);
    if (const auto *set = std::get_if<fleet::PrincipalSet>(&value))
        return after(AttributeType::MembershipSet, set->kind);
    // The alternatives before are in the order of AttributeType.
    return static_cast<AttributeType>(value.index());
}

AttributeTypes::AttributeTypes(const fleet::Table<fleet::Resource> &nodes)
{
    for (const fleet::Resource &node : nodes)
        count(node, true);
}

AttributeTypes::AttributeTypes(const Tree &tree, const AttributeColumns &columns)
{
    using fleet::ResourceKind;
    constexpr std::size_t kinds = 5;
    const Bitmap &devices = tree.devices();
    for (const AttributeColumns::Column &column : columns.all()) {
        if (column.givenUp) {
            for (const fleet::Resource &node : tree.resources()) {
                const auto value = node.attributes.find(column.name);
                if (value != node.attributes.end())
                    add(node.kind, column.name, value->second, 1);
            }
            continue;
        }
        // Nodes of each kind by code: nearly all are devices.
        std::vector<std::array<std::uint32_t, kinds>> counts(column.values->size() + 1);
        for (Position p = 0; p < tree.size(); ++p) {
            const ResourceKind kind =
                devices.contains(p) ? ResourceKind::Device : tree.resource(p).kind;
            ++counts[column.codes[p]][static_cast<std::size_t>(kind)];
        }
        for (const auto &[value, code] : *column.values) {
            for (std::size_t kind = 0; kind < kinds; ++kind)
                add(static_cast<ResourceKind>(kind), column.name, value, counts[code][kind]);
        }
    }
}

void AttributeTypes::add(fleet::ResourceKind kind, const std::string &attribute,
                         const fleet::AttributeValue &value, std::uint32_t times)
{
    if (times > 0)
        m_kinds[static_cast<std::size_t>(kind)][attribute][countedAs(value)] += times;
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
        it->second[countedAs(value)] += add ? 1U : ~0U;
        if (it->second == Counts{})
            attributes.erase(it);
    }
}

std::optional<AttributeType> AttributeTypes::onlyType(const Counts &counts)
{
    const std::vector<AttributeType> found = types(counts);
    return found.size() == 1 ? std::optional(found.front()) : std::nullopt;
}

std::vector<AttributeType> AttributeTypes::types(const Counts &counts)
{
    std::vector<AttributeType> found;
    for (std::size_t type = 0; type < attributeTypeCount; ++type) {
        if (counts[type] > 0)
            found.push_back(static_cast<AttributeType>(type));
    }
    if (counts[emptySet] > 0 && std::ranges::none_of(found, isSet))
        found.push_back(AttributeType::StringSet);
    return found;
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
