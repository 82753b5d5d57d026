// SPDX-License-Identifier: Apache-2.0
// Schemas in JSON: what is written reads back to the same, and so does what is printed, where it
// can be.
#include "fuzz.h"
#include "models/cedar/schema_json.h"
#include "models/cedar/schema_text.h"

#include <nlohmann/json.hpp>

using namespace bailiwick;
using namespace bailiwick::cedar;

int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const auto fragment = schemaFragmentFromJsonText(fuzz::textOf(data, size));
    if (!fragment)
        return 0;
    const auto json = schemaFragmentToJson(*fragment);
    const auto again = schemaFragmentFromJson(json);
    fuzz::require(bool(again), "what is written can be read", json.dump());
    fuzz::require(schemaFragmentToJson(*again) == json, "written twice it is the same",
                  json.dump());
    const bool resolves = resolveSchema(*fragment).has_value();
    fuzz::require(resolveSchema(*again).has_value() == resolves, "it resolves alike", json.dump());
    if (!resolves)
        return 0;
    const auto printed = printSchema(*fragment);
    if (!printed) // only JSON can say it
        return 0;
    const auto parsed = parseSchemaFragment(*printed);
    fuzz::require(bool(parsed), "what is printed parses", *printed);
    fuzz::require(resolveSchema(*parsed).has_value(), "what is printed resolves", *printed);
    return 0;
}
