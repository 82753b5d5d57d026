// SPDX-License-Identifier: Apache-2.0
#include "models/wire/field_reader.h"

namespace bailiwick::wire {

namespace {

template<typename T>
void sortUnique(std::vector<T> &values)
{
    if (!std::is_sorted(values.begin(), values.end()))
        std::sort(values.begin(), values.end());
    values.erase(std::unique(values.begin(), values.end()), values.end());
}

constexpr std::string_view idText = "an id (36 characters, 01890a5d-ac96-774b-bcce-b302099a8057)";

} // namespace

std::optional<std::int64_t> wholeNumber(const Json &json)
{
    constexpr auto longest = static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max());
    if (!json.is_number_integer() ||
        (json.is_number_unsigned() && json.get<std::uint64_t>() > longest))
        return std::nullopt;
    return json.get<std::int64_t>();
}

FieldReader::FieldReader(const Json &json, std::string pointer,
                         std::vector<fleet::ErrorDetail> &errors, const ResolveName *resolve)
    : m_object(json.get_ptr<const Json::object_t *>())
    , m_pointer(std::move(pointer))
    , m_errors(errors)
    , m_resolve(resolve)
{
    if (!m_object)
        error(m_pointer, "expected an object, found " + std::string(describeType(json)));
}

const Json *FieldReader::take(std::string_view key)
{
    if (m_askedCount < maximumFields)
        m_asked[m_askedCount++] = key;
    if (!m_object)
        return nullptr;
    const std::size_t size = m_object->size();
    for (std::size_t i = 0, at = m_next; i < size; ++i, ++at) {
        if (at >= size)
            at = 0;
        const auto &member = *(m_object->begin() + static_cast<std::ptrdiff_t>(at));
        if (member.first == key) {
            m_next = at + 1;
            ++m_taken;
            return &member.second;
        }
    }
    return nullptr;
}

const Json *FieldReader::require(std::string_view key)
{
    const Json *json = take(key);
    if (!json && m_object)
        wrong(key, "is missing");
    return json;
}

void FieldReader::finish()
{
    if (!m_object || m_taken == m_object->size())
        return;
    const auto known = m_asked.begin() + static_cast<std::ptrdiff_t>(m_askedCount);
    for (const auto &[key, value] : *m_object) {
        if (std::find(m_asked.begin(), known, key) != known)
            continue;
        std::string names;
        for (auto it = m_asked.begin(); it != known; ++it)
            names += (names.empty() ? "" : ", ") + std::string(*it);
        wrong(key, "is not known here; there are: " + names);
    }
}

void FieldReader::error(std::string where, std::string message)
{
    m_errors.push_back({std::move(where), std::move(message)});
}

void FieldReader::wrong(std::string_view key, std::string message)
{
    error(pointerTo(m_pointer, key), std::move(message));
}

void FieldReader::wrongType(std::string_view key, std::string_view expected, const Json &found)
{
    wrong(key, "expected " + std::string(expected) + ", found " + std::string(describeType(found)));
}

fleet::Id FieldReader::id(const Json &json, fleet::EntityKind kind, const std::string &at)
{
    const auto *text = json.get_ptr<const std::string *>();
    if (m_resolve) {
        if (!text) {
            error(at, "expected the externalId of a " + std::string(name(kind)) + ", found " +
                          std::string(describeType(json)));
            return {};
        }
        auto found = (*m_resolve)(kind, *text, at);
        if (!found)
            error(at, std::move(found.error()));
        return found.value_or(fleet::Id{});
    }
    const auto parsed = text ? fleet::Id::fromString(*text) : std::nullopt;
    if (!parsed)
        error(at, "expected " + std::string(idText) + ", found " +
                      (text ? '"' + *text + '"' : std::string(describeType(json))));
    return parsed.value_or(fleet::Id{});
}

