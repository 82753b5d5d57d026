// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/audit/verify.h"
#include "models/authority/caller.h"
#include "models/store/audit_reader.h"

namespace bailiwick::authority {

// A row as this reader may see it. The detail of another organization's doing names people and
// paths that are not the reader's: it is left out (erased: its commitment stays, so proofs hold).
audit::StoredRow shownTo(const Caller &caller, const store::AuditVisibility &visibility,
                         audit::StoredRow row);

// The filter as the JSON object of an export's manifest; {} for everything.
std::string filterText(const store::AuditFilter &filter);

// All rows in ascending order, a page at a time.
audit::RowSource rowSource(store::AuditReader &reader);

} // namespace bailiwick::authority
