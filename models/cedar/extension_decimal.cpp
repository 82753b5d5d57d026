// SPDX-License-Identifier: Apache-2.0
// Decimals: 64 bits counting ten-thousandths (specification: Cedar.Spec.Ext.Decimal).
#include "models/cedar/digits.h"
#include "models/cedar/extension.h"
#include "models/cedar/extension_text.h"

namespace bailiwick::cedar {

namespace {
constexpr std::size_t places = 4;
constexpr std::uint64_t one = 10000;
} // namespace

std::optional<Value> parseDecimal(std::string_view text)
{
    const bool negative = text.starts_with('-');
    if (negative)
        text.remove_prefix(1);
    const std::size_t dot = text.find('.');
    if (dot == std::string_view::npos)
        return std::nullopt;
    const auto whole = parseDigits(text.substr(0, dot));
    std::string fraction(text.substr(dot + 1));
    if (!whole || fraction.empty() || fraction.size() > places)
        return std::nullopt;
    fraction.append(places - fraction.size(), '0');
    const auto rest = parseDigits(fraction);
    std::uint64_t units = 0;
    if (!rest || __builtin_mul_overflow(*whole, one, &units) ||
        __builtin_add_overflow(units, *rest, &units))
        return std::nullopt;
    const auto value = withSign(units, negative);
    return value ? std::optional(Value::decimal(*value)) : std::nullopt;
}

std::string decimalText(std::int64_t units)
{
    const std::uint64_t magnitude = magnitudeOf(units);
    std::string fraction = std::to_string(magnitude % one);
    fraction.insert(0, places - fraction.size(), '0');
    return (units < 0 ? "-" : "") + std::to_string(magnitude / one) + '.' + fraction;
}

} // namespace bailiwick::cedar
