// SPDX-License-Identifier: Apache-2.0
#include "models/store/sqlite/attributes.h"

#include "models/store/sqlite/failure.h"

#include <nlohmann/json.hpp>

namespace bailiwick::store {

std::string attributesToText(const fleet::Attributes &attributes)
{
    auto object = nlohmann::json::object();
    for (const auto &[name, value] : attributes)
        std::visit([&, &key = name](const auto &v) { object[key] = v; }, value);
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
        if (value.is_boolean())
            result.emplace(name, value.get<bool>());
        else if (value.is_number_integer())
            result.emplace(name, value.get<std::int64_t>());
        else if (value.is_string())
            result.emplace(name, value.get<std::string>());
        else
            fail("store-damaged", "The attribute " + name + " has a value of another kind.",
                 "Restore the newest backup.");
    }
    return result;
}

} // namespace bailiwick::store
