// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/store/store_copy.h"
#include "models/wire/json.h"

namespace bailiwick::ctl {

// What a copy holds: {"revision","historyStart","auditSize","auditRoot"}, and with `tables` also
// {"tables":{name:{"rows","sha256"}}}.
wire::Json copyJson(const store::StoreCopy &copy, bool tables);

} // namespace bailiwick::ctl
