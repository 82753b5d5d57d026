// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/audit/merkle.h"
#include "models/store/sqlite/database.h"

namespace bailiwick::store {

// audit::Event ↔ the tables audit_event, audit_text and audit_event_organization. Throws Failure.

// For "SELECT <auditColumns> FROM audit_event e LEFT JOIN audit_text t USING (sequence)".
extern const char *const auditColumns;
// The row that `row` stands on. Reads its organizations with another statement.
audit::StoredRow readAuditRow(Database &database, const Statement &row);
// Sealed; `number` is its sequence.
void writeAuditRow(Database &database, std::uint64_t number, const audit::StoredRow &row);

audit::Frontier readFrontier(Database &database);
void writeFrontier(Database &database, const audit::Frontier &frontier);

} // namespace bailiwick::store
