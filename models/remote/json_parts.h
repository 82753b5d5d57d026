// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/remote/json_reader.h"
#include "models/remote/ownership_answers.h"

// Parts that bodies of the API have in common, read by a JsonReader.
namespace bailiwick::remote {

inline bool holds(const wire::Json &json, const char *key)
{
    const auto found = json.is_object() ? json.find(key) : json.end();
    return found != json.end() && !found->is_null();
}

inline Named namedFrom(JsonReader &reader)
{
    return {reader.id("id"), reader.text("name")};
}

// A member that may be missing or null.
inline Named namedIn(const wire::Json &json, const char *key, JsonReader &reader)
{
    if (!holds(json, key))
        return {};
    JsonReader part(reader.object(key), std::string("/") + key);
    Named named = namedFrom(part);
    reader.merge(part);
    return named;
}

inline fleet::Time optionalTime(const wire::Json &json, const char *key, JsonReader &reader)
{
    return holds(json, key) ? reader.time(key) : 0;
}

template<typename T, typename Read>
std::vector<T> listIn(JsonReader &reader, const char *key, Read read)
{
    std::vector<T> list;
    for (const wire::Json &json : reader.array(key)) {
        JsonReader part(json, std::string("/") + key + "/" + std::to_string(list.size()));
        list.push_back(read(json, part));
        reader.merge(part);
    }
    return list;
}

template<typename T, typename Read>
fleet::Expected<T> parsed(const QByteArray &body, Read read)
{
    const auto json = jsonFrom(body);
    if (!json)
        return tl::unexpected<fleet::Error>(json.error());
    JsonReader reader(*json);
    T value = read(*json, reader);
    return reader.result(std::move(value));
}

inline std::vector<Named> namesIn(JsonReader &reader, const char *key)
{
    return listIn<Named>(reader, key,
                         [](const wire::Json &, JsonReader &part) { return namedFrom(part); });
}

} // namespace bailiwick::remote
