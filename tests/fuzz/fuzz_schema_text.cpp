// SPDX-License-Identifier: Apache-2.0
// Schemas in Cedar syntax: what is printed parses to the same, and so does what is written as
// JSON; resolving never fails on one and works on the other.
#include "fuzz.h"
#include "models/cedar/schema_json.h"
#include "models/cedar/schema_text.h"

#include <nlohmann/json.hpp>

using namespace bailiwick;
using namespace bailiwick::cedar;

int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const auto fragment = parseSchemaFragment(fuzz::textOf(data, size));
    if (!fragment)
        return 0;
    const auto printed = printSchema(*fragment);
    fuzz::require(bool(printed), "a schema from text can be printed");
    const auto again = parseSchemaFragment(*printed);
    fuzz::require(again && *again == *fragment, "what is printed parses to the same", *printed);
    const bool resolves = resolveSchema(*fragment).has_value();
    const auto json = schemaFragmentToJson(*fragment);
    const auto read = schemaFragmentFromJson(json);
    fuzz::require(bool(read), "what is written as JSON can be read", json.dump());
    fuzz::require(resolveSchema(*read).has_value() == resolves, "text and JSON resolve alike",
                  json.dump());
    return 0;
}
