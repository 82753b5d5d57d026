// SPDX-License-Identifier: Apache-2.0
#include "models/audit/json.h"

namespace bailiwick::audit {

std::string canonical(const Json &json)
{
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

std::optional<Json> parseCanonical(std::string_view line)
{
    auto json = Json::parse(line.begin(), line.end(), nullptr, false);
    if (json.is_discarded() || canonical(json) != line)
        return std::nullopt;
    return json;
}

const Json *member(const Json &object, const char *key)
{
    if (!object.is_object())
        return nullptr;
    const auto found = object.find(key);
    return found == object.end() ? nullptr : &*found;
}

std::optional<std::string> textOf(const Json &object, const char *key)
{
    const Json *value = member(object, key);
    if (!value || !value->is_string())
        return std::nullopt;
    return value->get<std::string>();
}

std::optional<std::int64_t> integerOf(const Json &object, const char *key)
{
    const Json *value = member(object, key);
    // An unsigned number beyond int64 would wrap round.
    if (!value || !value->is_number_integer() ||
        (value->is_number_unsigned() && value->get<std::uint64_t>() > INT64_MAX))
        return std::nullopt;
    return value->get<std::int64_t>();
}

std::optional<std::uint64_t> countOf(const Json &object, const char *key)
{
    const auto value = integerOf(object, key);
    if (!value || *value < 0)
        return std::nullopt;
    return static_cast<std::uint64_t>(*value);
}

std::optional<Hash> hashOf(const Json &object, const char *key)
{
    const auto text = textOf(object, key);
    const auto raw = text ? fromBase64(*text) : std::nullopt;
    return raw ? hashFromBytes(*raw) : std::nullopt;
}

} // namespace bailiwick::audit
