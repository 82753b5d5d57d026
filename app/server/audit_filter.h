// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/http/request.h"
#include "models/fleet/error.h"
#include "models/store/records.h"

namespace bailiwick::server {

// actor, action, resource, outcome, from, until, text. Error "invalid-parameter".
fleet::Expected<store::AuditFilter> auditFilter(const http::Request &request);

} // namespace bailiwick::server
