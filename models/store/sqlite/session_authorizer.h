// SPDX-License-Identifier: Apache-2.0
#pragma once

struct sqlite3;

namespace bailiwick::store {

// The second fence on a session's connection: everything is refused but reading the session's
// tables (and json_each, json_tree) with functions that compute. The first fence, that there is
// nothing else to read, does not depend on it.
void installSessionAuthorizer(sqlite3 *outer);

// Takes away all that a statement could reach besides data: extensions, triggers, views, attaching,
// modules, and sizes without bound.
void restrictConnection(sqlite3 *outer, int valueBytes, int sqlBytes);

} // namespace bailiwick::store
