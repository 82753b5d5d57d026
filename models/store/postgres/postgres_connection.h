// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/store/postgres/postgres_failure.h"
#include "models/store/postgres/postgres_parameters.h"

namespace bailiwick::store {

// One connection to a server. Statements with parameters go through the extended protocol, which
// takes exactly one statement; execute() is for the program's own texts. One thread at a time.
// Throws Failure.
class PostgresConnection
{
public:
    // `address`: postgresql://…; what it leaves out comes from libpq's environment (PGPASSFILE…).
    explicit PostgresConnection(const std::string &address);
    // As another user than the address says; `settings` as in libpq's "options".
    PostgresConnection(const std::string &address, const std::string &user,
                       const std::string &password, const char *settings);
    ~PostgresConnection();
    PostgresConnection(const PostgresConnection &) = delete;
    PostgresConnection &operator=(const PostgresConnection &) = delete;

    PGconn *handle() const { return m_connection; }
    std::string location() const { return locationOf(m_connection); }
    bool isAlive(); // as far as can be known without asking the server
    bool isInTransaction() const;

    void execute(const std::string &sql); // one or several statements, rows ignored
    // The answer of one statement, rows in binary form.
    Result query(const std::string &sql, PostgresParameters &parameters);
    void prepare(const std::string &name, const std::string &sql,
                 const PostgresParameters &parameters);
    Result run(const std::string &name, PostgresParameters &parameters);

    // Sends a prepared statement without waiting; what it fails of is thrown by whatever is next.
    void queue(const std::string &name, PostgresParameters &parameters);
    void queueText(const std::string &sql, PostgresParameters &parameters); // not prepared
    // Waits for what was queued; the answer of the last one.
    Result settle();
    // COPY … FROM STDIN
    void copyInto(const std::string &sql, std::string_view head, std::string_view rows);
    std::string quoted(std::string_view text) const; // as a literal

private:
    void connect(const std::string &address, const char *user, const char *password,
                 const char *settings);
    void beginQueue();
    void sent(int done);
    Result checked(PGresult *result);
    [[noreturn]] void failWith(const PGresult *result);

    PGconn *m_connection = nullptr;
    int m_queued = 0;
};

} // namespace bailiwick::store
