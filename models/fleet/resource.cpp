// SPDX-License-Identifier: Apache-2.0
#include "models/fleet/resource.h"

#include <algorithm>
#include <array>

namespace bailiwick::fleet {

namespace {

struct KindNames
{
    std::string_view name;
    std::string_view cedarType;
};

constexpr std::array<KindNames, 5> kindNames{{{"manufacturer", "Manufacturer"},
                                              {"customer", "Customer"},
                                              {"site", "Site"},
                                              {"space", "Space"},
                                              {"device", "Device"}}};

} // namespace

std::string_view name(ResourceKind kind)
{
    return kindNames[static_cast<std::size_t>(kind)].name;
}

std::string_view cedarType(ResourceKind kind)
{
    return kindNames[static_cast<std::size_t>(kind)].cedarType;
}

std::optional<ResourceKind> resourceKindFromName(std::string_view text)
{
    for (std::size_t i = 0; i < kindNames.size(); ++i) {
        if (kindNames[i].name == text)
            return static_cast<ResourceKind>(i);
    }
    return std::nullopt;
}

bool mayContain(ResourceKind parent, ResourceKind child)
{
    switch (child) {
    case ResourceKind::Manufacturer:
        return false;
    case ResourceKind::Customer:
        return parent == ResourceKind::Manufacturer;
    case ResourceKind::Site:
        return parent == ResourceKind::Customer;
    case ResourceKind::Space:
        return parent == ResourceKind::Site || parent == ResourceKind::Space;
    case ResourceKind::Device:
        return parent == ResourceKind::Site || parent == ResourceKind::Space ||
               parent == ResourceKind::Device;
    }
    return false;
}

bool isAttributeName(std::string_view name)
{
    const auto letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
    const auto allowed = [&](char c) { return letter(c) || (c >= '0' && c <= '9') || c == '_'; };
    return !name.empty() && name.size() <= 63 && name.front() >= 'a' && name.front() <= 'z' &&
           std::all_of(name.begin(), name.end(), allowed);
}

bool isConfigurationAttribute(std::string_view name)
{
    return name.starts_with("config_");
}

AttributeValue textSet(TextSet texts)
{
    std::sort(texts.begin(), texts.end());
    texts.erase(std::unique(texts.begin(), texts.end()), texts.end());
    return texts;
}

AttributeValue principalSet(PrincipalKind kind, std::vector<Id> ids)
{
    if (ids.empty())
        return TextSet();
    std::sort(ids.begin(), ids.end());
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    return PrincipalSet{kind, std::move(ids)};
}

bool namesPrincipals(const AttributeValue &value)
{
    return std::holds_alternative<PrincipalRef>(value) ||
           std::holds_alternative<PrincipalSet>(value);
}

bool isMarked(const Resource &resource)
{
    return std::any_of(resource.attributes.begin(), resource.attributes.end(),
                       [](const auto &attribute) { return namesPrincipals(attribute.second); });
}

} // namespace bailiwick::fleet
