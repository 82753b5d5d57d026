// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/fleet/error.h" // first: moc reads no standard header before <string>
#include "models/fleet/state.h"
#include "models/store/session_connection.h"
#include "plain_database.h"

namespace bailiwick::tests {

// What a session should see, made the slow and plain way: an ordinary database with ordinary tables
// that hold the rows in scope and nothing else.
class ReferenceDatabase
{
public:
    ReferenceDatabase(const fleet::State &state, const store::SessionScope &scope);

    using Rows = std::vector<std::vector<store::Value>>;
    std::optional<Rows> query(const std::string &sql) { return m_database.query(sql); }

private:
    PlainDatabase m_database;
};

} // namespace bailiwick::tests
