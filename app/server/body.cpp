// SPDX-License-Identifier: Apache-2.0
#include "app/server/body.h"

#include "models/wire/change_set_json.h"
#include "models/wire/entity_json.h"
#include "models/wire/parse_json.h"

#include <nlohmann/json.hpp>

namespace bailiwick::server {

namespace {

constexpr std::int64_t largestRevision = std::int64_t{1} << 53;

} // namespace

Body::Body(std::string_view text)
{
    auto json = wire::parseJson(text);
    if (!json)
        keep(json.error());
    else if (!json->is_object())
        wrong({}, "An object was expected, not " + std::string(wire::describeType(*json)));
    else
        m_json = std::make_unique<wire::Json>(std::move(*json));
}

Body::~Body() = default;

const wire::Json *Body::take(std::string_view key, bool required)
{
    m_asked.emplace(key);
    if (!m_json)
        return nullptr;
    const auto it = m_json->find(std::string(key));
    if (it != m_json->end())
        return &*it;
    if (required)
        wrong(key, "This member is missing");
    return nullptr;
}

void Body::wrong(std::string_view key, std::string message)
{
    const std::string pointer = key.empty() ? std::string() : wire::pointerTo({}, key);
    if (m_error.code.empty())
        m_error = {"invalid-entity",
                   "The body does not have the documented form",
                   pointer,
                   "Mend what is listed.",
                   false,
                   {}};
    m_error.details.push_back({pointer, std::move(message)});
}

void Body::keep(const fleet::Error &error)
{
    if (m_error.code.empty())
        m_error = error;
    else
        m_error.details.insert(m_error.details.end(), error.details.begin(), error.details.end());
}

std::string Body::text(std::string_view key, bool required)
{
    const wire::Json *json = take(key, required);
    if (json && json->is_string())
        return json->get<std::string>();
    if (json)
        wrong(key, "Text was expected, not " + std::string(wire::describeType(*json)));
    return {};
}

std::int64_t Body::revision(std::string_view key)
{
    const wire::Json *json = take(key, true);
    if (json && json->is_number_unsigned() &&
        json->get<std::uint64_t>() < static_cast<std::uint64_t>(largestRevision))
        return json->get<std::int64_t>();
    if (json)
        wrong(key, "A revision (0 to 2^53) was expected");
    return 0;
}

fleet::Time Body::timeOf(std::string_view key, const wire::Json *json, fleet::Time missing)
{
    if (json && json->is_string()) {
        if (const auto time = fleet::parseTime(json->get<std::string>()))
            return *time;
    }
    if (json)
        wrong(key, "A time was expected, e.g. \"2026-11-22T13:45:00Z\"");
    return missing;
}

fleet::Time Body::time(std::string_view key)
{
    return timeOf(key, take(key, true), 0);
}

fleet::Time Body::time(std::string_view key, fleet::Time missing)
{
    return timeOf(key, take(key, false), missing);
}

bool Body::flag(std::string_view key, bool required)
{
    const wire::Json *json = take(key, required);
    if (json && !json->is_boolean())
        wrong(key, "true or false was expected, not " + std::string(wire::describeType(*json)));
    return json && json->is_boolean() && json->get<bool>();
}

fleet::Id Body::id(std::string_view key)
{
    const wire::Json *json = take(key, true);
    if (json && json->is_string()) {
        if (const auto id = fleet::Id::fromString(json->get<std::string>()))
            return *id;
    }
    if (json)
        wrong(key, "An id was expected");
    return {};
}

fleet::ChangeSet Body::changes(std::string_view key)
{
    const wire::Json *json = take(key, true);
    if (!json)
        return {};
    auto changes = wire::changeSetFromJson(*json, wire::pointerTo({}, key));
    if (changes)
        return std::move(*changes);
    keep(changes.error());
    return {};
}

fleet::Invited Body::invited()
{
    wire::Json part = wire::Json::object();
    for (const char *key : {"title", "teams", "assignments"}) {
        if (const wire::Json *json = take(key, false))
            part[key] = *json;
    }
    auto invited = wire::invitedFromJson(part);
    if (invited)
        return std::move(*invited);
    keep(invited.error());
    return {};
}

fleet::Attributes Body::attributes(std::string_view key, bool required)
{
    const wire::Json *json = take(key, required);
    if (!json)
        return {};
    auto attributes = wire::attributesFromJson(*json, wire::pointerTo({}, key));
    if (attributes)
        return std::move(*attributes);
    keep(attributes.error());
    return {};
}

fleet::Expected<void> Body::finish()
{
    if (m_json) {
        for (const auto &[key, value] : m_json->items()) {
            if (!m_asked.contains(key))
                wrong(key, "There is no such member");
        }
    }
    if (m_error.code.empty())
        return {};
    return tl::unexpected(m_error);
}

} // namespace bailiwick::server
