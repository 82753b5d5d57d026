// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/store/rows/failure.h"

namespace bailiwick::store {

// A statement as a session sent it, with PostgreSQL's parameters: ?1 becomes $1. Isolation does not
// rest on this look at the words: row-level security decides the rows, and the transaction can only
// read. Its first word makes it a query (PostgreSQL's grammar knows no command that begins as one),
// so that it changes nothing of the connection, either. The look at the others keeps people's SQL
// away from what PostgreSQL tells everybody: its catalogue, other sessions, settings, and functions
// that run other statements or take the server's time. Names of functions are those of an open
// list. Throws Failure "query-refused", "query-invalid" (an unfinished string) or
// "query-too-expensive" (nested too deep).
std::string sessionStatement(std::string_view sql);

// Whether it asks for some rows of the log, as a page does.
bool isPageOfLog(std::string_view sql);

} // namespace bailiwick::store
