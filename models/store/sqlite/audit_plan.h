// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/store/sqlite/scoped_plan.h"

namespace bailiwick::store {

// buildInnerQuery() of the log: along the best way to the rows that the values allow, and in the
// order of its blocks where the log's order is wanted.
void buildAuditQuery(InnerQuery &query, const SessionTable &table, const ScopedSql &sql,
                     const ScopedPlan &plan, std::span<sqlite3_value *> arguments);

} // namespace bailiwick::store
