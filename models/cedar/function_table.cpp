// SPDX-License-Identifier: Apache-2.0
#include "models/cedar/expr.h"

#include <array>

namespace bailiwick::cedar {

namespace {

struct Entry
{
    Function function;
    FunctionInfo info;
};

// In the order of the enumeration.
constexpr std::array<Entry, 22> table{{
    {Function::Decimal, {"decimal", false, 1}},
    {Function::LessThan, {"lessThan", true, 2}},
    {Function::LessThanOrEqual, {"lessThanOrEqual", true, 2}},
    {Function::GreaterThan, {"greaterThan", true, 2}},
    {Function::GreaterThanOrEqual, {"greaterThanOrEqual", true, 2}},
    {Function::Ip, {"ip", false, 1}},
    {Function::IsIpv4, {"isIpv4", true, 1}},
    {Function::IsIpv6, {"isIpv6", true, 1}},
    {Function::IsLoopback, {"isLoopback", true, 1}},
    {Function::IsMulticast, {"isMulticast", true, 1}},
    {Function::IsInRange, {"isInRange", true, 2}},
    {Function::Datetime, {"datetime", false, 1}},
    {Function::Duration, {"duration", false, 1}},
    {Function::Offset, {"offset", true, 2}},
    {Function::DurationSince, {"durationSince", true, 2}},
    {Function::ToDate, {"toDate", true, 1}},
    {Function::ToTime, {"toTime", true, 1}},
    {Function::ToMilliseconds, {"toMilliseconds", true, 1}},
    {Function::ToSeconds, {"toSeconds", true, 1}},
    {Function::ToMinutes, {"toMinutes", true, 1}},
    {Function::ToHours, {"toHours", true, 1}},
    {Function::ToDays, {"toDays", true, 1}},
}};

constexpr bool inOrder()
{
    for (std::size_t i = 0; i < table.size(); ++i) {
        if (static_cast<std::size_t>(table[i].function) != i)
            return false;
    }
    return true;
}
static_assert(inOrder());

} // namespace

const FunctionInfo &functionInfo(Function function)
{
    return table[static_cast<std::size_t>(function)].info;
}

const Function *findFunction(std::string_view name)
{
    for (const Entry &entry : table) {
        if (entry.info.name == name)
            return &entry.function;
    }
    return nullptr;
}

std::string_view variableName(Variable variable)
{
    static constexpr std::array<std::string_view, 4> names{"principal", "action", "resource",
                                                           "context"};
    return names[static_cast<std::size_t>(variable)];
}

} // namespace bailiwick::cedar
