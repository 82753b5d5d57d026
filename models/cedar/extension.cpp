// SPDX-License-Identifier: Apache-2.0
#include "models/cedar/extension.h"

#include "models/cedar/extension_ip.h"
#include "models/cedar/extension_text.h"

namespace bailiwick::cedar {

namespace {

constexpr std::int64_t millisecondsPerDay = 86'400'000;

CallResult ok(Value value)
{
    return {std::move(value), CallFailure::WrongTypes};
}

CallResult truth(bool value)
{
    return ok(Value::boolean(value));
}

CallResult fail(CallFailure failure)
{
    return {std::nullopt, failure};
}

CallResult construct(const Value &argument, std::optional<Value> (*parse)(std::string_view))
{
    if (!argument.isString())
        return fail(CallFailure::WrongTypes);
    auto value = parse(argument.asString());
    return value ? ok(std::move(*value)) : fail(CallFailure::Refused);
}

CallResult compareDecimals(Function function, std::span<const Value> arguments)
{
    if (arguments[0].kind() != Kind::Decimal || arguments[1].kind() != Kind::Decimal)
        return fail(CallFailure::WrongTypes);
    const std::int64_t a = arguments[0].units();
    const std::int64_t b = arguments[1].units();
    switch (function) {
    case Function::LessThan:
        return truth(a < b);
    case Function::LessThanOrEqual:
        return truth(a <= b);
    case Function::GreaterThan:
        return truth(a > b);
    default:
        return truth(a >= b);
    }
}

CallResult onAddress(Function function, std::span<const Value> arguments)
{
    for (const Value &argument : arguments) {
        if (argument.kind() != Kind::IpAddr)
            return fail(CallFailure::WrongTypes);
    }
    const IpObject &address = arguments[0].asIpAddr();
    switch (function) {
    case Function::IsIpv4:
        return truth(!address.v6);
    case Function::IsIpv6:
        return truth(address.v6);
    case Function::IsLoopback:
        return truth(address.isLoopback());
    case Function::IsMulticast:
        return truth(address.isMulticast());
    default:
        return truth(address.isInRange(arguments[1].asIpAddr()));
    }
}

// Milliseconds since the last midnight, never negative.
std::int64_t timeOfDay(std::int64_t moment)
{
    const std::int64_t rest = moment % millisecondsPerDay;
    return rest < 0 ? rest + millisecondsPerDay : rest;
}

CallResult onDatetime(Function function, std::span<const Value> arguments)
{
    if (arguments[0].kind() != Kind::Datetime)
        return fail(CallFailure::WrongTypes);
    const std::int64_t moment = arguments[0].units();
    std::int64_t result = 0;
    switch (function) {
    case Function::Offset:
        if (arguments[1].kind() != Kind::Duration)
            return fail(CallFailure::WrongTypes);
        return __builtin_add_overflow(moment, arguments[1].units(), &result)
                   ? fail(CallFailure::Overflow)
                   : ok(Value::datetime(result));
    case Function::DurationSince:
        if (arguments[1].kind() != Kind::Datetime)
            return fail(CallFailure::WrongTypes);
        return __builtin_sub_overflow(moment, arguments[1].units(), &result)
                   ? fail(CallFailure::Overflow)
                   : ok(Value::duration(result));
    case Function::ToDate:
        return __builtin_sub_overflow(moment, timeOfDay(moment), &result)
                   ? fail(CallFailure::Overflow)
                   : ok(Value::datetime(result));
    default:
        return ok(Value::duration(timeOfDay(moment)));
    }
}

CallResult onDuration(const Value &argument, std::int64_t unit)
{
    if (argument.kind() != Kind::Duration)
        return fail(CallFailure::WrongTypes);
    return ok(Value::integer(argument.units() / unit)); // towards zero
}

} // namespace

CallResult callFunction(Function function, std::span<const Value> arguments)
{
    if (arguments.size() != functionInfo(function).arity)
        return fail(CallFailure::WrongCount);
    switch (function) {
    case Function::Decimal:
        return construct(arguments[0], parseDecimal);
    case Function::Ip:
        return construct(arguments[0], parseIpAddr);
    case Function::Datetime:
        return construct(arguments[0], parseDatetime);
    case Function::Duration:
        return construct(arguments[0], parseDuration);
    case Function::LessThan:
    case Function::LessThanOrEqual:
    case Function::GreaterThan:
    case Function::GreaterThanOrEqual:
        return compareDecimals(function, arguments);
    case Function::IsIpv4:
    case Function::IsIpv6:
    case Function::IsLoopback:
    case Function::IsMulticast:
    case Function::IsInRange:
        return onAddress(function, arguments);
    case Function::Offset:
    case Function::DurationSince:
    case Function::ToDate:
    case Function::ToTime:
        return onDatetime(function, arguments);
    case Function::ToMilliseconds:
        return onDuration(arguments[0], 1);
    case Function::ToSeconds:
        return onDuration(arguments[0], 1000);
    case Function::ToMinutes:
        return onDuration(arguments[0], 60LL * 1000);
    case Function::ToHours:
        return onDuration(arguments[0], 3600LL * 1000);
    case Function::ToDays:
        return onDuration(arguments[0], millisecondsPerDay);
    }
    return fail(CallFailure::WrongTypes);
}

ExtensionText extensionText(const Value &value)
{
    switch (value.kind()) {
    case Kind::Decimal:
        return {Function::Decimal, decimalText(value.units()), std::nullopt};
    case Kind::IpAddr:
        return {Function::Ip, value.asIpAddr().text(), std::nullopt};
    case Kind::Duration:
        return {Function::Duration, durationText(value.units()), std::nullopt};
    default:
        if (datetimeHasText(value.units()))
            return {Function::Datetime, datetimeText(value.units()), std::nullopt};
        return {Function::Datetime, "1970-01-01", durationText(value.units())};
    }
}

} // namespace bailiwick::cedar
