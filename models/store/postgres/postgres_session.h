// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/store/postgres/session_scopes.h"
#include "models/store/postgres/session_value.h"
#include "models/store/store.h"

#include <chrono>
#include <optional>

namespace bailiwick::store {

// A connection of the login that sessions have (0002_isolation.sql). Each statement runs in a
// transaction of its own that only reads, and opens the bound session first.
class PostgresSession : public SessionConnection
{
public:
    // A replica gets what the primary wrote a moment later: it is waited for, but not for long.
    enum class Place { Primary, Replica };
    // Throws Failure.
    PostgresSession(std::string address, const OpenOptions &options, SessionScopes &scopes,
                    Place place = Place::Primary);
    ~PostgresSession() override;

    Expected<void> bind(const SessionScope &scope) override;
    void unbind() override;
    using SessionConnection::query;
    Expected<QuerySummary> query(std::string_view sql, std::span<const Value> parameters,
                                 const OnColumns &onColumns, const OnRow &onRow) override;

private:
    class Moment;
    void connect();
    void finishForgetting();
    void send(const char *sql, const TextParameters &values);
    void sendOpening();
    void sendAll(const std::string &sql, std::span<const Value> parameters);
    Result answer();
    Result answerTo();
    bool openSession(bool pageOfLog); // false: a replica that is not there yet
    [[nodiscard]] std::optional<QuerySummary> tryQuery(const std::string &statement,
                                                       std::span<const Value> parameters,
                                                       const OnColumns &onColumns,
                                                       const OnRow &onRow);
    struct Taken
    {
        QuerySummary summary;
        std::size_t bytes = 0;
    };
    bool take(const PGresult *result, Taken &taken, const OnRow &onRow) const;
    QuerySummary fetch(const OnColumns &onColumns, const OnRow &onRow);
    PGresult *await(); // the next answer; stops the statement when its time is over
    void stop();       // what still runs
    [[noreturn]] void failQuery(const PGresult *result);

    using Clock = std::chrono::steady_clock;
    const std::string m_address;
    const OpenOptions m_options;
    SessionScopes &m_scopes;
    const Place m_place;
    std::unique_ptr<PostgresConnection> m_connection;
    SessionScope m_scope;
    std::string m_token; // empty: unbound
    Clock::time_point m_end;
    bool m_late = false;
    bool m_running = false;    // statements were sent, and not all answers are read
    bool m_answered = false;   // the one that may take long is over
    bool m_forgetting = false; // what was sent to forget the session before is not answered yet
};

} // namespace bailiwick::store
