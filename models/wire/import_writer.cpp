// SPDX-License-Identifier: Apache-2.0
#include "models/wire/entity_json.h"
#include "models/wire/import_reader.h"
#include "models/wire/parse_json.h"

#include <nlohmann/json.hpp>

namespace bailiwick::wire {

namespace {

std::string externalName(const fleet::State &state, fleet::EntityKind kind, fleet::Id id)
{
    std::string found;
    std::size_t index = 0;
    fleet::forEachEntityType([&](auto sample) {
        using T = decltype(sample);
        if constexpr (requires { sample.externalId; }) {
            if (index == static_cast<std::size_t>(kind)) {
                if (const T *row = state.table<T>().find(id))
                    found = row->externalId;
            }
        }
        ++index;
    });
    return found.empty() ? id.toString() : found;
}

} // namespace

bool writeImport(const fleet::State &state, const std::function<bool(std::string_view)> &sink)
{
    const NameOf nameOf = [&](fleet::EntityKind kind, fleet::Id id) {
        return externalName(state, kind, id);
    };
    bool going = sink(std::string(importHeader) + "\n");
    fleet::forEachEntityType([&](auto sample) {
        for (auto row : state.table<decltype(sample)>()) {
            if (!going)
                return;
            if constexpr (requires { row.externalId; }) {
                if (row.externalId.empty())
                    row.externalId = row.id.toString();
            }
            if constexpr (std::is_same_v<decltype(row), fleet::Role>) {
                if (!state.roles().find(row.origin.role))
                    row.origin.role = {}; // removed: its name is left
            }
            going = sink(toText(toImportJson(fleet::Entity(std::move(row)), nameOf)) + "\n");
        }
    });
    return going;
}

} // namespace bailiwick::wire
