// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/cedar/schema.h"
#include "models/cedar/schema_fragment.h"

#include <tl/expected.hpp>

#include <cstddef>
#include <span>
#include <string>
#include <vector>

// From a schema as written to a resolved one (language reference: "Schema", RFC 24 on names of
// common types, RFC 70 on shadowing). A name without a namespace is looked up in the namespace it
// stands in, then in the empty one, then among the built-in types; where a common type and an
// entity type have the same name, the common type counts. A name with `::` is whole.
// No state; safe from any thread.
namespace bailiwick::cedar {

struct SchemaError
{
    std::size_t fragment = 0; // which of those given
    Place place;              // in its text, where known
    std::string subject;      // what it is about: "entity type `Fleet::Device`, attribute `site`"
    std::string message;      // what is wrong
    std::string hint;         // what to do; may be empty

    // "line 3, column 5: entity type `A`: … Hint."
    std::string text() const;
};

// Never empty where it is returned.
using SchemaErrors = std::vector<SchemaError>;

// All fragments together are one schema: each may name what another declares. All problems of one
// step are told, at most 100. Time and memory are bounded in the fragments' size: a type expands
// to at most 100,000 parts, 128 deep; the hierarchy's closure and the fields of shared contexts
// to some millions.
tl::expected<Schema, SchemaErrors> resolveSchema(std::span<const SchemaFragment> fragments);
tl::expected<Schema, SchemaErrors> resolveSchema(const SchemaFragment &fragment);

} // namespace bailiwick::cedar
