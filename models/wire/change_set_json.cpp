// SPDX-License-Identifier: Apache-2.0
#include "models/wire/change_set_json.h"

#include "models/wire/entity_json.h"
#include "models/wire/format_header.h"

namespace bailiwick::wire {

namespace {

using Details = std::vector<fleet::ErrorDetail>;

void append(Details &errors, const fleet::Error &error)
{
    if (error.details.empty())
        errors.push_back({error.where, error.message});
    errors.insert(errors.end(), error.details.begin(), error.details.end());
}

std::optional<fleet::Change> readPut(const Json &json, const std::string &pointer, Details &errors)
{
    auto entity = entityFromJson(json, pointer);
    if (entity)
        return fleet::Put{std::move(*entity)};
    append(errors, entity.error());
    return std::nullopt;
}

std::optional<fleet::Change> readRemove(const Json &json, const std::string &pointer,
                                        Details &errors)
{
    const std::size_t before = errors.size();
    fleet::Remove remove;
    FieldReader reader(json, pointer, errors, nullptr);
    reader.choice("type", remove.kind);
    reader.identity(remove.id);
    reader.finish();
    if (errors.size() != before)
        return std::nullopt;
    return remove;
}

std::optional<fleet::Change> readChange(const Json &json, const std::string &pointer,
                                        Details &errors)
{
    const std::size_t before = errors.size();
    FieldReader reader(json, pointer, errors, nullptr);
    const Json *put = reader.take("put");
    const Json *remove = reader.take("remove");
    reader.finish();
    if (errors.size() != before)
        return std::nullopt;
    if ((put != nullptr) == (remove != nullptr)) {
        errors.push_back({pointer, "expected exactly one of put and remove"});
        return std::nullopt;
    }
    return put ? readPut(*put, pointerTo(pointer, "put"), errors)
               : readRemove(*remove, pointerTo(pointer, "remove"), errors);
}

fleet::Error invalid(Details errors)
{
    constexpr std::size_t reported = 100;
    if (errors.size() > reported)
        errors.resize(reported);
    return foundError(std::move(errors), "invalid-change");
}

} // namespace

Json toJson(const fleet::Change &change)
{
    Json json = Json::object();
    if (const auto *put = std::get_if<fleet::Put>(&change)) {
        json["put"] = toJson(put->entity);
    } else {
        Json &remove = json["remove"] = Json::object();
        remove["type"] = std::string(name(kindOf(change)));
        remove["id"] = idOf(change).toString();
    }
    return json;
}

Json toJson(const fleet::ChangeSet &changes)
{
    Json json = Json::array();
    for (const fleet::Change &change : changes)
        json.push_back(toJson(change));
    return json;
}

fleet::Expected<fleet::ChangeSet> changeSetFromJson(const Json &json, std::string_view pointer,
                                                    std::size_t limit)
{
    Details errors;
    if (!json.is_array()) {
        errors.push_back({std::string(pointer),
                          "expected a list of changes, found " + std::string(describeType(json))});
        return tl::unexpected<fleet::Error>(invalid(std::move(errors)));
    }
    if (json.size() > limit) {
        return fleet::failure("too-large",
                              "The change set has " + std::to_string(json.size()) +
                                  " changes; the most is " + std::to_string(limit),
                              std::string(pointer), "Commit it in several parts.");
    }
    fleet::ChangeSet changes;
    changes.reserve(json.size());
    for (std::size_t i = 0; i < json.size(); ++i) {
        if (auto change = readChange(json[i], pointerTo(pointer, i), errors))
            changes.push_back(std::move(*change));
    }
    if (!errors.empty())
        return tl::unexpected<fleet::Error>(invalid(std::move(errors)));
    return changes;
}

} // namespace bailiwick::wire
