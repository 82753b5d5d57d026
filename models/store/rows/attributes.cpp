// SPDX-License-Identifier: Apache-2.0
#include "models/store/rows/attributes.h"

#include "models/store/rows/failure.h"

#include <nlohmann/json.hpp>

namespace bailiwick::store {

namespace {

using Json = nlohmann::json;

template<typename T>
Json toJson(const T &value)
{
    if constexpr (std::is_same_v<T, fleet::PrincipalRef>) {
        return {{"kind", name(value.kind)}, {"id", value.id.toString()}};
    } else if constexpr (std::is_same_v<T, fleet::PrincipalSet>) {
        Json list = Json::array();
        for (const fleet::Id id : value.ids)
            list.push_back(toJson(fleet::PrincipalRef{value.kind, id}));
        return list;
    } else {
        return value;
    }
}

std::optional<fleet::PrincipalRef> principalFrom(const Json &json)
{
    const auto text = [&](const char *key) {
        const auto member = json.find(key);
        return member != json.end() && member->is_string() ? member->get<std::string>()
                                                           : std::string();
    };
    if (!json.is_object())
        return std::nullopt;
    const auto kind = fleet::principalKindFromName(text("kind"));
    const auto id = fleet::Id::fromString(text("id"));
    return kind && id ? std::optional(fleet::PrincipalRef{*kind, *id}) : std::nullopt;
}

std::optional<fleet::AttributeValue> setFrom(const Json &list)
{
    fleet::TextSet texts;
    fleet::PrincipalSet principals;
    for (const Json &member : list) {
        if (member.is_string()) {
            texts.push_back(member.get<std::string>());
            continue;
        }
        const auto principal = principalFrom(member);
        if (!principal || (!principals.ids.empty() && principal->kind != principals.kind))
            return std::nullopt;
        principals.kind = principal->kind;
        principals.ids.push_back(principal->id);
    }
    if (principals.ids.empty())
        return fleet::textSet(std::move(texts));
    return texts.empty()
               ? std::optional(fleet::principalSet(principals.kind, std::move(principals.ids)))
               : std::nullopt;
}

std::optional<fleet::AttributeValue> valueFrom(const Json &json)
{
    if (json.is_boolean())
        return json.get<bool>();
    if (json.is_number_integer())
        return json.get<std::int64_t>();
    if (json.is_string())
        return json.get<std::string>();
    if (json.is_array())
        return setFrom(json);
    return principalFrom(json);
}

} // namespace

std::string attributesToText(const fleet::Attributes &attributes)
{
    auto object = nlohmann::json::object();
    for (const auto &[name, value] : attributes)
        std::visit([&, &key = name](const auto &v) { object[key] = toJson(v); }, value);
    try {
        return object.dump();
    } catch (const nlohmann::json::exception &) {
        fail("invalid-text", "An attribute's text is not UTF-8.", "Save the text as UTF-8.");
    }
}

fleet::Attributes attributesFromText(std::string_view text)
{
    fleet::Attributes result;
    const auto object = nlohmann::json::parse(text, nullptr, false);
    if (!object.is_object())
        fail("store-damaged", "The attributes of a resource are not a JSON object.",
             "Restore the newest backup.");
    for (const auto &[name, value] : object.items()) {
        auto read = valueFrom(value);
        if (read)
            result.emplace(name, std::move(*read));
        else
            fail("store-damaged", "The attribute " + name + " has a value of another kind.",
                 "Restore the newest backup.");
    }
    return result;
}

} // namespace bailiwick::store