void FieldReader::identity(fleet::Id &value)
{
    if (m_resolve)
        return;
    if (const Json *json = require("id"))
        value = id(*json, fleet::EntityKind::Resource, pointerTo(m_pointer, "id"));
}

void FieldReader::deviceIdentity(fleet::Id &value)
{
    const std::string_view key = m_resolve ? "device" : "id";
    if (const Json *json = require(key))
        value = id(*json, fleet::EntityKind::Resource, pointerTo(m_pointer, key));
}

void FieldReader::text(std::string_view key, std::string &value)
{
    const Json *json = take(key);
    if (!json)
        return;
    if (const auto *text = json->get_ptr<const std::string *>())
        value = *text;
    else
        wrongType(key, "text", *json);
}

void FieldReader::flag(std::string_view key, bool &value)
{
    const Json *json = take(key);
    if (!json)
        return;
    if (json->is_boolean())
        value = json->get<bool>();
    else
        wrongType(key, "true or false", *json);
}

void FieldReader::number(std::string_view key, int &value)
{
    const Json *json = take(key);
    if (!json)
        return;
    constexpr int maximum = 1'000'000;
    if (!json->is_number_integer())
        return wrongType(key, "a whole number", *json);
    const auto whole = wholeNumber(*json);
    if (whole && *whole >= -maximum && *whole <= maximum)
        value = static_cast<int>(*whole);
    else
        wrong(key, "is out of range; expected a whole number up to 1000000");
}

void FieldReader::count(std::string_view key, std::int64_t &value)
{
    const Json *json = take(key);
    if (!json)
        return;
    constexpr std::int64_t limit = std::int64_t{1} << 53;
    const auto whole = wholeNumber(*json);
    if (whole && *whole >= 0 && *whole < limit)
        value = *whole;
    else
        wrong(key, "expected a whole number from 0 to below 2^53");
}

void FieldReader::revision(std::string_view key, std::int64_t &value)
{
    const std::size_t before = m_taken;
    count(key, value);
    if (m_object && m_taken == before)
        wrong(key, "is missing");
}

void FieldReader::time(std::string_view key, fleet::Time &value, fleet::Time leftOut)
{
    value = leftOut;
    const Json *json = take(key);
    if (!json)
        return;
    const auto *text = json->get_ptr<const std::string *>();
    if (const auto parsed = text ? fleet::parseTime(*text) : std::nullopt)
        value = *parsed;
    else
        wrong(key, "expected a time such as 2026-11-22T13:45:00Z, found " +
                       (text ? '"' + *text + '"' : std::string(describeType(*json))));
}

void FieldReader::reference(std::string_view key, fleet::EntityKind kind, fleet::Id &value)
{
    if (const Json *json = take(key))
        value = id(*json, kind, pointerTo(m_pointer, key));
}

const Json *FieldReader::elements(std::string_view key)
{
    const Json *json = take(key);
    if (json && !json->is_array()) {
        wrongType(key, "a list", *json);
        return nullptr;
    }
    return json;
}

void FieldReader::references(std::string_view key, fleet::EntityKind kind,
                             std::vector<fleet::Id> &ids)
{
    const Json *list = elements(key);
    if (!list)
        return;
    const std::string at = pointerTo(m_pointer, key);
    ids.reserve(list->size());
    for (std::size_t i = 0; i < list->size(); ++i)
        ids.push_back(id((*list)[i], kind, pointerTo(at, i)));
    sortUnique(ids);
}

void FieldReader::texts(std::string_view key, std::vector<std::string> &values)
{
    const Json *list = elements(key);
    if (!list)
        return;
    for (std::size_t i = 0; i < list->size(); ++i) {
        if (const auto *text = (*list)[i].get_ptr<const std::string *>())
            values.push_back(*text);
        else
            error(pointerTo(pointerTo(m_pointer, key), i),
                  "expected text, found " + std::string(describeType((*list)[i])));
    }
    sortUnique(values);
}

} // namespace bailiwick::wire
