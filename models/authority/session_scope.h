// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/access/snapshot.h"
#include "models/authority/caller.h"
#include "models/store/session_connection.h"

namespace bailiwick::authority {

// What a caller's database connection may read: exactly access::visible(device:view) as nodes, the
// people whom the caller sees (nodes' attributes may name them), and with `people` also what the
// caller's projection shows of organizations, roles, delegations and assignments, the own
// organization's policies for its admins (policy:edit or role:assign anywhere), and its part of the
// log. Of the nodes, at most `mostListed` are listed beside whole customers and sites: where a
// condition picks more, the scope keeps the engine's own set (PartialNodes).
store::SessionScope sessionScope(const access::Snapshot &snapshot, const Caller &caller,
                                 fleet::Time at, bool people, std::size_t mostListed);

// Which rows of the log the caller may see by holding `action` (audit:view, audit:export):
// everything with it at the fleet's root; otherwise what concerns the own organization and the
// customers where it is held.
store::AuditVisibility auditVisibility(const access::Snapshot &snapshot, const Caller &caller,
                                       std::string_view action, fleet::Time at);
// Whether the caller holds audit:export anywhere.
bool mayExportAudit(const access::Snapshot &snapshot, const Caller &caller, fleet::Time at);

} // namespace bailiwick::authority
