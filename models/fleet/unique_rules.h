// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/fleet/state.h"

namespace bailiwick::fleet {

// A value that one row of a table may have at most. Empty values do not count; of rows with one
// value all but the first, in order of ids, break the rule.
template<typename T>
struct UniqueRule
{
    // The value of a row; lives as long as row and buffer.
    std::string_view (*key)(const T &row, std::string &buffer);
    std::string (*message)(const T &row);
};

// The rules of one entity type, always in the same order.
template<typename T>
std::vector<UniqueRule<T>> uniqueRules();

namespace detail {

inline std::string usedTwice(std::string_view what, std::string_view value)
{
    return std::string(what) + " \"" + std::string(value) + "\" is used twice; it must be unique";
}

template<typename T>
UniqueRule<T> externalIdRule()
{
    return {[](const T &row, std::string &) -> std::string_view { return row.externalId; },
            [](const T &row) { return usedTwice("externalId", row.externalId); }};
}

inline UniqueRule<Action> actionNameRule()
{
    return {[](const Action &row, std::string &) -> std::string_view { return row.name; },
            [](const Action &row) { return usedTwice("the name", row.name); }};
}

inline UniqueRule<Person> emailRule()
{
    return {[](const Person &row, std::string &) -> std::string_view { return row.email; },
            [](const Person &row) { return usedTwice("the e-mail address", row.email); }};
}

inline UniqueRule<Membership> memberOnceRule()
{
    return {[](const Membership &row, std::string &buffer) -> std::string_view {
                buffer.resize(4 * sizeof(std::uint64_t));
                const std::uint64_t words[] = {row.person.high, row.person.low,
                                               row.organization.high, row.organization.low};
                std::copy_n(reinterpret_cast<const char *>(words), buffer.size(), buffer.data());
                return buffer;
            },
            [](const Membership &row) {
                return usedTwice("person and organization",
                                 row.person.toString() + " " + row.organization.toString());
            }};
}

inline UniqueRule<Organization> organizationNameRule()
{
    return {[](const Organization &row, std::string &) -> std::string_view { return row.name; },
            [](const Organization &row) { return usedTwice("the name", row.name); }};
}

inline UniqueRule<Organization> oneManufacturerRule()
{
    return {[](const Organization &row, std::string &) -> std::string_view {
                return row.kind == OrganizationKind::Manufacturer ? "manufacturer" : "";
            },
            [](const Organization &) {
                return std::string("is a second manufacturer; there can be only one");
            }};
}

// A device acts as one gateway.
inline UniqueRule<Gateway> gatewayDeviceRule()
{
    return {[](const Gateway &row, std::string &buffer) -> std::string_view {
                buffer = row.device.toString();
                return buffer;
            },
            [](const Gateway &row) { return usedTwice("the device", row.device.toString()); }};
}

inline UniqueRule<Resource> oneRootRule()
{
    return {[](const Resource &row, std::string &) -> std::string_view {
                return row.kind == ResourceKind::Manufacturer ? "manufacturer" : "";
            },
            [](const Resource &) {
                return std::string("is a second manufacturer node; there can be only one");
            }};
}

} // namespace detail

template<typename T>
std::vector<UniqueRule<T>> uniqueRules()
{
    std::vector<UniqueRule<T>> rules;
    if constexpr (requires(const T &row) { row.externalId; })
        rules.push_back(detail::externalIdRule<T>());
    if constexpr (std::is_same_v<T, Action>)
        rules.push_back(detail::actionNameRule());
    if constexpr (std::is_same_v<T, Person>)
        rules.push_back(detail::emailRule());
    if constexpr (std::is_same_v<T, Membership>)
        rules.push_back(detail::memberOnceRule());
    if constexpr (std::is_same_v<T, Organization>) {
        rules.push_back(detail::organizationNameRule());
        rules.push_back(detail::oneManufacturerRule());
    }
    if constexpr (std::is_same_v<T, Gateway>)
        rules.push_back(detail::gatewayDeviceRule());
    if constexpr (std::is_same_v<T, Resource>)
        rules.push_back(detail::oneRootRule());
    return rules;
}

} // namespace bailiwick::fleet
