// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "random.h"
#include "schema_model.h"

namespace bailiwick::oracle {

// A schema with one or more namespaces, common types, optional attributes, tags, enum entities,
// extension types, action groups, and types with several parents. Nearly always well formed.
SchemaModel generateSchema(Random &random);

} // namespace bailiwick::oracle
