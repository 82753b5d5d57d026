// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine.h"

#include <libpq-fe.h>

#include <optional>
#include <string>
#include <vector>

namespace bailiwick::tests {

// The login that sessions have, without the program in between: any statement, and several.
class Raw
{
public:
    explicit Raw(const std::string &store)
    {
        Beside owner(store);
        const std::string user =
            owner.text("SELECT name FROM session_role WHERE purpose = 'login'");
        const std::string password =
            owner.text("SELECT password FROM session_role WHERE purpose = 'login'");
        const char *const names[] = {"dbname", "user", "password", nullptr};
        const char *const values[] = {store.c_str(), user.c_str(), password.c_str(), nullptr};
        m_connection = PQconnectdbParams(names, values, 1);
    }
    ~Raw() { PQfinish(m_connection); }
    Raw(const Raw &) = delete;
    Raw &operator=(const Raw &) = delete;

    // The first column of all rows; none when it fails.
    std::optional<std::vector<std::string>> ask(const std::string &sql)
    {
        PGresult *const result = PQexec(m_connection, sql.c_str());
        const auto status = PQresultStatus(result);
        const char *state = PQresultErrorField(result, PG_DIAG_SQLSTATE);
        m_state = state ? state : "";
        std::optional<std::vector<std::string>> rows;
        if (status == PGRES_TUPLES_OK || status == PGRES_COMMAND_OK) {
            rows.emplace();
            for (int row = 0; row < PQntuples(result); ++row)
                rows->emplace_back(PQgetvalue(result, row, 0));
        }
        PQclear(result);
        return rows;
    }
    const std::string &state() const { return m_state; } // SQLSTATE of the last failure

private:
    PGconn *m_connection = nullptr;
    std::string m_state;
};

// The shapes of scope, each with views of its own.
inline constexpr const char *sessionShapes[] = {"everything", "customer", "site",  "sites",
                                                "mixed",      "partial",  "picked"};

} // namespace bailiwick::tests
