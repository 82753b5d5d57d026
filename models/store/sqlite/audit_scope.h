// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/store/sqlite/scope_sql.h"

namespace bailiwick::store {

// The session table audit_event: the rows that name an organization of the scope, or all of them.
// Whatever a statement asks for, they are found by blocks and in the order of the log
// (rows/audit_source.h), so that a page costs the same at any size of the log.
void limitAudit(ScopedSql &sql, const SessionTable &table, const AuditVisibility &visibility);

} // namespace bailiwick::store
