// SPDX-License-Identifier: Apache-2.0
// Entities in JSON, without and with a schema: what is written reads back to the same.
#include "fuzz.h"
#include "models/cedar/conformance.h"
#include "models/cedar/entities.h"
#include "models/cedar/json_entities.h"
#include "models/cedar/schema_text.h"

#include <nlohmann/json.hpp>

using namespace bailiwick;
using namespace bailiwick::cedar;

namespace {

const Schema &schema()
{
    static const Schema made = *schemaFromText(R"(
        entity Team, Site in [Team];
        entity Color enum ["red", "green"];
        entity User in [Team, Site] {
            name: String, age?: Long, boss?: User, peers?: Set<User>, color?: Color,
            addr?: ipaddr, limit?: decimal, since?: datetime, span?: duration,
            info?: { "deep": { x: Bool, y?: Long } }
        } tags Set<String>;
        action all;
        action view in [all] appliesTo { principal: User, resource: Site };
    )");
    return made;
}

void check(const std::vector<Entity> &entities, bool guided)
{
    const auto json = entitiesToJson(entities);
    const auto again = guided ? entitiesFromJson(json, schema()) : entitiesFromJson(json);
    fuzz::require(bool(again), "what is written can be read", json.dump());
    fuzz::require(entitiesToJson(*again) == json, "written twice it is the same", json.dump());
    const auto made = Entities::make(entities);
    if (made && guided)
        fuzz::require(bool(validateEntities(*made, schema())),
                      "what is read by a schema conforms to it", json.dump());
}

} // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const std::string_view text = fuzz::textOf(data, size);
    if (const auto entities = entitiesFromText(text))
        check(*entities, false);
    if (const auto entities = entitiesFromText(text, schema()))
        check(*entities, true);
    return 0;
}
