// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/fleet/error.h" // first: moc reads no standard header before <string>
#include "models/fleet/state.h"
#include "models/store/session_connection.h"

struct sqlite3;

namespace bailiwick::tests {

// What a session should see, made the slow and plain way: an ordinary database in memory with
// ordinary tables that hold the rows in scope and nothing else.
class ReferenceDatabase
{
public:
    ReferenceDatabase(const fleet::State &state, const store::SessionScope &scope);
    ~ReferenceDatabase();
    ReferenceDatabase(const ReferenceDatabase &) = delete;
    ReferenceDatabase &operator=(const ReferenceDatabase &) = delete;

    using Rows = std::vector<std::vector<store::Value>>;
    std::optional<Rows> query(const std::string &sql); // none: it does not run

private:
    void insert(const std::string &table, const std::vector<store::Value> &values);

    sqlite3 *m_database = nullptr;
};

} // namespace bailiwick::tests
