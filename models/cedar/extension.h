// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/cedar/expr.h"
#include "models/cedar/value.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>

// Extension types (specification: Cedar.Spec.Ext). No state; safe from any thread.
namespace bailiwick::cedar {

// Readers of the constructors' strings; empty where the language refuses them.
std::optional<Value> parseDecimal(std::string_view text);  // "1.2345", at most four places
std::optional<Value> parseIpAddr(std::string_view text);   // "10.0.0.0/8", "::1"
std::optional<Value> parseDatetime(std::string_view text); // "2024-01-31", "…T12:00:00.000+0100"
std::optional<Value> parseDuration(std::string_view text); // "1d2h3m4s5ms", "-1h"

enum class CallFailure : std::uint8_t { WrongTypes, WrongCount, Refused, Overflow };

// Result of an extension function on values; nothing is allocated but an ipaddr.
struct CallResult
{
    std::optional<Value> value;
    CallFailure failure = CallFailure::WrongTypes; // where there is no value
};
CallResult callFunction(Function function, std::span<const Value> arguments);

// How to write an extension value: constructor("argument"), plus .offset(duration("…")) for the
// datetimes outside the years 0 to 9999, which no string can name. REQUIRES: an extension kind.
struct ExtensionText
{
    Function constructor;
    std::string argument;
    std::optional<std::string> offsetArgument;
};
ExtensionText extensionText(const Value &value);

} // namespace bailiwick::cedar
