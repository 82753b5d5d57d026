// SPDX-License-Identifier: Apache-2.0
#pragma once

struct sqlite3;

namespace bailiwick::store {

// The SQL function audit_bucket_of(kind, organization, value): which bucket of a group of blocks
// tells of what a row of the log holds (sql/0007_audit_bucket.sql). Its answers are kept in files:
// they never change. Throws Failure.
void addAuditBucket(sqlite3 *database);

} // namespace bailiwick::store
