// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "case.h"
#include "reach.h"
#include "value_generator.h"

namespace bailiwick::oracle {

// Entities of the schema, most of them as it wants them, in a graph with several parents; some
// that are referred to do not exist. Without a schema to guide the reader, actions are among them.
std::vector<EntityCase> generateEntities(Random &random, const SchemaModel &schema,
                                         ValueGenerator &values, bool guided);

// A request for the setting; seldom for something else.
RequestCase generateRequest(Random &random, const SchemaModel &schema, ValueGenerator &values,
                            const Setting &setting, bool guided);

// Texts for the readers alone: those of the case, slightly damaged, and odd ones.
std::vector<ProbeCase> generateProbes(Random &random, const Case &from);

} // namespace bailiwick::oracle
