// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/cedar/json_entities.h"
#include "models/cedar/schema_resolver.h"

#include <nlohmann/json_fwd.hpp>
#include <tl/expected.hpp>

#include <string_view>

// Schemas in JSON (language reference: "JSON schema format"). Total: any document gives a value or
// an error with its place; types nest at most Limits::maxTypeDepth deep. Unknown keys are errors,
// and so is null, but for the value of an annotation, `appliesTo`, `memberOf` and the `attributes`
// of actions, which must be left out or null. No state; safe from any thread.
namespace bailiwick::cedar {

// O(document).
tl::expected<SchemaFragment, JsonError> schemaFragmentFromJson(const nlohmann::json &json);
// Of a text; refuses keys that stand twice in one object.
tl::expected<SchemaFragment, JsonError> schemaFragmentFromJsonText(std::string_view text);

// Reads back to an equal fragment, but that the name of a context which JSON has a meaning for
// (`EntityOrCommon`, `String` …) becomes a name of either kind. Empty parts are left out.
nlohmann::json schemaFragmentToJson(const SchemaFragment &fragment);

// One text that is a whole schema.
tl::expected<Schema, SchemaErrors> schemaFromJsonText(std::string_view text);

} // namespace bailiwick::cedar
