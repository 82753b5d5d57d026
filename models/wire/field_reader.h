// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/fleet/error.h"
#include "models/fleet/resource.h"
#include "models/fleet/time.h"
#include "models/wire/entity_fields.h"
#include "models/wire/entity_json.h"
#include "models/wire/parse_json.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace bailiwick::wire {

// The value of a whole number that fits in 64 bits, however it is kept (parsed numbers are
// unsigned, those set by us signed).
std::optional<std::int64_t> wholeNumber(const Json &json);

// Visitor that reads fields from a JSON object and collects every error with its pointer. Without
// `resolve`: the id form; with: the import form. Call finish() at the end: it reports members that
// nobody asked for. Internal to this folder.
class FieldReader
{
public:
    FieldReader(const Json &json, std::string pointer, std::vector<fleet::ErrorDetail> &errors,
                const ResolveName *resolve);

    void identity(fleet::Id &id);
    void deviceIdentity(fleet::Id &id);
    void text(std::string_view key, std::string &value);
    void flag(std::string_view key, bool &value);
    void number(std::string_view key, int &value);
    void count(std::string_view key, std::int64_t &value);    // 0 to below 2^53
    void revision(std::string_view key, std::int64_t &value); // as count, required
    void time(std::string_view key, fleet::Time &value, fleet::Time leftOut);
    void reference(std::string_view key, fleet::EntityKind kind, fleet::Id &id);
    void references(std::string_view key, fleet::EntityKind kind, std::vector<fleet::Id> &ids);
    void texts(std::string_view key, std::vector<std::string> &values);
    void policyText(std::string_view key, std::string &text);
    void attributes(std::string_view key, fleet::Attributes &attributes);
    template<typename Kind>
    void choice(std::string_view key, Kind &value);
    template<typename T>
    void object(std::string_view key, T &value)
    {
        if (const Json *json = take(key))
            nested(*json, pointerTo(m_pointer, key), value);
    }
    template<typename T>
    void rows(std::string_view key, std::vector<T> &values);
    template<typename T>
    void list(std::string_view key, std::vector<T> &values)
    {
        rows(key, values);
        std::sort(values.begin(), values.end());
        values.erase(std::unique(values.begin(), values.end()), values.end());
    }

    // The member, now known; null when absent.
    const Json *take(std::string_view key);
    // As take, and an error when absent.
    const Json *require(std::string_view key);
    // Takes a member without looking at it.
    void skip(std::string_view key) { take(key); }
    void finish();
    const std::string &pointer() const { return m_pointer; }

    void wrong(std::string_view key, std::string message);
    void wrongType(std::string_view key, std::string_view expected, const Json &found);

private:
    static constexpr std::size_t maximumFields = 20;

    fleet::Id id(const Json &json, fleet::EntityKind kind, const std::string &at);
    std::string resolvedPolicy(const std::string &text, const std::string &at);
    std::optional<fleet::AttributeValue> attribute(const Json &json, const std::string &at);
    fleet::AttributeValue textSet(const Json &list, const std::string &at);
    fleet::AttributeValue principalSet(const Json &list, const std::string &at);
    void error(std::string where, std::string message);
    template<typename T>
    void nested(const Json &json, std::string at, T &value)
    {
        FieldReader reader(json, std::move(at), m_errors, m_resolve);
        fields(reader, value);
        reader.finish();
    }
    const Json *elements(std::string_view key);

    const Json::object_t *m_object = nullptr; // null: not an object, already reported
    std::string m_pointer;
    std::vector<fleet::ErrorDetail> &m_errors;
    const ResolveName *m_resolve;
    std::size_t m_next = 0; // members mostly come in order
    std::size_t m_taken = 0;
    std::array<std::string_view, maximumFields> m_asked{};
    std::size_t m_askedCount = 0;
};

template<typename Kind>
struct Choice;
template<>
struct Choice<fleet::ResourceKind>
{
    static constexpr int count = 5;
    static auto fromName(std::string_view text) { return fleet::resourceKindFromName(text); }
};
template<>
struct Choice<fleet::OrganizationKind>
{
    static constexpr int count = 3;
    static auto fromName(std::string_view text) { return fleet::organizationKindFromName(text); }
};
template<>
struct Choice<fleet::PrincipalKind>
{
    static constexpr int count = static_cast<int>(fleet::principalKindCount);
    static auto fromName(std::string_view text) { return fleet::principalKindFromName(text); }
};
template<>
struct Choice<fleet::ScopeKind>
{
    static constexpr int count = 2;
    static auto fromName(std::string_view text) { return fleet::scopeKindFromName(text); }
};
template<>
struct Choice<fleet::EntityKind>
{
    static constexpr int count = static_cast<int>(fleet::entityKindCount);
    static auto fromName(std::string_view text) { return fleet::entityKindFromName(text); }
};

// "resource, group"
template<typename Kind>
std::string namesOf()
{
    std::string names;
    for (int i = 0; i < Choice<Kind>::count; ++i)
        names += (i == 0 ? "" : ", ") + std::string(name(static_cast<Kind>(i)));
    return names;
}

template<typename Kind>
void FieldReader::choice(std::string_view key, Kind &value)
{
    const Json *json = require(key);
    if (!json)
        return;
    const auto *text = json->get_ptr<const std::string *>();
    const auto kind = text ? Choice<Kind>::fromName(*text) : std::nullopt;
    if (kind)
        value = *kind;
    else
        wrong(key, "expected one of " + namesOf<Kind>() + "; found " +
                       (text ? '"' + *text + '"' : std::string(describeType(*json))));
}

template<typename T>
void FieldReader::rows(std::string_view key, std::vector<T> &values)
{
    const Json *list = elements(key);
    if (!list)
        return;
    const std::string at = pointerTo(m_pointer, key);
    values.resize(list->size());
    for (std::size_t i = 0; i < list->size(); ++i)
        nested((*list)[i], pointerTo(at, i), values[i]);
}

} // namespace bailiwick::wire
