// SPDX-License-Identifier: Apache-2.0
#include "models/wire/import_reader.h"

#include <unordered_map>

namespace bailiwick::wire {

namespace {

// As the rules name an entity: "<kind> <id>".
std::string ruleName(fleet::EntityKind kind, fleet::Id id)
{
    return std::string(name(kind)) + " " + id.toString();
}

std::string called(const fleet::Entity &entity)
{
    return std::visit(
        [&](const auto &e) {
            std::string kind(name(kindOf(entity)));
            if constexpr (requires { e.externalId; })
                return kind + " \"" + e.externalId + "\"";
            else
                return kind;
        },
        entity);
}

struct Place
{
    std::uint32_t line = 0;
    std::string called;
};

// Only what the errors name: a map of everything would double the memory of a big import.
std::unordered_map<std::string, Place> placesOf(const fleet::Error &error, const Import &import)
{
    std::unordered_map<std::string, Place> places;
    for (const fleet::ErrorDetail &detail : error.details)
        places.emplace(detail.where, Place{});
    for (std::size_t i = 0; i < import.changes.size(); ++i) {
        const fleet::Change &change = import.changes[i];
        const auto it = places.find(ruleName(kindOf(change), idOf(change)));
        if (it == places.end())
            continue;
        it->second.line = import.lines[i];
        if (const auto *put = std::get_if<fleet::Put>(&change))
            it->second.called = called(put->entity);
    }
    return places;
}

} // namespace

void tellByLine(fleet::Error &error, const Import &import, const std::string &file)
{
    const auto places = placesOf(error, import);
    for (fleet::ErrorDetail &detail : error.details) {
        const Place &place = places.at(detail.where);
        if (place.line == 0)
            continue;
        detail.where = "line " + std::to_string(place.line);
        detail.message = place.called + ": " + detail.message;
    }
    error.code = "import-invalid";
    error.where = file;
    error.action = "Mend what is listed and import again; nothing was changed.";
}

fleet::Expected<fleet::State> applyImport(const fleet::State &state, const Import &import,
                                          const std::string &file)
{
    auto after = fleet::applyChecked(state, import.changes);
    if (after)
        return after;
    fleet::Error error = std::move(after.error());
    tellByLine(error, import, file);
    error.message = "The file breaks " +
                    (error.details.size() == 1 ? std::string("a rule")
                                               : std::to_string(error.details.size()) + " rules") +
                    " of the fleet";
    return tl::unexpected<fleet::Error>(std::move(error));
}

} // namespace bailiwick::wire
