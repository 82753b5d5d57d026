// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/store/session_connection.h"

struct sqlite3_stmt;

namespace bailiwick::store {

void bindValue(sqlite3_stmt *statement, int place, const Value &value);
// Of the row that the statement stands on. A text goes to where one was.
void readValue(sqlite3_stmt *statement, int column, Value &value);

} // namespace bailiwick::store
