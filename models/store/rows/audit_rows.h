// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/audit/merkle.h"
#include "models/store/rows/database.h"

#include <span>

namespace bailiwick::store {

// audit::Event ↔ the tables audit_event, audit_text and audit_event_organization. Throws Failure.

// For a query over audit_event r LEFT JOIN audit_text t.
std::string auditColumns(const Dialect &dialect);
audit::StoredRow readAuditRow(const Statement &row);
// Sealed, with their sequences, which follow those that are there.
void writeAuditRows(Database &database, std::span<const audit::StoredRow> rows);

audit::Frontier readFrontier(Database &database);
void writeFrontier(Database &database, const audit::Frontier &frontier);

} // namespace bailiwick::store
