// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/store/rows/failure.h"

struct sqlite3;

namespace bailiwick::store {

// What the connection's last error means for people.
[[noreturn]] void failWith(sqlite3 *database, int resultCode);
Error errorOf(sqlite3 *database, int resultCode);

} // namespace bailiwick::store
