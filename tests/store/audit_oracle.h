// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/store/records.h"

namespace bailiwick::tests {

// What a filter of the log means, without any SQL.
bool matches(const audit::Event &event, const store::AuditFilter &filter,
             const store::AuditVisibility &visibility);

} // namespace bailiwick::tests
