// SPDX-License-Identifier: Apache-2.0
// The attributes of a resource: an object of true, false, whole numbers, texts, principals
// (`{"kind":"membership","id":…}`) and lists of texts or of principals of one kind.
#include "models/wire/field_reader.h"
#include "models/wire/field_writer.h"

namespace bailiwick::wire {

// --- read ---------------------------------------------------------------------------------------

void FieldReader::attributes(std::string_view key, fleet::Attributes &attributes)
{
    const Json *json = take(key);
    if (!json)
        return;
    const auto *object = json->get_ptr<const Json::object_t *>();
    if (!object)
        return wrongType(key, "an object", *json);
    const std::string at = pointerTo(m_pointer, key);
    for (const auto &[name, value] : *object) {
        if (auto read = attribute(value, pointerTo(at, name)))
            attributes.insert_or_assign(name, std::move(*read));
    }
}

std::optional<fleet::AttributeValue> FieldReader::attribute(const Json &json, const std::string &at)
{
    if (const auto *text = json.get_ptr<const std::string *>())
        return *text;
    if (json.is_boolean())
        return json.get<bool>();
    if (const auto whole = wholeNumber(json))
        return *whole;
    if (json.is_array())
        return json.empty() || !json.front().is_object() ? textSet(json, at)
                                                         : principalSet(json, at);
    if (json.is_object()) {
        fleet::PrincipalRef principal;
        nested(json, at, principal);
        return principal;
    }
    error(at, "expected true, false, a whole number of 64 bits, text, a principal or a list of "
              "texts or principals, found " +
                  std::string(describeType(json)));
    return std::nullopt;
}

fleet::AttributeValue FieldReader::textSet(const Json &list, const std::string &at)
{
    fleet::TextSet texts;
    for (std::size_t i = 0; i < list.size(); ++i) {
        if (const auto *text = list[i].get_ptr<const std::string *>())
            texts.push_back(*text);
        else
            error(pointerTo(at, i), (i == 0 ? "expected text or a principal, found "
                                            : "expected text like the first of the list, found ") +
                                        std::string(describeType(list[i])));
    }
    return fleet::textSet(std::move(texts));
}

fleet::AttributeValue FieldReader::principalSet(const Json &list, const std::string &at)
{
    fleet::PrincipalKind kind{};
    std::vector<fleet::Id> ids;
    for (std::size_t i = 0; i < list.size(); ++i) {
        fleet::PrincipalRef principal;
        nested(list[i], pointerTo(at, i), principal);
        if (i == 0)
            kind = principal.kind;
        else if (principal.kind != kind)
            error(pointerTo(at, i), "expected a " + std::string(name(kind)) +
                                        " like the first of the list, found a " +
                                        std::string(name(principal.kind)) +
                                        "; use an attribute for each kind");
        ids.push_back(principal.id);
    }
    return fleet::principalSet(kind, std::move(ids));
}

// --- write --------------------------------------------------------------------------------------

void FieldWriter::attributes(const char *key, const fleet::Attributes &attributes)
{
    if (attributes.empty())
        return;
    Json &object = m_out[key] = Json::object();
    for (const auto &[name, value] : attributes)
        object[name] = std::visit([&](const auto &v) { return attribute(v); }, value);
}

Json FieldWriter::attribute(const fleet::PrincipalSet &value) const
{
    Json list = Json::array();
    for (const fleet::Id id : value.ids)
        list.push_back(nested(fleet::PrincipalRef{value.kind, id}));
    return list;
}

Json toJson(const fleet::Attributes &attributes)
{
    Json holder = Json::object();
    FieldWriter(holder, nullptr).attributes("attributes", attributes);
    return attributes.empty() ? Json::object() : std::move(holder["attributes"]);
}

} // namespace bailiwick::wire
