// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/cedar/error.h"
#include "models/cedar/schema_resolver.h"

#include <tl/expected.hpp>

#include <string>
#include <string_view>

// Schemas in Cedar syntax (language reference: "Cedar schema syntax grammar"). Total: any bytes
// give a value or an error with its place; the stack is bounded by Limits::maxTypeDepth, and what
// declarations of several names (`entity A, B …`) amount to when written out, by
// Limits::maxTextBytes. No state; safe from any thread.
namespace bailiwick::cedar {

// O(text). Stricter than the reference implementation in one thing: an attribute that stands
// twice in one record is refused; there the last one counts.
tl::expected<SchemaFragment, ParseError> parseSchemaFragment(std::string_view text);

// Text that parses to an equal fragment when `fragment` came from text. Of one from JSON the
// names keep what they mean: primitive types are written `__cedar::Long`, an action that applies
// to nothing has no `appliesTo`. Refused is what only JSON can say: an entity type whose shape is
// a common type, a context that is neither a record nor a name, a reference to an entity type
// where the same name is a common type too, additionalAttributes.
// REQUIRES: names as the two readers let them pass.
tl::expected<std::string, SchemaError> printSchema(const SchemaFragment &fragment);

// One text that is a whole schema.
tl::expected<Schema, SchemaErrors> schemaFromText(std::string_view text);

} // namespace bailiwick::cedar
